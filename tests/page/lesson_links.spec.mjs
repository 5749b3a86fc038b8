// Lessons in links and in the history of the browser.
import { readFileSync } from "node:fs";
import { expect, heldBack, test } from "./explorer.mjs";
import { at, button, heading, lesson, lessons, link, opened, part, root, strip } from "./lesson.mjs";

// What is tested here needs no charts.
test.use({ drawsCharts: false });

test("Back of the browser steps back", async ({ explorer, page }) => {
  await explorer.open();
  await explorer.go("Learn");
  await page.getByRole("link", { name: `Start: ${lesson.title}`, exact: true }).click();
  await at(page, lesson, 0);
  await page.keyboard.press("ArrowRight");
  await at(page, lesson, 1);
  await page.goBack();
  await at(page, lesson, 0);
  await page.goBack();
  await expect(strip(page)).toHaveCount(0);
  await expect(part(page, "Lessons")).toBeVisible();
  await page.goForward();
  await at(page, lesson, 0);
});

test("a step’s link is copied, and opens that step, also after a reload", async ({ explorer, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await opened(explorer, page, lesson, 1);
  await explorer.value("Study design", "case report").check();
  await button(page, "Copy the link of this step").click();
  await expect(button(page, "Link copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("#")[1].replace(/^n=\d+&/, "")).toBe(link(lesson, 1));
  await page.goto("about:blank");
  await page.goto(copied);
  await at(page, lesson, 1);
  await expect(button(page, "Back to this step’s view")).toBeHidden();
  await page.reload();
  await at(page, lesson, 1);
});

test("a link that names a step and nothing else opens the step’s view", async ({ explorer, page }) => {
  const [of, step] = lessons.flatMap((it) => it.steps.map((one, index) => [it, index, one])).find(([, , one]) => one.view && !one.guess);
  await explorer.open();
  await explorer.open(`lesson=${of.name}.${step + 1}`);
  await at(page, of, step);
  await expect.poll(() => explorer.fragment()).toBe(`#${link(of, step)}`);
  await expect(button(page, "Back to this step’s view")).toBeHidden();
  await page.goBack();
  await expect(strip(page)).toHaveCount(0);
});

test("every step is in a list, which marks where one is", async ({ explorer, page }) => {
  await opened(explorer, page);
  await strip(page).getByText("All steps").click();
  const links = strip(page).getByRole("listitem").getByRole("link");
  await expect(links).toHaveText(lesson.steps.map(({ title }) => title));
  await expect(links.first()).toHaveAttribute("aria-current", "step");
  for (const [step] of lesson.steps.entries()) await expect(links.nth(step)).toHaveAttribute("href", new RegExp(`^#(n=\\d+&)?${link(lesson, step).replace(".", "\\.")}$`));
  await links.nth(1).click();
  await at(page, lesson, 1);
  await expect(heading(page)).toBeFocused();
  await expect(links.first()).toBeHidden();
});

const troubles = [
  ["lesson=nobody-wrote-it.1", "This lesson is not here", "nobody-wrote-it.1"],
  [`lesson=${"x".repeat(5000)}.1`, "This lesson is not here", "xxx…"],
  [`lesson=${lesson.name}.none`, "This lesson is not here", `${lesson.name}.none`],
  [`lesson=${lesson.name}.99`, "This lesson has no step 99", `It has ${lesson.steps.length} steps`],
  ["lesson=own-nothing.1", "This lesson cannot be opened", "kept in another browser"],
  ["lesson=~nonsense.1", "This lesson cannot be opened", "link"],
];
for (const [fragment, title, words] of troubles) {
  test(`a lesson that is not there is told, with a way out: ${fragment.slice(0, 30)}`, async ({ explorer, page }) => {
    await explorer.open(`${fragment}&route=im`);
    await expect(explorer.result).toContainText(/^3 of 15/);
    await expect(heading(page)).toHaveText(title);
    await expect(strip(page)).toContainText(words);
    await expect(strip(page).getByRole("paragraph").last()).not.toBeEmpty();
    await button(page, "All lessons").click();
    await expect(part(page, "Lessons")).toBeFocused();
    await button(page, "Close").click();
    await expect(strip(page)).toHaveCount(0);
    expect(await explorer.fragment()).toBe("#route=im&page=learn");
    await page.goBack();
    await expect(strip(page)).toHaveCount(1);
    await page.goBack();
    await button(page, "Close").click();
    expect(await explorer.fragment()).toBe("#route=im");
  });
}

test("from a step that a lesson has not, one gets to its last", async ({ explorer, page }) => {
  await explorer.open(`lesson=${lesson.name}.99`);
  await button(page, "Go to the last step").click();
  await at(page, lesson, lesson.steps.length - 1);
});

test("a figure within another page is in no lesson", async ({ explorer, page }) => {
  await explorer.open(`embed=map&${link(lesson, 0)}`);
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(strip(page)).toHaveCount(0);
  await expect(root(page)).not.toHaveAttribute("data-points");
});

/** Holds the part of the program with the lessons back until what this gives is called. */
function lessonsHeldBack(page) {
  // The last is its own; the others it shares with the pages.
  const { lesson } = JSON.parse(readFileSync(new URL("../../target/web/parts.json", import.meta.url), "utf8"));
  return heldBack(page, (url) => url.pathname.endsWith(`/${lesson.at(-1)}`));
}

test("what the reader did while the lesson was on its way stays", async ({ explorer, page }) => {
  const arrive = await lessonsHeldBack(page);
  await explorer.open("lesson=studied.4");
  await explorer.value("Route", "IM").check();
  await expect(explorer.result).toContainText("3 of 15 studies");
  arrive();
  await expect(strip(page)).toContainText("Step 4 of");
  await expect(explorer.result).toContainText("3 of 15 studies");
  // Only the page, which the link does not name, is that of the step.
  expect(await explorer.fragment()).toBe("#route=im&page=map&lesson=studied.4");
});

test("a lesson that is left while it is on its way does not come back", async ({ explorer, page }) => {
  const arrive = await lessonsHeldBack(page);
  await explorer.open("lesson=studied.4");
  await page.evaluate(() => { location.hash = "#route=im"; });
  await expect(explorer.result).toContainText("3 of 15 studies");
  arrive();
  await explorer.go("Learn");
  await expect(part(page, "Lessons")).toBeVisible();
  await expect(strip(page)).toHaveCount(0);
  expect(await explorer.fragment()).toBe("#route=im&page=learn");
});

test("a step opens on its page, and a page that is opened in it stays that of the link", async ({ explorer, page }) => {
  // As links of version 0.1.0, which named no page: one step on each.
  const all = lessons.flatMap((of) => of.steps.map((_, step) => [of, step, /page=(\w+)/.exec(link(of, step))[1]]));
  const slugs = new Set(all.map(([, , slug]) => slug));
  expect(slugs.size).toBe(6);
  for (const slug of slugs) {
    const [of, step] = all.find((it) => it[2] === slug);
    await page.goto("about:blank");
    await explorer.open(`lesson=${of.name}.${step + 1}`);
    await at(page, of, step);
    await expect(page.locator(`[data-page=${slug}]`)).toHaveCount(1);
    await expect(button(page, "Back to this step’s view")).toBeHidden();
  }
  await opened(explorer, page);
  await explorer.go("Data");
  await at(page, lesson, 0);
  await expect(button(page, "Back to this step’s view")).toBeVisible();
  await page.reload();
  await at(page, lesson, 0);
  await expect(explorer.pageLink("Data")).toHaveAttribute("aria-current", "page");
  await button(page, "Back to this step’s view").click();
  await expect.poll(() => explorer.fragment()).toBe(`#${link(lesson, 0)}`);
  await page.goBack();
  await expect(explorer.pageLink("Data")).toHaveAttribute("aria-current", "page");
});

test("a step's view that cannot be used whole is told in the strip", async ({ explorer, page }) => {
  // As a link carries it: version, title, what it is about, steps.
  const lesson = [1, "Odd", "", [["One", "route=rectal", "See.", [], null, []]]];
  await explorer.open();
  const packed = Buffer.from(JSON.stringify(lesson)).toString("base64url");
  await page.goto(`./#lesson=~${packed}.1`);
  await expect(strip(page)).toContainText(/The view of this step is not whole.*rectal/);
});
