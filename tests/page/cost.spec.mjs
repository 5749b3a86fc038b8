// What a click costs, and how much a page is made of: only the open page is there, and only what changes
// changes.
import { expect, test } from "./explorer.mjs";

/**
 * The most elements a page may have, and the most a click may take of the main thread, in milliseconds. The goal is 60
 * everywhere: what is over it, or near it, may not grow. On Explore five charts are drawn and some of them move; their
 * frames are counted too. The time is that of a machine that does the yardstick below in `YARDSTICK` ms; a slower or
 * busier one may take as much longer as it takes for that.
 */
const ELEMENTS = { explore: 2_500, map: 5_000, results: 5_000, studies: 5_000, words: 5_000, data: 5_000, learn: 5_000 };
const CLICK = { explore: 130, results: 70, data: 85 };
const YARDSTICK = 60;

/** Work that is the same always and everywhere: sums, and lines of text that are laid out. */
function yardstick() {
  let sum = 0;
  for (let at = 0; at < 4e6; at += 1) sum += Math.sqrt(at) % 7;
  const box = document.body.appendChild(document.createElement("div"));
  for (let line = 0; line < 1_000; line += 1) box.appendChild(document.createElement("p")).textContent = `${line} of ${sum}`;
  const { height } = box.getBoundingClientRect();
  box.remove();
  return height;
}

for (const [slug, most] of Object.entries(ELEMENTS)) {
  test(`a click on ${slug} costs what is seen`, async ({ explorer, page }) => {
    await explorer.open(`page=${slug}`);
    await expect(page.locator("[data-page] .on-its-way")).toHaveCount(0);
    await expect(page.locator("[data-page] :is(h2, h3)").first()).toBeAttached();
    if (slug === "explore") await expect(page.locator("canvas").first()).toBeVisible();
    // What is loaded and drawn ahead is not part of a click.
    await page.evaluate(() => new Promise((quiet) => requestIdleCallback(quiet)));
    const session = await page.context().newCDPSession(page);
    // The time that the main thread worked, not that it waited for a core.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const busy = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
    };
    const needed = [];
    const measure = async () => {
      const before = await busy();
      await page.evaluate(yardstick);
      needed.push((await busy()) - before);
    };
    for (let turn = 0; turn < 4; turn += 1) await measure();
    const taken = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const before = await busy();
      await page.evaluate(async (turn) => {
        document.querySelectorAll("fieldset.facet input[type=checkbox]")[turn % 3].click();
        // What follows a frame later belongs to the click.
        for (let frame = 0; frame < 8; frame += 1) await new Promise((painted) => requestAnimationFrame(painted));
      }, turn);
      taken.push((await busy()) - before);
    }
    for (let turn = 0; turn < 3; turn += 1) await measure();
    needed.sort((a, b) => a - b);
    const slow = Math.min(2, Math.max(1, needed[3] / YARDSTICK));
    taken.sort((a, b) => a - b);
    const elements = await page.evaluate(() => document.getElementsByTagName("*").length);
    console.log(`  ${slug}: ${elements} elements, main thread a click: median ${taken[6].toFixed(0)} ms, slowest ${taken.at(-1).toFixed(0)} ms of 12; yardstick ${needed[3].toFixed(0)} ms`);
    expect(elements).toBeLessThanOrEqual(most);
    expect(taken[6]).toBeLessThanOrEqual((CLICK[slug] ?? 60) * slow);
  });
}
