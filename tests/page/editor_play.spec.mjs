// Lessons of one's own and lessons in links: copied, kept, played, and changed while they are played.
import { expect, test } from "./explorer.mjs";
import { KEY, adding, done, editing, file, kept, learn, learning, lesson as written, openAdding, packed, step, titles, two } from "./lessons.mjs";
import { button, heading, lessons, root, strip } from "./lesson.mjs";

test.use({ drawsCharts: false });

const note = (page) => strip(page).getByRole("group", { name: "Note" });
const back = (page) => page.getByRole("button", { name: "Back to the lesson" });
const ours = async (page) => JSON.parse(await kept(page)).lessons.map(({ lesson }) => lesson);

test("a lesson of the page becomes one’s own: it is opened, changed and played, and the page’s stays", async ({ explorer, page }) => {
  const of = lessons.find(({ steps }) => steps[0].numbers?.length > 0 && !steps[0].guess);
  await explorer.open();
  let dialog = await learn(page);
  await dialog.getByRole("button", { name: `Make it your own “${of.title}”` }).click();
  await expect(editing(page)).toContainText("This is your own copy. You can change it.");
  expect(await titles(page)).toEqual(of.steps.map(({ title }) => title));
  const said = ({ title, note, guess, numbers }) => ({ title, note, guess, numbers });
  expect((await ours(page)).map(({ title, about, steps }) => [title, about, steps.map(said)])).toEqual([[of.title, of.about, of.steps.map(said)]]);
  await done(page);
  dialog = learning(page);
  await dialog.getByRole("button", { name: `Make it your own “${of.title}”` }).click();
  await expect(editing(page)).toContainText("You keep this lesson already. Here it is.");
  expect(await ours(page)).toHaveLength(1);
  await step(page, 1).getByLabel("Title").fill("In my words");
  await editing(page).getByRole("button", { name: "Start the lesson" }).click();
  await expect(heading(page)).toHaveText("In my words");
  await expect(strip(page).getByText("Where do these numbers come from?")).toBeVisible();
  expect(await explorer.fragment()).toMatch(/lesson=own-[a-z0-9]+\.1$/);
  await button(page, "End the lesson").click();
  dialog = await learn(page);
  await dialog.getByRole("link", { name: `Start: ${of.title}`, exact: true }).click();
  await expect(heading(page)).toHaveText(of.steps[0].title);
});

test("a lesson that a link carries plays, and is kept among one’s own once", async ({ explorer, page }) => {
  const steps = [["Into a vein", "route=iv", "By *drip*, 👩\u200D👩\u200D👧.", ["map"]], ["Into a muscle", "route=im", "By **needle**.", []]];
  await explorer.open(`route=iv&lesson=~${packed("From afar", steps)}.1`);
  await expect(strip(page)).toHaveAccessibleName("Lesson: From afar");
  await expect(heading(page)).toHaveText("Into a vein");
  await expect(note(page)).toContainText("By drip, 👩\u200D👩\u200D👧.");
  await expect(note(page).locator("em")).toHaveText("drip");
  await expect(root(page)).toHaveAttribute("data-points", "map");
  await button(page, "Next").click();
  await expect(heading(page)).toHaveText("Into a muscle");
  await expect(note(page).locator("strong")).toHaveText("needle");
  await expect(explorer.result).toContainText("3 of 15 studies");
  expect(await kept(page)).toBeNull();
  for (const said of ["This is your own copy. You can change it.", "You keep this lesson already. Here it is."]) {
    await button(page, "Keep this lesson").click();
    await expect(editing(page)).toContainText(said);
    expect(await titles(page)).toEqual(["Into a vein", "Into a muscle"]);
    await done(page);
  }
  expect((await ours(page)).map(({ title, steps }) => [title, steps.map(({ note }) => note)])).toEqual([["From afar", steps.map(([, , note]) => note)]]);
});

test("one’s own lesson plays, and has nothing to be kept", async ({ explorer, page }) => {
  await two(explorer, page);
  await editing(page).getByRole("button", { name: "Start the lesson" }).click();
  await expect(strip(page)).toHaveAccessibleName("Lesson: My lesson");
  await expect(heading(page)).toHaveText("Vein");
  await expect(note(page)).toContainText("Into a vein.");
  await expect(note(page).locator("em")).toHaveText("vein");
  await expect(button(page, "Keep this lesson")).toHaveCount(0);
  await button(page, "Next").click();
  await expect(heading(page)).toHaveText("Muscle");
  await page.reload();
  await expect(heading(page)).toHaveText("Muscle");
});

test("a change of the lesson that is played is seen at once", async ({ explorer, page }) => {
  await two(explorer, page);
  await editing(page).getByRole("button", { name: "Start the lesson" }).click();
  await button(page, "Next").click();
  await button(page, "The quiz, and all lessons").click();
  await learning(page).getByRole("button", { name: "Edit “My lesson”" }).click();
  await step(page, 2).getByLabel("Note").fill("By *needle*.");
  await expect(page.locator("#lesson .lesson-words em")).toHaveText("needle");
  await step(page, 2).getByRole("button", { name: "Move up" }).click();
  await expect(page.locator("#lesson h2")).toHaveText("Vein");
  await done(page);
  await expect(note(page)).toContainText("Into a vein.");
});

