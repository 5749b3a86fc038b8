// The words of the field: those used in a part of the page, all of them, and the one that is tapped.
import { readFileSync } from "node:fs";
import { expect, test } from "./explorer.mjs";
import { SCHEMES, violations } from "./axe.mjs";

const { terms } = JSON.parse(readFileSync(new URL("../../public/glossary.json", import.meta.url), "utf8"));
/** The parts of the pages, each with its page. */
const PARTS = { summary: "words", map: "map", directions: "results", figures: "explore", studies: "studies", claims: "words", coverage: "data", about: "data" };

/** The words of the field on the page of lessons. */
const all = (page) => page.getByRole("region", { name: "Words of the field" });

/** The list of words of a part, opened. */
async function opened(page, part) {
  const details = page.locator(`details:has(> #words-${part})`);
  await details.locator("summary").click();
  const list = page.locator(`#words-${part}`);
  await expect(list.getByRole("button", { name: "All words" })).toBeVisible();
  return list;
}

/** Whether a spelling stands in a text as a whole word; told apart from the program's own way. */
function stands(text, spelling) {
  const exact = spelling.split(/\s+/).some((word) => (word.match(/\p{Lu}/gu) ?? []).length >= 2);
  const plain = (it) => it.replace(/[\u2010\u2011\u2013]/g, "-").replace(/\u2019/g, "'").replace(/\s+/g, " ");
  const escaped = plain(spelling).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}s?(?![\\p{L}\\p{N}_])`, exact ? "u" : "iu").test(plain(text));
}

/** The whole text of a section without its list of words, as its author wrote it: also what is not shown. */
const textOf = (page, part) =>
  page.locator(`section:has(#words-${part})`).last().evaluate((section, id) => {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement.closest(`details:has(> #${id})`)) texts.push(node.data);
    for (const picture of section.querySelectorAll("[role=img]")) texts.push(picture.getAttribute("aria-label"));
    return texts.join("\n");
  }, `words-${part}`);

test("under each part of the page stand the words that are used in it, and none that is not", async ({ explorer, page }) => {
  for (const [part, of] of Object.entries(PARTS)) {
    await explorer.open(`page=${of}`);
    // Until a picture comes, its numbers hold its place, with words of their own.
    if (part === "figures") await expect(page.locator(".glance .picture:not(.is-waiting)")).toHaveCount(5);
    const list = await opened(page, part);
    const names = await list.locator("dt").allInnerTexts();
    await expect(list.locator("p").first()).toContainText(`${names.length} of ${terms.length} words`);
    expect(names.length, part).toBeGreaterThan(4);
    const text = await textOf(page, part);
    for (const name of names) {
      const term = terms.find((term) => term.term === name);
      expect([term.term, ...(term.also ?? [])].some((spelling) => stands(text, spelling)), `${part}: ${name}`).toBe(true);
    }
    // What everyone can see stands there is in the lists.
    for (const seen of { summary: ["PTSD"], directions: ["odds ratio", "Y-BOCS"], figures: ["sublingual"] }[part] ?? []) expect(names).toContain(seen);
    // A word that stands only behind a closed heading is not used in what is shown.
    if (part === "claims") expect(names).not.toContain("Cohen d");
  }
});

test("every word in a list has its definition and its source, or says that none was verified", async ({ explorer, page }) => {
  await explorer.open("page=results");
  const list = await opened(page, "directions");
  for (const entry of await list.locator(".word").all()) {
    const name = await entry.locator("dt").innerText();
    const term = terms.find((term) => term.term === name);
    await expect(entry).toContainText(term.definition);
    const source = entry.locator(".word-source");
    await expect(source).toHaveText(term.source ? /^Source: .{10,}/ : "No source was verified for this definition.");
    for (const link of await source.getByRole("link").all()) {
      await expect(link).toHaveAttribute("target", "_blank");
      await expect(link).toHaveAttribute("rel", "noopener");
    }
  }
});

test("a list follows the page when it is opened anew", async ({ explorer, page }) => {
  await explorer.open("route=in&page=studies");
  const list = await opened(page, "studies");
  await expect(list.locator("dt", { hasText: /^OCD$/ })).toHaveCount(1);
  await expect(list.locator("dt", { hasText: /^KPT$/ })).toHaveCount(0);
  const heading = page.locator("details:has(> #words-studies) > summary");
  await heading.click();
  await page.getByRole("button", { name: "Clear all" }).first().click();
  await expect(explorer.result).toContainText("15 of 15");
  await heading.click();
  await expect(list.locator("dt", { hasText: /^KPT$/ })).toHaveCount(1);
});

