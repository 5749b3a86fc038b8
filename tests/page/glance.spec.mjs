// Explore at a glance: all charts on the first screen, linked, each enlargeable.
import { expect, pointedAt, test } from "./explorer.mjs";

const MISSION = ["route-frequency", "dose", "modality-timing"];
const ALL = [...MISSION, "diagnoses", "time-line"];
const figure = (page, slug) => page.locator(`#figure-${slug}`);

/** Every chart is drawn, and nothing moves any more. */
async function drawn(page) {
  for (const slug of ALL) await expect(figure(page, slug).locator(".picture:not(.is-waiting) canvas")).toBeAttached();
}

/** What each chart shows, as a picture. */
const pictures = (page) => page.locator(".glance canvas").evaluateAll((canvases) => canvases.map((canvas) => canvas.toDataURL()));

for (const [width, height, folded] of [[1440, 900], [1366, 768], [1280, 720, true], [1024, 768], [2560, 1440]]) {
  test(`the sentence and the charts of the mission are wholly on the first screen: ${width} × ${height}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height });
    await explorer.open();
    if (folded) await page.getByRole("button", { name: "Hide the filters" }).click();
    await drawn(page);
    await expect(explorer.result).toBeInViewport({ ratio: 1 });
    for (const slug of MISSION) {
      await expect.poll(() => figure(page, slug).evaluate((chart, height) => {
        const { top, bottom } = chart.getBoundingClientRect();
        return top >= 0 && bottom <= height;
      }, height), slug).toBe(true);
      // Its place is that of its picture: nothing is cut.
      expect(await figure(page, slug).locator(".picture").evaluate((picture) => picture.querySelector(".canvas").offsetHeight - picture.clientHeight), slug).toBeLessThanOrEqual(1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test("on a phone the sentence and the head of the first chart are on the first screen, and all is six screens at most", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open("route=iv,im,in,sublingual,not-found");
  await expect(explorer.result).toBeInViewport({ ratio: 1 });
  await expect(figure(page, "route-frequency").getByRole("heading")).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6 * 844);
});

test("with text twice as large nothing is cut, and the page is scrolled", async ({ explorer, page }) => {
  await explorer.open();
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "32px"));
  for (const slug of ALL) {
    const picture = figure(page, slug).locator(".picture");
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((picture) => picture.querySelector(".canvas").offsetHeight - picture.clientHeight), slug).toBeLessThanOrEqual(1);
  }
});

test("what is pointed at lights up in every chart, with one tooltip, and Escape takes it away", async ({ explorer, page }) => {
  await explorer.open("route=iv,im,in,sublingual,not-found");
  await drawn(page);
  // As they are once nothing moves any more.
  let before = [];
  await expect.poll(async () => {
    const then = before;
    before = await pictures(page);
    return before.every((now, at) => now === then[at]);
  }).toBe(true);
  const tip = page.getByRole("tooltip");
  await pointedAt(page, figure(page, "dose"), /^Azhari 2021/);
  await expect(tip).toHaveCount(1);
  await expect(tip).toContainText("Single-arm trial; 8 participants enrolled, all arms");
  await expect(tip).toContainText("dose 0.71 to 1.41 mg/kg");
  await expect(tip).toContainText("Psychotherapy: MET, MBRP");
  await expect(tip).toContainText("Main outcomes: improved, nothing to compare with");
  await expect.poll(async () => (await pictures(page)).filter((now, at) => now !== before[at]).length).toBe(ALL.length);
  await page.keyboard.press("Escape");
  await expect(tip).toHaveCount(0);
  await page.mouse.move(2, 2);
  await expect.poll(() => pictures(page)).toEqual(before);
});

test("the tooltip can be gone to, and opens the study", async ({ explorer, page }) => {
  await explorer.open("route=iv,im,in,sublingual,not-found");
  await drawn(page);
  await pointedAt(page, figure(page, "time-line"), /^Dore 2019/);
  await page.getByRole("tooltip").getByRole("button", { name: "Open the study" }).click();
  await expect(explorer.card).toContainText("Dore 2019");
});

test("by keyboard: arrows go from mark to mark, each is said, and Enter filters", async ({ explorer, page }) => {
  await explorer.open("route=iv,im,in,sublingual,not-found");
  await drawn(page);
  const chart = figure(page, "route-frequency");
  await chart.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  const said = chart.locator("[aria-live]");
  await expect(said).toContainText(/^IV \(into a vein\), 1 session\. 5 studies/);
  await page.keyboard.press("ArrowRight");
  await expect(said).toContainText(/^IV \(into a vein\), 1 to 2 sessions/);
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect.poll(() => explorer.fragment()).toContain("sessions=1..1");
  await expect(chart.getByRole("application")).toBeFocused();
});

test("a drag along the doses chooses a range, live and as one step of history, and the handles follow", async ({ explorer, page }) => {
  await explorer.open("route=iv,im,in,sublingual,not-found");
  await drawn(page);
  const box = await figure(page, "dose").locator("canvas").boundingBox();
  const y = box.y + box.height * 0.85;
  await page.mouse.move(box.x + box.width * 0.25, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 });
  await expect.poll(() => explorer.fragment()).toContain("dose=");
  const part = await explorer.fragment();
  await page.mouse.move(box.x + box.width * 0.55, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => explorer.fragment()).not.toBe(part);
  const [, low, high] = (await explorer.fragment()).match(/dose=([\d.]+)\.\.([\d.]+)/);
  expect(Number(low)).toBeLessThan(Number(high));
  const facet = explorer.facet("Dose, mg/kg");
  await expect(facet.getByRole("spinbutton").first()).toHaveValue(low);
  await expect(facet.getByRole("spinbutton").last()).toHaveValue(high);
  await expect(figure(page, "dose").locator(".range-band")).toBeVisible();
  await page.goBack();
  await expect.poll(() => explorer.fragment()).not.toContain("dose=");
  await expect(figure(page, "dose").locator(".range-band")).toBeHidden();
});

test("a chart is enlarged by its button, in its link, and Escape and Back return", async ({ explorer, page }) => {
  await explorer.open("route=iv,im,in,sublingual,not-found");
  const chart = figure(page, "dose");
  await chart.getByRole("button", { name: "Enlarge: Dose of ketamine" }).click();
  await expect(page.locator(".glance")).toHaveCount(0);
  expect(await explorer.fragment()).toContain("figure=dose");
  await expect(chart.getByRole("table")).toBeVisible();
  await expect(chart.getByRole("radio", { name: "Whole course" })).toBeVisible();
  await expect(chart.getByRole("button", { name: "Save or embed" })).toBeVisible();
  await expect(chart.getByRole("heading")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".glance")).toHaveCount(ALL.length);
  await expect(chart.getByRole("button", { name: "Enlarge: Dose of ketamine" })).toBeFocused();
  await page.goBack();
  await expect(chart.getByRole("table")).toBeVisible();
  await page.goBack();
  await expect(page.locator(".glance")).toHaveCount(ALL.length);
});

test("a chip that comes or goes moves no chart", async ({ explorer, page }) => {
  await explorer.open("route=iv");
  await drawn(page);
  const top = () => figure(page, "dose").evaluate((chart) => Math.round(chart.getBoundingClientRect().top));
  const before = await top();
  await page.getByRole("button", { name: "Clear all", exact: true }).click();
  await expect(page.getByText("No filter chosen")).toBeVisible();
  expect(await top()).toBe(before);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true });
  test("the first tap tells, the second filters", async ({ explorer, page }) => {
    await explorer.open("route=iv,im,in,sublingual,not-found");
    await drawn(page);
    const { x, y } = await pointedAt(page, figure(page, "route-frequency"), /^IV \(into a vein\), 1 session/);
    await page.mouse.move(2, 2);
    await expect(page.getByRole("tooltip")).toHaveCount(0);
    const before = await explorer.fragment();
    const box = await figure(page, "route-frequency").locator("canvas").boundingBox();
    await page.touchscreen.tap(box.x + x, box.y + y);
    await expect(page.getByRole("tooltip")).toContainText("Tap again: keeps");
    expect(await explorer.fragment()).toBe(before);
    await page.touchscreen.tap(box.x + x, box.y + y);
    await expect.poll(() => explorer.fragment()).toContain("sessions=1");
  });
});

test("in the map, too: what is pointed at is told, and the other cells become faint", async ({ explorer, page }) => {
  await explorer.open("page=map");
  const cell = page.getByRole("grid", { name: "Evidence map" }).locator("td.is-filled").first();
  await cell.hover();
  await expect(page.getByRole("tooltip")).toContainText(/stud/);
  await expect(page.locator("td.is-faint").first()).toBeVisible();
  await expect(cell).not.toHaveClass(/is-faint/);
  await page.keyboard.press("Escape");
  await expect(page.locator("td.is-faint")).toHaveCount(0);
});

test("in the table of studies the name tells the study in brief", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  await page.getByRole("link", { name: "Feder 2021" }).or(page.getByRole("link", { name: "Dakwar 2019" })).first().hover();
  await expect(page.getByRole("tooltip")).toContainText("Ketamine: route IV");
});

test("after a change of zoom, the charts are drawn for the pixels that there are now", async ({ explorer, page }) => {
  await explorer.open();
  await drawn(page);
  const session = await page.context().newCDPSession(page);
  // Whoever zooms in has a smaller window, too.
  for (const [deviceScaleFactor, width] of [[2, 1400], [1, 1440]]) {
    await session.send("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor, mobile: false });
    await expect.poll(() => page.locator(".glance canvas").evaluateAll((canvases) => canvases.map((canvas) => Math.round((canvas.width / canvas.clientWidth) * 10) / 10))).toEqual(ALL.map(() => deviceScaleFactor));
  }
});

test("on a phone every chart is there before one scrolls to it", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  await drawn(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
