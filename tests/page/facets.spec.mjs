// Filtering: what is chosen, what is counted, what is shown of it.
import { expect, test } from "./explorer.mjs";

// What is tested here needs no charts.
test.use({ drawsCharts: false });

test("the page opens on the fifteen studies taken to be in the review", async ({ explorer }) => {
  await explorer.open();
  await expect(explorer.result).toContainText(/^15 of 15 studies/);
  await expect(explorer.result).toContainText("570 participants");
  await expect(explorer.result).toContainText("not found for 1");
});

test("a value is a checkbox named by its label and described by its count", async ({ explorer }) => {
  await explorer.open();
  await expect(explorer.value("Route", "IV")).toHaveAccessibleDescription(/10 of 10/);
  await expect(explorer.value("Route", "IM")).toHaveAccessibleDescription(/3 of 3/);
  await expect(explorer.value("Route", "not found")).toHaveAccessibleDescription(/1 of 1/);
});

test("a click filters at once, and a facet's counts ignore its own choice", async ({ explorer }) => {
  await explorer.open();
  await explorer.value("Route", "IM").check();
  await expect(explorer.result).toContainText(/^3 of 15 studies/);
  await expect(explorer.value("Route", "IV")).toHaveAccessibleDescription(/10 of 10/);
  await expect(explorer.value("Study design", "randomised controlled trial")).toHaveAccessibleDescription(/2 of 6/);
  expect(await explorer.fragment()).toBe("#route=im");
});

test("values of one facet are joined by or, facets by and", async ({ explorer }) => {
  await explorer.open();
  await explorer.value("Route", "IV").check();
  await explorer.value("Route", "IM").check();
  await explorer.value("Study design", "randomised controlled trial").check();
  await expect(explorer.result).toContainText(/^6 of 15 studies/);
  expect(await explorer.fragment()).toBe("#route=iv,im&design=randomised-controlled-trial");
});

test("values without a match stay, greyed", async ({ explorer }) => {
  await explorer.open();
  await explorer.value("Route", "IM").check();
  await expect(explorer.value("Psychotherapy", "CBT")).toHaveAccessibleDescription("0 of 3");
  const colour = (name) => explorer.facet("Psychotherapy").getByText(name, { exact: true }).evaluate((label) => getComputedStyle(label).color);
  expect(await colour("CBT")).not.toBe(await colour("KPT"));
});

// Each width presses a third of the boxes; together they press all.
for (const [part, width] of [1440, 1100, 390].entries()) {
  test(`choosing a value makes no line of the filters higher or lower at ${width} px: what is under the hand stays`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height: 900 });
    // On a page without charts, which a press would draw anew.
    await explorer.open("place=any&page=learn");
    if (width < 1100) await page.getByRole("button", { name: /^Filters/ }).first().click();
    await page.getByRole("button", { name: "More filters" }).click();
    const moved = await page.evaluate(async (part) => {
      const painted = () => new Promise((done) => requestAnimationFrame(done));
      const moved = [];
      // The place in the review chooses which studies there are, and so which values.
      const boxes = [...document.querySelectorAll("fieldset.facet input[type=checkbox]:not([id^=facet-place])")];
      const lines = [...document.querySelectorAll(".filters-head, .filters .facet-value")];
      const heights = () => lines.map((line) => line.getBoundingClientRect().height);
      const before = heights();
      for (const box of boxes.filter((_, at) => at % 3 === part)) {
        box.click();
        await painted();
        heights().forEach((height, at) => {
          if (Math.abs(height - before[at]) > 0.5) moved.push(`${box.id}: ${lines[at].textContent} ${before[at]} became ${height}`);
        });
        box.click();
        await painted();
      }
      return { moved, boxes: boxes.length };
    }, part);
    expect(moved.boxes).toBeGreaterThan(40);
    expect(moved.moved).toEqual([]);
  });
}

test("each active filter is a button that removes it, and one button clears all", async ({ explorer, page }) => {
  await explorer.open("route=im&modality=kpt");
  await expect(explorer.result).toContainText(/^2 of 15 studies/);
  await explorer.removal("Psychotherapy: KPT").click();
  await expect(explorer.result).toContainText(/^3 of 15 studies/);
  await expect(explorer.removal("Psychotherapy: KPT")).toHaveCount(0);
  await page.getByRole("button", { name: "Clear all", exact: true }).click();
  await expect(explorer.result).toContainText(/^15 of 15 studies/);
  expect(await explorer.fragment()).toBe("");
});

