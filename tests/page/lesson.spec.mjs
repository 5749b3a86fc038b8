// A lesson, from the page that offers it to its end.
import { expect, test } from "./explorer.mjs";
import { at, button, guessed, heading, lesson, lessons, lessonsOf, opened, part, root, strip } from "./lesson.mjs";

test("each lesson starts from its page at its first step, and its link is a link", async ({ explorer, page }) => {
  const offers = await lessonsOf(explorer, page);
  const starts = offers.getByRole("link", { name: /^Start: / });
  await expect(starts).toHaveCount(lessons.length);
  for (const { name, title, about, steps } of lessons) {
    await expect(offers).toContainText(about);
    const start = page.getByRole("link", { name: `Start: ${title}`, exact: true });
    await expect(start).toHaveAttribute("href", `#lesson=${name}.1`);
    await expect(offers.getByRole("listitem").filter({ has: start })).toContainText(`${steps.length} steps`);
  }
  await offers.getByRole("link", { name: `Start: ${lesson.title}`, exact: true }).click();
  await expect(offers).toHaveCount(0);
  await at(page, lesson, 0);
  await expect(heading(page)).toBeFocused();
  await expect(root(page)).toHaveAttribute("data-points", lesson.steps[0].points.join(" "));
});

for (const of of lessons) {
  test(`the buttons lead through every step and back: ${of.name}`, async ({ explorer, page }) => {
    await opened(explorer, page, of);
    const [next, previous] = [button(page, "Next"), button(page, "Previous")];
    await expect(previous).toHaveAttribute("aria-disabled", "true");
    for (let step = 1; step < of.steps.length; step += 1) {
      await next.click();
      await at(page, of, step);
      await expect(next).toBeFocused();
      await expect(root(page)).toHaveAttribute("data-points", of.steps[step].points.join(" "));
      expect(await explorer.fragment()).toContain(`lesson=${of.name}.${step + 1}`);
      await expect(page.locator("#lesson-said")).toHaveText(`Step ${step + 1} of ${of.steps.length}: ${of.steps[step].title}`);
      await expect(button(page, "Back to this step’s view")).toBeHidden();
    }
    await expect(next).toHaveAttribute("aria-disabled", "true");
    await next.click({ force: true });
    await at(page, of, of.steps.length - 1);
    await previous.click();
    await at(page, of, of.steps.length - 2);
    await page.goBack();
    await at(page, of, of.steps.length - 1);
  });
}

test("a reader plays with the filters, and comes back to the step’s view", async ({ explorer, page }) => {
  await opened(explorer, page);
  const before = await explorer.result.textContent();
  const restore = button(page, "Back to this step’s view");
  await expect(restore).toBeHidden();
  await explorer.value("Study design", "case report").check();
  await expect(restore).toBeVisible();
  await expect(explorer.result).not.toHaveText(before);
  await at(page, lesson, 0);
  await expect(root(page)).toHaveAttribute("data-points", lesson.steps[0].points.join(" "));
  await restore.focus();
  await page.keyboard.press("Enter");
  await expect(explorer.result).toHaveText(before);
  await expect(restore).toBeHidden();
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(restore).toBeVisible();
});

test("a step says where its numbers come from, and leads to the view that shows each", async ({ explorer, page }) => {
  const [of, step] = lessons.flatMap((it) => it.steps.map((one, index) => [it, index, one])).find(([, , one]) => one.numbers && !one.guess);
  await opened(explorer, page, of, step);
  await strip(page).getByText("Where do these numbers come from?").click();
  const backed = strip(page).getByRole("group", { name: "Note" }).locator(".lesson-numbers li");
  await expect(backed).toHaveCount(of.steps[step].numbers.length);
  for (const [place, { says }] of of.steps[step].numbers.entries()) await expect(backed.nth(place)).toContainText(`“${says}”: `);
  const shown = strip(page).getByRole("link", { name: /^Show this view: / }).first();
  const goal = await shown.getAttribute("href");
  await shown.click();
  await expect.poll(() => explorer.fragment()).toBe(goal);
  await at(page, of, step);
});

test("the note is hidden and shown, and stays hidden from step to step", async ({ explorer, page }) => {
  await opened(explorer, page);
  const note = strip(page).getByRole("group", { name: "Note" });
  await expect(note).toContainText(lesson.steps[0].note.slice(0, 15).replaceAll("*", ""));
  const high = (await strip(page).boundingBox()).height;
  await button(page, "Hide the note").click();
  await expect(note).toBeHidden();
  await expect(button(page, "Show the note")).toBeFocused();
  await expect.poll(async () => (await strip(page).boundingBox()).height).toBeLessThan(high);
  await page.locator("#results").focus();
  await page.keyboard.press("ArrowRight");
  await at(page, lesson, 1);
  await expect(note).toBeHidden();
  await button(page, "Show the note").click();
  await expect(note).toBeVisible();
});

