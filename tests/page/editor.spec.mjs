// A lesson of one's own: collected, written, put in order, started.
import { expect, test } from "./explorer.mjs";
import { SCHEMES, violations } from "./axe.mjs";
import { ADD, adding, editing, step, done, learn, openAdding, two, titles, kept } from "./lessons.mjs";

test.use({ drawsCharts: false });

/** Presses Tab until the control with this name has the keyboard. */
async function tabTo(page, name, key = "Tab") {
  for (let presses = 0; presses < 250; presses += 1) {
    const at = await page.evaluate(() => {
      const it = document.activeElement;
      return it.labels?.length ? it.labels[0].textContent : it.textContent;
    });
    if (at === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${name} is not reached by ${key}`);
}

test("two views are collected, written and put in order by keyboard alone, kept, and started", async ({ explorer, page }) => {
  for (const [fragment, title] of [["route=iv", "Into a vein"], ["route=im", "Into a muscle"]]) {
    await explorer.open(fragment);
    await tabTo(page, "More");
    if (await page.locator("#more").getAttribute("aria-expanded") === "false") await page.keyboard.press("Enter");
    await tabTo(page, ADD);
    await page.keyboard.press("Enter");
    await expect(adding(page)).toContainText("The page shows: ");
    await tabTo(page, "Title of the step");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(title);
    await tabTo(page, "Note");
    await page.keyboard.type(`A note on *${title}*.`);
    await tabTo(page, "Add");
    await page.keyboard.press("Enter");
    await expect(adding(page)).toContainText("Added as step");
    await tabTo(page, "Edit the lesson");
    if (title === "Into a vein") {
      await tabTo(page, "Go on exploring");
      await page.keyboard.press("Enter");
      await expect(adding(page)).toBeHidden();
    }
  }
  await page.keyboard.press("Enter");
  await expect(editing(page)).toBeVisible();
  expect(await titles(page)).toEqual(["Into a vein", "Into a muscle"]);
  await tabTo(page, "Move up Step 2");
  await page.keyboard.press("Enter");
  expect(await titles(page)).toEqual(["Into a muscle", "Into a vein"]);
  // The keyboard is at the step that was moved.
  await expect(step(page, 1).getByRole("button", { name: "Move down" })).toBeFocused();
  await expect(step(page, 1)).toContainText("gave ketamine into a muscle");

  await page.reload();
  const dialog = await learn(page);
  await dialog.getByRole("button", { name: "Edit “My lesson”" }).click();
  expect(await titles(page)).toEqual(["Into a muscle", "Into a vein"]);
  await expect(step(page, 2).getByLabel("Note")).toHaveValue("A note on *Into a vein*.");
  await tabTo(page, "Start the lesson");
  await page.keyboard.press("Enter");
  await expect(editing(page)).toBeHidden();
  expect(await explorer.fragment()).toMatch(/^#route=im&page=explore&lesson=own-[a-z0-9]+\.1$/);
  await expect(explorer.result).toContainText("3 of 15 studies");
});

test("every letter is kept at once, and a title is never empty", async ({ explorer, page }) => {
  await two(explorer, page);
  await step(page, 2).getByLabel("Note").fill("First line\n\n**Second**");
  await editing(page).getByLabel("Title of the lesson").fill("Ways in");
  await editing(page).getByLabel("What it is about").fill("By which way ketamine was given.");
  await step(page, 1).getByLabel("Title").fill("  ");
  await expect(editing(page)).toContainText("A title cannot be empty. The one before is kept.");
  await expect(step(page, 1).getByLabel("Title")).toHaveAttribute("aria-invalid", "true");
  await step(page, 1).getByText("Parts of the page to point at").click();
  await step(page, 1).getByLabel("The evidence map").check();
  await step(page, 1).getByLabel("The sentence").check();
  await expect(step(page, 1)).toContainText("The sentence, The evidence map");
  await page.reload();
  const { format, lessons: [{ lesson }] } = JSON.parse(await kept(page));
  expect(format).toBe("kap-explorer-lessons");
  expect(lesson).toMatchObject({ title: "Ways in", about: "By which way ketamine was given." });
  expect(lesson.steps[0]).toMatchObject({ title: "Vein", view: "route=iv", note: "Into a *vein*.", points: ["sentence", "map"] });
  expect(lesson.steps[1]).toMatchObject({ title: "Muscle", view: "route=im", note: "First line\n\n**Second**" });
});

test("a step and a lesson without a title are not added", async ({ explorer, page }) => {
  await explorer.open("route=iv");
  await openAdding(page);
  const dialog = adding(page);
  await expect(dialog.getByLabel("Title of the step")).toHaveValue("Route: IV");
  await dialog.getByLabel("Title of the step").fill(" ");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toContainText("The step needs a title.");
  await expect(dialog.getByLabel("Title of the step")).toBeFocused();
  await dialog.getByLabel("Title of the step").fill("A");
  await dialog.getByLabel("Title of the new lesson").fill("");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toContainText("The new lesson needs a title.");
  expect(await kept(page)).toBeNull();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();
});

test("steps are duplicated, removed and brought back; the keyboard goes along", async ({ explorer, page }) => {
  await two(explorer, page);
  await step(page, 1).getByRole("button", { name: "Duplicate" }).click();
  expect(await titles(page)).toEqual(["Vein", "Vein", "Muscle"]);
  await step(page, 2).getByRole("button", { name: "Remove" }).click();
  await step(page, 1).getByRole("button", { name: "Remove" }).click();
  expect(await titles(page)).toEqual(["Muscle"]);
  await expect(editing(page).getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await titles(page)).toEqual(["Vein", "Muscle"]);
  await expect(step(page, 1).getByRole("button", { name: "Remove" })).toBeFocused();
});

test("a step keeps its elements where it is moved: what was opened in it stays open", async ({ explorer, page }) => {
  await two(explorer, page);
  await step(page, 2).getByText("Parts of the page to point at").click();
  await step(page, 2).evaluate((it) => { it.isTheSame = true; });
  await step(page, 2).getByRole("button", { name: "Move up" }).click();
  expect(await titles(page)).toEqual(["Muscle", "Vein"]);
  expect(await step(page, 1).evaluate((it) => it.isTheSame)).toBe(true);
  await expect(step(page, 1).getByLabel("The evidence map")).toBeVisible();
});

test("the view of a step is shown, changed on the page and taken over", async ({ explorer, page }) => {
  await two(explorer, page);
  await step(page, 1).getByRole("button", { name: "Show this view" }).click();
  await expect(editing(page)).toBeHidden();
  expect(await explorer.fragment()).toBe("#route=iv");
  const bar = page.getByRole("region", { name: "Your lesson" });
  await expect(bar.getByRole("button", { name: "Back to the lesson" })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  // On a narrow screen the button of the filters does not cover it.
  await page.setViewportSize({ width: 390, height: 844 });
  const covered = await bar.getByRole("button", { name: "Back to the lesson" }).evaluate((it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height - 2) !== it;
  });
  expect(covered).toBe(false);
  await page.setViewportSize({ width: 1440, height: 900 });
  await explorer.value("Route", "IM").check();
  await bar.getByRole("button", { name: "Use the page’s view now for step 1" }).click();
  await expect(bar).toBeHidden();
  await expect(editing(page)).toContainText("Step 1 now shows what the page shows.");
  expect(JSON.parse(await kept(page)).lessons[0].lesson.steps[0].view).toBe("route=iv,im");
  await step(page, 2).getByRole("button", { name: "Use the page’s view now" }).click();
  await editing(page).getByRole("button", { name: "Add the page’s view as a step" }).click();
  expect(JSON.parse(await kept(page)).lessons[0].lesson.steps.map(({ view }) => view)).toEqual(["route=iv,im", "route=iv,im", "route=iv,im"]);
  await expect(step(page, 3).getByLabel("Title")).toBeFocused();
});

test("presenting begins at the parts that the first step points at", async ({ explorer, page }) => {
  await two(explorer, page);
  await step(page, 1).getByText("Parts of the page to point at").click();
  await step(page, 1).getByLabel("The evidence map").check();
  await step(page, 1).getByLabel("The sentence").check();
  await editing(page).getByRole("button", { name: "Present the lesson" }).click();
  expect(await explorer.fragment()).toMatch(/^#route=iv&page=map&lesson=own-[a-z0-9]+\.1&present=sentence,map$/);
});

test("a new lesson without a step says what it lacks; a link that cannot be copied is shown", async ({ explorer, page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
  await explorer.open("route=im");
  const dialog = await learn(page);
  await dialog.getByRole("button", { name: "New lesson" }).click();
  await expect(editing(page)).toContainText("No step yet.");
  for (const name of ["Start the lesson", "Present the lesson", "Save as a file", "Copy link of the whole lesson"]) {
    await editing(page).getByLabel("What it is about").fill(name);
    await expect(editing(page)).not.toContainText("Add one first.");
    await editing(page).getByRole("button", { name }).click();
    await expect(editing(page), name).toContainText("This lesson has no step yet. Add one first.");
  }
  await editing(page).getByRole("button", { name: "Add the page’s view as a step" }).click();
  await expect(step(page, 1).getByLabel("Title")).toHaveValue("Route: IM");
  await editing(page).getByRole("button", { name: "Copy link of the whole lesson" }).click();
  await expect(editing(page)).toContainText("Select the link and copy it.");
  await expect(editing(page).getByLabel("Link of the whole lesson")).toHaveValue(/#n=\d+&route=im&page=explore&lesson=~[A-Za-z0-9_-]+\.1$/);
  await editing(page).getByRole("button", { name: "Done" }).click();
  await expect(await learn(page)).toContainText("Lesson without a title: 1 step");
});

test("a lesson that is removed can be brought back", async ({ explorer, page }) => {
  await two(explorer, page);
  await done(page);
  const before = await kept(page);
  const dialog = await learn(page);
  await dialog.getByRole("button", { name: "Remove “My lesson”" }).click();
  expect(JSON.parse(await kept(page)).lessons).toEqual([]);
  await expect(dialog.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Remove “My lesson”" })).toBeFocused();
  expect(await kept(page)).toBe(before);
});

test("the clean look and the dark one have no fault, wide or narrow", async ({ explorer, page }) => {
  test.slow();
  await two(explorer, page);
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    for (const [colorScheme, rules] of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await explorer.open("route=iv");
      await openAdding(page);
      await adding(page).getByText("Parts of the page to point at").click();
      expect(await violations(page, rules), `adding ${width} ${colorScheme}`).toEqual([]);
      expect(await adding(page).evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
      await page.keyboard.press("Escape");
      const dialog = await learn(page);
      expect(await violations(page, rules), `learning ${width} ${colorScheme}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await dialog.getByRole("button", { name: "Edit “My lesson”" }).click();
      await step(page, 1).getByRole("button", { name: "Remove" }).click();
      expect(await violations(page, rules), `editing ${width} ${colorScheme}`).toEqual([]);
      expect(await editing(page).evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
      await editing(page).getByRole("button", { name: "Undo" }).click();
    }
  }
});
