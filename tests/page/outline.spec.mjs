// What a screen reader walks through: the landmarks, headings and figures of each page, with their names, in order.
// The outlines stand in tests/page/outline/: read them aloud when they change, then take them over with
// `playwright test --config tests/page/playwright.config.mjs outline --update-snapshots`.
import { expect, test } from "./explorer.mjs";

/** The lines of an outline: where one is, what begins, what can be walked. */
const OUTLINE = /^(\s*)- (?:'|")?(banner|navigation|main|contentinfo|complementary|search|region|heading|article|table|grid|figure|img|dialog|status|group|list "[^"]+")\b/;

for (const slug of ["explore", "map", "results", "studies", "words", "data", "learn"]) {
  test(`the outline of ${slug} as it is read aloud`, async ({ explorer, page }) => {
    await explorer.open(`page=${slug}`);
    await expect(page.locator("main .on-its-way")).toHaveCount(0);
    await expect(page.locator("main > .page :is(h2, h3)").first()).toBeVisible();
    if (slug === "explore") await expect(page.locator(".glance .picture:not(.is-waiting)")).toHaveCount(5);
    const tree = await page.locator("body").ariaSnapshot();
    const lines = tree.split("\n").filter((line) => OUTLINE.test(line)).map((line) => line.replace(/:$/, ""));
    expect(lines.filter((line) => /- (region|navigation|article|dialog|grid|img)$/.test(line.trim())), "each has a name").toEqual([]);
    expect(`${lines.join("\n")}\n`).toMatchSnapshot(`${slug}.txt`);
  });
}
