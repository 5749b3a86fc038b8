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
  await expect(page).toHaveURL(/a=.*route%3Aiv/);
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

const BOTH = "place=included-inferred,published-since-the-review";

test("the plus of what was published since stands in the plot, on the map's marks and over the coverage, with its key", async ({ explorer, page }) => {
  const key = page.getByText("published since the review, and not part of it", { exact: true });
  await explorer.open(`${BOTH}&page=results`);
  await expect(page.getByRole("rowheader", { name: /Moore 2025⁺ n 624, since the review/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /Wilkinson 2021 n 42$/ })).toBeVisible();
  await expect(key).toHaveCount(1);
  await explorer.go("Map");
  const marks = page.locator(".map .grid-mark");
  await expect(marks.and(page.locator(".is-since[title^='Moore 2025⁺']")).first()).toBeVisible();
  await expect(marks.and(page.locator("[title^='Wilkinson 2021:']")).first()).not.toHaveClass(/is-since/);
  await expect(key).toHaveCount(1);
  await explorer.go("Data");
  await expect(page.getByRole("columnheader", { name: /Moore 2025⁺/ })).toBeVisible();
});

test("a comparison that only later reports make is offered with them, and a gap of the field always", async ({ explorer, page }) => {
  const picture = (name) => page.getByRole("button", { name });
  await explorer.open("page=results");
  await expect(picture(/Psychotherapy added to ketamine/)).toBeVisible();
  await expect(picture(/Music or sensory support added to ketamine/)).toBeHidden();
  await expect(picture(/KAP added to usual care.*No study at this place in the review/)).toBeVisible();
  await offer(page, "Both (44)").check();
  await expect(picture(/Music or sensory support added to ketamine.*2 of 2 studies/)).toBeVisible();
});

test("the heads of long tables stay in sight: below the strip, or at the head of a frame that scrolls", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const strip = () => page.locator(".strip").evaluate((strip) => strip.getBoundingClientRect().bottom);
  const box = (what) => what.evaluate((it) => it.getBoundingClientRect().toJSON());
  await explorer.open(`${BOTH}&page=studies`);
  const last = explorer.table.getByRole("row").last();
  await last.scrollIntoViewIfNeeded();
  const head = explorer.table.getByRole("columnheader", { name: "Design" });
  await expect.poll(async () => Math.round((await box(head)).top - (await strip()))).toBe(0);
  // Wider than its frame: the frame scrolls, and both heads of the last cell are seen.
  await explorer.open(`${BOTH}&page=data`);
  const cell = page.locator(".coverage tbody tr").last().locator("td[data-at]").last();
  await cell.scrollIntoViewIfNeeded();
  const frame = await box(page.locator(".grid-frame"));
  const column = await box(page.locator(".coverage thead th").last());
  const row = await box(page.locator(".coverage tbody tr").last().locator("th"));
  expect(column.top).toBeGreaterThanOrEqual(frame.top - 1);
  expect(column.bottom).toBeLessThan((await box(cell)).top + 1);
  expect(row.left).toBeGreaterThanOrEqual(frame.left - 1);
  expect(row.right).toBeLessThan((await box(cell)).left + 1);
});

test("each claim says what was published since, and leads there under its name", async ({ explorer, page }) => {
  await explorer.open("page=words");
  const claim = page.getByRole("article", { name: /says that depressive symptoms were reduced/ });
  await expect(claim).toContainText("Published since, and not part of the review: an outcome on depression is known in 18 of 29 studies");
  await claim.getByRole("link", { name: "Show what was published since" }).click();
  await expect(explorer.result).toContainText("18 of 29 studies");
  await expect(page).toHaveURL(/#.*claim=depression/);
  await expect(page.getByRole("region", { name: "The claim that this view is about" })).toContainText("published since and is not part of the review");
});

test("Data says how later reports were looked for, and what to send of one that is missing", async ({ explorer, page }) => {
  await explorer.open("page=data");
  await expect(page.getByRole("heading", { name: "Published since the review" })).toBeVisible();
  const about = page.locator("#about");
  await expect(about).toContainText("It is not a systematic review");
  await expect(about).toContainText("4 of the 29 are borderline");
  await expect(about).toContainText("Ketamine-assisted psychotherapies for mental disorders: A historical overview");
  await expect(page.getByRole("heading", { name: "If you know a report that is missing" })).toBeVisible();
  await expect(about).toContainText("This copy names no address of its own.");
});

test("the lesson on what came since begins with its reports", async ({ explorer, page }) => {
  await explorer.open("lesson=since.1");
  await expect(explorer.result).toContainText("29 of 29 studies");
  await expect(page.getByRole("heading", { name: "What was added?" })).toBeVisible();
});
