// Words in the text of the page: what is rendered, where known words are underlined, and which is tapped.
// The text itself is not changed: words are underlined by the CSS Custom Highlight API.

const HIGHLIGHT = "word";

/** Whether an element is rendered. One without a box of its own is as its parent is. */
function isShown(element) {
  let boxed = element;
  while (boxed.parentElement && getComputedStyle(boxed).display === "contents") boxed = boxed.parentElement;
  return boxed.checkVisibility({ visibilityProperty: true });
}

/** The text nodes in an element that are rendered, but for those in `without`. */
function renderedIn(root, without) {
  const isRendered = new Map();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || without?.contains(node) || parent.closest("script, style, textarea")) continue;
    if (!isRendered.has(parent)) isRendered.set(parent, isShown(parent));
    if (isRendered.get(parent)) nodes.push(node);
  }
  return nodes;
}

/** The rendered text of the part of the page around a place, without that in the details it is in. */
export function textAround(place) {
  const part = place.closest("section, dialog, aside, form, #filters") ?? document.body;
  const texts = renderedIn(part, place.closest("details") ?? place).map((node) => node.data);
  // What a picture says is text, too.
  const pictures = [...part.querySelectorAll("[role=img][aria-label]")].filter(isShown).map((picture) => picture.getAttribute("aria-label"));
  return [...texts, ...pictures].join("\n");
}

/** Whether the browser can underline words without changing the page. */
export const canUnderline = () => "highlights" in CSS && "Highlight" in globalThis && "checkVisibility" in Element.prototype;

/** What is underlined: the ranges in each text node, and the word of each. Null when nothing is. */
let underlined = null;

/** The number of the word at a point, and its place on the screen. */
function wordAt(x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  const range = caret ? null : document.caretRangeFromPoint?.(x, y);
  const node = caret?.offsetNode ?? range?.startContainer;
  const offset = caret?.offset ?? range?.startOffset;
  for (const { start, end, word } of underlined.words.get(node) ?? []) {
    if (offset < start || offset > end || end > node.length) continue;
    const around = document.createRange();
    around.setStart(node, start);
    around.setEnd(node, end);
    const box = [...around.getClientRects()].find((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    if (box) return { word, box };
  }
  return null;
}

/**
 * Underlines words until `rest` is called, also in what changes. `find` gives the words in a text: start, end
 * and number of each in a row. `explain` is told the number of a word that is tapped, the element it stands
 * in, and its place; `dismiss` that something else is.
 */
export function underline(find, explain, dismiss) {
  rest();
  const mine = { words: new Map() };
  underlined = mine;
  const scan = () => {
    if (underlined !== mine) return;
    const ranges = [];
    mine.words = new Map();
    for (const node of renderedIn(document.body)) {
      // A word that is looked up needs no explaining, nor does the title of a source.
      if (node.parentElement.closest(".word dt, .word-also, .word-source, .explained-name")) continue;
      const found = find(node.data);
      const words = [];
      for (let at = 0; at + 2 < found.length; at += 3) {
        const [start, end, word] = [found[at], found[at + 1], found[at + 2]];
        words.push({ start, end, word });
        ranges.push(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
      }
      if (words.length) mine.words.set(node, words);
    }
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  };
  // When the browser has time, but not never.
  const soon = (work) => (globalThis.requestIdleCallback ?? setTimeout)(work, { timeout: 300 });
  let waits = false;
  const changed = () => {
    if (waits) return;
    waits = true;
    soon(() => { waits = false; scan(); });
  };
  mine.observer = new MutationObserver(changed);
  mine.observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ["open", "hidden", "class"] });
  // First of all that listen, so that a word in a button explains and does not act.
  mine.pressed = (event) => {
    // A click by keyboard has no place.
    const found = event.detail > 0 ? wordAt(event.clientX, event.clientY) : null;
    if (!found || event.target.closest("[data-explains]")) return void (event.target.closest("#explained") || dismiss());
    event.preventDefault();
    event.stopImmediatePropagation();
    explain(found.word, event.target, found.box.left, found.box.top, found.box.bottom);
  };
  addEventListener("click", mine.pressed, true);
  scan();
}

/** Underlines nothing any more. */
export function rest() {
  if (!underlined) return;
  underlined.observer.disconnect();
  removeEventListener("click", underlined.pressed, true);
  CSS.highlights.delete(HIGHLIGHT);
  underlined = null;
}

/** What had the keyboard before the note. */
let before = null;

/** Puts a note beside a word: below it, or above where there is no room. It must be in an open dialog to be reached there. */
export function putBeside(note, element, left, top, bottom) {
  if (!note.contains(document.activeElement)) before = document.activeElement;
  (element.closest("dialog[open]") ?? document.body).append(note);
  note.hidden = false;
  const { width, height } = note.getBoundingClientRect();
  // A gutter that is kept for a scroll bar is not there to be seen.
  const wide = Math.min(document.documentElement.clientWidth, document.body.getBoundingClientRect().right);
  const high = document.documentElement.clientHeight;
  const below = bottom + 6;
  const y = below + height <= high - 8 ? below : Math.max(8, top - height - 6);
  note.style.setProperty("left", `${Math.max(8, Math.min(left, wide - width - 8))}px`);
  note.style.setProperty("top", `${y}px`);
  (note.firstElementChild ?? note).focus({ preventScroll: true });
}

/** Takes the note away. With `back`, the keyboard goes on where it was before the note. */
export function takeAway(note, back) {
  if (note.hidden) return;
  note.hidden = true;
  if (back && before?.isConnected) before.focus({ preventScroll: true });
}