test("an empty result says which filter to loosen", async ({ explorer, page }) => {
  await explorer.open("route=im&modality=cbt");
  await expect(explorer.result).toContainText("0 of 15 studies");
  await expect(explorer.result).toContainText(/Without “.+”, \d+ of 15 studies would match/);
  await expect(page.getByText("No study matches the filters.").first()).toBeVisible();
});

test("back and forward step through selections", async ({ explorer, page }) => {
  await explorer.open();
  await explorer.value("Route", "IM").check();
  await explorer.value("Study design", "randomised controlled trial").check();
  await expect(explorer.result).toContainText(/^2 of 15/);
  await page.goBack();
  await expect(explorer.result).toContainText(/^3 of 15/);
  await expect(explorer.value("Study design", "randomised controlled trial")).not.toBeChecked();
  await page.goBack();
  await expect(explorer.result).toContainText(/^15 of 15/);
  await page.goForward();
  await expect(explorer.result).toContainText(/^3 of 15/);
});

test("why fifteen and not seventeen is said where the totals are met", async ({ explorer, page }) => {
  await explorer.open();
  await expect(page.getByText("The review counts 17 articles with 603 participants. 15 of them could be identified")).toBeVisible();
  await page.getByRole("button", { name: "Why they differ" }).click();
  await expect(page.getByRole("heading", { name: "About the data" })).toBeInViewport();
});

test("the other facets stand under More filters, and an active one is never hidden", async ({ explorer }) => {
  await explorer.open("country=russia");
  await expect(explorer.facet("Country")).toBeVisible();
  await expect(explorer.facet("Blinding")).toHaveCount(0);
  await explorer.moreFilters();
  await expect(explorer.facet("Blinding")).toBeVisible();
  await expect(explorer.page.locator("fieldset.facet")).toHaveCount(18);
});

test("opening the place in the review adds the three unresolved studies", async ({ explorer }) => {
  await explorer.open();
  await explorer.moreFilters();
  await explorer.value("Place in the review", "cited, inclusion unresolved").check();
  await expect(explorer.result).toContainText(/^18 of 18 studies/);
  await explorer.value("Place in the review", "included (inferred)").uncheck();
  await expect(explorer.result).toContainText(/^3 of 3 studies/);
});

test("a range keeps what overlaps it, and what is not found can be added", async ({ explorer }) => {
  await explorer.open();
  const dose = explorer.facet("Dose, mg/kg");
  await dose.getByRole("spinbutton", { name: "From" }).fill("1");
  await dose.getByRole("spinbutton", { name: "To" }).fill("1.5");
  await dose.getByRole("spinbutton", { name: "To" }).blur();
  // Only the interval 0.71 to 1.41 overlaps 1 to 1.5.
  await expect(explorer.result).toContainText(/^1 of 15 studies/);
  await explorer.value("Dose, mg/kg", "not found").check();
  await expect(explorer.result).toContainText(/^6 of 15 studies/);
  expect(await explorer.fragment()).toBe("#dose=1..1.5,not-found");
});

