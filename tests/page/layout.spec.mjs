// How the page sits on screens and paper, and how it moves while it loads.
import { expect, test } from "./explorer.mjs";

for (const width of [320, 390, 768, 1024, 1440, 2560]) {
  test(`nothing sticks out at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await explorer.open();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const closed = page.getByRole("button", { name: "Show the data table" });
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await explorer.go("Studies");
    await page.getByText("Choose columns").click();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole("link", { name: "Krupitsky 2007" }).click();
    expect(await explorer.card.evaluate((card) => card.scrollWidth - card.clientWidth)).toBeLessThanOrEqual(0);
    expect((await explorer.card.boundingBox()).x).toBeGreaterThanOrEqual(0);
  });
}

test("the layout does not shift while the page loads", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await explorer.open();
  await page.getByRole("article").first().scrollIntoViewIfNeeded();
  await expect(page.locator("canvas").first()).toBeVisible();
  const shift = await page.evaluate(() => globalThis.shift);
  console.log(`  cumulative layout shift: ${shift.toFixed(4)}`);
  expect(shift).toBeLessThanOrEqual(0.02);
});

test("a click's counts are on the screen in the next frame", async ({ explorer, page }) => {
  await explorer.open();
  await expect(explorer.value("Route", "not found")).toBeVisible();
  const times = await page.evaluate(async () => {
    const box = [...document.querySelectorAll("fieldset.facet input[type=checkbox]")];
    const taken = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const before = document.querySelector("[role=status]").textContent;
      performance.mark("click");
      box[turn % 4].click();
      await new Promise((painted) => requestAnimationFrame(painted));
      performance.measure("counts", "click");
      if (document.querySelector("[role=status]").textContent === before) throw new Error("the counts came later than the next frame");
      taken.push(performance.getEntriesByName("counts").at(-1).duration);
    }
    return taken.sort((a, b) => a - b);
  });
  console.log(`  click to new counts: median ${times[10].toFixed(1)} ms, slowest ${times.at(-1).toFixed(1)} ms of 20`);
  expect(times).toHaveLength(20);
});

test("on a phone the filters are a sheet that shows the result and closes", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  await expect(explorer.facet("Route")).toBeHidden();
  await page.getByRole("button", { name: "Filters · 15 of 15 studies" }).click();
  // What is behind the sheet cannot be reached.
  await expect(page.locator("main")).toHaveAttribute("inert", "");
  await explorer.value("Route", "IM").check();
  await page.getByRole("button", { name: "Show 3 of 15 studies" }).click();
  await expect(explorer.facet("Route")).toBeHidden();
  await expect(page.getByRole("button", { name: "Filters (1) · 3 of 15 studies" })).toBeFocused();
});

test("paper is light and without furniture, whatever the screen is", async ({ explorer, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await explorer.open("route=im");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(explorer.facet("Route")).toBeHidden();
  await expect(explorer.result).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(255, 255, 255)");
});

test("a window that grows wide with the sheet open is not left out of reach", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  await page.getByRole("button", { name: /^Filters/ }).click();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator("main")).not.toHaveAttribute("inert");
});

test("a phone's table of studies is sorted by a choice", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open("page=studies");
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("Participants, descending");
  expect((await explorer.listed())[0]).toBe("Dore 2019");
});

/** Opens the page in dark and gives a reader of the first chart's colours. */
async function darkChart(explorer, page) {
  await page.emulateMedia({ colorScheme: "dark" });
  await explorer.open();
  const figure = page.getByRole("article", { name: "Route and number of ketamine sessions" });
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("canvas")).toBeVisible();
  await page.evaluate(() => {
    // Read from a copy: reading the page's own canvas makes the browser warn.
    globalThis.chartHas = ([r, g, b]) => {
      const canvas = document.querySelector("article canvas");
      const { width, height } = canvas;
      const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d", { willReadFrequently: true });
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      for (let at = 0; at < data.length; at += 4) if (data[at] === r && data[at + 1] === g && data[at + 2] === b && data[at + 3] === 255) return true;
      return false;
    };
  });
  const has = (colour) => page.evaluate((colour) => globalThis.chartHas(colour), colour);
  await expect.poll(() => has(darkAccent)).toBe(true);
  return has;
}
const [darkAccent, lightAccent] = [[0x6c, 0xc7, 0xcf], [0x0b, 0x6b, 0x74]];

test("a chart that was drawn in dark is drawn in light for paper, and back", async ({ explorer, page }) => {
  const has = await darkChart(explorer, page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await has(lightAccent)).toBe(true);
  expect(await has(darkAccent)).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await has(lightAccent)).toBe(true);
  await page.mouse.move(300, 300);
  await expect.poll(() => has(darkAccent)).toBe(true);
});

test.describe(() => {
  test.use({ expected: { messages: [/Failed to load resource/, /Failed to fetch/, /did not arrive/] } });

  test("when the hand-out does not arrive, that is said and the page is printed, in light", async ({ explorer, page }) => {
    await page.route("**/split_take_away-*.wasm", (route) => route.abort());
    await darkChart(explorer, page);
    await page.evaluate((light) => {
      globalThis.print = () => {
        dispatchEvent(new Event("beforeprint"));
        globalThis.printedLight = globalThis.chartHas(light);
        dispatchEvent(new Event("afterprint"));
      };
    }, lightAccent);
    await explorer.more();
    await page.getByRole("button", { name: "Print" }).click();
    await expect.poll(() => page.evaluate(() => globalThis.printedLight)).toBe(true);
    const missing = "What is needed to take something away did not arrive. Check the connection and try again.";
    await expect(page.getByRole("alert").filter({ hasText: missing })).toBeVisible();
  });
});

test("each page shows its heading when it is opened", async ({ explorer, page }) => {
  await explorer.open();
  // The charts need no heading over them all.
  for (const [title, level, name] of [["Studies", 2, "Studies"], ["Explore", 3, "Route and number of ketamine sessions"]]) {
    await explorer.go(title);
    await expect(page.getByRole("heading", { level, name, exact: true })).toBeInViewport();
    await page.evaluate(() => scrollTo(0, 0));
  }
  await page.getByRole("button", { name: "Why they differ" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "About the data" })).toBeInViewport();
});

test("the first stop of the keyboard skips to the results", async ({ explorer, page }) => {
  await explorer.open();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Skip to the results" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("paper carries the link, the version and no advice", async ({ explorer, page }) => {
  await explorer.open("route=im");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Not medical advice\. Data set version 0\.2\.0/)).toContainText(/\/some\/sub-path\/#route=im$/);
});

for (const width of [1024, 1280]) {
  test(`every column of the table of studies can be read at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 768 });
    await explorer.open("page=studies");
    const frame = page.getByRole("region", { name: "Table of studies" });
    expect(await frame.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBeLessThanOrEqual(0);
    await expect(explorer.table.getByRole("row", { name: /Krupitsky 2007/ })).toContainText("more sessions of KAP against fewer");
  });
}
