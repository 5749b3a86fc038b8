// A lesson by keyboard alone, on small screens, and held against WCAG 2.2 AA by axe.
import { SCHEMES, violations } from "./axe.mjs";
import { expect, test } from "./explorer.mjs";
import { at, button, heading, lesson, link, opened, root, strip } from "./lesson.mjs";
import { ADD } from "./lessons.mjs";

// What is tested here needs no charts.
test.use({ drawsCharts: false });

/** What has the keyboard is seen: it has an outline or a line under it, and nothing covers its middle. */
const seen = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, textDecorationLine } = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = document.elementFromPoint(left + width / 2, top + height / 2);
  return {
    isMarked: (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || textDecorationLine.includes("underline"),
    isFree: !!at && (element === at || element.contains(at) || at.contains(element)),
  };
});

test("arrow keys and the space bar step, and two presses at once are two steps", async ({ explorer, page }) => {
  await opened(explorer, page);
  await page.keyboard.press("ArrowRight");
  await at(page, lesson, 1);
  await page.keyboard.press("ArrowLeft");
  await at(page, lesson, 0);
  await page.keyboard.press("ArrowLeft");
  await at(page, lesson, 0);
  await page.keyboard.press("Space");
  await at(page, lesson, 1);
  // Only a clicker pages, and only where the page is presented.
  await page.keyboard.press("PageUp");
  await at(page, lesson, 1);
  await heading(page).focus();
  await page.keyboard.press("Home");
  await at(page, lesson, 0);
  await page.keyboard.press("End");
  await at(page, lesson, lesson.steps.length - 1);
  await page.keyboard.press("Home");
  await at(page, lesson, 0);
  const last = Math.min(2, lesson.steps.length - 1);
  await page.evaluate(() => {
    for (let press = 0; press < 2; press += 1) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
  });
  await at(page, lesson, last);
});

test("a clicker steps where the page is presented", async ({ explorer, page }) => {
  await explorer.open(`${link(lesson, 0)}&present=${lesson.steps[0].points.join(",")}`);
  await at(page, lesson, 0);
  await expect(root(page)).toHaveAttribute("data-present", lesson.steps[0].points.join(" "));
  /** A part that is taller than the window is turned over first. */
  const turned = async (key, step) => {
    const there = strip(page).getByText(`Step ${step + 1} of ${lesson.steps.length}`, { exact: true });
    await expect(async () => {
      if (!(await there.isVisible())) await page.keyboard.press(key);
      await expect(there).toBeVisible({ timeout: 300 });
    }).toPass();
    await at(page, lesson, step);
  };
  await turned("PageDown", 1);
  expect(decodeURIComponent(await explorer.fragment())).toContain(`present=${lesson.steps[1].points.join(",")}`);
  await turned("PageUp", 0);
});

test("keys that something else uses do not step", async ({ explorer, page }) => {
  await opened(explorer, page);
  const stays = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    await at(page, lesson, 0);
  };
  const search = page.getByRole("searchbox").first();
  await search.fill("a b");
  await stays("ArrowRight", "ArrowLeft", "Space", "Home", "End");
  await search.fill("");
  await page.getByRole("grid").first().locator("[tabindex='0']").first().focus();
  await stays("ArrowRight", "ArrowLeft");
  await explorer.more();
  const themes = page.getByRole("radio", { name: "Auto" });
  await themes.focus();
  await stays("ArrowRight", "ArrowLeft");
  await page.getByRole("button", { name: "Copy link" }).focus();
  await stays("Space", "Alt+ArrowDown", "Shift+ArrowRight", "Control+ArrowRight");
  await strip(page).getByText("All steps").focus();
  await stays("Space", "Space");
  await explorer.more();
  await page.getByRole("button", { name: ADD }).click();
  await expect(page.getByRole("dialog", { name: ADD })).toBeVisible();
  await stays("ArrowRight", "Space");
  await page.keyboard.press("Escape");
  await explorer.go("Map");
  await page.getByRole("combobox").first().focus();
  await stays("ArrowRight", "ArrowLeft");
  await page.locator("#results").focus();
  await page.keyboard.press("ArrowRight");
  await at(page, lesson, 1);
});

