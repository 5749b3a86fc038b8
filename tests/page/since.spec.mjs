// What was published since the review: the switch at the head of the filters, and the marks of its studies.
import { expect, test } from "./explorer.mjs";

const offer = (page, name) => page.getByRole("group", { name: "Which studies" }).getByRole("radio", { name });

test("one switch shows the review's studies, those since, or both; the link keeps it and Back undoes it", async ({ explorer, page }) => {
  await explorer.open();
  await expect(offer(page, "The review’s studies (15)")).toBeChecked();
  await expect(explorer.result).toContainText("15 of 15 studies");
  await offer(page, "Since the review (29)").check();
  await expect(explorer.result).toContainText("29 of 29 studies (2952 participants, counting people who may be in several reports once");
  await expect(explorer.result).toContainText("All 29 studies were published since the review and are not part of it.");
  await expect(page).toHaveURL(/#.*place=published-since-the-review/);
  await offer(page, "Both (44)").check();
  await expect(explorer.result).toContainText("44 of 44 studies (3522 participants, counting people who may be in several reports once");
  await expect(explorer.result).toContainText("29 were published since the review and are not part of it");
  await page.goBack();
  await expect(offer(page, "Since the review (29)")).toBeChecked();
  await page.goBack();
  await expect(offer(page, "The review’s studies (15)")).toBeChecked();
});

test("one press compares the review's studies as A with those since as B", async ({ explorer, page }) => {
  await explorer.open("route=iv");
  await page.getByRole("button", { name: /compare the review’s studies \(A\) with those since \(B\)/ }).click();
  await expect(explorer.result).toContainText("of 29 studies");
  await expect(page).toHaveURL(/a=.*route%3Div/);
  await expect(offer(page, "Since the review (29)")).toBeChecked();
});

test("a study published since is marked by a word and a shape in the table, on its card, and where it is named", async ({ explorer, page }) => {
  await explorer.open("page=studies&place=included-inferred,published-since-the-review");
  await expect(explorer.table.getByRole("rowheader", { name: /Grabski 2022/ })).toContainText("since the review");
  await expect(explorer.table.getByRole("rowheader", { name: /Wilkinson 2021/ })).not.toContainText("since the review");
  await explorer.table.getByRole("link", { name: "Grabski 2022" }).click();
  const title = page.getByRole("dialog").getByRole("heading", { name: /Grabski 2022/ });
  await expect(title).toContainText("since the review");
  expect(await title.locator(".since-mark").evaluate((mark) => getComputedStyle(mark, "::before").content)).toContain("+");
});
