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

/** What opens a page by itself, and the page; and what else comes after the page in a link. */
const SPEAKS_OF = { study: "studies", claim: "words", map: "map", order: "map", sort: "studies", columns: "studies" };
const AFTER_PAGE = [...Object.keys(SPEAKS_OF), "measure", "per", "weight", "show", "with"];

/** The link of a step as the page writes it: in a lesson the page is always named. */
export const link = ({ name, steps }, step) => {
  const pairs = steps[step].view.split("&").filter(Boolean);
  const keys = pairs.map((pair) => pair.split("=")[0]);
  if (!keys.includes("page")) {
    const speaks = Object.keys(SPEAKS_OF).find((key) => keys.includes(key));
    const at = keys.findIndex((key) => AFTER_PAGE.includes(key));
    pairs.splice(at < 0 ? pairs.length : at, 0, `page=${SPEAKS_OF[speaks] ?? "explore"}`);
  }
  return [...pairs, `lesson=${name}.${step + 1}`].join("&");
};

/** Opens a step by its link, and waits until the strip shows it: the note, or first the question that covers the page. */
export const opened = async (explorer, page, of = lesson, step = 0) => {
  await explorer.open(link(of, step));
  await at(page, of, step);
  if (of.steps[step].guess) await expect(root(page)).toHaveAttribute("data-blank", "");
  else await expect(explorer.result).toBeVisible();
};

/** The part of the page of lessons with this heading. */
export const part = (page, name) => page.getByRole("region", { name, exact: true });

/** The lessons that come with the page. */
export async function lessonsOf(explorer, page) {
  await explorer.open();
  await explorer.go("Learn");
  await expect(part(page, "Lessons")).toBeVisible();
  return part(page, "Lessons");
}
