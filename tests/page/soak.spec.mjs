// Worn down: many random actions over the controls of every page, in an order that a seed gives. Nothing breaks,
// the address stays that of what is shown, and a reload gives the same page; pages that come and go leave nothing.
import { expect, test } from "./explorer.mjs";
import { randomFrom } from "../../tools/random.mjs";

test.use({ fetchesAhead: true });
// What is pressed may ask for what the browser refuses here.
test.use({ expected: { messages: [/clipboard|NotAllowedError|beforeunload/i] } });

const ACTIONS = 500;
const SIZES = [[1440, 900], [1024, 768], [390, 844]];

/** Uses one of the controls that can be used now, and says which. Two shares choose it and what it is set to. */
const use = ([which, what]) => {
  const over = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
  const isLeft = (it) => it.closest(".take") || it.matches("[type=file], [target=_blank]") || /^(https?:|data\/|studies)/.test(it.getAttribute("href") ?? "");
  const all = [...over.querySelectorAll("button, a[href], input, select, textarea, summary, [data-at], canvas")]
    .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.disabled && !it.closest("[inert]") && !isLeft(it));
  const control = all[Math.floor(which * all.length)];
  if (!control) return "nothing";
  const name = `${control.localName} ${control.getAttribute("aria-label") ?? control.textContent ?? ""}`.trim().slice(0, 60);
  control.focus({ preventScroll: true });
  if (control.localName === "select") {
    control.selectedIndex = Math.floor(what * control.options.length);
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (control.matches("input[type=range]")) {
    control.value = String(Number(control.min) + what * (Number(control.max) - Number(control.min)));
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (control.matches("textarea, input:not([type=checkbox], [type=radio])")) {
    control.value = ["", "ptsd", "0,7", "½", "a b", "<b>", "1,806", "99"][Math.floor(what * 8)];
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    control.click();
  }
  return name;
};

/** What a reader sees of the state. */
const shown = (page) => page.evaluate(() => ({
  sentence: document.querySelector(".sentence")?.textContent,
  chips: [...document.querySelectorAll(".chip")].map((it) => it.textContent),
  page: document.querySelector("nav[aria-label=Pages] [aria-current]")?.textContent,
  heading: document.querySelector("main > .page h2")?.textContent,
  checked: [...document.querySelectorAll(".filters input:checked")].map((it) => it.id),
}));

/** Shows all filters: one whose last value was taken back stays in sight, and would not be there after a reload. */
const showAllFilters = async (page) => {
  await page.evaluate(() => document.querySelector('.more-filters[aria-expanded="false"]')?.click());
  await expect(page.locator('.more-filters[aria-expanded="false"]')).toHaveCount(0);
};

for (const seed of [1, 2]) {
  test(`${ACTIONS / 2} random actions leave the page whole: seed ${seed}`, async ({ explorer, page }) => {
    test.setTimeout(180_000);
    const random = randomFrom(seed);
    const faults = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    // What the browser itself does with its window: no test could set a size of one that fills the screen.
    await page.addInitScript(() => {
      globalThis.print = () => {};
      Element.prototype.requestFullscreen = async () => {};
    });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await explorer.open();
    const done = [];
    for (let count = 1; count <= ACTIONS / 2; count += 1) {
      const kind = random();
      if (kind < 0.72) done.push(await page.evaluate(use, [random(), random()]));
      else if (kind < 0.8) (done.push("Back"), await page.goBack());
      else if (kind < 0.84) (done.push("Forward"), await page.goForward());
      else if (kind < 0.92) (done.push("Escape"), await page.keyboard.press("Escape"));
      else if (kind < 0.96) {
        const [width, height] = SIZES[Math.floor(random() * SIZES.length)];
        done.push(`${width} px`);
        await page.setViewportSize({ width, height });
      } else {
        done.push("theme");
        await page.emulateMedia({ colorScheme: random() < 0.5 ? "dark" : "light" });
      }
      // Back from the first entry leaves the page, as it should.
      if (page.url() === "about:blank") await explorer.open();
      const last = done.slice(-6).join(" → ");
      expect(faults, last).toEqual([]);
      expect(await page.evaluate(() => document.querySelectorAll("#broken:not([hidden]), #cannot-start:not([hidden])").length), last).toBe(0);
      if (count % 25 === 0) {
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        const notices = await page.getByText(/The link asks for|This link/).count();
        expect(notices, `${last}: ${page.url()}`).toBe(0);
        await expect(page.locator("main .on-its-way")).toHaveCount(0);
        const url = page.url();
        if (!/lesson=|present=|embed=/.test(url)) {
          await showAllFilters(page);
          const before = await shown(page);
          await page.reload();
          await expect(page.getByRole("status", { includeHidden: true }).first()).toContainText(/^\d+ of \d+ stud/);
          await expect(page.locator("main .on-its-way")).toHaveCount(0);
          // On a narrow screen the filters come when their sheet is opened.
          const beside = await page.evaluate(() => matchMedia("(min-width: 68.75rem)").matches);
          if (beside) {
            await expect(page.locator(".more-filters")).toBeAttached();
            await showAllFilters(page);
          }
          await expect.poll(() => shown(page), `${last}: ${url}`).toEqual(beside ? before : { ...before, checked: [] });
        }
      }
    }
  });
}

test("pages that come and go leave no elements and no listeners", async ({ explorer, page }) => {
  await explorer.open();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const titles = ["Map", "Results", "Studies", "In words", "Data", "Learn", "Explore"];
  const round = async () => {
    for (const title of titles) {
      await explorer.go(title);
      await expect(page.locator("main .on-its-way")).toHaveCount(0);
    }
  };
  const left = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.filter(({ name }) => ["Nodes", "JSEventListeners", "JSHeapUsedSize"].includes(name)).map(({ name, value }) => [name, value]));
  };
  // What is made once is made by then.
  for (let turn = 0; turn < 2; turn += 1) await round();
  const first = await left();
  for (let turn = 0; turn < 6; turn += 1) await round();
  const last = await left();
  console.log("  after 2 and after 8 rounds:", JSON.stringify(first), JSON.stringify(last));
  expect(last.JSEventListeners).toBeLessThan(first.JSEventListeners * 1.1 + 20);
  expect(last.Nodes).toBeLessThan(first.Nodes * 1.15 + 500);
  expect(last.JSHeapUsedSize).toBeLessThan(first.JSHeapUsedSize * 1.25 + 2_000_000);
});
