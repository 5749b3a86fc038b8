// Reading: the summary, the estimates, the doses, the claims, and where every number comes from.
import { expect, test } from "./explorer.mjs";

const section = (page, name) => page.getByRole("region", { name });

test("the summary follows the selection", async ({ explorer, page }) => {
  await explorer.open("page=words");
  const summary = section(page, "In plain words");
  await expect(summary).toContainText("3 of the 15 studies ask what ketamine adds to psychotherapy");
  for (const heading of ["What was asked", "In whom", "What was done", "What was found", "How sure one may be", "What it does not mean", "Harms"]) {
    await expect(summary.getByRole("heading", { name: heading, exact: true })).toBeVisible();
  }
  await explorer.value("Route", "IN").check();
  await expect(summary).toContainText("This is about 1 of 15 studies");
  await expect(summary).toContainText("“well tolerated”");
});

test("each estimate stands on a scale of its own and says in words whether it includes no effect", async ({ explorer, page }) => {
  await explorer.open("page=results");
  const items = page.locator(".estimate");
  await expect(items).toHaveCount(5);
  await expect(items.filter({ hasText: "MADRS" })).toContainText("The interval includes no effect (0).");
  await expect(items.filter({ hasText: "hazard ratio" })).toContainText("logarithmic scale");
  await expect(items.filter({ hasText: "hazard ratio" })).toContainText("The interval does not include no effect (1).");
  for (const plot of await page.locator(".estimate-plot").all()) {
    const { width } = await plot.boundingBox();
    const interval = await plot.locator(".interval").boundingBox();
    expect(interval.width).toBeGreaterThan(10);
    expect(interval.width).toBeLessThan(width);
  }
});

test("what is compared is seen as pictures that filter", async ({ explorer, page }) => {
  await explorer.open("page=results");
  const one = page.getByRole("button", { name: /Psychotherapy added to ketamine/ });
  await expect(one).toContainText("1 of 1 studies");
  await expect(page.getByText("1 of 15 studies tests the psychotherapy itself: Wilkinson 2021.")).toBeVisible();
  await one.click();
  await expect(explorer.result).toContainText(/^1 of 15/);
  await expect(one).toHaveAttribute("aria-pressed", "true");
  await expect(one).toBeFocused();
});

test("doses: a course, a weight, infusions and comparison arms, all in the link, Back undoes", async ({ explorer, page }) => {
  await explorer.open("figure=dose");
  const figure = explorer.figure("Dose of ketamine");
  await figure.getByRole("radio", { name: "Whole course" }).check();
  await expect(figure).toContainText("derived");
  await figure.getByRole("radio", { name: "mg", exact: true }).check();
  const weight = figure.getByRole("spinbutton");
  await expect(weight).toHaveValue("70");
  await weight.fill("1000");
  await weight.press("Enter");
  // A slip of the finger shows the doses of nobody else.
  await expect(figure.getByText("1000 is not within 30 to 200. Nothing was changed.")).toBeVisible();
  await expect(figure).toContainText("a person of 70 kg (an assumption)");
  await weight.fill("82.5");
  await weight.press("Enter");
  await expect(figure).toContainText("a person of 82.5 kg (an assumption)");
  await figure.getByRole("checkbox", { name: "Length of infusion" }).check();
  await figure.getByRole("checkbox", { name: "Comparison arms" }).check();
  expect(await explorer.fragment()).toBe("#per=course&weight=82.5&show=minutes,comparators&figure=dose");
  await expect(figure.getByRole("table")).toContainText("no ketamine: the same psychotherapy with midazolam 0.025 mg/kg IV");
  await page.goBack();
  await expect(figure.getByRole("checkbox", { name: "Comparison arms" })).not.toBeChecked();
  await page.goBack();
  await page.goBack();
  await expect(weight).toHaveValue("70");
});

test("a claim opens its view, the view says which claim it is about, and its link does too", async ({ explorer, page }) => {
  await explorer.open("page=words");
  const claims = section(page, "The abstract’s claims, checked");
  await expect(claims.getByRole("article")).toHaveCount(8);
  const pain = claims.getByRole("article", { name: "The review says that pain was reduced." });
  await expect(pain).toContainText("Its view holds 2 of 15 studies.");
  await pain.getByText("What bears on it, and what is missing").click();
  await expect(pain).toContainText("No outcome found in these 2 studies is a score of pain.");
  await pain.getByRole("link", { name: "Show this view" }).click();
  await expect(explorer.result).toContainText(/^2 of 15 studies/);
  expect(await explorer.fragment()).toBe("#condition=pain&claim=pain");
  const banner = section(page, "The claim that this view is about");
  await expect(banner).toContainText("The review says that pain was reduced.");
  await page.reload();
  await expect(banner).toBeVisible();
  await banner.getByRole("button", { name: "Close" }).click();
  await expect(banner).toHaveCount(0);
});