test("by keyboard: a list, all words, a search and back", async ({ explorer, page }) => {
  await explorer.open("page=map");
  await page.locator("details:has(> #words-map) > summary").focus();
  await page.keyboard.press("Enter");
  const button = page.locator("#words-map").getByRole("button", { name: "All words" });
  await expect(button).toBeVisible();
  await button.focus();
  await page.keyboard.press("Enter");
  const words = all(page);
  await expect(words).toBeFocused();
  await expect(words.locator("dt")).toHaveCount(terms.length);
  await expect(words.getByText(`${terms.length} of ${terms.length} words`)).toBeVisible();
  const search = words.getByRole("searchbox", { name: "Search the words" });
  await search.focus();
  await page.keyboard.type("montgomery");
  await expect(words.getByText(`1 of ${terms.length} words`)).toBeVisible();
  await expect(words.locator("dt")).toHaveText(["MADRS"]);
  await expect(search).toBeFocused();
  await search.fill("no such word at all");
  await expect(words.getByText(`0 of ${terms.length} words`)).toBeVisible();
  await expect(words).toContainText("No word has this in its name or its definition.");
  await search.fill("");
  await expect(words.locator("dt")).toHaveCount(terms.length);
  await page.goBack();
  await expect(page.locator("#map")).toBeVisible();
  await expect(words).toHaveCount(0);
});

test("all words stand on the page to learn with, which leads to them", async ({ explorer, page }) => {
  await explorer.open();
  await explorer.go("Learn");
  await expect(all(page).locator("dt")).toHaveCount(terms.length);
  await page.getByRole("button", { name: "Words of the field" }).click();
  await expect(all(page)).toBeFocused();
  await expect(all(page).getByRole("heading", { name: "Words of the field" })).toBeInViewport();
});

/** The middle of the first underlined word in what this selects, brought into sight. */
async function wordIn(page, selector) {
  return page.evaluate((selector) => {
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get("word")) {
      if (!startContainer.parentElement.closest(selector)) continue;
      startContainer.parentElement.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const [box] = range.getClientRects();
      if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2, text: range.toString() };
    }
    return null;
  }, selector);
}

const underlined = (page) => page.evaluate(() => CSS.highlights.get("word")?.size ?? 0);

for (const [name, viewport] of [["wide", { width: 1440, height: 900 }], ["narrow", { width: 390, height: 844 }]]) {
  test(`a word that is tapped is explained, on a ${name} screen`, async ({ explorer, page }) => {
    await page.setViewportSize(viewport);
    await explorer.open("page=words");
    const list = await opened(page, "summary");
    const before = await page.locator("#summary").evaluate((section) => section.querySelectorAll("*").length);
    const toggle = list.getByRole("button", { name: "Explain words in the page" });
    await expect(toggle).toHaveAttribute("aria-pressed", "false");
    expect(await underlined(page)).toBe(0);
    await toggle.click();
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
    expect(await underlined(page)).toBeGreaterThan(50);
    // The text itself is as it was.
    expect(await page.locator("#summary").evaluate((section) => section.querySelectorAll("*").length)).toBe(before);

    const word = await wordIn(page, "#summary p");
    await page.mouse.click(word.x, word.y);
    const note = page.locator("#explained");
    await expect(note).toBeVisible();
    const term = terms.find((term) => [term.term, ...(term.also ?? [])].some((spelling) => stands(word.text, spelling) && spelling.length + 1 >= word.text.length));
    await expect(note).toContainText(term.definition);
    const box = await note.boundingBox();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(await page.evaluate(() => document.documentElement.clientWidth));
    await page.keyboard.press("Escape");
    await expect(note).toBeHidden();

    // A click elsewhere closes it, too, and does what it does.
    await page.mouse.click(word.x, word.y);
    await expect(note).toBeVisible();
    await page.mouse.click(2, 2);
    await expect(note).toBeHidden();

    await toggle.click();
    await expect(toggle).toHaveAttribute("aria-pressed", "false");
    expect(await underlined(page)).toBe(0);
    await page.mouse.click(word.x, word.y);
    await expect(note).toBeHidden();
  });
}

