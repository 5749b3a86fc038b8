// WCAG 2.2 AA by axe, in light and dark, wide and narrow; and the keyboard alone.
import { SCHEMES, violations } from "./axe.mjs";
import { expect, test } from "./explorer.mjs";

const screens = [{ name: "wide", width: 1440, height: 900 }, { name: "narrow", width: 390, height: 844 }];
const pages = ["explore", "map", "results", "studies", "words", "data", "learn"];

/** Waits until the page stands, and unfolds what it folds. */
async function unfolded(page) {
  await expect(page.locator("[data-page] .on-its-way")).toHaveCount(0);
  await expect(page.locator("[data-page] :is(h2, h3)").first()).toBeAttached();
  const closed = page.getByRole("button", { name: "Show the data table" });
  while ((await closed.count()) > 0) await closed.first().click();
  for (const folded of await page.locator("main :is(.claim summary, #about summary, summary:text('Choose columns'))").all()) await folded.click();
}

for (const { name, width, height } of screens) {
  /** Axe finds nothing in what is shown now, in light and in dark. */
  async function nothingFound(page) {
    for (const [colorScheme, rules] of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await violations(page, rules), colorScheme).toEqual([]);
    }
  }

  for (const slug of pages) {
    test(`axe finds nothing on ${slug}, nor while comparing, asking and with a study set aside: ${name}`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height });
      await explorer.open(`route=iv&nonsense=1&page=${slug}`);
      await unfolded(page);
      await nothingFound(page);
      await explorer.open(`condition=substance-use&without=azhari-2021&claim=abstinence&per=course&weight=70&show=minutes,comparators&a=route%3Div&page=${slug}`);
      await page.getByRole("button", { name: "Where from?", exact: true }).click();
      await unfolded(page);
      await nothingFound(page);
    });
  }

  test(`axe finds nothing in the filters, nor in “where from?”: ${name}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height });
    await explorer.open("route=iv");
    if (name === "narrow") await page.getByRole("button", { name: /^Filters/ }).click();
    await explorer.moreFilters();
    await nothingFound(page);
    if (name === "narrow") await page.getByRole("button", { name: /^Show \d+ of/ }).click();
    await page.getByRole("button", { name: "Where do these numbers come from?" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await nothingFound(page);
  });

  test(`axe finds nothing in a study card: ${name}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height });
    await explorer.open("study=wilkinson-2021");
    await explorer.card.getByRole("button", { name: /^conflict/ }).first().click();
    await nothingFound(page);
  });
}

/** What is drawn by its ground alone: nothing is written in it, and it is not the ground that it stands on. */
const drawnByGround = () => {
  const seen = (colour) => !/^rgba\(.*, 0\)$/.test(colour);
  const ground = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (seen(backgroundColor)) return backgroundColor;
    }
    return "";
  };
  const differs = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return seen(backgroundColor) && backgroundColor !== ground(element);
  };
  globalThis.drawn ??= [...document.querySelectorAll("body *:not(input, button, canvas, svg *, td, th, :has(*))")]
    .filter((element) => element.offsetWidth * element.offsetHeight > 0 && !element.textContent.trim() && differs(element));
  return {
    count: globalThis.drawn.length,
    lost: globalThis.drawn.filter((element) => element.isConnected && !differs(element)).map((element) => element.className),
  };
};

for (const slug of pages) {
  test(`in the colours of the system, what is drawn is seen and what is chosen is told: ${slug}`, async ({ explorer, page }) => {
    await explorer.open(`route=iv&page=${slug}`);
    await unfolded(page);
    expect((await page.evaluate(drawnByGround)).count).toBeGreaterThan(10);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      expect((await page.evaluate(drawnByGround)).lost).toEqual([]);
      const grounds = await page.getByRole("navigation", { name: "Pages" }).getByRole("link").evaluateAll((links) => links.map((link) => `${link.ariaCurrent} ${getComputedStyle(link).borderBottomColor}`));
      expect(new Set(grounds).size, "the open page is told from the others").toBe(2);
    }
  });
}

test("in the colours of the system, a pressed switch is told from the others", async ({ explorer, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await explorer.open();
  const labels = page.locator(".glance-line .switch label");
  await expect(labels).toHaveCount(2);
  const [chosen, other] = await labels.evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor));
  expect(chosen).not.toBe(other);
  const ask = page.getByRole("button", { name: "Where from?", exact: true });
  const before = await ask.evaluate((button) => getComputedStyle(button).backgroundColor);
  await ask.click();
  await expect.poll(() => ask.evaluate((button) => getComputedStyle(button).backgroundColor)).not.toBe(before);
});

test("the keyboard alone filters, opens a study, asks for a source and comes back", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  const tabTo = async (target) => {
    for (let presses = 0; presses < 200; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("the keyboard does not reach it");
  };
  await tabTo(explorer.pageLink("Studies"));
  await page.keyboard.press("Enter");
  await tabTo(explorer.value("Route", "IM"));
  await page.keyboard.press("Space");
  await expect(explorer.result).toContainText(/^3 of 15/);
  const link = page.getByRole("link", { name: "Krupitsky 2007" });
  await tabTo(link);
  await page.keyboard.press("Enter");
  await expect(explorer.card).toBeVisible();
  const status = explorer.card.getByRole("group", { name: "Blinding" }).getByRole("button");
  await tabTo(status);
  await page.keyboard.press("Enter");
  await expect(explorer.card.getByRole("group", { name: "Blinding" })).toContainText("evaluator-blind");
  await page.keyboard.press("Escape");
  await expect(link).toBeFocused();
  const removal = explorer.removal("Route: IM");
  await removal.focus();
  await page.keyboard.press("Enter");
  await expect(explorer.result).toContainText(/^15 of 15/);
});
