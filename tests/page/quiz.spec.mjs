// Guess first: the quiz by keyboard, the data beside the guess, and the score that the browser keeps.
import { expect, test } from "./explorer.mjs";
import { SCHEMES, violations } from "./axe.mjs";

test.use({ drawsCharts: false });

const COUNT = 10;

/** The part of the page with the quiz: the invitation. */
async function invited(explorer) {
  await explorer.go("Learn");
  const quiz = explorer.page.getByRole("region", { name: "Guess first" });
  await expect(quiz.getByRole("button", { name: "Take the quiz" })).toBeVisible();
  return quiz;
}

/** The quiz, begun. */
async function begun(explorer) {
  const quiz = await invited(explorer);
  await quiz.getByRole("button", { name: "Take the quiz" }).click();
  return quiz;
}

const asked = (dialog, at) => expect(dialog.getByRole("heading", { name: `Question ${at} of ${COUNT}`, exact: true })).toBeFocused();
const answer = (dialog) => dialog.getByText("Your guess and the data");
const show = (dialog) => dialog.getByRole("button", { name: "Show the answer" });
const next = (dialog) => dialog.getByRole("button", { name: /^(Next question|See your score)$/ });

/** What kind of guess the question asks for. */
async function kindOf(dialog) {
  if (await dialog.getByRole("radio").count()) return "choice";
  return (await dialog.getByRole("spinbutton").count()) ? "number" : "bars";
}

/** Guesses something at the question that is asked. */
async function guessed(dialog) {
  const kind = await kindOf(dialog);
  if (kind === "choice") await dialog.getByRole("radio").nth(1).check();
  if (kind === "number") await dialog.getByRole("spinbutton").fill("3");
  if (kind === "bars") for (const slider of await dialog.getByRole("slider").all()) await slider.fill("2");
  return kind;
}

