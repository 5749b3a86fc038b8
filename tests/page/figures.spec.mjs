// The figures: picture, text, table, and filtering by what is seen.
import { expect, heldBack, pointedAt, test } from "./explorer.mjs";

const titles = ["Route and number of ketamine sessions", "Dose of ketamine", "Psychotherapy and when it took place", "Diagnoses of the people studied", "When the studies were published"];

for (const title of titles) {
  test(`"${title}" has a picture with a text, a key, and a data table`, async ({ explorer, page }) => {
    await explorer.open();
    const figure = page.getByRole("article", { name: title });
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator("canvas")).toBeVisible();
    const alternative = await figure.getByRole("img").first().getAttribute("aria-label");
    expect(alternative.length).toBeGreaterThan(80);
    await expect(figure.getByRole("list", { name: "Key" }).getByRole("listitem").first()).toBeVisible();
    await figure.getByRole("button", { name: "Show the data table" }).click();
    expect(await figure.getByRole("table").getByRole("row").count()).toBeGreaterThan(3);
  });
}

test("a number of a data table filters, and filters back", async ({ explorer, page }) => {
  await explorer.open();
  const figure = page.getByRole("article", { name: titles[0] });
  await figure.getByRole("button", { name: "Show the data table" }).click();
  const row = figure.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^IM/ }) });
  await row.getByRole("rowheader").getByRole("button").click();
  await expect(explorer.result).toContainText(/^3 of 15 studies/);
  await row.getByRole("rowheader").getByRole("button").click();
  await expect(explorer.result).toContainText(/^15 of 15 studies/);
});

test("after a press in a data table the keyboard stays in it", async ({ explorer, page }) => {
  await explorer.open();
  const figure = explorer.figure(titles[0]);
  await figure.getByRole("button", { name: "Show the data table" }).click();
  const heading = figure.getByRole("rowheader", { name: /^IM/ }).getByRole("button");
  await heading.focus();
  await page.keyboard.press("Enter");
  await expect(explorer.result).toContainText(/^3 of 15/);
  await expect(heading).toBeFocused();
});

test("a click on a mark filters by what it shows", async ({ explorer, page }) => {
  await explorer.open();
  const figure = page.getByRole("article", { name: titles[0] });
  await figure.scrollIntoViewIfNeeded();
  const canvas = figure.locator("canvas");
  await expect(canvas).toBeVisible();
  // The pointer searches the picture row by row until a mark answers with its tooltip.
  const tip = page.getByRole("tooltip");
  const position = await pointedAt(page, figure);
  await expect(tip).toContainText(/Press: keeps \d+ of 15 studies/);
  const promised = (await tip.innerText()).match(/Press: keeps (\d+ of 15 studies)/)[1];
  await canvas.click({ position });
  await expect(explorer.result).toContainText(promised);
  expect(await explorer.fragment()).toContain("route=");
  // A second click takes it back.
  await canvas.click({ position });
  await expect(explorer.result).toContainText(/^15 of 15/);
});

test("the switch counts participants in every figure, and says so in the link", async ({ explorer, page }) => {
  await explorer.open();
  const figure = page.getByRole("article", { name: titles[3] });
  await page.getByRole("radio", { name: "Participants" }).check();
  await expect(figure).toContainText(/participants/);
  expect(await explorer.fragment()).toBe("#measure=participants");
  await figure.getByRole("button", { name: /^Enlarge/ }).click();
  await expect(figure.getByRole("radio", { name: "Participants" })).toBeChecked();
});

test("the charts are asked for after the program, and the page does not wait for them to be painted", async ({ explorer, page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const arrive = await heldBack(page, /echarts[^/]*\.js$/);
  await explorer.open();
  const at = (pattern) => asked.findIndex((path) => pattern.test(path));
  await expect.poll(() => at(/echarts/)).toBeGreaterThan(-1);
  expect(at(/echarts/)).toBeGreaterThan(at(/\.wasm$/));
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length)).toBe(1);
  await expect(page.getByRole("article", { name: titles[0] }).getByRole("table").first()).toBeVisible();
  arrive();
  await expect(page.locator("canvas").first()).toBeVisible();
});

test("the files of the charts are asked for together, each once", async ({ explorer, page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  // The one that names the others is held back.
  const arrive = await heldBack(page, /echarts-[^/]*\.js$/);
  await explorer.open();
  const charts = (await page.locator("script[data-charts]").getAttribute("data-charts")).split(" ").map((file) => file.split("|")[0]);
  await expect.poll(() => charts.filter((file) => !asked.includes(file))).toEqual([]);
  arrive();
  await expect(page.locator("canvas").first()).toBeVisible();
  expect(charts.map((file) => asked.filter((other) => other === file).length)).toEqual(charts.map(() => 1));
});

test("on a phone key and text of a figure are behind a heading, elsewhere in the open", async ({ explorer, page }) => {
  await explorer.open("figure=route-frequency");
  const figure = explorer.figure(titles[0]);
  await expect(figure.getByText("Key and text")).toBeHidden();
  await expect(figure.getByRole("list", { name: "Key" })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(figure.getByRole("list", { name: "Key" })).toBeHidden();
  await figure.getByText("Key and text").click();
  await expect(figure.getByRole("list", { name: "Key" })).toBeVisible();
  await expect(figure.locator(".figure-summary")).toBeVisible();
});
