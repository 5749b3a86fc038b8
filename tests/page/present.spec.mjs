// The page on a wall: one part at a time, large, without furniture. And the welcome of a first visit.
import { expect, test } from "./explorer.mjs";
import { violations } from "./axe.mjs";

const bar = (page) => page.getByRole("region", { name: "Presenting" });
const shown = (page) => page.evaluate(() => document.documentElement.dataset.present);

/** The size of the letters of an element, in CSS pixels. */
const size = (locator) => locator.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

test("P presents what the reader looks at, arrow keys step, Escape leaves and gives the keyboard back", async ({ explorer, page }) => {
  await explorer.open();
  const before = await size(explorer.result);
  await page.keyboard.press("p");
  await expect(bar(page)).toBeVisible();
  expect(await shown(page)).toBe("sentence");
  expect(await size(explorer.result)).toBeGreaterThan(before);
  for (const furniture of [page.getByRole("navigation"), page.getByRole("contentinfo"), page.getByRole("region", { name: "Filters" }), page.getByRole("button", { name: "Add this view to a lesson" })]) await expect(furniture).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => shown(page)).toBe("summary");
  await expect(page.getByRole("region", { name: "In plain words" })).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect.poll(() => shown(page)).toBe("map");
  await expect(page.getByRole("region", { name: "In plain words" })).toBeHidden();
  await page.keyboard.press(" ");
  await expect.poll(() => shown(page)).toBe("compared");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("PageUp");
  await expect.poll(() => shown(page)).toBe("summary");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  expect(await shown(page)).toBeUndefined();
  expect(await explorer.fragment()).toBe("");
  await expect(page.getByRole("button", { name: "Present" })).toBeFocused();
});

for (const [name, part] of [["Evidence map", "map"], ["Studies", "studies"], ["Dose of ketamine", "dose"]]) {
  test(`P presents what stands in the middle of the screen: ${part}`, async ({ explorer, page }) => {
    await explorer.open();
    await page.getByRole("heading", { name, exact: true }).evaluate((heading) => {
      heading.scrollIntoView({ block: "center" });
      scrollBy(0, 60);
    });
    await page.keyboard.press("p");
    await expect.poll(() => shown(page)).toBe(part);
  });
}

test("at the first and the last part the keyboard stays on its button", async ({ explorer, page }) => {
  await explorer.open("present=summary");
  const back = bar(page).getByRole("button", { name: "The part before" });
  await back.press("Enter");
  await expect.poll(() => shown(page)).toBe("sentence");
  await expect(back).toBeFocused();
  await expect(back).toHaveAttribute("aria-disabled", "true");
  await back.press("Enter");
  expect(await shown(page)).toBe("sentence");
});

test("Escape in a field is the field's", async ({ explorer, page }) => {
  await explorer.open("present=map,filters");
  await expect(bar(page)).toBeVisible();
  await page.getByRole("searchbox").fill("ptsd");
  await page.getByRole("searchbox").press("Escape");
  await expect(bar(page)).toBeVisible();
});