test("every number can be asked where it comes from", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  const answer = page.getByRole("dialog");
  await page.getByRole("button", { name: "Where do these numbers come from?" }).click();
  await expect(answer).toContainText("Dore 2019");
  await expect(answer.getByRole("group", { name: "Participants enrolled, all arms" })).toHaveCount(15);
  await answer.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "Where from?", exact: true }).click();
  const ask = async (number, words) => {
    await number.click();
    await expect(answer).toContainText(words);
    await expect(answer.getByRole("link").first()).toHaveAttribute("href", /^https:/);
    await page.keyboard.press("Escape");
    await expect(answer).toBeHidden();
    await expect(number).toBeFocused();
  };
  const open = (name) => page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name, exact: true }).click();
  await ask(explorer.facet("Route").getByRole("button", { name: /^3 of 3/ }), "Route: IM, 3 of 15 studies");
  await ask(explorer.table.getByRole("row", { name: /Dakwar 2020/ }).getByRole("button", { name: /^0\.71 mg\/kg/ }), "Dakwar 2020");
  await open("In words");
  await ask(section(page, "In plain words").getByRole("button", { name: /^14 of the 15 studies enrolled 570 people/ }), "= 570");
  await open("Explore");
  const figure = explorer.figure("Route and number of ketamine sessions");
  await figure.getByRole("button", { name: "Show the data table" }).click();
  await figure.getByRole("table").getByRole("button", { name: /^5/ }).first().click();
  await expect(answer.getByRole("group", { name: "Ketamine sessions" }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await open("Map");
  await page.getByRole("grid", { name: "Evidence map" }).getByRole("rowheader", { name: /^pain/ }).click();
  await expect(answer).toContainText("Keizer 2020");
  await expect(explorer.result).toContainText(/^15 of 15/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.locator(".askable")).toHaveCount(0);
});

test("a study named in “Where from?” opens as a card in its place, and Back goes past both", async ({ explorer, page }) => {
  await explorer.open("page=words");
  await page.getByRole("button", { name: "Where do these numbers come from?" }).click();
  const answer = page.getByRole("dialog", { name: /15 of 15 studies/ });
  await answer.getByRole("button", { name: "Dore 2019" }).click();
  await expect(answer).toBeHidden();
  await expect(page.getByRole("dialog", { name: "Dore 2019" })).toBeVisible();
  await expect(page.locator("#card-title")).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "In plain words" })).toBeVisible();
});

test("the time line of the review's studies ends where its evidence ends", async ({ explorer }) => {
  await explorer.open("place=included-inferred,cited-inclusion-unresolved");
  const figure = explorer.figure("When the studies were published");
  await expect(figure).toContainText("1973 to 2021");
  await figure.getByRole("button", { name: "Show the data table" }).click();
  await expect(figure).toContainText("published from 1973 to 2021");
  await expect(figure.getByRole("row", { name: /Khorramzadeh/ })).toContainText("1973");
});

test("a value ticked and unticked at once leaves every part of the page as it was", async ({ explorer, page }) => {
  const grid = page.getByRole("grid", { name: "Evidence map" });
  const summary = explorer.figure("Route and number of ketamine sessions").locator(".figure-summary");
  for (const [link, part] of [["page=map", grid], ["figure=route-frequency", summary]]) {
    await explorer.open(link);
    await expect(part).toBeVisible();
    const before = await part.innerText();
    await page.evaluate(() => {
      const box = document.getElementById("facet-route-im");
      box.click();
      box.click();
    });
    await explorer.value("Route", "IN").check();
    await expect(part).not.toHaveText(before);
    await explorer.value("Route", "IN").uncheck();
    await expect.poll(() => part.innerText()).toBe(before);
  }
});

test("asking leaves what was unfolded as it is, and ends at the results", async ({ explorer, page }) => {
  await explorer.open("page=words");
  const claim = page.getByRole("article", { name: "The review says that pain was reduced." });
  await claim.getByText("What bears on it, and what is missing").click();
  await page.getByRole("button", { name: "Where from?", exact: true }).click();
  const line = claim.getByRole("button", { name: /^No outcome found in these 2 studies/ });
  await expect(line).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(line).toHaveCount(0);
  await expect(claim.locator("details")).toHaveAttribute("open");
  await expect(page.locator("main")).toBeFocused();
});

test("a claim's banner says when the filters are no longer those of its view", async ({ explorer, page }) => {
  await explorer.open("condition=pain&claim=pain");
  const banner = page.getByRole("region", { name: "The claim that this view is about" });
  await expect(banner).toContainText("This view shows the studies that bear on it.");
  await explorer.value("Route", "IV").check();
  await expect(banner).toContainText("The filters are no longer those of its view.");
  await page.getByRole("button", { name: "Clear all", exact: true }).click();
  await expect(banner).toHaveCount(0);
  expect(await explorer.fragment()).toBe("#page=words");
  await explorer.open("claim=rapport");
  await expect(banner).toContainText("No study of the data set bears on it: this view shows them all.");
});