test("dragging a range is one step of history", async ({ explorer, page }) => {
  await explorer.open();
  const before = await page.evaluate(() => history.length);
  const thumb = explorer.facet("Dose, mg/kg").getByRole("slider", { name: /highest/ });
  await thumb.evaluate((slider) => {
    for (const value of ["1.9", "1.5", "1"]) {
      slider.value = value;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    slider.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect.poll(() => explorer.fragment()).toBe("#dose=..1");
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(explorer.result).toContainText(/^15 of 15/);
});

test("the search looks in names, diagnoses, therapies and results", async ({ explorer, page }) => {
  await explorer.open("page=studies");
  await page.getByRole("searchbox").pressSequentially("veterans");
  await expect(explorer.result).toContainText(/^1 of 15 studies/);
  await expect.poll(() => explorer.listed()).toEqual(["Shiroma 2020"]);
  expect(await explorer.fragment()).toBe("#q=veterans&page=studies");
  await page.goBack();
  await expect(explorer.result).toContainText(/^15 of 15/);
});

test("a typed number that changes places is shown where it went", async ({ explorer }) => {
  await explorer.open("dose=1..1");
  const from = explorer.facet("Dose, mg/kg").getByRole("spinbutton", { name: "From" });
  const to = explorer.facet("Dose, mg/kg").getByRole("spinbutton", { name: "To" });
  await from.fill("2");
  await from.blur();
  await expect.poll(() => explorer.fragment()).toBe("#dose=1..2");
  await expect(from).toHaveValue("1");
  await expect(to).toHaveValue("2");
});

test("a number is typed with a point or a comma, and moved by the arrow keys", async ({ explorer, page }) => {
  await explorer.open();
  const to = explorer.facet("Dose, mg/kg").getByRole("spinbutton", { name: "To" });
  await to.fill("1,5");
  await to.blur();
  await expect.poll(() => explorer.fragment()).toBe("#dose=..1.5");
  await expect(to).toHaveValue("1.5");
  // What is no number is said at its box, and changes nothing.
  await to.fill("much");
  await to.blur();
  await expect(explorer.facet("Dose, mg/kg").getByText("“much” is no number.")).toBeVisible();
  expect(await explorer.fragment()).toBe("#dose=..1.5");
  await to.focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => explorer.fragment()).toBe("#dose=..1.45");
  await to.fill("");
  await to.blur();
  await expect.poll(() => explorer.fragment()).toBe("");
});

test("what a facet means is behind its “?”, by tap and by key, and describes it at all times", async ({ explorer, page }) => {
  await explorer.open();
  const route = explorer.facet("Route");
  const words = "How ketamine entered the body: IV into a vein";
  await expect(route).toHaveAccessibleDescription(new RegExp(words));
  await expect(route.getByText(words)).toBeHidden();
  const why = route.getByRole("button", { name: "What is “Route”?" });
  await expect(why).toHaveAttribute("aria-expanded", "false");
  await why.click();
  await expect(why).toHaveAttribute("aria-expanded", "true");
  await expect(route.getByText(words)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(route.getByText(words)).toBeHidden();
});

test("a line keeps its element and the keyboard when its count changes", async ({ explorer }) => {
  await explorer.open();
  const value = explorer.value("Route", "IM");
  const before = await value.elementHandle();
  await value.focus();
  await value.press("Space");
  await expect(explorer.result).toContainText(/^3 of 15/);
  await expect(value).toBeFocused();
  expect(await value.evaluate((now, before) => now === before, before)).toBe(true);
});

test("a thumb stops at the other one", async ({ explorer }) => {
  await explorer.open("dose=0.5..1");
  const thumb = explorer.facet("Dose, mg/kg").getByRole("slider", { name: /lowest/ });
  for (const value of ["0.9", "1.4", "1.8"]) {
    await thumb.evaluate((slider, value) => {
      slider.value = value;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }, value);
  }
  await expect.poll(() => explorer.fragment()).toBe("#dose=1..1");
  await expect(thumb).toHaveValue("1");
});

test("a facet under More filters stays when its last value is taken back", async ({ explorer }) => {
  await explorer.open("country=russia");
  const value = explorer.value("Country", "Russia");
  await value.uncheck();
  await expect(explorer.result).toContainText(/^15 of 15/);
  await expect(value).toBeFocused();
});

test("the seven facets that matter come first, in their order", async ({ explorer }) => {
  await explorer.open();
  await expect(explorer.page.locator("fieldset.facet > legend")).toHaveText([
    "Route", "Dose, mg/kg", "Psychotherapy", "When therapy took place", "Condition", "Study design", "What the comparison tests",
  ]);
});

test("a number is read as people type it, or refused with a message at its box and nothing changed", async ({ explorer }) => {
  await explorer.open();
  const facet = explorer.facet("Dose, mg/kg");
  const from = facet.getByRole("spinbutton", { name: "From" });
  const type = async (text) => {
    await from.fill(text);
    await from.blur();
  };
  for (const text of ["0,6", "0.6", ".6", " 0.6 mg/kg", "٠٫٦"]) {
    await type(text);
    await expect(from).toHaveValue("0.6");
    expect(await explorer.fragment()).toBe("#dose=0.6..max");
    await type("");
    expect(await explorer.fragment()).toBe("");
  }
  await type("½");
  await expect(from).toHaveValue("0.5");
  await type("0.7 mg");
  await expect(facet.getByRole("alert").filter({ hasText: "“0.7 mg” is not in mg/kg" })).toBeVisible();
  await expect(from).toHaveAttribute("aria-invalid", "true");
  await expect(from).toHaveAccessibleDescription(/Nothing was changed/);
  expect(await explorer.fragment()).toBe("#dose=0.5..max");
  await type("0,7");
  await expect(facet.getByRole("alert").filter({ hasText: "Nothing was changed" })).toHaveCount(0);
  expect(await explorer.fragment()).toBe("#dose=0.7..max");
});
