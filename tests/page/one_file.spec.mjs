// The whole explorer as one file, opened from a folder of this machine: no server, no network.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test as base } from "./explorer.mjs";

const built = fileURLToPath(new URL("../../dist/kap-explorer.html", import.meta.url));

/** Each test gets the address of the file in a folder of its own, whose name needs escaping. */
const test = base.extend({
  stick: async ({ context }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "kap stick ü-"));
    const file = path.join(folder, "kap-explorer.html");
    copyFileSync(built, file);
    const asked = [];
    context.on("request", (request) => asked.push(request.url()));
    await context.setOffline(true);
    await use(pathToFileURL(file).href);
    rmSync(folder, { recursive: true });
    // Only the file itself, and what the page made.
    expect(asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(pathToFileURL(folder).href))).toEqual([]);
    expect(asked.filter((url) => url.startsWith("file:") && !url.includes("kap-explorer.html"))).toEqual([]);
  },
});

test("it opens at the view of its link, filters, draws and steps back", async ({ explorer, page, stick }) => {
  await page.goto(`${stick}#route=iv&study=wilkinson-2021`);
  await expect(explorer.card).toContainText("Wilkinson 2021");
  await page.keyboard.press("Escape");
  await expect(explorer.result).toContainText("10 of 15 studies");
  await explorer.go("Explore");
  await explorer.value("Route", "IM").check();
  await expect(explorer.result).toContainText("13 of 15 studies");
  expect(page.url()).toBe(`${stick}#route=iv,im`);
  const figure = explorer.figure("Dose of ketamine");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("canvas")).toBeVisible();
  await page.goBack();
  await expect(explorer.result).toContainText("10 of 15 studies");
  await expect(page.getByText("This is the whole explorer in one file: it needs no network.")).toBeVisible();
});

test("everything can be taken away from it, without a link that only this device has", async ({ explorer, page, stick }) => {
  await page.goto(`${stick}#route=iv`);
  await page.getByRole("button", { name: "Take away" }).click();
  const dialog = page.getByRole("dialog", { name: "Take away" });
  for (const name of ["PNG Dose of ketamine", "SVG Evidence map", "Studies as CSV", "Zip archive"]) {
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name, exact: true }).click();
    const file = await download;
    const bytes = readFileSync(await file.path());
    expect(bytes.length).toBeGreaterThan(1000);
    expect(bytes.toString("latin1"), name).not.toContain("file:/");
    await expect(dialog.getByText(`Handed to the browser: ${file.suggestedFilename()}.`)).toBeVisible();
  }
  await expect(dialog.getByText("Embed")).toHaveCount(0);
  await expect(dialog.getByRole("link", { name: "The whole explorer as one file" })).toHaveCount(0);
  await expect(explorer.result).toContainText("10 of 15 studies");
});

test("the published tables are in it", async ({ explorer, page, stick }) => {
  await page.goto(`${stick}#page=data`);
  await expect(explorer.result).toBeVisible();
  const link = page.getByRole("region", { name: "About the data" }).getByRole("link", { name: "studies.csv" });
  const download = page.waitForEvent("download");
  await link.click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("studies.csv");
  expect(readFileSync(await file.path())).toEqual(readFileSync(new URL("../../public/data/studies.csv", import.meta.url)));
});

test("the page offers the file", async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole("button", { name: "Take away" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("link", { name: "The whole explorer as one file" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("kap-explorer.html");
  expect(readFileSync(await file.path())).toEqual(readFileSync(built));
});

test("lessons, words and presenting are in it", async ({ explorer, page, stick }) => {
  await page.goto(`${stick}#lesson=studied.2`);
  const lesson = page.getByRole("region", { name: /^Lesson: What was studied/ });
  await expect(lesson).toContainText(/Step 2 of \d/);
  await lesson.getByRole("button", { name: "Next" }).click();
  await expect(lesson).toContainText(/Step 3 of \d/);
  await page.keyboard.press("p");
  await expect(page.getByRole("region", { name: "Presenting" })).toBeVisible();
  await page.keyboard.press("Escape");
  await explorer.go("Learn");
  await expect(page.locator("[data-page=learn]")).toContainText("Words of the field");
  await expect(lesson).toBeVisible();
});

/** The file in the preview of a program: in a frame with these rights, or with a policy of the program's own. */
async function previewed(page, { sandbox, policy }) {
  const html = readFileSync(built, "utf8");
  const headers = { "content-type": "text/html; charset=utf-8" };
  await page.route("http://preview.test/file.html*", (route) => route.fulfill({ headers: policy ? { ...headers, "content-security-policy": policy } : headers, body: html }));
  await page.route("http://preview.test/", (route) => route.fulfill({ headers, body: `<iframe sandbox="${sandbox}" src="file.html#route=im" width="1200" height="800"></iframe>` }));
  await page.goto("http://preview.test/");
  return page.frameLocator("iframe");
}

base("in a preview that keeps it apart from everything it filters, draws and goes from page to page", async ({ page }) => {
  const file = await previewed(page, { sandbox: "allow-scripts" });
  await expect(file.getByRole("status")).toContainText("3 of 15 studies");
  await expect(file.locator(".glance canvas").first()).toBeVisible();
  await file.getByRole("checkbox", { name: "IV", exact: true }).check();
  await expect(file.getByRole("status")).toContainText("13 of 15 studies");
  await file.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Studies" }).click();
  await expect(file.getByRole("heading", { name: "Studies", exact: true })).toBeVisible();
  await expect(file.locator("#unscripted")).toBeHidden();
});

const REFUSALS = {
  "no script runs": { sandbox: "" },
  "no script is allowed by policy": { sandbox: "allow-scripts", policy: "script-src 'none'" },
  "no program is allowed by policy": { sandbox: "allow-scripts", policy: "script-src 'unsafe-inline'" },
};
for (const [where, how] of Object.entries(REFUSALS)) {
  base(`in a preview where ${where} it shows the studies, each with what is known of it`, async ({ page }) => {
    const file = await previewed(page, how);
    await expect(file.getByRole("heading", { name: "The studies, without the explorer" })).toBeVisible();
    const tables = file.locator("#unscripted table");
    await expect(tables).toHaveCount(3);
    expect(await tables.evaluateAll((all) => all.map((table) => table.tBodies[0].rows.length))).toEqual([15, 29, 3]);
    const wilkinson = file.locator("#unscripted tr", { hasText: "Wilkinson 2021" });
    await expect(wilkinson).toContainText("randomised controlled trial");
    await expect(wilkinson.getByRole("link")).toHaveAttribute("href", /^https:\/\/doi\.org\/10\./);
    await expect(file.locator("#unscripted td.is-missing").first()).toHaveText("not found");
    await expect(file.locator("#cannot-start")).toBeVisible({ visible: where === "no program is allowed by policy", timeout: 3_000 });
  });
}