test("the keyboard alone goes through a whole lesson, and is always seen", async ({ explorer, page }) => {
  await explorer.open();
  const tabTo = async (target, key = "Tab") => {
    for (let presses = 0; presses < 60; presses += 1) {
      expect(await seen(page)).toEqual({ isMarked: true, isFree: true });
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    throw new Error("the keyboard does not reach it");
  };
  await page.keyboard.press("Tab");
  await tabTo(explorer.pageLink("Learn"));
  await page.keyboard.press("Enter");
  // Past the filters, which stand before the page.
  await tabTo(page.getByRole("button", { name: "Skip to the results" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await tabTo(page.getByRole("link", { name: `Start: ${lesson.title}`, exact: true }));
  await page.keyboard.press("Enter");
  await at(page, lesson, 0);
  await expect(heading(page)).toBeFocused();
  await tabTo(button(page, "Next"));
  for (let step = 1; step < lesson.steps.length; step += 1) {
    await page.keyboard.press(step % 2 === 0 ? "ArrowRight" : "Enter");
    await at(page, lesson, step);
    await expect(button(page, "Next")).toBeFocused();
    expect(await seen(page)).toEqual({ isMarked: true, isFree: true });
  }
  await tabTo(button(page, "End the lesson"));
  await page.keyboard.press("Enter");
  await expect(strip(page)).toHaveCount(0);
});

test("what the keyboard reaches in the page is never behind the strip", async ({ explorer, page }) => {
  await opened(explorer, page);
  const covered = [];
  for (let presses = 0; presses < 140; presses += 1) {
    await page.keyboard.press("Tab");
    const behind = await page.evaluate(() => {
      const element = document.activeElement;
      const strip = document.getElementById("lesson-strip");
      if (strip.contains(element) || element === document.body) return null;
      const { top, height } = element.getBoundingClientRect();
      return height > 0 && top >= strip.getBoundingClientRect().top ? element.outerHTML.slice(0, 80) : null;
    });
    if (behind) covered.push(behind);
  }
  expect(covered).toEqual([]);
});

for (const [scheme, rules] of SCHEMES) {
  for (const { width, height } of [{ width: 1440, height: 900 }, { width: 390, height: 844 }, { width: 320, height: 640 }]) {
    test(`axe finds nothing in a lesson, and it fits: ${scheme}, ${width} px`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await opened(explorer, page);
      await page.locator("#lesson-steps summary").click();
      expect(await violations(page, rules)).toEqual([]);
      const { height: high, y } = await strip(page).boundingBox();
      expect(high).toBeLessThanOrEqual(height * 0.46);
      // On a phone the pages stand at the foot, below it, with a line between them.
      const pages = await page.getByRole("navigation", { name: "Pages" }).boundingBox();
      expect(Math.abs(y + high - (pages.y > 0 ? pages.y + 1 : height))).toBeLessThan(0.5);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.locator("#lesson-steps summary").click();
      await button(page, "Hide the note").click();
      await expect.poll(async () => (await strip(page).boundingBox()).height).toBeLessThanOrEqual(72);
      expect(await violations(page, rules)).toEqual([]);
      // The end of the page can be scrolled past the strip.
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const [foot, there] = await Promise.all([page.getByRole("contentinfo").boundingBox(), strip(page).boundingBox()]);
      expect(foot.y + foot.height).toBeLessThanOrEqual(there.y + 1);
      await explorer.open("lesson=nobody.1");
      await expect(heading(page)).toHaveText("This lesson is not here");
      expect(await violations(page, rules)).toEqual([]);
    });
  }
}