test("the end of a lesson leaves nothing of it", async ({ explorer, page }) => {
  await explorer.open();
  await explorer.open(lesson.steps[1].view);
  await expect(page.locator(".page .section").first()).toBeVisible();
  const attributes = () => page.evaluate(() => [document.documentElement, document.body].map((element) => element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)}`).join()).join(" | "));
  const before = await attributes();
  await opened(explorer, page, lesson, 1);
  await button(page, "End the lesson").click();
  await expect(strip(page)).toHaveCount(0);
  expect(await attributes()).toBe(before);
  expect(await explorer.fragment()).toBe(lesson.steps[1].view ? `#${lesson.steps[1].view}` : "");
  await expect(page.locator("#results")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(strip(page)).toHaveCount(0);
});

test("the last step leads on", async ({ explorer, page }) => {
  const offers = await lessonsOf(explorer, page);
  const starts = await offers.getByRole("link", { name: /^Start: / }).all();
  const titles = await Promise.all(starts.map(async (start) => (await start.getAttribute("aria-label")).replace("Start: ", "")));
  for (const [place, title] of titles.entries()) {
    const of = lessons.find((it) => it.title === title);
    await opened(explorer, page, of, of.steps.length - 1);
    const pass = button(page, "Show without guessing");
    if (of.steps.at(-1).guess) await pass.click();
    const next = strip(page).getByRole("link", { name: /^Next lesson: / });
    if (place + 1 < titles.length) {
      await expect(next).toHaveText(`Next lesson: ${titles[place + 1]}`);
      await next.click();
      await at(page, lessons.find((it) => it.title === titles[place + 1]), 0);
      await expect(heading(page)).toBeFocused();
    } else await expect(next).toHaveCount(0);
  }
  const of = lessons.find((it) => it.title === titles.at(-1));
  await opened(explorer, page, of, of.steps.length - 1);
  await button(page, "The quiz, and all lessons").click();
  await expect(part(page, "Lessons")).toBeFocused();
  await expect(part(page, "Guess first")).toBeVisible();
});

test("what is pointed at comes onto the screen, and is not behind the strip", async ({ explorer, page }) => {
  // The filters and the sentence are on the screen as it is.
  const tried = new Set(["filters", "sentence"]);
  for (const { name, steps } of lessons) {
    for (const [step, { points = [] }] of steps.entries()) {
      if (points.length === 0 || tried.has(points[0])) continue;
      tried.add(points[0]);
      await page.goto("about:blank");
      const of = lessons.find((it) => it.name === name);
      await opened(explorer, page, of, step);
      // A question covers the page, and has the room of it.
      if (of.steps[step].guess) await button(page, "Show without guessing").click();
      const place = await page.locator(`html[data-points~="${points[0]}"]`).evaluate((_, part) => {
        const id = { directions: "plot" }[part] ?? part;
        return document.getElementById(id) ? `#${id}` : `#figure-${id}`;
      }, points[0]);
      const shown = () => page.locator(place).evaluate((element) => {
        const { top } = element.getBoundingClientRect();
        return top >= 0 && top < document.getElementById("lesson-strip").getBoundingClientRect().top;
      });
      await expect.poll(shown, `${name}.${step + 1}: ${place}`).toBe(true);
      const labelled = await page.locator(".section, .figure, #compared, #plot, #estimates, .result, #filters").evaluateAll((parts) => parts.filter((part) => getComputedStyle(part, "::before").content === '"Look here"').length);
      expect(labelled, "each part that is pointed at says so, and no other").toBe(points.length);
    }
  }
});

test("a figure is guessed before it is shown, once", async ({ explorer, page }) => {
  const { name, at: step, step: { points } } = guessed[0];
  const of = lessons.find((it) => it.name === name);
  await opened(explorer, page, of, step);
  await expect(root(page)).toHaveAttribute("data-blank", "");
  await expect(button(page, "Show the answer")).toBeVisible();
  await button(page, "Show without guessing").click();
  await expect(root(page)).not.toHaveAttribute("data-blank");
  await expect(heading(page)).toBeFocused();
  await expect(strip(page).getByRole("group", { name: "Note" })).toContainText(of.steps[step].note.slice(0, 15).replaceAll("*", ""));
  await page.keyboard.press(step > 0 ? "ArrowLeft" : "ArrowRight");
  await at(page, of, step > 0 ? step - 1 : step + 1);
  await page.goBack();
  await at(page, of, step);
  await expect(button(page, "Show without guessing")).toHaveCount(0);
  await expect(root(page)).not.toHaveAttribute("data-blank");
});

test("an answer shows the figure and the note, below the guess and the data", async ({ explorer, page }) => {
  const { name, at: step } = guessed.find(({ step: { guess } }) => ["compare-nothing", "randomised"].includes(guess));
  const of = lessons.find((it) => it.name === name);
  await opened(explorer, page, of, step);
  const words = of.steps[step].note.slice(0, 15).replaceAll("*", "");
  await expect(strip(page)).not.toContainText(words);
  await strip(page).getByRole("spinbutton").fill("4");
  await button(page, "Show the answer").click();
  await expect(root(page)).not.toHaveAttribute("data-blank");
  await expect(strip(page).getByText(words)).toBeVisible();
  await expect(strip(page).getByText(/Your guess: 4\. The data: \d+/)).toBeVisible();
  await page.reload();
  await at(page, of, step);
  await expect(button(page, "Show the answer")).toBeVisible();
});