test("while words are explained, a word in a control explains and does not act; off again, it acts", async ({ explorer, page }) => {
  await explorer.open("page=words");
  const list = await opened(page, "summary");
  const toggle = list.getByRole("button", { name: "Explain words in the page" });
  await toggle.click();
  const word = await wordIn(page, "#filters .facet-value label");
  const before = await explorer.fragment();
  await page.mouse.click(word.x, word.y);
  const note = page.locator("#explained");
  await expect(note).toBeVisible();
  expect(await explorer.fragment()).toBe(before);
  await note.getByRole("button", { name: "Close" }).click();
  await expect(note).toBeHidden();
  await toggle.click();
  const { x, y } = await page.locator("#filters .facet-value label").first().evaluate((label) => {
    label.scrollIntoView({ block: "center" });
    const { left, top, height } = label.getBoundingClientRect();
    return { x: left + 4, y: top + height / 2 };
  });
  await page.mouse.click(x, y);
  await expect.poll(() => explorer.fragment()).not.toBe(before);
});

test("what changes on the page is underlined, too", async ({ explorer, page }) => {
  await explorer.open("route=in&page=words");
  const list = await opened(page, "summary");
  await list.getByRole("button", { name: "Explain words in the page" }).click();
  const before = await underlined(page);
  await page.getByRole("button", { name: "Clear all" }).first().click();
  await expect(explorer.result).toContainText("15 of 15");
  await expect.poll(() => underlined(page)).toBeGreaterThan(before);
});

test("in a dialog, Escape closes the note and leaves the dialog open; from the note one comes to the word among all", async ({ explorer, page }) => {
  await explorer.open("study=dore-2019");
  const dialog = page.getByRole("dialog").filter({ has: page.locator("#card-title") });
  await expect(dialog).toBeVisible();
  await dialog.locator("summary", { hasText: "Words used here" }).click();
  await dialog.getByRole("button", { name: "Explain words in the page" }).click();
  // What came onto the page is underlined when the browser has time.
  await expect.poll(() => wordIn(page, "dialog .word dd")).not.toBeNull();
  const word = await wordIn(page, "dialog .word dd");
  await page.mouse.click(word.x, word.y);
  const note = page.locator("#explained");
  await expect(note).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(dialog).toBeVisible();
  await page.mouse.click(word.x, word.y);
  const name = await note.locator("#explained-word").innerText();
  await note.getByRole("button", { name: "All words" }).click();
  await expect(dialog).toBeHidden();
  await expect(all(page).locator(".word:focus dt")).toHaveText(name);
  // Words stay underlined from page to page; among all words, too, one is led from one to the next.
  await expect(all(page).getByRole("button", { name: "Explain words in the page" })).toHaveAttribute("aria-pressed", "true");
  await all(page).getByRole("searchbox").fill("montgomery");
  await expect.poll(() => wordIn(page, ".section .word dd")).not.toBeNull();
  const next = await wordIn(page, ".section .word dd");
  await page.mouse.click(next.x, next.y);
  await expect(note).toBeVisible();
  const led = await note.locator("#explained-word").innerText();
  await note.getByRole("button", { name: "All words" }).click();
  await expect(all(page).locator(".word:focus dt")).toHaveText(led);
});

for (const [colorScheme, rules] of SCHEMES) {
  test(`axe finds nothing in a list, a note and all words, ${colorScheme}`, async ({ explorer, page }) => {
    test.slow(); // axe looks at the whole page, twice
    await page.emulateMedia({ colorScheme });
    await explorer.open("page=words");
    const list = await opened(page, "summary");
    await list.getByRole("button", { name: "Explain words in the page" }).click();
    const word = await wordIn(page, "#summary");
    await page.mouse.click(word.x, word.y);
    const note = page.locator("#explained");
    await expect(note).toBeVisible();
    expect(await violations(page, rules)).toEqual([]);
    await note.getByRole("button", { name: "All words" }).click();
    await expect(all(page)).toBeVisible();
    expect(await violations(page, rules)).toEqual([]);
  });
}

for (const width of [390, 320]) {
  test(`the lists and all words fit a screen of ${width} pixels`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await explorer.open("page=results");
    await opened(page, "directions");
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await fits()).toBe(true);
    await page.locator("#words-directions").getByRole("button", { name: "All words" }).click();
    await expect(all(page)).toBeVisible();
    expect(await fits()).toBe(true);
  });
}
