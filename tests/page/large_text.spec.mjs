// Readers who need large letters: a browser set to letters twice as large, and a page enlarged four times.
import { expect, test as base } from "./explorer.mjs";
import { launchedWith } from "./launch.mjs";

const PAGES = ["explore", "map", "results", "studies", "words", "data", "learn"];

/** A browser whose reader chose letters twice as large as usual. */
const large = launchedWith(base, "--blink-settings=defaultFontSize=32");

/** What cannot be read: text that is cut off, and what covers something else in the bar. */
const unread = () => {
  const shown = (element) => element.checkVisibility() && !element.closest(".visually-hidden, [aria-hidden=true]");
  const cut = [...document.querySelectorAll("header *, main *, footer *")].filter((element) => {
    if (element.children.length || !element.textContent.trim() || !shown(element)) return false;
    const { display, overflowX, textOverflow } = getComputedStyle(element);
    return display !== "inline" && overflowX !== "visible" && textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1;
  });
  const bar = [...document.querySelectorAll(".bar-of-pages :is(a, button)")].filter(shown).map((it) => it.getBoundingClientRect());
  const covered = bar.filter((one, at) => bar.some((other, place) => place > at && one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
  const { scrollWidth, clientWidth } = document.documentElement;
  return { cut: cut.map((element) => element.textContent), covered: covered.length, wide: Math.max(0, scrollWidth - clientWidth) };
};

async function isReadable(explorer, page, slug) {
  await explorer.open(`page=${slug}`);
  await expect(page.locator("[data-page] .on-its-way")).toHaveCount(0);
  if (slug === "explore") await expect(page.locator(".glance canvas").first()).toBeVisible();
  expect(await page.evaluate(unread)).toEqual({ cut: [], covered: 0, wide: 0 });
}

for (const slug of PAGES) {
  for (const width of [1280, 640]) {
    large(`letters twice as large can be read on ${slug} at ${width} px`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 900 });
      await isReadable(explorer, page, slug);
      const letters = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector(".sentence")).fontSize));
      expect(letters).toBeGreaterThanOrEqual(28);
    });
  }

  base(`enlarged four times, ${slug} can be read without scrolling sideways`, async ({ explorer, page }) => {
    // 1280 by 1024 pixels, four times enlarged.
    await page.setViewportSize({ width: 320, height: 256 });
    await isReadable(explorer, page, slug);
  });
}
