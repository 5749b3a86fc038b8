// The frame: seven pages one press away, and sentence, chips and filters in sight wherever one is.
import { expect, test } from "./explorer.mjs";

const titles = ["Explore", "Map", "Results", "Studies", "In words", "Data", "Learn"];
const slugs = ["explore", "map", "results", "studies", "words", "data", "learn"];
const scrollTo = (page, at) => page.evaluate((at) => window.scrollTo(0, at), at);
const scrolled = (page) => page.evaluate(() => scrollY);

test("the seven pages are links, each one press away, and the link names the page", async ({ explorer, page }) => {
  await explorer.open("route=iv");
  const links = page.getByRole("navigation", { name: "Pages" }).getByRole("link");
  await expect(links).toHaveText(titles);
  for (const [at, title] of titles.entries()) {
    await explorer.go(title);
    await expect(page.locator("[aria-current=page]")).toHaveText(title);
    await expect(page.locator(`[data-page=${slugs[at]}] .on-its-way`)).toHaveCount(0);
    await expect(page.locator(`[data-page=${slugs[at]}] :is(h2, h3)`).first()).toBeAttached();
    expect(await explorer.fragment()).toBe(at === 0 ? "#route=iv" : `#route=iv&page=${slugs[at]}`);
    await expect(explorer.result).toContainText(/^10 of 15 studies/);
  }
  await expect(page).toHaveTitle(/^Learn · KAP Explorer$/);
});

test("Back goes back between pages, and each keeps its place", async ({ explorer, page }) => {
  await explorer.open("page=data");
  await expect(page.getByRole("heading", { level: 2, name: "About the data" })).toBeVisible();
  await expect.poll(async () => { await scrollTo(page, 700); return scrolled(page); }).toBe(700);
  await explorer.go("In words");
  await expect(page.locator("#claims")).toBeVisible();
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.goBack();
  await expect(explorer.pageLink("Data")).toHaveAttribute("aria-current", "page");
  await expect.poll(() => scrolled(page)).toBe(700);
});

for (const { width, height } of [{ width: 1440, height: 600 }, { width: 1024, height: 600 }, { width: 390, height: 600 }]) {
  test(`sentence, chips and filters stay in sight at ${width} × ${height}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height });
    await explorer.open("route=iv&design=randomised-controlled-trial&page=data");
    await expect(page.getByRole("heading", { level: 2, name: "About the data" })).toBeAttached();
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((share) => window.scrollTo(0, share * document.documentElement.scrollHeight), share);
      await expect(explorer.result).toBeInViewport({ ratio: 0.9 });
      await expect(explorer.removal("Route: IV")).toBeInViewport({ ratio: 0.9 });
      const filters = width >= 1100 ? explorer.value("Route", "IV") : page.getByRole("button", { name: /^Filters \(2\) · / });
      await expect(filters).toBeInViewport();
    }
  });
}

test("the rail shows route, dose and psychotherapy without scrolling at 1366 × 768", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await explorer.open();
  for (const title of ["Route", "Dose, mg/kg", "Psychotherapy"]) {
    const { y, height } = await explorer.facet(title).boundingBox();
    expect(y, title).toBeGreaterThanOrEqual(0);
    expect(y + height, title).toBeLessThanOrEqual(768);
  }
});

test("on a phone every page is one tap away, and the sentence is on the first screen", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  await expect(explorer.result).toBeInViewport({ ratio: 1 });
  for (const title of titles) {
    const { width, height } = await explorer.pageLink(title).boundingBox();
    expect(Math.min(width, height), title).toBeGreaterThanOrEqual(24);
    await explorer.go(title);
  }
});

test("on a phone Back closes the sheet of filters before it leaves the page, and keeps what was filtered", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  await explorer.go("Studies");
  await page.getByRole("button", { name: /^Filters/ }).click();
  await explorer.value("Route", "IM").check();
  await page.goBack();
  await expect(explorer.facet("Route")).toBeHidden();
  await expect(explorer.result).toContainText(/^3 of 15 studies/);
  await expect(explorer.pageLink("Studies")).toHaveAttribute("aria-current", "page");
  await page.goBack();
  await expect(explorer.result).toContainText(/^15 of 15 studies/);
  await expect(explorer.pageLink("Studies")).toHaveAttribute("aria-current", "page");
});

test("the sheet of filters is closed when the window becomes wide enough to have them beside the page", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  await page.getByRole("button", { name: /^Filters · / }).click();
  await expect(explorer.value("Route", "IV")).toBeVisible();
  await expect(page.locator(".strip")).toHaveAttribute("inert", "");
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.locator(".strip")).not.toHaveAttribute("inert", "");
  await expect(explorer.value("Route", "IV")).toBeVisible();
});

test("“Show” closes the sheet with the sentence at the top and the results under it", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open("page=data");
  await expect(page.getByRole("heading", { level: 2, name: "About the data" })).toBeAttached();
  await scrollTo(page, 900);
  await page.getByRole("button", { name: /^Filters/ }).click();
  await explorer.value("Route", "IM").check();
  await page.getByRole("button", { name: "Show 3 of 15 studies" }).click();
  await expect(explorer.result).toBeInViewport({ ratio: 1 });
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.goBack();
  await expect(explorer.result).toContainText(/^15 of 15 studies/);
});

test("Back closes an open dialog before it leaves the page", async ({ explorer, page }) => {
  await explorer.open();
  await explorer.go("Map");
  await page.getByRole("button", { name: "Where do these numbers come from?" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(explorer.pageLink("Map")).toHaveAttribute("aria-current", "page");
  await page.goBack();
  await expect(explorer.pageLink("Explore")).toHaveAttribute("aria-current", "page");
});

test("a dialog that is closed leaves no empty step in the history", async ({ explorer, page }) => {
  await explorer.open();
  await explorer.go("Map");
  await page.getByRole("button", { name: "Where do these numbers come from?" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect.poll(() => page.evaluate(() => history.state)).toBe(null);
  await page.goBack();
  await expect(explorer.pageLink("Explore")).toHaveAttribute("aria-current", "page");
});

// The table of all kinds of links is a native test (tests/view); here one of each way in.
for (const [fragment, title, part] of [
  ["map=route,design&order=name", "Map", "#map"],
  ["study=dore-2019", "Studies", "#studies"],
  ["sort=-year", "Studies", "#studies"],
  ["condition=pain&claim=pain", "In words", "#claims"],
  ["per=course&weight=70", "Explore", "#figure-dose"],
]) {
  test(`a link of 0.1.0 opens the page where its part now stands: ${fragment}`, async ({ explorer, page }) => {
    await explorer.open(fragment);
    await expect(explorer.pageLink(title)).toHaveAttribute("aria-current", "page");
    await expect(page.locator(part)).toBeAttached();
  });
}
