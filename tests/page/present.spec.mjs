// The page on a wall: one part at a time, large, without furniture. And the welcome of a first visit.
import { expect, pointedAt, test } from "./explorer.mjs";
import { SCHEMES, violations } from "./axe.mjs";

const bar = (page) => page.getByRole("region", { name: "Presenting" });
const shown = (page) => page.evaluate(() => document.documentElement.dataset.present);

/** Presses a key until another part is shown: what is taller than the window is turned over first. */
async function turn(page, key) {
  const before = await shown(page);
  await expect.poll(async () => {
    if ((await shown(page)) === before) await page.keyboard.press(key);
    return shown(page);
  }).not.toBe(before);
}

/** The size of the letters of an element, in CSS pixels. */
const size = (locator) => locator.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

test("P presents what the reader looks at, keys step over the pages, Escape leaves and gives the keyboard back", async ({ explorer, page }) => {
  // Where no part stands in the middle of the window it is the sentence.
  await explorer.open("page=learn");
  await expect(page.locator("[data-page] .on-its-way")).toHaveCount(0);
  const before = await size(explorer.result);
  await page.keyboard.press("p");
  await expect(bar(page)).toBeVisible();
  expect(await shown(page)).toBe("sentence");
  expect(await size(explorer.result)).toBeGreaterThan(before);
  for (const furniture of [page.getByRole("navigation"), page.getByRole("contentinfo"), page.getByRole("region", { name: "Filters" }), page.getByRole("button", { name: "Add this view to a lesson" }), page.getByRole("heading", { level: 2 })]) await expect(furniture).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => shown(page)).toBe("route-frequency");
  await expect(explorer.figure("Route and number of ketamine sessions")).toBeVisible();
  await bar(page).getByRole("combobox", { name: "Part of the page" }).selectOption("map");
  await expect(page.getByRole("region", { name: "Evidence map" })).toBeVisible();
  await page.locator("body").press("End");
  await bar(page).focus();
  await turn(page, "PageDown");
  expect(await shown(page)).toBe("compared");
  await expect(page.getByRole("region", { name: "Evidence map" })).toHaveCount(0);
  await turn(page, " ");
  expect(await shown(page)).toBe("directions");
  await turn(page, "ArrowLeft");
  expect(await shown(page)).toBe("compared");
  await turn(page, "PageUp");
  expect(await shown(page)).toBe("map");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  expect(await shown(page)).toBeUndefined();
  expect(await explorer.fragment()).toBe("#page=map");
  await expect(page.getByRole("button", { name: "Present" })).toBeFocused();
});

for (const [name, part, fragment] of [["Evidence map", "map", "page=map"], ["Studies", "studies", "page=studies"], ["Dose of ketamine", "dose", ""]]) {
  test(`P presents what stands in the middle of the screen: ${part}`, async ({ explorer, page }) => {
    // The charts stand below each other.
    await page.setViewportSize({ width: 700, height: 900 });
    await explorer.open(fragment);
    await page.getByRole("heading", { name, exact: true }).evaluate((heading) => {
      heading.scrollIntoView({ block: "center" });
      // Bar and strip keep it below the middle.
      scrollBy(0, 140);
    });
    await page.keyboard.press("p");
    await expect.poll(() => shown(page)).toBe(part);
  });
}

