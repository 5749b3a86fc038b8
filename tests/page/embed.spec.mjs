// One figure within another page.
import { expect, test } from "./explorer.mjs";

const figures = {
  map: "Evidence map", directions: "Direction of each result", estimates: "Estimates with an interval", coverage: "What was found, and what was not",
  "route-frequency": "Route and number of ketamine sessions", "modality-timing": "Psychotherapy and when it took place",
  diagnoses: "Diagnoses of the people studied", "time-line": "When the studies were published", dose: "Dose of ketamine",
};

/** The pages that hold them; the first page needs no name in a link. */
const pages = { map: "map", directions: "results", estimates: "results", coverage: "data" };

for (const [slug, title] of Object.entries(figures)) {
  test(`${title} stands alone, with the way to the whole page`, async ({ explorer, page }) => {
    await explorer.open(`route=iv&embed=${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByRole("heading", { name: "What is known about ketamine-assisted psychotherapy?" })).toBeHidden();
    await expect(page.getByRole("region", { name: "Tools" })).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Table of studies" })).toHaveCount(0);
    await expect(explorer.result).toContainText("10 of 15 studies");
    await expect(page.getByRole("link", { name: "Explore the whole evidence" })).toHaveAttribute("href", new RegExp(`/some/sub-path/#route=iv${slug in pages ? `&page=${pages[slug]}` : ""}$`));
    const drawn = { estimates: ".estimate", map: ".grid", directions: ".grid", coverage: ".grid" }[slug] ?? "canvas";
    await expect(page.locator(`main ${drawn}`).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}

test("a press in an embedded figure filters, and the way out takes the filter along", async ({ explorer, page }) => {
  await explorer.open("embed=map&map=route,design");
  await page.getByRole("gridcell", { name: /^IM .*randomised/ }).click();
  await expect(explorer.result).toContainText(/^2 of 15 studies/);
  await expect(page.getByRole("link", { name: "Explore the whole evidence" })).toHaveAttribute("href", /#n=\d+&route=im&design=randomised-controlled-trial&map=route,design$/);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(explorer.result).toContainText(/^15 of 15 studies/);
});

test("an embedded figure that leaves its place in the address becomes the whole page", async ({ explorer, page }) => {
  await explorer.open("embed=dose&route=iv");
  await page.evaluate(() => {
    location.hash = "#route=iv";
  });
  await expect(page.getByRole("region", { name: "Tools" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is known about ketamine-assisted psychotherapy?");
  await expect(explorer.result).toContainText("10 of 15 studies");
});

test("a link to a figure that is not there shows the whole page and says so", async ({ explorer, page }) => {
  await explorer.open("embed=forest-plot");
  await expect(page.getByRole("alert")).toContainText("This link asks for a figure that is not on this page: “forest-plot”.");
  await expect(page.getByRole("region", { name: "Tools" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("where two selections are compared, the figure says which", async ({ explorer, page }) => {
  await explorer.open("route=iv&embed=diagnoses&a=route%3Dim");
  const both = page.getByRole("region", { name: "Two selections compared" });
  await expect(both).toContainText("A: 3 of 15 studies");
  await expect(both).toContainText("B: 10 of 15 studies");
});

test("what could not be used of its link is said in a figure too", async ({ explorer, page }) => {
  await explorer.open("embed=map&route=bogus");
  await expect(page.getByRole("alert")).toContainText("bogus");
  await expect(page.getByRole("grid")).toBeVisible();
});

test("the code of the dialog shows the figure in another page, in its whole height", async ({ explorer, page, context, baseURL }) => {
  await explorer.open("route=iv");
  await page.getByRole("button", { name: "Take away" }).click();
  const row = page.getByRole("dialog").getByRole("listitem").filter({ hasText: "Evidence map" });
  await row.locator("summary").click();
  const code = await row.getByRole("textbox", { name: "Code that embeds: Evidence map" }).inputValue();
  const host = await context.newPage();
  // Another page of the same machine: its policy is its own.
  const address = new URL("host.html", baseURL).href;
  await host.route(address, (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><meta charset="utf-8"><title>Host</title><h1>Host</h1>${code}` }));
  await host.goto(address);
  const frame = host.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1, name: "Evidence map" })).toBeVisible();
  await expect(frame.getByRole("status")).toContainText("10 of 15 studies");
  await expect(frame.getByRole("grid")).toBeVisible();
  // No part of it is cut off.
  await expect.poll(async () => (await host.locator("iframe").boundingBox()).height).toBeGreaterThan(640);
  await expect.poll(() => host.frames()[1].evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  const { height } = await host.locator("iframe").boundingBox();
  expect(height).toBeGreaterThan(640);
  await host.setViewportSize({ width: 390, height: 800 });
  await expect.poll(async () => (await host.locator("iframe").boundingBox()).height).not.toBe(height);
  // Wide again, it is as tall as before: a frame also shrinks.
  await host.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => (await host.locator("iframe").boundingBox()).height).toBe(height);
});
