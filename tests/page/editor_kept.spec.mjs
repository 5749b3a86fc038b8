// A lesson of one's own: kept in the browser, in a file, in a link; nothing foreign gets in, nothing is lost.
import { readFileSync } from "node:fs";
import { expect, test } from "./explorer.mjs";
import { KEY, adding, editing, step, add, learn, openAdding, two, titles, kept, file, lesson } from "./lessons.mjs";

test.use({ drawsCharts: false });

test("a lesson saved as a file is the same in another browser", async ({ explorer, page, browser, baseURL }) => {
  await two(explorer, page);
  await editing(page).getByLabel("Title of the lesson").fill("Routes & doses: “first” steps");
  const download = page.waitForEvent("download");
  await editing(page).getByRole("button", { name: "Save as a file" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("kap-lesson-routes-doses-first-steps.json");
  const text = readFileSync(await saved.path(), "utf8");
  const context = await browser.newContext({ baseURL, serviceWorkers: "block" });
  try {
    const other = await context.newPage();
    await other.goto("./");
    const dialog = await learn(other);
    await expect(dialog.locator(".own-list")).toHaveText("None yet.");
    await dialog.getByLabel("Load a file").setInputFiles(file("any.json", text));
    await expect(dialog).toContainText("Loaded: “Routes & doses: “first” steps”, 2 steps.");
    expect(JSON.parse(await kept(other)).lessons[0].lesson).toEqual(JSON.parse(await kept(page)).lessons[0].lesson);
    // The same file again is no second lesson.
    await dialog.getByLabel("Load a file").setInputFiles(file("any.json", text));
    await expect(dialog).toContainText("You keep this lesson already");
    expect(JSON.parse(await kept(other)).lessons).toHaveLength(1);
  } finally {
    await context.close();
  }
});

test("a foreign, a damaged and a huge file are told and change nothing", async ({ explorer, page }) => {
  await two(explorer, page);
  const before = await kept(page);
  const dialog = await learn(page);
  const files = [
    [file("package.json", '{"name":"x"}'), "This is not a lesson of KAP Explorer."],
    [file("cut.json", lesson().slice(0, -9)), "This lesson is damaged and could not be read"],
    [{ name: "film.json", mimeType: "application/json", buffer: Buffer.alloc(3_000_000, 65) }, "This is too long for a lesson: 2930 kB, where a lesson has at most 64 kB."],
    [file("many.json", lesson({ steps: Array.from({ length: 201 }, () => ({ title: "x" })) })), "a lesson of 201 steps"],
    [file("newer.json", lesson({ version: 2 })), "made for a newer page"],
    [file("odd.json", lesson({ steps: [{ title: "x", points: ["tea-room"] }] })), "“tea-room” is no part of the page"],
    [file("empty.json", ""), "This lesson is damaged"],
    [{ name: "latin.json", mimeType: "application/json", buffer: Buffer.from(lesson({ title: "Émile" }), "latin1") }, "This file is not text in UTF-8."],
  ];
  for (const [chosen, told] of files) {
    await dialog.getByLabel("Load a file").setInputFiles(chosen);
    await expect(dialog, chosen.name).toContainText(told);
    expect(await kept(page), chosen.name).toBe(before);
  }
});

test("markup in a file is text, and its views ask for nothing but views", async ({ explorer, page }) => {
  await explorer.open();
  const dialog = await learn(page);
  const hostile = lesson({ title: "<img src=x onerror=alert(1)>", steps: [{ title: "<b>x</b>", view: "route=iv&embed=map&lesson=studied.1&nonsense=1", note: "</textarea><script>alert(1)</script>" }] });
  await dialog.getByLabel("Load a file").setInputFiles(file("x.json", hostile));
  await dialog.getByRole("button", { name: "Edit “<img src=x onerror=alert(1)>”" }).click();
  await expect(step(page, 1).getByLabel("Note")).toHaveValue("</textarea><script>alert(1)</script>");
  await expect(step(page, 1)).toContainText("gave ketamine into a vein");
  // What this page cannot show of the view is said.
  await expect(step(page, 1)).toContainText("nonsense");
  await step(page, 1).getByRole("button", { name: "Show this view" }).click();
  expect(await explorer.fragment()).toBe("#route=iv");
});

test("the link of a lesson holds it whole; one that is too long is told", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    globalThis.copied = [];
    const writeText = async (text) => void globalThis.copied.push(text);
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => ({ writeText }) });
  });
  await two(explorer, page);
  await editing(page).getByRole("button", { name: "Copy link of the whole lesson" }).click();
  await expect(editing(page)).toContainText("The link is copied. It holds the whole lesson.");
  const [link] = await page.evaluate(() => globalThis.copied);
  await expect(editing(page).getByLabel("Link of the whole lesson “My lesson”")).toHaveValue(link);
  const [, view, packed] = /#n=\d+&(.*)&page=explore&lesson=~([A-Za-z0-9_-]+)\.1$/.exec(link);
  expect(view).toBe("route=iv");
  const [version, title, , steps] = JSON.parse(Buffer.from(packed, "base64url").toString("utf8"));
  expect([version, title]).toEqual([1, "My lesson"]);
  expect(steps).toEqual([["Vein", "route=iv", "Into a *vein*.", []], ["Muscle", "route=im", "", []]]);

  await step(page, 1).getByLabel("Note").fill("long ".repeat(700));
  await editing(page).getByRole("button", { name: "Copy link of the whole lesson" }).click();
  await expect(editing(page).locator(".own-link")).toContainText(/would have \d+ characters.*Save it as a file instead\./);
  expect(await page.evaluate(() => globalThis.copied)).toHaveLength(1);
  const download = page.waitForEvent("download");
  await editing(page).getByRole("button", { name: "Save as a file instead of a link" }).click();
  expect((await download).suggestedFilename()).toBe("kap-lesson-my-lesson.json");
});

