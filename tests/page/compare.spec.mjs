// Two selections beside each other, and what if a study were not there.
import { expect, test } from "./explorer.mjs";

const panel = (page) => page.getByRole("region", { name: "Two selections compared" });

test("the selection is locked as A, the filters go on as B, and both are in the link", async ({ explorer, page }) => {
  await explorer.open("condition=depression");
  await page.getByRole("button", { name: "Compare: lock this selection as A" }).click();
  await page.getByRole("button", { name: "Clear all", exact: true }).click();
  await explorer.value("Condition", "substance use").check();
  expect(await explorer.fragment()).toBe("#condition=substance-use&a=condition%3Adepression");
  await expect(panel(page)).toContainText("A: 3 of 15 studies");
  await expect(panel(page)).toContainText("B: 5 of 15 studies");
  await expect(explorer.facet("Route")).toContainText("A 2, B 3 of 10");
  await expect(explorer.facet("Route")).toContainText("1 more in B");
  await page.reload();
  await expect(panel(page)).toContainText("A: 3 of 15 studies");
  await page.getByRole("button", { name: "Exchange A and B" }).click();
  await expect(explorer.result).toContainText(/^3 of 15 studies/);
  await page.getByRole("button", { name: "Stop comparing" }).click();
  await expect(panel(page)).toHaveCount(0);
  expect(await explorer.fragment()).toBe("#condition=depression");
});

test("every figure is drawn for both, on one scale, with the difference in words", async ({ explorer, page }) => {
  await explorer.open("condition=substance-use&a=condition%3Ddepression");
  const figure = explorer.figure("Route and number of ketamine sessions");
  await figure.scrollIntoViewIfNeeded();
  // Both stand in one picture, on the same axes: A is an outline, B is filled.
  await expect(figure.locator("canvas")).toHaveCount(1);
  await expect(figure.getByRole("list", { name: "Key" })).toContainText("outline: selection A; filled: B");
  await expect(figure).toContainText("Where A and B differ: ");
  await figure.getByRole("button", { name: "Show the data table" }).click();
  await expect(figure.getByRole("region", { name: /^Data table: / })).toHaveCount(2);
  await explorer.go("Map");
  await expect(page.getByRole("grid", { name: "Evidence map" })).toHaveCount(2);
});

test("so few studies that a difference says nothing are warned of", async ({ explorer, page }) => {
  await explorer.open("route=in&a=all");
  await expect(panel(page).locator(".compare-warning")).toContainText(/B has 1 study/);
  await explorer.open("route=iv&a=all");
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).locator(".compare-warning")).toHaveCount(0);
});

test("a study is set aside: every number follows, the page says so, and it comes back", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  await page.getByRole("button", { name: "Set aside Dore 2019" }).click();
  await expect(explorer.result).toContainText(/^14 of 14 studies \(335 participants/);
  await expect(explorer.result).toContainText("Set aside: Dore 2019.");
  expect(await explorer.fragment()).toBe("#without=dore-2019&page=studies");
  expect(await explorer.listed()).not.toContain("Dore 2019");
  await expect(explorer.value("Route", "sublingual")).toHaveCount(0);
  await expect(explorer.removal("Without: Dore 2019")).toBeVisible();
  await explorer.go("Map");
  await expect(page.getByRole("grid", { name: "Evidence map" })).not.toContainText("235");
  await page.goBack();
  const banner = page.getByRole("region", { name: "What if" });
  await expect(banner).toContainText("Dore 2019 is set aside");
  await page.goBack();
  await expect(explorer.result).toContainText(/^15 of 15/);
  await page.goForward();
  await banner.getByRole("button", { name: "Bring back Dore 2019" }).click();
  await expect(explorer.result).toContainText(/^15 of 15/);
  await expect(banner).toHaveCount(0);
});

test("a press that ends the typing of a number is not lost", async ({ explorer }) => {
  await explorer.open("weight=70&figure=dose");
  const weight = explorer.figure("Dose of ketamine").getByRole("spinbutton");
  await weight.fill("80");
  await explorer.value("Route", "IM").click();
  await expect(explorer.result).toContainText(/^3 of 15/);
  expect(await explorer.fragment()).toBe("#route=im&weight=80&figure=dose");
});