test("what another tab changes is seen at once in the lesson that is played, and in the list", async ({ explorer, page, context }) => {
  await two(explorer, page);
  await editing(page).getByRole("button", { name: "Start the lesson" }).click();
  await expect(heading(page)).toHaveText("Vein");
  const other = await context.newPage();
  await other.goto("./");
  const dialog = await learn(other);
  await dialog.getByRole("button", { name: "Edit “My lesson”" }).click();
  await step(other, 1).getByLabel("Title").fill("Vena");
  await expect(heading(page)).toHaveText("Vena");
  await learn(page);
  await editing(other).getByLabel("Title of the lesson").fill("Ours");
  await expect(learning(page).getByRole("button", { name: "Start “Ours”" })).toBeVisible();
});

test("the view of a step is shown in place of the lesson that is played, and the keyboard stays at the way back", async ({ explorer, page }) => {
  await two(explorer, page);
  await editing(page).getByRole("button", { name: "Start the lesson" }).click();
  await button(page, "Next").click();
  await button(page, "The quiz, and all lessons").click();
  await learning(page).getByRole("button", { name: "Edit “My lesson”" }).click();
  await step(page, 1).getByRole("button", { name: "Show this view" }).click();
  await expect(strip(page)).toHaveCount(0);
  await expect(explorer.removal("Route: IV")).toBeVisible();
  expect(await explorer.fragment()).toBe("#route=iv");
  await expect(back(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editing(page)).toBeVisible();
});

test("presenting takes the way back away: nothing stands at the foot but its own bar", async ({ explorer, page }) => {
  await two(explorer, page);
  await step(page, 1).getByRole("button", { name: "Show this view" }).click();
  await expect(back(page)).toBeFocused();
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await expect(root(page)).toHaveAttribute("data-present", /./);
  await expect(back(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(root(page)).not.toHaveAttribute("data-present");
  // The lesson is still open where it is written.
  await explorer.go("Learn");
  await expect(editing(page)).toBeVisible();
});

test("a view that makes a lesson too large is not taken, and the reason is told", async ({ explorer, page }) => {
  const full = { format: "kap-explorer-lesson", version: 1, title: "Full", about: "", steps: [{ title: "One", view: "route=iv", note: "" }] };
  full.steps[0].note = "x".repeat(64 * 1024 - JSON.stringify(full, null, 2).length);
  await explorer.open();
  const dialog = await learn(page);
  await dialog.getByLabel("Load a file").setInputFiles(file("full.json", JSON.stringify(full)));
  await dialog.getByRole("button", { name: "Edit “Full”" }).click();
  await step(page, 1).getByRole("button", { name: "Show this view" }).click();
  await explorer.value("Route", "IM").check();
  await page.getByRole("button", { name: "Use the page’s view now" }).click();
  await expect(editing(page)).toContainText("This is too long for a lesson: 65 kB, where a lesson has at most 64 kB. Your last change is not kept.");
  await expect(editing(page)).not.toContainText("another tab");
  expect((await ours(page))[0].steps[0].view).toBe("route=iv");
});

test("where the lesson was removed or changed meanwhile, that is told and no view is taken", async ({ explorer, page }) => {
  await two(explorer, page);
  const show = step(page, 1).getByRole("button", { name: "Show this view" });
  const take = page.getByRole("region", { name: "Your lesson" }).getByRole("button", { name: "Use the page’s view now" });
  await show.click();
  await page.evaluate((key) => localStorage.setItem(key, localStorage.getItem(key).replace("Vein", "Vena")), KEY);
  await take.click();
  await expect(editing(page)).toContainText("This lesson was changed in another tab.");
  await show.click();
  await page.evaluate((key) => localStorage.removeItem(key), KEY);
  await take.click();
  await expect(editing(page)).toContainText("This lesson was removed, perhaps in another tab.");
  await expect(editing(page)).not.toContainText("changed");
});

test("a file that takes long to read builds nothing where the reader has gone on", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    const { readAsText } = FileReader.prototype;
    FileReader.prototype.readAsText = function read(...asked) {
      globalThis.arrive = () => readAsText.apply(this, asked);
    };
  });
  await explorer.open();
  const dialog = await learn(page);
  await dialog.getByLabel("Load a file").setInputFiles(file("slow.json", written()));
  await page.waitForFunction(() => globalThis.arrive);
  await dialog.getByRole("button", { name: "New lesson" }).click();
  await expect(editing(page)).toBeVisible();
  const children = () => page.locator("body > *").count();
  const before = await children();
  await page.evaluate(() => globalThis.arrive());
  await expect(editing(page)).toContainText("Loaded: “From afar”, 1 step.");
  await expect(page.locator("#own-list")).toHaveCount(0);
  expect(await children()).toBe(before);
  expect((await ours(page)).map(({ title }) => title)).toEqual(["Lesson without a title", "From afar"]);
});

test("what is added is what the page shows, also where the browser does not change the address", async ({ explorer, page }) => {
  await explorer.open();
  await page.evaluate(() => {
    History.prototype.pushState = History.prototype.replaceState = () => { throw new DOMException("too often", "SecurityError"); };
  });
  await explorer.value("Route", "IM").check();
  await expect(explorer.result).toContainText("3 of 15 studies");
  expect(await explorer.fragment()).toBe("");
  await openAdding(page);
  await expect(adding(page)).toContainText("gave ketamine into a muscle");
  await adding(page).getByRole("button", { name: "Add", exact: true }).click();
  expect((await ours(page))[0].steps[0].view).toBe("route=im");
});
