// The evidence map and the other grids: one stop of the Tab key, arrow keys, presses that filter or ask.
import { expect, test } from "./explorer.mjs";

const map = (page) => page.getByRole("grid", { name: "Evidence map" });
const cell = (page, name) => map(page).getByRole("gridcell", { name });

test("a press on a cell keeps its studies, lists them, and a second press takes that back", async ({ explorer, page }) => {
  await explorer.open("page=map");
  const both = cell(page, /^substance use × psychedelic \(KPT\): 2 studies/);
  await both.click();
  await expect(explorer.result).toContainText(/^2 of 15 studies/);
  expect(await explorer.fragment()).toBe("#condition=substance-use&family=psychedelic-kpt&page=map");
  await explorer.go("Studies");
  expect((await explorer.listed()).sort()).toEqual(["Krupitsky 2002", "Krupitsky 2007"]);
  await explorer.go("Map");
  await both.click();
  await expect(explorer.result).toContainText(/^15 of 15 studies/);
});

test("the map is one stop of the keyboard; arrows move, Enter filters, and the keyboard stays in its cell", async ({ explorer, page }) => {
  await explorer.open("page=map");
  await expect(map(page).locator("[tabindex='0']")).toHaveCount(1);
  await map(page).locator("[tabindex='0']").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const focused = page.locator("[role=gridcell]:focus");
  await expect(focused).toHaveAttribute("data-at", "1,1");
  await expect(map(page).locator("[tabindex='0']")).toHaveCount(1);
  const before = await focused.elementHandle();
  await page.keyboard.press("Enter");
  await expect(explorer.result).toContainText(/^1 of 15 studies/);
  await expect(focused).toHaveAttribute("data-at", "1,1");
  // The cell is the same: only what it shows has changed.
  expect(await focused.evaluate((now, before) => now === before, before)).toBe(true);
  await page.keyboard.press("End");
  await expect(focused).toHaveAttribute("data-at", /^1,[5-9]$/);
  await page.keyboard.press("Home");
  await expect(page.locator("th:focus")).toHaveAttribute("data-at", "1,0");
});

test("the three empties are told apart", async ({ explorer, page }) => {
  await explorer.open("condition=pain&map=condition,route");
  await expect(cell(page, /^pain × IV .*: 2 studies, 1 participant; size not found for 1/)).toBeVisible();
  await expect(cell(page, /^depression × IV .*: 2 studies, left out by the filters/)).toHaveClass(/is-out/);
  await expect(cell(page, /^pain × IM .*: no study/)).toHaveClass(/is-empty/);
  await expect(map(page).getByRole("columnheader", { name: /not found/ })).toBeVisible();
});

test("any two facets can be crossed, numbers too, and the choice and the order are in the link", async ({ explorer, page }) => {
  await explorer.open("page=map");
  await page.getByRole("combobox", { name: "Rows" }).selectOption({ label: "Study design" });
  await page.getByRole("combobox", { name: "Columns" }).selectOption({ label: "Dose, mg/kg" });
  await page.getByRole("radio", { name: "By name" }).check();
  expect(await explorer.fragment()).toBe("#map=design,dose&order=name");
  await cell(page, /randomised controlled trial × .*0\.5 to 0\.99/).click();
  await expect(explorer.result).toContainText(/^4 of 15 studies/);
  await page.reload();
  await expect(cell(page, /randomised controlled trial × .*0\.5 to 0\.99/)).toBeVisible();
});

test("a facet chosen for both sides changes places", async ({ explorer, page }) => {
  await explorer.open("page=map");
  await page.getByRole("combobox", { name: "Rows" }).selectOption({ label: "Family of psychotherapy" });
  expect(await explorer.fragment()).toBe("#map=family,condition");
});

test("the direction plot says each result in words, and a cell where it comes from", async ({ explorer, page }) => {
  await explorer.open("page=results");
  const plot = page.getByRole("grid", { name: /^Direction of effect/ });
  const result = plot.getByRole("gridcell", { name: /^Dakwar 2019, cocaine use: .*favours the KAP arm/i });
  await expect(result).toHaveCount(1);
  await expect(plot.getByRole("gridcell", { name: /^Shiroma 2020, PTSD symptoms: .*not found/i })).toHaveCount(1);
  await result.click();
  const answer = page.getByRole("dialog");
  await expect(answer.getByRole("group", { name: "Estimate" }).first()).toContainText("5.7");
  await page.keyboard.press("Escape");
  await expect(answer).toBeHidden();
  await expect(page.getByText("Why not to count the marks that point up")).toBeVisible();
});

test("the coverage matrix shows the value of a cell with its source", async ({ explorer, page }) => {
  await explorer.open("page=data");
  const matrix = page.getByRole("grid", { name: "What is known of each value" });
  await expect(matrix.getByRole("gridcell", { name: "Country, Keizer 2020: not found" })).toBeVisible();
  await matrix.getByRole("gridcell", { name: /^Participants enrolled, all arms, Wilkinson 2021/ }).click();
  await expect(page.getByRole("dialog")).toContainText("Sources disagree");
});

test("a grid fits a phone or scrolls in its own frame", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const slug of ["map", "data", "results"]) {
    await explorer.open(`page=${slug}`);
    await expect(page.getByRole("grid")).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), slug).toBeLessThanOrEqual(390);
  }
  const plot = page.getByRole("grid", { name: /^Direction of effect/ });
  await plot.scrollIntoViewIfNeeded();
  const inside = await plot.getByRole("gridcell").evaluateAll((cells) => cells.filter((cell) => cell.getBoundingClientRect().width > 0).every((cell) => cell.getBoundingClientRect().right <= 390));
  expect(inside).toBe(true);
});

test("the whole name of each column is in sight, however long", async ({ explorer, page }) => {
  const cut = () => page.locator(".grid-head").evaluateAll((heads) => heads.filter((head) => {
    const room = head.getBoundingClientRect();
    return [...head.children].some((line) => {
      const words = document.createRange();
      words.selectNodeContents(line.firstChild);
      const { top, right, bottom, left } = words.getBoundingClientRect();
      return line.checkVisibility() && (top < room.top - 1 || bottom > room.bottom + 1 || left < room.left - 1 || right > room.right + 1);
    });
  }).map((head) => head.textContent));
  for (const fragment of ["page=data", "page=data&route=oral", "page=results", "page=map&map=route,comparison", "page=map&map=route,diagnosis", "page=map&map=family,modality"]) {
    await explorer.open(`place=any&${fragment}`);
    await expect(page.locator(".grid-head").first()).toBeVisible();
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await cut(), `${fragment} at ${width} px`).toEqual([]);
    }
  }
});

test("with Alt held an arrow is the browser's, not the grid's", async ({ explorer, page }) => {
  await explorer.open("page=map");
  await map(page).locator("[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(map(page).locator(":focus")).toHaveAttribute("data-at", "0,1");
});
