// The page without scripts, generated from the same data.
import { readFileSync } from "node:fs";
import { SCHEMES, violations } from "./axe.mjs";
import { expect, test } from "./explorer.mjs";

const studies = readFileSync(new URL("../../public/data/studies.csv", import.meta.url), "utf8").trim().split("\n").slice(1).map((line) => line.split(",")[0]);

test("every study is there, and every link within the site leads somewhere", async ({ explorer, page, request }) => {
  expect(explorer).toBeTruthy();
  await page.goto("./studies.html");
  for (const id of studies) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
  const inside = await page.locator("a[href]").evaluateAll((links) => [...new Set(links.map((link) => link.href).filter((href) => href.startsWith(location.origin)))]);
  expect(inside.length).toBeGreaterThan(studies.length);
  for (const href of inside) {
    const { hash, pathname } = new URL(href);
    expect((await request.get(pathname)).ok(), href).toBe(true);
    if (hash && pathname.endsWith("studies.html")) await expect(page.locator(`[id="${hash.slice(1)}"]`), href).toHaveCount(1);
  }
  expect(await page.evaluate(() => document.scripts.length)).toBe(0);
});

for (const [scheme, rules] of SCHEMES) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing and nothing sticks out: ${scheme}, ${width} px`, async ({ explorer, page }) => {
      expect(explorer).toBeTruthy();
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto("./studies.html");
      expect(await violations(page, rules)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
}
