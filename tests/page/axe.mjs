// WCAG 2.2 AA by axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every rule. */
const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** In which colours a page is looked at, and what is asked: in the dark only what looks at colours, as nothing else changes. */
export const SCHEMES = [["light", ALL], ["dark", ["color-contrast", "link-in-text-block"]]];

/**
 * What axe finds in the page as it stands: the rule and the first places. What is covered in part by what is always
 * in sight (bar, strip, lesson) is no small target: the page scrolls it free.
 */
export async function violations(page, rules = ALL) {
  // Through the debugger, not as a script element: the page's policy blocks foreign scripts.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const violations = await page.evaluate(async (runOnly) => {
    const { violations } = await globalThis.axe.run(document, { runOnly, elementRef: true });
    const isHalfCovered = ({ element }) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const places = [left + 1, right - 1].flatMap((x) => [[x, top + 1], [x, bottom - 1]]);
      const always = ".bar-of-pages, .strip, #lesson";
      return !element.closest(always) && places.some(([x, y]) => document.elementFromPoint(x, y)?.closest(always));
    };
    return violations
      .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => id !== "target-size" || !isHalfCovered(node)).map(({ html }) => ({ html })) }))
      .filter(({ nodes }) => nodes.length > 0);
  }, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
}