/** Goes by the tab key to an element. */
async function tabTo(page, element) {
  for (let press = 0; press < 60; press += 1) {
    if (await element.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(element).toBeFocused();
}

test("all ten questions are answered by keyboard alone", async ({ explorer, page }) => {
  await explorer.open();
  await tabTo(page, explorer.pageLink("Learn"));
  await page.keyboard.press("Enter");
  // Past the filters, which stand before the page.
  await page.locator("#results").focus();
  const dialog = page.getByRole("region", { name: "Guess first" });
  await tabTo(page, dialog.getByRole("button", { name: "Take the quiz" }));
  await page.keyboard.press("Enter");
  const kinds = new Set();
  for (let at = 1; at <= COUNT; at += 1) {
    await asked(dialog, at);
    const kind = await kindOf(dialog);
    kinds.add(kind);
    if (kind === "choice") {
      await tabTo(page, dialog.getByRole("radio").first());
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await expect(dialog.getByRole("radio").nth(1)).toBeChecked();
    } else {
      for (const slider of await dialog.getByRole("slider").all()) {
        await tabTo(page, slider);
        await expect(slider).toHaveAttribute("aria-valuetext", "not set");
        // Out of "not set" the first step is 0.
        await page.keyboard.press("ArrowRight");
        await expect(slider).toHaveAttribute("aria-valuetext", /^0 of /);
        await page.keyboard.press("ArrowRight");
        await expect(slider).toHaveAttribute("aria-valuetext", /^1 of /);
      }
    }
    await tabTo(page, show(dialog));
    await page.keyboard.press("Enter");
    await expect(answer(dialog)).toBeFocused();
    await tabTo(page, next(dialog));
    await page.keyboard.press("Enter");
  }
  expect([...kinds].sort()).toEqual(["bars", "choice", "number"]);
  await expect(dialog.getByRole("heading", { name: "Your guesses" })).toBeFocused();
  await expect(dialog).toContainText(/You answered 10 of 10 questions: \d+ exact, \d+ close, \d+ further away\./);
  await expect(dialog.getByRole("listitem")).toHaveCount(COUNT);
});

test("what was not guessed cannot be answered by accident", async ({ explorer, page }) => {
  await explorer.open();
  const dialog = await begun(explorer);
  const field = dialog.getByRole("spinbutton", { name: "Your guess" });
  const slider = dialog.getByRole("slider");
  await expect(field).toHaveValue("");
  await show(dialog).click();
  await expect(dialog.getByText("Set a whole number from 0 to 15 first.")).toBeVisible();
  for (const none of ["99", "-1", "2.5", ""]) {
    await field.fill(none);
    await show(dialog).click();
    await expect(answer(dialog)).toHaveCount(0);
  }
  // The field and the slider go together.
  await field.fill("7");
  await expect(slider).toHaveAttribute("aria-valuetext", "7 of the 15 studies");
  await slider.fill("4");
  await expect(field).toHaveValue("4");
  await slider.fill("-1");
  await expect(field).toHaveValue("");
  await show(dialog).click();
  await expect(answer(dialog)).toHaveCount(0);
  await dialog.getByRole("button", { name: "Skip" }).click();
  await asked(dialog, 2);
  await show(dialog).click();
  await expect(dialog.getByText("Choose one first.")).toBeVisible();
  for (let at = 2; at < 5; at += 1) await dialog.getByRole("button", { name: "Skip" }).click();
  await asked(dialog, 5);
  await dialog.getByRole("slider", { name: "IM (into a muscle)" }).fill("0");
  await show(dialog).click();
  await expect(dialog.getByText("Set every bar first. Not set: IV, IN, sublingual, not found.")).toBeVisible();
});

test("the data stand beside the guess, with why it matters and a Key Concept with its source", async ({ explorer, page }) => {
  await explorer.open();
  const dialog = await begun(explorer);
  await dialog.getByRole("spinbutton").fill("4");
  await page.keyboard.press("Enter");
  const said = dialog.getByText("Your guess: 4. The data: 6 of the 15 studies. Further away.");
  await expect(said).toBeVisible();
  await expect(said).toHaveAttribute("aria-live", "polite");
  await expect(dialog.getByRole("listitem")).toHaveText(/Your guess: 4The data: 6/);
  await expect(dialog).toContainText("6 of 15 studies were randomised");
  await expect(dialog).toContainText("A Key Concept of Informed Health Choices: Comparison groups should be similar.");
  const source = dialog.getByRole("link", { name: /Chalmers I, Oxman AD/ });
  await expect(source).toHaveAttribute("href", "https://doi.org/10.1136/ebmed-2017-110829");
  await expect(source).toHaveAttribute("target", "_blank");
  await expect(source).toHaveAttribute("rel", "noopener");
  // A figure that starts blank.
  for (let at = 1; at < 5; at += 1) await dialog.getByRole("button", { name: /^(Next question|Skip)$/ }).click();
  const blank = dialog.locator(".quiz-bar .quiz-fill");
  await expect(blank).toHaveCount(5);
  for (const fill of await blank.all()) expect(await fill.evaluate((it) => it.clientWidth)).toBe(0);
  await guessed(dialog);
  for (const fill of await blank.all()) expect(await fill.evaluate((it) => it.clientWidth)).toBeGreaterThan(0);
  await show(dialog).click();
  const iv = dialog.getByRole("listitem").filter({ hasText: "IV (into a vein)" });
  await expect(iv).toHaveText(/Your guess: 2The data: 10/);
  const [guess, truth] = await iv.locator(".quiz-fill").evaluateAll((fills) => fills.map((fill) => ({ width: fill.clientWidth, image: getComputedStyle(fill).backgroundImage })));
  expect(truth.width / guess.width).toBeCloseTo(5, 0);
  // Told apart by a hatching, not by colour alone.
  expect(guess.image).toContain("gradient");
  expect(truth.image).toBe("none");
});

test("each answer is what the page shows for its view", async ({ explorer, page }) => {
  test.slow();
  await explorer.open();
  await explorer.moreFilters();
  for (let at = 1; at <= COUNT; at += 1) {
    const dialog = await begun(explorer);
    await asked(dialog, at);
    const kind = await guessed(dialog);
    await show(dialog).click();
    const said = await dialog.locator(".quiz-said").innerText();
    const lines = kind === "bars" ? await dialog.getByRole("listitem").allInnerTexts() : [];
    // What would tell the answer is covered meanwhile.
    await expect(explorer.result).toBeHidden();
    await dialog.getByRole("button", { name: "See it on the page" }).click();
    await expect(dialog).toBeHidden();
    await expect(explorer.result).toBeVisible();
    expect(await explorer.fragment()).not.toBe("");
    const data = /The data: (?:[^,]*, )?(\d+) (of [^.]*)\./.exec(said);
    if (kind === "bars") {
      const shown = await explorer.facet(at === 5 ? "Route" : "Condition").innerText();
      expect(lines.length).toBeGreaterThan(4);
      for (const line of lines) {
        const label = line.split(/[\n(]/)[0].trim();
        const truth = /The data:\s*(\d+)/.exec(line)[1];
        expect(shown, line).toMatch(new RegExp(`${label}[^\\d]*${truth} of`));
      }
    } else if (data[2] === "of every 100 participants") {
      await expect(explorer.result).toContainText(/^15 of 15 studies \(570 participants/);
      const [, most, all] = /(\d+) of the (\d+) participants/.exec(await explorer.result.innerText());
      expect(Number(data[1])).toBe(Math.round((100 * most) / all));
      await expect(explorer.table).toBeVisible();
      expect((await explorer.listed())[0]).toContain("Dore 2019");
    } else if (data[2].includes("articles")) {
      await expect(explorer.result).toContainText(`${data[1]} “included`);
    } else {
      await expect(explorer.result).toContainText(new RegExp(`^${data[1]} ${data[2].replace("the ", "")}`));
    }
  }
});

test("the score is kept over a reload, and is forgotten when asked", async ({ explorer, page }) => {
  await explorer.open();
  let dialog = await begun(explorer);
  await dialog.getByRole("spinbutton").fill("6");
  await show(dialog).click();
  await page.reload();
  dialog = await invited(explorer);
  await expect(dialog).toContainText("You answered 1 of 10 questions: 1 exact, 0 close, 0 further away.");
  // The quiz goes on where it was left.
  await dialog.getByRole("button", { name: "Take the quiz" }).click();
  await asked(dialog, 2);
  await dialog.getByRole("button", { name: "Close the quiz" }).click();
  await dialog.getByRole("button", { name: "Forget my score" }).click();
  await expect(dialog.getByText("Your score is forgotten.")).toBeVisible();
  await expect(dialog).toContainText("You answered 0 of 10 questions.");
  await expect(dialog.getByRole("button", { name: "Take the quiz" })).toBeFocused();
  await expect(dialog.getByRole("button", { name: "Forget my score" })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("kap-quiz"))).toBeNull();
  await page.reload();
  await expect(await invited(explorer)).toContainText("You answered 0 of 10 questions.");
});

test("a kept score that is damaged is none, and the quiz goes on", async ({ explorer, page }) => {
  await page.addInitScript(() => localStorage.setItem("kap-quiz", '{"guesses":{"randomised":{"number":'));
  await explorer.open();
  const dialog = await begun(explorer);
  await asked(dialog, 1);
  await guessed(dialog);
  await show(dialog).click();
  await expect(answer(dialog)).toBeVisible();
});

test("the end lists what was guessed and what was not, and one can start again", async ({ explorer, page }) => {
  await explorer.open();
  const dialog = await begun(explorer);
  for (let at = 1; at <= COUNT; at += 1) {
    await asked(dialog, at);
    if (at === 3) {
      await dialog.getByRole("button", { name: "Skip" }).click();
      continue;
    }
    await guessed(dialog);
    await show(dialog).click();
    await next(dialog).click();
  }
  await expect(dialog).toContainText("You answered 9 of 10 questions:");
  await dialog.getByRole("button", { name: /^Answer this one/ }).click();
  await asked(dialog, 3);
  await dialog.getByRole("button", { name: "Close the quiz" }).click();
  await expect(dialog.getByRole("button", { name: "Take the quiz" })).toBeFocused();
  await dialog.getByRole("button", { name: "Take the quiz" }).click();
  await asked(dialog, 3);
  await guessed(dialog);
  await show(dialog).click();
  for (let at = 4; at <= COUNT; at += 1) await dialog.getByRole("button", { name: /^(Next question|Skip)$/ }).click();
  await dialog.getByRole("button", { name: "Skip" }).click();
  await expect(dialog).toContainText("You answered 10 of 10 questions:");
  await dialog.getByRole("button", { name: "Forget my score" }).click();
  await expect(dialog).toContainText("You answered 0 of 10 questions.");
  await dialog.getByRole("button", { name: "Start again" }).click();
  await asked(dialog, 1);
});

test("where the browser keeps nothing the quiz goes on, and says so once", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await explorer.open();
  const dialog = await begun(explorer);
  const told = dialog.getByText("your score holds until you leave it");
  for (const times of [1, 0]) {
    await guessed(dialog);
    await show(dialog).click();
    await expect(answer(dialog)).toBeVisible();
    await expect(told).toHaveCount(times);
    await next(dialog).click();
  }
  await dialog.getByRole("button", { name: "Close the quiz" }).click();
  await expect(dialog).toContainText("You answered 2 of 10 questions");
  await dialog.getByRole("button", { name: "Forget my score" }).click();
  await expect(dialog).toContainText("You answered 0 of 10 questions.");
});

for (const [scheme, rules] of SCHEMES) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    for (const [kind, at] of [["number", 1], ["choice", 2], ["bars", 5]]) {
      test(`axe finds nothing in a question of the kind ${kind}, before and after the answer`, async ({ explorer, page }) => {
        await explorer.open();
        const dialog = await begun(explorer);
        for (let skipped = 1; skipped < at; skipped += 1) await dialog.getByRole("button", { name: "Skip" }).click();
        expect(await kindOf(dialog)).toBe(kind);
        expect(await violations(page, rules), "before").toEqual([]);
        await guessed(dialog);
        await show(dialog).click();
        await expect(answer(dialog)).toBeVisible();
        expect(await violations(page, rules), "after").toEqual([]);
      });
    }

    test("axe finds nothing in the invitation and at the end", async ({ explorer, page }) => {
      await explorer.open();
      const dialog = await begun(explorer);
      await guessed(dialog);
      await show(dialog).click();
      await next(dialog).click();
      for (let at = 2; at <= COUNT; at += 1) await dialog.getByRole("button", { name: "Skip" }).click();
      await expect(dialog.getByRole("heading", { name: "Your guesses" })).toBeVisible();
      expect(await violations(page, rules), "the end").toEqual([]);
      await dialog.getByRole("button", { name: "Close the quiz" }).click();
      await invited(explorer);
      expect(await violations(page, rules), "the invitation").toEqual([]);
    });
  });
}

for (const width of [390, 320]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 780 } });

    test("nothing scrolls sideways, and every control is large enough", async ({ explorer, page }) => {
      await explorer.open();
      const dialog = await begun(explorer);
      const fits = async () => {
        expect(await dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
        for (const control of await dialog.locator("button, input[type=range], input[type=number], .quiz-option").all()) {
          expect((await control.boundingBox()).height).toBeGreaterThanOrEqual(24);
        }
      };
      for (let at = 1; at <= COUNT; at += 1) {
        await asked(dialog, at);
        await fits();
        await guessed(dialog);
        await show(dialog).click();
        await expect(answer(dialog)).toBeVisible();
        await fits();
        await next(dialog).click();
      }
      await fits();
    });
  });
}