for (const [name, deny] of [
  ["closed", () => Object.defineProperty(globalThis, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } })],
  ["full", () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }],
]) {
  test(`where the store is ${name} a lesson holds until one leaves, and that is said`, async ({ explorer, page }) => {
    await page.addInitScript(deny);
    await explorer.open("route=iv");
    const dialog = await add(page, { title: "One" });
    await expect(dialog).toContainText("This browser does not keep your changes");
    await dialog.getByRole("button", { name: "Edit the lesson" }).click();
    await expect(editing(page)).toContainText("To keep a lesson, save it as a file.");
    await step(page, 1).getByLabel("Title").fill("Uno");
    const download = page.waitForEvent("download");
    await editing(page).getByRole("button", { name: "Save as a file" }).click();
    expect(JSON.parse(readFileSync(await (await download).path(), "utf8")).steps[0].title).toBe("Uno");
    await add(page, { title: "Two" });
    await page.keyboard.press("Escape");
    const list = await learn(page);
    await expect(list.locator(".own-list")).toContainText("My lesson: 2 steps");
    await list.getByRole("button", { name: "Remove “My lesson”" }).click();
    await expect(list.locator(".own-list")).toContainText("“My lesson” is removed.");
    await expect(list).not.toContainText("This browser does not keep your changes");
  });
}

test("what was kept and cannot be read is put aside, not written over", async ({ explorer, page }) => {
  await two(explorer, page);
  const good = JSON.parse(await kept(page));
  const damaged = JSON.stringify({ ...good, lessons: [...good.lessons, { key: "b", lesson: { steps: 7 } }] });
  for (const [text, left] of [[damaged, 1], ["no JSON", 1]]) {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
    await explorer.open();
    await page.reload();
    await add(page);
    const now = JSON.parse(await kept(page));
    expect(now.lessons).toHaveLength(left);
    expect(await page.evaluate(() => localStorage.getItem("kap-lessons-unreadable"))).toContain(text);
    await page.keyboard.press("Escape");
  }
  const dialog = await learn(page);
  await expect(dialog).toContainText("Nothing of it was deleted");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save what could not be read" }).click();
  const saved = readFileSync(await (await download).path(), "utf8");
  expect(saved).toBe(`${damaged}\nno JSON`);
  await dialog.getByRole("button", { name: "Delete what could not be read" }).click();
  await expect(dialog).not.toContainText("Nothing of it was deleted");
});

test("lessons of a newer page are not written over", async ({ explorer, page }) => {
  const newer = JSON.stringify({ format: "kap-explorer-lessons", version: 2, lessons: [], more: 1 });
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, newer]);
  await explorer.open();
  await add(page);
  expect(await kept(page)).toBe(newer);
  await page.keyboard.press("Escape");
  await expect(await learn(page)).toContainText("kept by a newer page (version 2");
});

test("two tabs keep each other's lessons, and one lesson is not written from two sides", async ({ explorer, page, context }) => {
  await two(explorer, page);
  const other = await context.newPage();
  await other.goto("./#route=im");
  await openAdding(other);
  await adding(other).getByRole("combobox", { name: "Lesson", exact: true }).selectOption("A new lesson");
  await adding(other).getByLabel("Title of the new lesson").fill("Another");
  await adding(other).getByRole("button", { name: "Add", exact: true }).click();
  await step(page, 1).getByLabel("Title").fill("Vein first");
  expect(JSON.parse(await kept(page)).lessons.map(({ lesson }) => lesson.title)).toEqual(["My lesson", "Another"]);
  // Now the other tab changes the lesson that is open here.
  await adding(other).getByRole("button", { name: "Go on exploring" }).click();
  const dialog = await learn(other);
  await dialog.getByRole("button", { name: "Edit “My lesson”" }).click();
  await step(other, 2).getByRole("button", { name: "Move up" }).click();
  await step(page, 1).getByLabel("Note").pressSequentially("x");
  await expect(editing(page)).toContainText("This lesson was changed in another tab.");
  expect(await titles(page)).toEqual(["Muscle", "Vein first"]);
  expect(JSON.parse(await kept(page)).lessons[0].lesson.steps.map(({ note }) => note)).toEqual(["", "Into a *vein*."]);
});