test("at the first and the last part the keyboard stays on its button", async ({ explorer, page }) => {
  await explorer.open("present=route-frequency");
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
  await page.getByRole("button", { name: "Take away" }).click();
  const dialog = page.getByRole("dialog", { name: "Take away" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("p");
  await dialog.getByRole("button", { name: "Close" }).click();
  await explorer.go("Learn");
  await page.getByRole("checkbox", { name: "The key P presents" }).uncheck();
  await page.keyboard.press("p");
  // What would have begun is asked for in the order of the presses: this one is the first that counts.
  await page.getByRole("region", { name: "Tools" }).getByRole("button", { name: "Present" }).click();
  await expect(bar(page)).toBeVisible();
  for (const key of ["p", ".", "b"]) await page.keyboard.press(key);
  await expect(bar(page)).toBeVisible();
  await expect(page.locator(".blank-screen")).toHaveCount(0);
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
  const canvas = figure.locator("canvas").first();
  // It is drawn, then drawn anew for the room that presenting gives it.
  await expect.poll(() => canvas.evaluate((canvas) => canvas.getBoundingClientRect().width / canvas.offsetWidth)).toBeGreaterThan(1.2);
  await expect.poll(() => canvas.evaluate((canvas) => canvas.width / canvas.getBoundingClientRect().width)).toBeGreaterThan(1);
  await expect(page.getByRole("heading", { name: "Dose of ketamine" })).toBeHidden();
  // A mark found by its tooltip filters when it is clicked.
  const tooltip = page.getByRole("tooltip");
  const mark = await pointedAt(page, figure, /^IV \(into a vein\), 1 session/);
  // The tooltip is beside the pointer: both are where the mark is.
  const box = await canvas.boundingBox();
  const found = [box.x + mark.x, box.y + mark.y];
  const beside = await tooltip.boundingBox();
  expect(beside.x - found[0]).toBeGreaterThan(0);
  expect(beside.x - found[0]).toBeLessThan(40);
  expect(Math.abs(beside.y - found[1])).toBeLessThan(40);
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
      await expect(page.locator("[data-page] .on-its-way")).toHaveCount(0);
      const sizes = await page.evaluate(() => {
        const root = document.documentElement;
        scrollTo(0, root.scrollHeight);
        // The end of what is shown.
        const results = document.getElementById("results");
        const end = results.getBoundingClientRect().bottom - parseFloat(getComputedStyle(results).paddingBottom);
        return { over: root.scrollWidth - root.clientWidth, bar: document.querySelector(".presenting-bar").getBoundingClientRect().top, end };
      });
      expect(sizes.over, part).toBeLessThanOrEqual(0);
      expect(sizes.end, part).toBeLessThanOrEqual(sizes.bar);
    }
  });
}

for (const [width, height] of [[1024, 768], [1920, 1080], [3840, 2160]]) {
  test(`what is taller than ${width}×${height} is turned over by the keys that go on, and nothing is left out`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height });
    for (const part of ["dose", "directions", "studies", "summary", "coverage"]) {
      await explorer.open(`present=${part}`);
      await expect(bar(page)).toBeVisible();
      await expect(page.locator("[data-page] .on-its-way")).toHaveCount(0);
      const seen = () => page.evaluate(() => {
        const { top, bottom } = document.getElementById("results").getBoundingClientRect();
        const foot = document.querySelector(".presenting-bar").getBoundingClientRect().top;
        return { from: scrollY, to: scrollY + foot, top: scrollY + top, end: scrollY + bottom };
      });
      await expect.poll(async () => (await seen()).from).toBe(0);
      for (let windows = 0; windows < 60; windows += 1) {
        const before = await seen();
        await page.keyboard.press("PageDown");
        if ((await shown(page)) !== part) {
          // It goes on only from the end.
          expect(before.end, part).toBeLessThanOrEqual(before.to + 1);
          break;
        }
        const after = await seen();
        expect(after.from, part).toBeGreaterThan(before.from);
        expect(after.from, part).toBeLessThanOrEqual(before.to);
      }
      expect(await shown(page)).not.toBe(part);
      await expect.poll(async () => (await seen()).from).toBe(0);
    }
  });
}

test("while two selections are compared the picture comes first, and the words after it", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await explorer.open("route=iv&a=route%3Dim&present=diagnoses");
  const words = page.getByRole("region", { name: "Two selections compared" });
  await expect(words).toBeVisible();
  const figure = explorer.figure("Diagnoses of the people studied");
  await expect(figure).toBeVisible();
  const picture = await figure.boundingBox();
  expect(picture.y).toBeLessThan(300);
  expect((await words.boundingBox()).y).toBeGreaterThanOrEqual(picture.y + picture.height);
});

test("the page fills the screen and gives it back; leaving gives it back, too", async ({ explorer, page }) => {
  await explorer.open("present=sentence");
  const button = bar(page).getByRole("button", { name: "Full screen" });
  const fills = () => page.evaluate(() => document.fullscreenElement !== null);
  for (const back of [() => button.click(), () => bar(page).getByRole("button", { name: "Leave (Esc)" }).click()]) {
    await expect(button).toHaveAttribute("aria-pressed", "false");
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    expect(await fills()).toBe(true);
    await back();
    await expect.poll(fills).toBe(false);
  }
  await expect(bar(page)).toHaveCount(0);
});

test("a refusal to fill the screen is said, and where it is not offered there is no button", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("Permissions check failed"));
    Object.defineProperty(Document.prototype, "fullscreenEnabled", { get: () => !location.hash.includes("sentence") });
  });
  await explorer.open("present=route-frequency");
  await bar(page).getByRole("button", { name: "Full screen" }).click();
  await expect(bar(page).getByText("The browser refused.")).toBeVisible();
  await page.goto("about:blank");
  await explorer.open("present=sentence");
  await expect(bar(page).getByRole("button", { name: "Leave (Esc)" })).toBeVisible();
  await expect(bar(page).getByRole("button", { name: "Full screen" })).toHaveCount(0);
});

