// How the page sits on screens and paper, and how it moves while it loads.
import { expect, test } from "./explorer.mjs";

for (const width of [320, 390, 768, 1024, 1440, 2560]) {
  test(`nothing sticks out at ${width} px`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await explorer.open();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("the layout does not shift while the page loads and filters", async ({ explorer, page }) => {
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
