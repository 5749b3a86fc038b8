// The hand-out: what is on the paper.
import { expect, test } from "./explorer.mjs";

/** Asks for the hand-out and gives its part of the page, which stays until the printer is done. */
async function handout(explorer, page, pictures = 2) {
  await page.evaluate(() => {
    globalThis.print = () => {
      const drawn = [...document.querySelectorAll("#handout img")].filter((image) => image.complete && image.naturalWidth > 0);
      globalThis.printed = drawn.length;
    };
  });
  const print = page.getByRole("button", { name: "Print", exact: true });
  if (!(await print.isVisible())) await explorer.more();
  await print.click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(pictures);
  return page.locator("#handout");
}

/** How many pages a PDF has. */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;

// Letter is a finger lower than A4: the review's 18 reports take a few lines of a fourth page there.
const fits = [["", 3, 3], ["route=im", 3, 3], ["place=included-inferred,cited-inclusion-unresolved", 3, 4], ["place=any", 5, 6], ["q=heroin", 2, 2], ["q=nothing+matches+this", 1, 1]];
for (const [fragment, ...most] of fits) {
  for (const [at, format] of ["A4", "Letter"].entries()) {
    test(`"${fragment}" fits on ${most[at]} pages of ${format}`, async ({ explorer, page }) => {
      await explorer.open(fragment);
      // Of no study there is no figure.
      await handout(explorer, page, fragment.startsWith("q=nothing") ? 0 : 2);
      expect(pages(await page.pdf({ format }))).toBeLessThanOrEqual(most[at]);
    });
  }
}

test("paper holds the hand-out and nothing else, in light", async ({ explorer, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await explorer.open("route=im&a=route%3Div");
  const paper = await handout(explorer, page);
  // On the screen it is not seen, and nothing of the page has changed.
  await expect(paper).toBeHidden();
  await expect(explorer.result).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(paper).toBeVisible();
  await expect(explorer.result).toBeHidden();
  await expect(page.locator("footer.colophon")).toBeHidden();
  await expect(paper).toContainText("3 of 15 studies");
  await expect(paper).toContainText("Route: IM");
  await expect(paper).toContainText(/Not medical advice/i);
  await expect(paper).toContainText("/some/sub-path/#route=im&a=route%3Aiv");
  await expect(paper.getByRole("img", { name: /QR code/ })).toBeVisible();
  await expect(paper.getByRole("table")).toContainText("Krupitsky 2002");
  await expect(paper.getByRole("table")).not.toContainText("Wilkinson 2021");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(255, 255, 255)");
});

test("what was printed stays until the reader goes on, and the next hand-out is of the view of then", async ({ explorer, page }) => {
  await explorer.open("route=im");
  await handout(explorer, page);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  // Safari takes it only now.
  await expect(page.locator("#handout")).toHaveCount(1);
  await page.mouse.move(300, 300);
  await expect(page.locator("#handout")).toHaveCount(0);
  await explorer.value("Route", "IM").uncheck();
  await explorer.value("Route", "IN").check();
  const paper = await handout(explorer, page);
  await expect(paper).toContainText("1 of 15 studies");
});

test("it can be printed from the dialog too", async ({ explorer, page }) => {
  await explorer.open("route=im");
  await page.evaluate(() => {
    globalThis.print = () => {
      globalThis.printed = true;
    };
  });
  await page.getByRole("button", { name: "Take away" }).click();
  await page.getByRole("button", { name: "Print a hand-out" }).click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(true);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#handout")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
});
