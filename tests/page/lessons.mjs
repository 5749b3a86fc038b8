// Lessons of one's own as a reader meets them: what the tests of the editor do with them.
import { expect } from "./explorer.mjs";

export const ADD = "Add this view to a lesson";
export const KEY = "kap-lessons";

export const adding = (page) => page.getByRole("dialog", { name: ADD });
export const editing = (page) => page.getByRole("region", { name: "Edit the lesson" });
/** The page of lessons: all lessons and one's own. */
export const learning = (page) => page.locator("[data-page=learn]");
export const step = (page, number) => editing(page).getByRole("group", { name: `Step ${number}`, exact: true });

/** Opens the dialog that adds the view. */
export async function openAdding(page) {
  const button = page.getByRole("button", { name: ADD });
  // It stands behind "More", which may be open still.
  if (!await button.isVisible()) await page.getByRole("button", { name: "More", exact: true }).click();
  await button.click();
}

/** Adds the view that the page shows, and leaves the dialog open. */
export async function add(page, { title, note } = {}) {
  await openAdding(page);
  const dialog = adding(page);
  if (title) await dialog.getByLabel("Title of the step").fill(title);
  if (note) await dialog.getByLabel("Note").fill(note);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toContainText("Added as step");
  return dialog;
}

/** The list of own lessons, on the page of lessons. A lesson that is open to be written stays so until it is done. */
export async function learn(page) {
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Learn", exact: true }).click();
  await expect(page.locator("#own-lessons")).toBeVisible();
  if (await editing(page).isVisible()) await done(page);
  await expect(page.locator("#own-list")).toBeVisible();
  return learning(page);
}

/** Leaves the editor for the list. */
export async function done(page) {
  await editing(page).getByRole("button", { name: "Done" }).click();
  await expect(editing(page)).toHaveCount(0);
}

/** A lesson of two steps, opened to be written. */
export async function two(explorer, page) {
  await explorer.open("route=iv");
  await add(page, { title: "Vein", note: "Into a *vein*." });
  await adding(page).getByRole("button", { name: "Go on exploring" }).click();
  await explorer.open("route=im");
  const dialog = await add(page, { title: "Muscle" });
  await expect(dialog).toContainText("Added as step 2 of “My lesson”.");
  await dialog.getByRole("button", { name: "Edit the lesson" }).click();
  await expect(editing(page)).toBeVisible();
}

export async function titles(page) {
  const fields = editing(page).getByRole("textbox", { name: "Title", exact: true });
  return Promise.all((await fields.all()).map((field) => field.inputValue()));
}

export const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** A file as it is chosen. */
export const file = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

export const lesson = (more = {}) => JSON.stringify({ format: "kap-explorer-lesson", version: 1, title: "From afar", about: "", steps: [{ title: "One", view: "route=iv", note: "", points: ["map"] }], ...more });

/** A lesson as a link carries it; each step is its title, view, note and parts. */
export const packed = (title, steps) => Buffer.from(JSON.stringify([1, title, "", steps])).toString("base64url");
