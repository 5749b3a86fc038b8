// The parts of the program that are loaded when they are asked for: each arrives, and none that does not is the end.
import { readFileSync } from "node:fs";
import { expect, test } from "./explorer.mjs";

/** The split points of src/app/parts.rs, each with its files. */
const parts = JSON.parse(readFileSync(new URL("../../target/web/parts.json", import.meta.url), "utf8"));
const NOT_ARRIVED = "What is needed for this did not arrive. Check the connection and try again.";

/** How a reader asks for each part, and what they get. */
const asks = {
  take_away: { button: "Take away", dialog: "Take away" },
  learn: { button: "Learn", dialog: "Learn and teach" },
};

const ask = (page, part) => page.getByRole("button", { name: asks[part].button, exact: true }).click();
const arrived = (page, part) => expect(page.getByRole("dialog", { name: asks[part].dialog })).toBeVisible();
const isFile = (file) => (url) => url.pathname.endsWith(`/${file}`);

test("there is a test for every part", () => {
  expect(Object.keys(parts).sort()).toEqual(Object.keys(asks).sort());
});

for (const [part, files] of Object.entries(parts)) {
  test(`${part}: every file of it is loaded when it is asked for, and none before`, async ({ explorer, page }) => {
    const loaded = [];
    page.on("requestfinished", (request) => loaded.push(new URL(request.url()).pathname.split("/").at(-1)));
    await explorer.open();
    await page.waitForLoadState("load");
    expect(loaded.filter((file) => files.includes(file))).toEqual([]);
    await ask(page, part);
    await arrived(page, part);
    expect(loaded.filter((file) => files.includes(file)).sort()).toEqual([...files].sort());
  });

  test(`${part}: it arrives whatever media type the host says`, async ({ explorer, page }) => {
    await page.route(/\.wasm$/, async (route) => {
      const response = await route.fetch();
      // The main program is asked for by the browser's own way, which insists.
      const isPart = files.some((file) => isFile(file)(new URL(route.request().url())));
      await route.fulfill({ response, ...(isPart && { headers: { ...response.headers(), "content-type": "text/plain" } }) });
    });
    await explorer.open();
    await ask(page, part);
    await arrived(page, part);
  });

  test.describe("a file of it does not arrive", () => {
    test.use({ expected: { messages: [/Failed to load resource/, /Failed to fetch/, /did not arrive/, /integrity/] } });

    for (const [at, file] of files.entries()) {
      test(`${part}, file ${at + 1}: that is said, the rest goes on, and the next try succeeds`, async ({ explorer, page }) => {
        const it = isFile(file);
        await page.route(it, (route) => route.abort());
        await explorer.open();
        await ask(page, part);
        await expect(page.getByRole("alert")).toContainText(NOT_ARRIVED);
        await explorer.value("Route", "IM").check();
        await expect(explorer.result).toContainText(/^3 of 15/);
        await page.unroute(it);
        await ask(page, part);
        await arrived(page, part);
      });
    }

    for (const [how, answer] of Object.entries({
      "a page": { status: 200, contentType: "text/html", body: "<!doctype html><title>Log in</title>" },
      "an error": { status: 503, contentType: "text/html", body: "<!doctype html><title>Busy</title>" },
      "another build": { status: 200, contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]) },
    })) {
      test(`${part}: a host that answers with ${how} is not believed`, async ({ explorer, page }) => {
        const it = isFile(files.at(-1));
        await page.route(it, (route) => route.fulfill(answer));
        await explorer.open();
        await ask(page, part);
        await expect(page.getByRole("alert")).toContainText(NOT_ARRIVED);
        await page.unroute(it);
        await ask(page, part);
        await arrived(page, part);
      });
    }
  });
}

test.describe("in idle time", () => {
  test.use({ fetchesAhead: true });
  const all = [...new Set(Object.values(parts).flat())].sort();
  const loadedBy = (page) => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1)));

  test("the parts that may follow are fetched ahead, after the charts", async ({ explorer, page }) => {
    await explorer.open();
    const ahead = async () => (await loadedBy(page)).filter((file) => all.includes(file)).sort();
    await expect.poll(ahead).toEqual(all);
  });

  for (const [how, connection] of Object.entries({ "the reader saves data": { saveData: true, effectiveType: "4g" }, "the line is slow": { saveData: false, effectiveType: "2g" } })) {
    test(`nothing is fetched ahead where ${how}`, async ({ explorer, page }) => {
      await page.addInitScript((connection) => Object.defineProperty(Navigator.prototype, "connection", { value: connection }), connection);
      await explorer.open();
      // The copy for offline use waits for the same moment.
      await expect.poll(async () => (await loadedBy(page)).some((file) => file.startsWith("offline-"))).toBe(true);
      expect((await loadedBy(page)).filter((file) => all.includes(file))).toEqual([]);
    });
  }
});
