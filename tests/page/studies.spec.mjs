// The table of studies and the study card.
import { expect, test } from "./explorer.mjs";

test("the table sorts up, down and back, with what is not found last", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  const heading = page.getByRole("columnheader", { name: "Participants" });
  await heading.getByRole("button").click();
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  expect((await explorer.listed()).at(-1)).toBe("Keizer 2020");
  await heading.getByRole("button").click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  const listed = await explorer.listed();
  expect(listed[0]).toBe("Dore 2019");
  expect(listed.at(-1)).toBe("Keizer 2020");
  await heading.getByRole("button").click();
  await expect(heading).toHaveAttribute("aria-sort", "none");
});

test("a cell that is inferred or in conflict says so, and a direction between arms says which", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  const row = (name) => explorer.table.getByRole("row", { name: new RegExp(name) });
  await expect(row("Shiroma 2020").getByRole("cell").filter({ hasText: /^\s*12/ })).toContainText("(inferred)");
  await expect(row("Wilkinson 2021").getByRole("cell").filter({ hasText: /^\s*42/ })).toContainText("(conflict)");
  await expect(row("Krupitsky 2007")).toContainText("favours the KAP arm: three sessions versus one");
});

test("columns can be chosen", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  await page.getByText("Choose columns").click();
  await page.getByRole("checkbox", { name: "Country", exact: true }).check();
  await expect(page.getByRole("columnheader", { name: "Country" })).toBeVisible();
  expect(await explorer.fragment()).toContain("columns=");
});

test("a study opens as a card with its own link, and closes with Escape", async ({ explorer, page }) => {
  await explorer.open("page=studies&route=im");
  await page.getByRole("link", { name: "Krupitsky 2002" }).click();
  await expect(explorer.card).toBeVisible();
  await expect(explorer.card.getByRole("heading", { level: 2 })).toHaveText("Krupitsky 2002");
  expect(await explorer.fragment()).toBe("#route=im&study=krupitsky-2002");
  await page.keyboard.press("Escape");
  await expect(explorer.card).toBeHidden();
  expect(await explorer.fragment()).toBe("#route=im&page=studies");
  await page.goBack();
  await expect(explorer.card).toBeVisible();
});

test("a link to a study opens its card", async ({ explorer }) => {
  await explorer.open("study=dakwar-2019");
  await expect(explorer.card.getByRole("heading", { level: 2 })).toHaveText("Dakwar 2019");
  await expect(explorer.card).toContainText(/odds ratio 5\.7, interval 1\.3 to 25\.1, p = 0\.02/i);
  await expect(explorer.card.getByRole("link", { name: /doi\.org/ }).first()).toHaveAttribute("href", "https://doi.org/10.1176/appi.ajp.2019.18101123");
});

test("previous and next stay within the selection", async ({ explorer }) => {
  await explorer.open("route=im&study=krupitsky-2002");
  await explorer.card.getByRole("button", { name: /^Next/ }).click();
  await expect(explorer.card.getByRole("heading", { level: 2 })).toHaveText("Krupitsky 2007");
  await expect(explorer.card.getByRole("button", { name: /^Next/ })).toBeDisabled();
  await explorer.card.getByRole("button", { name: /^← Previous/ }).click();
  await explorer.card.getByRole("button", { name: /^← Previous/ }).click();
  await expect(explorer.card.getByRole("heading", { level: 2 })).toHaveText("Dore 2019");
});

test("each study is read from its head, also after Next", async ({ explorer }) => {
  await explorer.open("study=wilkinson-2017");
  await explorer.card.evaluate((card) => card.scrollTo(0, 900));
  await explorer.card.getByRole("button", { name: /^Next/ }).click();
  await expect(explorer.card.getByRole("heading", { level: 2 })).toBeFocused();
  expect(await explorer.card.evaluate((card) => card.scrollTop)).toBe(0);
});

test("a click with a modifier key leaves the page as it is", async ({ explorer, page, context }) => {
  await explorer.open("page=studies");
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "Dore 2019" }).click({ modifiers: ["ControlOrMeta"] });
  expect((await opened).url()).toContain("#study=dore-2019");
  await expect(explorer.card).toBeHidden();
});

test("the card says what the study can and cannot show", async ({ explorer }) => {
  await explorer.open("study=wilkinson-2021");
  const shows = explorer.card.getByRole("region", { name: "What this study can and cannot show" });
  await expect(shows).toContainText("adding the psychotherapy to ketamine");
  await expect(shows).toContainText("Both confidence intervals include no effect.");
  await expect(explorer.card).toContainText("includes no effect");
});

test("every value tells its status in words, and a tap shows source, locator and note", async ({ explorer }) => {
  await explorer.open("study=wilkinson-2017");
  const weeks = explorer.card.getByRole("group", { name: "Length of the treatment" });
  await expect(weeks).toContainText("10 weeks");
  await weeks.getByRole("button", { name: /^conflict/ }).click();
  await expect(weeks).toContainText("8 in the registry");
  await expect(weeks).toContainText("NCT02289248");
  const age = explorer.card.getByRole("group", { name: "Mean age" });
  await expect(age).toContainText("not found");
});

test("the card leads with what was given, on the first screen of a phone", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open("page=studies");
  for (const name of await explorer.listed()) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(explorer.card.getByRole("heading", { level: 2 })).toHaveText(name);
    const given = explorer.card.getByRole("region", { name: "What was given" });
    for (const field of ["Study design", "Participants enrolled, all arms", /^(Diagnosis|Condition)/, /^Route/, /^Dose per session/, /^Ketamine sessions/, "Psychotherapy", "What the comparison tests", "Comparator"]) {
      const last = given.getByRole("group", { name: field, exact: typeof field === "string" }).last();
      const { y, height } = await last.boundingBox();
      expect(y + height, `${name}: ${field}`).toBeLessThanOrEqual(844);
    }
    const headings = await explorer.card.getByRole("heading", { level: 3 }).allInnerTexts();
    expect(headings.slice(0, 3)).toEqual(["What was given", "Outcomes", "What this study can and cannot show"]);
    await page.keyboard.press("Escape");
    await expect(explorer.card).toBeHidden();
  }
});

test("rows and cells keep their elements when the order, the columns or the filters change", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  const link = page.getByRole("link", { name: "Dakwar 2019" });
  await expect(link).toBeVisible();
  const kept = await link.evaluateHandle((link) => ({ row: link.closest("tr"), cell: link.closest("tr").children[3] }));
  const isKept = () => link.evaluate((link, { row, cell }) => link.closest("tr") === row && row.contains(cell), kept);
  await page.getByRole("columnheader", { name: "Year" }).getByRole("button").click();
  await page.getByText("Choose columns").click();
  await page.getByRole("checkbox", { name: "Country", exact: true }).check();
  await explorer.value("Route", "IV").check();
  await expect(explorer.result).toContainText(/^10 of 15/);
  expect(await isKept()).toBe(true);
});

test("a study is set aside and brought back, and the keyboard goes on at a sensible place", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  await page.getByRole("button", { name: "Set aside Dore 2019" }).click();
  await expect(explorer.result).toContainText(/^14 of 14/);
  expect(await explorer.listed()).not.toContain("Dore 2019");
  await expect(page.locator("#studies")).toBeFocused();
  await page.getByRole("button", { name: "Bring back Dore 2019" }).click();
  await expect(explorer.result).toContainText(/^15 of 15/);
  expect(await explorer.listed()).toContain("Dore 2019");
});
