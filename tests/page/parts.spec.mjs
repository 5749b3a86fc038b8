// The parts of the program that are loaded when they are asked for: each arrives, and none that does not is the end.
import { readFileSync } from "node:fs";
import { expect, test } from "./explorer.mjs";

/** The split points of src/app/parts.rs, each with its files. */
const parts = JSON.parse(readFileSync(new URL("../../target/web/parts.json", import.meta.url), "utf8"));

/** What a reader opens to get each part, what it is called when it does not arrive, and what is seen when it does. */
const asks = {
  filters: { fragment: "page=learn", name: "The filters", seen: (page) => page.getByRole("group", { name: "Route", exact: true }) },
  charts: { name: "The page “Explore”", seen: (page) => page.locator("#figure-dose") },
  map: { fragment: "page=map", name: "The page “Map”", seen: (page) => page.getByRole("grid").first() },
  results: { fragment: "page=results", name: "The page “Results”", seen: (page) => page.getByRole("grid").first() },
  studies: { fragment: "page=studies", name: "The page “Studies”", seen: (page) => page.getByRole("region", { name: "Table of studies" }).getByRole("table") },
  words: { fragment: "page=words", name: "The page “In words”", seen: (page) => page.locator("[data-page=words] h3").first() },
  data: { fragment: "page=data", name: "The page “Data”", seen: (page) => page.getByRole("grid").first() },
  learn: { fragment: "page=learn", name: "The page “Learn”", seen: (page) => page.getByRole("heading", { name: "Lessons" }).first() },
  // Beside the pages that they open.
  lesson: { fragment: "lesson=studied", beside: ["charts", "studies"], name: "The lesson", seen: (page) => page.getByRole("region", { name: "Lesson" }) },
  presenting: { fragment: "page=learn&present=sentence", beside: ["learn"], name: "What presents the page", seen: (page) => page.getByRole("region", { name: "Presenting" }) },
  glossary: { fragment: "page=map", beside: ["map"], open: (page) => page.locator("details:has(> #words-map) > summary").click(), name: "The list of words", seen: (page) => page.locator("#words-map dt").first() },
  take_away: { fragment: "page=learn", press: ["Take away"], name: "What is needed to take something away", seen: (page) => page.getByRole("dialog", { name: "Take away" }) },
  making: { fragment: "page=learn", press: ["Take away", "JSON"], name: "This could not be made: what makes it", said: "#take-said", again: "JSON", seen: (page) => page.locator("#take-said", { hasText: "Handed to the browser: " }) },
};

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** Opens what needs a part. */
async function ask(explorer, page, part) {
  await explorer.open(asks[part].fragment);
  await asks[part].open?.(page);
  for (const name of asks[part].press ?? []) await press(page, name);
}

const arrived = (page, part) => expect(asks[part].seen(page)).toBeVisible();
const missing = (page, part) => page.locator(asks[part].said ?? "[role=alert]", { hasText: `${asks[part].name} did not arrive. Check the connection and try again.` });
const again = (page, part) => (asks[part].again ? press(page, asks[part].again) : missing(page, part).getByRole("button", { name: "Try again" }).click());
const isFile = (file) => (url) => url.pathname.endsWith(`/${file}`);

const loadedBy = (page) => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1)));
/** The file that only the facets are in. */
const facets = parts.filters.find((file) => file.startsWith("split_"));

test("where the filters are a sheet, they are asked for when it is opened, and the charts come first", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  await expect(page.locator("#figure-route-frequency canvas")).toBeVisible();
  expect(await loadedBy(page)).not.toContain(facets);
  await page.getByRole("button", { name: /^Filters · / }).click();
  await expect(explorer.value("Route", "IV")).toBeVisible();
  expect(await loadedBy(page)).toContain(facets);
});

test("there is a way to every part", () => {
  expect(Object.keys(asks).sort()).toEqual(Object.keys(parts).sort());
});