test("P presents and leaves only where it is no letter and no dialog is open, and can be switched off", async ({ explorer, page }) => {
  await explorer.open();
  const search = page.getByRole("searchbox");
  await search.press("p");
  await expect(search).toHaveValue("p");
  await explorer.open("route=im");
  await page.getByRole("button", { name: "Learn" }).click();
  const dialog = page.getByRole("dialog", { name: "Learn and teach" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("p");
  await dialog.getByRole("checkbox", { name: "The key P presents" }).uncheck();
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("p");
  // What would have begun is asked for in the order of the presses: this one is the first that counts.
  await page.getByRole("button", { name: "Present" }).click();
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("p");
  await expect(bar(page)).toBeVisible();
  await page.reload();
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
});

test("a link presents a chart with its letters enlarged and its marks where the pointer is", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await explorer.open("present=route-frequency");
  const figure = explorer.figure("Route and number of ketamine sessions");
  await expect(figure.getByRole("img")).toBeVisible();
  await expect(figure.locator("canvas").first()).toBeVisible();
  const enlarged = await figure.locator("canvas").first().evaluate((canvas) => canvas.getBoundingClientRect().width / canvas.offsetWidth);
  expect(enlarged).toBeGreaterThan(1.2);
  const sharp = await figure.locator("canvas").first().evaluate((canvas) => canvas.width / canvas.getBoundingClientRect().width);
  expect(sharp).toBeGreaterThan(1);
  await expect(page.getByRole("heading", { name: "Dose of ketamine" })).toBeHidden();
  // A mark found by its tooltip filters when it is clicked.
  const box = await figure.locator("canvas").first().boundingBox();
  const tooltip = page.locator(".tooltip");
  let found;
  for (let y = 0.1; y < 0.6 && !found; y += 0.03) {
    for (let x = 0.2; x < 0.9 && !found; x += 0.03) {
      const at = [box.x + box.width * x, box.y + box.height * y];
      await page.mouse.move(...at);
      if ((await tooltip.count()) && /^IV \(into a vein\), 1 session/.test(await tooltip.textContent())) found = at;
    }
  }
  expect(found, "the mark of IV, 1 session, is under the pointer somewhere").toBeTruthy();
  await page.mouse.click(...found);
  await expect(explorer.result).toContainText("6 of 15 studies");
  expect(await shown(page)).toBe("route-frequency");
});

for (const [width, height] of [[1024, 768], [3840, 2160], [390, 844]]) {
  test(`each part fits the width of ${width}×${height} when it is presented, and the bar covers no end`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height });
    await explorer.open("present=sentence");
    await expect(bar(page)).toBeVisible();
    const parts = await bar(page).getByRole("combobox", { name: "Part of the page" }).locator("option").evaluateAll((options) => options.map((option) => option.value));
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) {
      await bar(page).getByRole("combobox", { name: "Part of the page" }).selectOption(part);
      await expect.poll(() => shown(page)).toBe(part);
      const sizes = await page.evaluate(() => {
        const root = document.documentElement;
        scrollTo(0, root.scrollHeight);
        // The end of what is shown: the inner edge of the shell's padding.
        const shell = document.querySelector(".shell");
        const end = shell.getBoundingClientRect().bottom - parseFloat(getComputedStyle(shell).paddingBottom);
        return { over: root.scrollWidth - root.clientWidth, bar: document.querySelector(".presenting-bar").getBoundingClientRect().top, end };
      });
      expect(sizes.over, part).toBeLessThanOrEqual(0);
      expect(sizes.end, part).toBeLessThanOrEqual(sizes.bar);
    }
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing while presenting, ${colorScheme}`, async ({ explorer, page }) => {
    await page.emulateMedia({ colorScheme });
    for (const part of ["sentence", "summary", "map", "estimates", "dose", "studies"]) {
      await explorer.open(`present=${part}`);
      await expect(bar(page)).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
  });
}

test("a part that is not there is the sentence; several parts stand together", async ({ explorer, page }) => {
  await explorer.open("present=nowhere");
  await expect.poll(() => shown(page)).toBe("sentence");
  await explorer.open("route=iv&present=map,filters");
  await expect(page.getByRole("region", { name: "Filters" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Evidence map" })).toBeVisible();
  expect(await explorer.fragment()).toBe("#route=iv&present=map,filters");
});

test("on paper it is the whole page", async ({ explorer, page }) => {
  await explorer.open("present=map");
  await expect(bar(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(bar(page)).toBeHidden();
  await expect(page.getByRole("region", { name: "In plain words" })).toBeVisible();
});

test("the first visit shows three things to do, covers nothing, and is never shown again", async ({ explorer, page }) => {
  await explorer.open();
  const welcome = page.getByRole("region", { name: "Three things to do here" });
  await expect(welcome).toBeVisible();
  await expect(welcome.getByRole("listitem")).toHaveCount(3);
  const covers = await welcome.evaluate((element) => getComputedStyle(element).position);
  expect(covers).toBe("static");
  await welcome.getByRole("button", { name: "Close" }).click();
  await expect(welcome).toBeHidden();
  await page.reload();
  await expect(explorer.result).toBeVisible();
  await expect(welcome).toBeHidden();
});

test("the welcome of those who leave it open is not shown again either, and a link has none", async ({ explorer, page }) => {
  await explorer.open("route=iv");
  const welcome = page.getByRole("region", { name: "Three things to do here" });
  await expect(welcome).toBeHidden();
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await explorer.open();
  await expect(welcome).toBeVisible();
  await welcome.getByRole("link", { name: "Keep only the studies you care about" }).click();
  await expect(explorer.result).toContainText("3 of 15 studies");
  await page.reload();
  await expect(welcome).toBeHidden();
});

test("where the store is full there is no welcome either, and a figure in another page counts as no visit", async ({ explorer, page }) => {
  await page.goto("./#embed=map");
  await expect(page.getByRole("link", { name: "Explore the whole evidence" })).toBeVisible();
  await page.goto("about:blank");
  await explorer.open();
  await expect(page.getByRole("region", { name: "Three things to do here" })).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.addInitScript(() => Object.defineProperty(Storage.prototype, "setItem", { value() { throw new DOMException("full", "QuotaExceededError"); } }));
  await page.reload();
  await expect(explorer.result).toBeVisible();
  await expect(page.getByRole("region", { name: "Three things to do here" })).toBeHidden();
});

test("where nothing can be kept there is no welcome, and presenting works", async ({ explorer, page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } }));
  await explorer.open();
  await expect(page.getByRole("region", { name: "Three things to do here" })).toBeHidden();
  await page.keyboard.press("p");
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("p");
  await expect(bar(page)).toBeHidden();
});
