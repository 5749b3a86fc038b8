// The link holds the whole state, and nothing in a link can break the page.
import { expect, test } from "./explorer.mjs";

test.use({ drawsCharts: false });

test("the example link of the design opens its selection", async ({ explorer }) => {
  await explorer.open("route=iv,im&design=randomised-controlled-trial&dose=0.5..2");
  await expect(explorer.value("Route", "IV")).toBeChecked();
  await expect(explorer.value("Route", "IM")).toBeChecked();
  await expect(explorer.facet("Dose, mg/kg").getByRole("spinbutton", { name: "To" })).toHaveValue("2");
  await expect(explorer.result).toContainText(/^6 of 15 studies/);
});

test("what a link asks for in vain is told, and the rest is used", async ({ explorer, page }) => {
  await explorer.open("route=iv,by-mouth&colour=blue");
  await expect(explorer.result).toContainText(/^10 of 15 studies/);
  const notice = page.getByRole("alert").filter({ hasText: "colour" });
  await expect(notice).toContainText("by-mouth");
  await page.getByRole("button", { name: "Close this message" }).click();
  await expect(page.getByText("by-mouth")).toHaveCount(0);
});

test("of many faults in a link the first are told one by one, the others by their number", async ({ explorer, page }) => {
  await explorer.open(`route=${Array.from({ length: 20 }, (_, at) => `x${at}`).join(",")}`);
  const notices = page.getByRole("alert").getByRole("listitem");
  const told = (await notices.count()) - 1;
  await expect(notices.last()).toHaveText(`${20 - told} more parts of the link could not be used.`);
});

const hostile = [
  "route=<script>alert(1)</script>",
  "q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
  "study=%22%3E%3Csvg%20onload%3Dalert(1)%3E",
  "dose=NaN..Infinity&sessions=9..1&year=1e999..",
  "q=%E0%A4%A",
  "&&&===&q=&q=&q",
  "place=&route=&modality=,,,",
  `q=${"x".repeat(30_000)}`,
  `route=${"y,".repeat(5_000)}`,
  "%00%0a%0d%ff",
  "measure=money&sort=-height&columns=a,b,c",
  "map=condition,condition&order=up&per=x&weight=1e9&show=all",
  "a=%26%26a%3Da%253Da&claim=<b>&without=nobody,,dore-2019",
  `a=${"route%3Div%26".repeat(400)}`,
];
for (const fragment of hostile) {
  test(`a hostile link does no harm: ${fragment.slice(0, 40)}`, async ({ explorer, page }) => {
    const dialogs = [];
    page.on("dialog", (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
    await explorer.open(fragment);
    await explorer.value("Study design", "case report").check();
    await expect(explorer.result).toContainText(/^\d+ of \d+ stud/);
    expect(await page.locator("main script, main img, main [onerror], main [onload]").count()).toBe(0);
    expect(dialogs).toEqual([]);
  });
}

test("editing the address by hand changes the page", async ({ explorer, page }) => {
  await explorer.open();
  await page.evaluate(() => {
    location.hash = "#route=in";
  });
  await expect(explorer.result).toContainText(/^1 of 15 studies/);
});

test("measure, sorting and columns are in the link too", async ({ explorer, page }) => {
  await explorer.open("measure=participants&sort=-year&columns=design");
  const listed = await explorer.listed();
  expect(listed[0]).toMatch(/2021$/);
  expect(listed.at(-1)).toBe("Krupitsky 2002");
  await expect(page.getByRole("columnheader", { name: "Year" })).toHaveCount(0);
  await expect(page.getByRole("columnheader", { name: "Design" })).toBeVisible();
  await explorer.go("Explore");
  await expect(page.getByRole("radio", { name: "Participants" }).first()).toBeChecked();
});

test("the link to the view is copied by a button", async ({ explorer, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await explorer.open("route=im");
  await explorer.more();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/some\/sub-path\/#route=im$/);
});

test.describe(() => {
  test.use({ expected: { messages: [/404/] } });

  test("a link whose # was encoded on its way opens its view, through the host's page for what is not found", async ({ explorer, page, baseURL }) => {
    await page.goto(new URL("%23route=iv&page=results", baseURL).href);
    await expect(explorer.result).toContainText("10 of 15 studies");
    await expect(page).toHaveURL(/\/#route=iv&page=results$/);
  });
});

test("what mail and chat programs do to a link is undone; a link that was cut says so", async ({ explorer, page }) => {
  for (const link of ["route%3Div%26dose%3D0.5..max", "Route=iv&amp;dose=0.5..max.", "route=iv&dose=0.5..max&utm_source=mail", "route=iv%2526dose=0.5..max)"]) {
    await explorer.open(link);
    await expect(explorer.removal("Dose, mg/kg: 0.5 or more")).toBeVisible();
    await expect(explorer.removal("Route: IV")).toBeVisible();
    await expect(page.getByText("The link asks for")).toHaveCount(0);
  }
  await explorer.open();
  await explorer.value("Route", "IV").check();
  await explorer.value("Route", "IM").check();
  await explorer.go("Results");
  await explorer.open("page=studies&route=iv,im&dose=0.5..2&measure=participants&sort=-year");
  await explorer.value("Route", "IN").check();
  const whole = await page.evaluate(() => location.hash);
  expect(whole).toMatch(/^#n=\d+&/);
  await explorer.open(whole.slice(1, -8));
  await expect(page.getByText("This link was cut on its way.")).toBeVisible();
});