for (const [part, files] of Object.entries(parts)) {
  test(`${part}: every file of it is loaded when it is asked for, whatever media type the host says`, async ({ explorer, page }) => {
    const loaded = [];
    page.on("requestfinished", (request) => loaded.push(new URL(request.url()).pathname.split("/").at(-1)));
    await page.route(/\.wasm$/, async (route) => {
      const response = await route.fetch();
      // The main program is asked for by the browser's own way, which insists.
      const isMain = route.request().url().includes("/kap-explorer_bg-");
      await route.fulfill({ response, ...(!isMain && { headers: { ...response.headers(), "content-type": "text/plain" } }) });
    });
    await ask(explorer, page, part);
    await arrived(page, part);
    expect(files.filter((file) => !loaded.includes(file))).toEqual([]);
    // A page asks for nothing but its own, and the filters beside it.
    const expected = [...files, ...parts.filters, ...(asks[part].beside ?? []).flatMap((other) => parts[other])];
    const others = loaded.filter((file) => file.endsWith(".wasm") && !file.startsWith("kap-explorer_bg-") && !expected.includes(file));
    if (!asks[part].press && part !== "filters") expect(others).toEqual([]);
    // What else is on its way is answered before the page goes.
    await page.unrouteAll({ behavior: "wait" });
  });
}

test.describe("a file of a part does not arrive", () => {
  test.use({ expected: { messages: [/Failed to load resource/, /Failed to fetch/, /did not arrive/, /integrity/] } });

  /** That is said in its place, the rest goes on, and "Try again" works when the network is back. */
  async function missed(explorer, page, part, file, answer) {
    const it = isFile(file);
    await page.route(it, answer);
    // Each time a fresh start: what has arrived once stays.
    await page.goto("about:blank");
    await ask(explorer, page, part);
    await expect(missing(page, part)).toBeVisible();
    // The rest goes on: the sentence and the bar, and the filters if they did not need the file, too.
    await expect(explorer.result).toContainText(/^15 of 15/);
    await expect(explorer.pageLink("Data")).toBeVisible();
    // (A filter closes what lies over the page, and so would end the wish to take something away.)
    if (!parts.filters.includes(file) && !asks[part].press) {
      await explorer.value("Route", "IM").check();
      await expect(explorer.result).toContainText(/^3 of 15/);
    }
    await page.unroute(it);
    await again(page, part);
    await arrived(page, part);
    await expect(missing(page, part)).toHaveCount(0);
  }

  const seen = new Set();
  for (const [part, files] of Object.entries(parts)) {
    // A file that several parts share is held back once.
    const own = files.filter((file) => !seen.has(file));
    for (const file of own) seen.add(file);
    test(`${part}: each of ${own.length} files`, async ({ explorer, page }) => {
      test.slow();
      for (const file of own) await test.step(file, () => missed(explorer, page, part, file, (route) => route.abort()));
    });
  }

  // What an answer is worth is judged in one place, whatever it was asked for: tried with a page, and with what makes files.
  for (const part of ["studies", "making"]) {
    for (const [how, answer] of Object.entries({
      "a page": { status: 200, contentType: "text/html", body: "<!doctype html><title>Log in</title>" },
      "an error": { status: 503, contentType: "text/html", body: "<!doctype html><title>Busy</title>" },
      "another build": { status: 200, contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]) },
    })) {
      test(`${part}: a host that answers with ${how} is not believed`, async ({ explorer, page }) => {
        await missed(explorer, page, part, parts[part].at(-1), (route) => route.fulfill(answer));
      });
    }
  }
});

test.describe("in idle time", () => {
  test.use({ fetchesAhead: true });
  const all = [...new Set(Object.values(parts).flat())].sort();

  test("the parts that may follow are fetched ahead, after the charts", async ({ explorer, page }) => {
    await explorer.open();
    const ahead = async () => (await loadedBy(page)).filter((file) => all.includes(file)).sort();
    await expect.poll(ahead).toEqual(all);
  });

  test("where the filters are a sheet, they are fetched ahead, too", async ({ explorer, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await explorer.open();
    await expect.poll(() => loadedBy(page)).toContain(facets);
  });

  for (const [how, connection] of Object.entries({ "the reader saves data": { saveData: true, effectiveType: "4g" }, "the line is slow": { saveData: false, effectiveType: "2g" } })) {
    test(`nothing is fetched ahead where ${how}`, async ({ explorer, page }) => {
      await page.addInitScript((connection) => Object.defineProperty(Navigator.prototype, "connection", { value: connection }), connection);
      await explorer.open();
      // The copy for offline use waits for the same moment.
      await expect.poll(async () => (await loadedBy(page)).some((file) => file.startsWith("offline-"))).toBe(true);
      const others = all.filter((file) => ![...parts.charts, ...parts.filters].includes(file));
      expect((await loadedBy(page)).filter((file) => others.includes(file))).toEqual([]);
    });
  }
});