test("the full stop and B blank the screen; again, Escape, a press or any going on shows it", async ({ explorer, page }) => {
  await explorer.open("present=sentence");
  await expect(bar(page)).toBeVisible();
  const blank = page.locator(".blank-screen");
  const ways = [
    () => page.keyboard.press("."),
    () => page.keyboard.press("b"),
    () => page.keyboard.press("Escape"),
    () => page.mouse.click(400, 300),
  ];
  for (const key of [".", "b"]) {
    for (const back of ways) {
      await page.keyboard.press(key);
      await expect(blank).toBeVisible();
      const { width, height } = await blank.boundingBox();
      // All but the room of the scroll bar, which is black with its bar.
      const window = page.viewportSize();
      expect(height).toBe(window.height);
      expect(width).toBeGreaterThanOrEqual(window.width - 16);
      expect(await page.evaluate(() => {
        const { backgroundColor, scrollbarColor } = getComputedStyle(document.documentElement);
        return [backgroundColor, scrollbarColor];
      })).toEqual(["rgb(0, 0, 0)", "rgb(0, 0, 0) rgb(0, 0, 0)"]);
      await expect(page.getByText("The screen is blank. Press B or the full stop to show it again.")).toHaveAttribute("aria-live", "polite");
      await back();
      await expect(blank).toHaveCount(0);
      await expect(page.getByText("The screen is shown again.")).toBeAttached();
      expect(await shown(page)).toBe("sentence");
    }
  }
  await page.keyboard.press("b");
  await page.keyboard.press("ArrowRight");
  await expect(blank).toHaveCount(0);
  await expect.poll(() => shown(page)).toBe("route-frequency");
  await bar(page).getByRole("button", { name: "Blank (B)" }).click();
  await expect(blank).toBeVisible();
  await page.goBack();
  await expect(blank).toHaveCount(0);
  await expect.poll(() => shown(page)).toBe("sentence");
});

for (const [colorScheme, rules] of SCHEMES) {
  test(`axe finds nothing while presenting, ${colorScheme}`, async ({ explorer, page }) => {
    await page.emulateMedia({ colorScheme });
    for (const part of ["sentence", "summary", "map", "estimates", "dose", "studies"]) {
      await explorer.open(`present=${part}`);
      await expect(bar(page)).toBeVisible();
      expect(await violations(page, rules)).toEqual([]);
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
  await explorer.open("present=claims");
  await expect(bar(page)).toBeVisible();
  await expect(page.getByRole("region", { name: "In plain words" })).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(bar(page)).toBeHidden();
  await expect(page.getByRole("region", { name: "In plain words" })).toBeVisible();
});

test("the first visit says what this is, covers nothing, and is never shown again", async ({ explorer, page }) => {
  await explorer.open();
  const welcome = page.getByRole("region", { name: "What this is" });
  await expect(welcome).toBeVisible();
  await expect(welcome).toContainText("This is not medical advice.");
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
  const welcome = page.getByRole("region", { name: "What this is" });
  await expect(welcome).toBeHidden();
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await explorer.open();
  await expect(welcome).toBeVisible();
  await welcome.getByRole("link", { name: "Take a short lesson" }).click();
  await expect(page.getByRole("region", { name: /^Lesson: What was studied/ })).toBeVisible();
  await page.reload();
  await expect(welcome).toBeHidden();
});

test("where the store is full there is no welcome either, and a figure in another page counts as no visit", async ({ explorer, page }) => {
  await page.goto("./#embed=map");
  await expect(page.getByRole("link", { name: "Explore the whole evidence" })).toBeVisible();
  await page.goto("about:blank");
  await explorer.open();
  await expect(page.getByRole("region", { name: "What this is" })).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.addInitScript(() => Object.defineProperty(Storage.prototype, "setItem", { value() { throw new DOMException("full", "QuotaExceededError"); } }));
  await page.reload();
  await expect(explorer.result).toBeVisible();
  await expect(page.getByRole("region", { name: "What this is" })).toBeHidden();
});

test("where nothing can be kept there is no welcome, and presenting works", async ({ explorer, page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } }));
  await explorer.open();
  await expect(page.getByRole("region", { name: "What this is" })).toBeHidden();
  await page.keyboard.press("p");
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press("p");
  await expect(bar(page)).toBeHidden();
});
