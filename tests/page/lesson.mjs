// The lessons that come with the page, and the strip that plays them: what the tests do with both.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "./explorer.mjs";

const folder = fileURLToPath(new URL("../../public/lessons", import.meta.url));
export const lessons = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({ name: file.replace(".json", ""), ...JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) }))
  .filter(({ format }) => format === "kap-explorer-lesson");
/** The first lesson without a question in its first two steps: what is said of steps in general is tried on it. */
export const lesson = lessons.find(({ steps }) => steps.slice(0, 2).every(({ guess }) => !guess));
export const guessed = lessons.flatMap(({ name, steps }) => steps.map((step, at) => ({ name, at, step }))).filter(({ step }) => step.guess);

export const strip = (page) => page.locator("#lesson").getByRole("region");
export const button = (page, name) => strip(page).getByRole("button", { name, exact: true });
export const heading = (page) => strip(page).getByRole("heading", { level: 2 });
export const root = (page) => page.locator("html");

/** The strip shows this step. */
export async function at(page, { title, steps }, step) {
  await expect(strip(page)).toHaveAccessibleName(`Lesson: ${title}`);
  await expect(strip(page).getByText(`Step ${step + 1} of ${steps.length}`, { exact: true })).toBeVisible();
  await expect(heading(page)).toHaveText(steps[step].title);
}

export const link = ({ name, steps }, step) => [steps[step].view, `lesson=${name}.${step + 1}`].filter(Boolean).join("&");
export const opened = async (explorer, page, of = lesson, step = 0) => {
  await explorer.open(link(of, step));
  await at(page, of, step);
};

export async function dialogOf(explorer, page) {
  await explorer.open();
  await page.getByRole("button", { name: "Learn" }).click();
  const dialog = page.getByRole("dialog", { name: "Learn and teach" });
  await expect(dialog).toBeVisible();
  return dialog;
}
