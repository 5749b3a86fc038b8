// What a reader takes away, from the button to the file.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "./explorer.mjs";
import { SCHEMES, violations } from "./axe.mjs";

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** The dialog, opened. */
async function opened(explorer, page, fragment = "") {
  await explorer.open(fragment);
  await page.getByRole("button", { name: "Take away" }).click();
  const dialog = page.getByRole("dialog", { name: "Take away" });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** What a button lets the browser keep: its name and its bytes. */
async function kept(page, button) {
  const download = page.waitForEvent("download");
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("every table, document and citation file is kept under its name, with the studies of the view", async ({ explorer, page }) => {
  const dialog = await opened(explorer, page, "route=im");
  await expect(dialog).toContainText("What the page shows: 3 of 15 studies");
  const asked = [
    ["Studies as CSV", /^kap-explorer-selection-studies\.csv$/], ["Ketamine regimens as CSV", /-regimens\.csv$/], ["Psychotherapies as CSV", /-therapies\.csv$/],
    ["Diagnoses as CSV", /-diagnoses\.csv$/], ["Outcomes as CSV", /-outcomes\.csv$/], ["Where each value comes from as CSV", /-evidence\.csv$/],
    ["JSON", /\.json$/], ["RIS citations", /\.ris$/], ["BibTeX citations", /\.bib$/], ["CSL-JSON citations", /\.json$/],
  ];
  for (const [button, name] of asked) {
    const file = await kept(page, dialog.getByRole("button", { name: button, exact: true }));
    expect(file.name).toMatch(name);
    const text = file.bytes.toString("utf8");
    expect(text, button).toMatch(/krupitsky-2002|Krupitsky/);
    expect(text, button).not.toMatch(/wilkinson-2021|sustain the antidepressant/i);
    await expect(dialog.getByText(`Handed to the browser: ${file.name}.`)).toBeVisible();
  }
});

test("all data can be taken while the page shows a part of them", async ({ explorer, page }) => {
  const dialog = await opened(explorer, page, "route=im");
  await dialog.getByRole("radio", { name: /^All data: 47 studies/ }).check();
  const file = await kept(page, dialog.getByRole("button", { name: "Studies as CSV" }));
  expect(file.name).toBe("kap-explorer-all-studies.csv");
  const rows = file.bytes.toString("utf8").trim().split("\r\n");
  expect(rows).toHaveLength(48);
});

test("tables and numbers are written as the reader's spreadsheet writes numbers", async ({ explorer, page }) => {
  const dialog = await opened(explorer, page);
  await dialog.getByRole("radio", { name: /^0,5, with semicolons/ }).check();
  const table = await kept(page, dialog.getByRole("button", { name: "Ketamine regimens as CSV" }));
  expect(table.name).toBe("kap-explorer-selection-regimens-semicolons.csv");
  expect(table.bytes.toString("utf8")).toMatch(/;0,5;/);
  await expect(dialog.locator("#take-said")).toContainText(`Handed to the browser: ${table.name}.`);
  const numbers = await kept(page, dialog.getByRole("button", { name: "Numbers (CSV) Dose of ketamine" }));
  expect(numbers.name).toBe("kap-explorer-selection-figure-dose-semicolons.csv");
  expect(numbers.bytes.toString("utf8").split("\r\n")[0]).toContain(";Link;");
  // What programs read stays in the published form.
  await dialog.getByRole("radio", { name: /^0.5, with commas/ }).check();
  expect((await kept(page, dialog.getByRole("button", { name: "Studies as CSV" }))).name).toBe("kap-explorer-selection-studies.csv");
});

for (const [what, made] of Object.entries({ white: "it.data.fill(255)", noise: "it.data.forEach((_, at) => { it.data[at] = (at * 97 + 31) % 251; })" })) {
  test(`where the browser gives pictures back as ${what}, no PNG is kept and the SVG is named`, async ({ explorer, page }) => {
    await page.addInitScript((made) => {
      const read = CanvasRenderingContext2D.prototype.getImageData;
      const spoil = new Function("it", made);
      CanvasRenderingContext2D.prototype.getImageData = function (...part) {
        const it = read.apply(this, part);
        spoil(it);
        return it;
      };
    }, made);
    const dialog = await opened(explorer, page);
    let files = 0;
    page.on("download", () => { files += 1; });
    await dialog.getByRole("button", { name: "PNG Evidence map" }).click();
    await expect(dialog.locator("#take-said")).toContainText("Take the SVG instead");
    expect(files).toBe(0);
    expect((await kept(page, dialog.getByRole("button", { name: "SVG Evidence map" }))).name).toMatch(/\.svg$/);
  });
}

test("where the device can pass files on, the file that was made can be", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    navigator.canShare = ({ files }) => files.every(({ name }) => name.endsWith(".csv"));
    navigator.share = async ({ files }) => { globalThis.passedOn = await files[0].text(); };
  });
  const dialog = await opened(explorer, page, "route=im");
  const share = dialog.getByRole("button", { name: "Share it" });
  await expect(share).toHaveCount(0);
  const file = await kept(page, dialog.getByRole("button", { name: "Studies as CSV" }));
  await share.click();
  await expect.poll(() => page.evaluate(() => globalThis.passedOn)).toBe(file.bytes.toString("utf8").replace("\ufeff", ""));
  // What the device cannot pass on is not offered.
  await kept(page, dialog.getByRole("button", { name: "JSON", exact: false }).first());
  await expect(share).toHaveCount(0);
});

test("each figure is kept as SVG, as PNG and as numbers", async ({ explorer, page }) => {
  const dialog = await opened(explorer, page, "route=iv");
  const rows = dialog.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^SVG/ }) });
  await expect(rows).toHaveCount(9);
  for (const row of await rows.all()) {
    const svg = await kept(page, row.getByRole("button", { name: /^SVG/ }));
    const text = svg.bytes.toString("utf8");
    expect(svg.name).toMatch(/^kap-explorer-selection-[a-z-]+\.svg$/);
    // Title, source, day and link are in the picture.
    expect(text).toMatch(/^<svg /);
    expect(text).toMatch(/Drozdz/);
    expect(text).toContain(new Date().getFullYear().toString());
    expect(text).toContain("#route=iv");
    const png = await kept(page, row.getByRole("button", { name: /^PNG/ }));
    expect(png.bytes.subarray(0, 4)).toEqual(PNG);
    // Twice as many pixels as the picture is wide.
    const width = Number(/width="([\d.]+)"/.exec(text)[1]);
    expect(png.bytes.readUInt32BE(16)).toBe(Math.round(width * 2));
    const numbers = await kept(page, row.getByRole("button", { name: /^Numbers/ }));
    expect(numbers.name).toMatch(/\.csv$/);
    expect(numbers.bytes.toString("utf8").split("\r\n").length).toBeGreaterThan(2);
  }
});

test("one archive holds it all, and the system's unzip opens it", async ({ explorer, page }) => {
  const dialog = await opened(explorer, page, "q=heroin");
  const zip = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Zip archive" }).click();
  const file = await zip;
  expect(file.suggestedFilename()).toMatch(/^kap-explorer-selection.*\.zip$/);
  const folder = mkdtempSync(path.join(tmpdir(), "kap-zip-"));
  try {
    execFileSync("unzip", ["-q", await file.path(), "-d", folder]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
    for (const name of ["README.txt", "datapackage.json", "studies.csv", "evidence.csv", "dictionary.csv"]) expect(files).toContain(name);
    for (const [ending, count] of [[".svg", 9], [".png", 9], [".ris", 1], [".bib", 1]]) {
      expect(files.filter((name) => name.endsWith(ending)), ending).toHaveLength(count);
    }
    const top = path.join(folder, readdirSync(folder)[0]);
    const readme = readFileSync(path.join(top, "README.txt"), "utf8");
    expect(readme).toContain("Search: heroin");
    expect(readme).toContain("#q=heroin");
    expect(readme).toMatch(/2 of 15 studies/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("of two selections B is taken, and every file says so", async ({ explorer, page }) => {
  await explorer.open("route=iv&a=route%3Dim&figure=route-frequency");
  // Offered once, not at A as well.
  await expect(page.getByRole("button", { name: "Save or embed Route and number of ketamine sessions" })).toHaveCount(1);
  await page.getByRole("button", { name: "Take away" }).click();
  const dialog = page.getByRole("dialog", { name: "Take away" });
  const said = "Route: IV. This is selection B of two; A is not shown here: Route: IM.";
  await expect(dialog).toContainText(said);
  for (const name of ["Numbers (CSV) Dose of ketamine", "JSON"]) {
    const file = await kept(page, dialog.getByRole("button", { name, exact: true }));
    expect(file.bytes.toString("utf8")).toContain(said);
  }
});

test("the sentence in the dialog follows which studies are chosen", async ({ explorer, page }) => {
  const dialog = await opened(explorer, page, "route=im");
  await expect(dialog.getByRole("group", { name: "Which studies" })).toContainText("gave ketamine into a muscle");
  await dialog.getByRole("radio", { name: /^All data/ }).check();
  await expect(dialog.getByRole("group", { name: "Which studies" })).not.toContainText("gave ketamine into a muscle");
  await expect(dialog.getByRole("group", { name: "Which studies" })).toContainText("47 of 47 studies");
});

test("what is reached by keyboard in the dialog is not under its bar", async ({ explorer, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const dialog = await opened(explorer, page);
  const bar = await dialog.locator(".card-bar").boundingBox();
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Shift+Tab");
    const at = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement.closest(".card-bar") || ["DIALOG", "BODY"].includes(activeElement.tagName) ? null : activeElement.getBoundingClientRect().top;
    });
    if (at !== null) expect(at).toBeGreaterThanOrEqual(bar.height);
  }
});

test("a press on Print while a file is made prints all the same", async ({ explorer, page }) => {
  const dialog = await opened(explorer, page, "route=im");
  await page.evaluate(() => {
    globalThis.print = () => {
      globalThis.printed = true;
    };
  });
  const zip = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Zip archive" }).click();
  await page.keyboard.press("Escape");
  await explorer.more();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(true);
  expect((await zip).suggestedFilename()).toMatch(/\.zip$/);
});

test("the button below a figure opens the dialog at that figure; Escape gives the keyboard back", async ({ explorer, page }) => {
  await explorer.open("figure=dose");
  const button = explorer.figure("Dose of ketamine").getByRole("button", { name: "Save or embed Dose of ketamine" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#take-dose")).toBeFocused();
  await expect(page.locator("#take-dose")).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "SVG Dose of ketamine" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test.describe("the charts library does not arrive", () => {
  test.use({ expected: { messages: [/Failed to load resource/] } });

  test("without the charts library a chart is not made, which is said, and a table still is", async ({ explorer, page }) => {
    await page.route("**/echarts_svg-*.js", (route) => route.abort());
    const dialog = await opened(explorer, page);
    await dialog.getByRole("button", { name: "SVG Dose of ketamine" }).click();
    await expect(dialog.getByText(/^This could not be made: /)).toBeVisible();
    const file = await kept(page, dialog.getByRole("button", { name: "Studies as CSV" }));
    expect(file.bytes.length).toBeGreaterThan(1000);
  });
});

test("what could not be made is said also when the dialog was closed meanwhile", async ({ explorer, page }) => {
  const dialog = await opened(explorer, page, "route=im");
  await page.evaluate(() => {
    // Told late, so that the dialog is closed first.
    HTMLCanvasElement.prototype.toBlob = (done) => setTimeout(done, 500, null);
  });
  await dialog.getByRole("button", { name: "PNG Evidence map" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(dialog.getByText(/^This could not be made: /)).toBeVisible();
});

test("Back closes the dialog and leaves the page as it is", async ({ explorer, page }) => {
  await explorer.open("route=im");
  await explorer.go("Data");
  await page.getByRole("button", { name: "Take away" }).click();
  await expect(page.getByRole("dialog", { name: "Take away" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await explorer.fragment()).toBe("#route=im&page=data");
});

test("hostile text in the address stays text in every file and in the dialog", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    globalThis.alert = () => {
      globalThis.attacked = true;
    };
  });
  const hostile = "<img src=x onerror=alert(1)>";
  const dialog = await opened(explorer, page, `q=${encodeURIComponent(hostile)}`);
  await expect(dialog.locator("img")).toHaveCount(0);
  const svg = (await kept(page, dialog.getByRole("button", { name: "SVG Evidence map" }))).bytes.toString("utf8");
  expect(svg).toContain("&lt;img src=x");
  expect(svg).not.toContain("<img");
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.evaluate(() => {
    globalThis.print = () => {
      globalThis.printed = true;
    };
  });
  await explorer.more();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(true);
  await expect(page.locator("#handout")).toContainText(hostile);
  await expect(page.locator("#handout img[onerror]")).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.attacked)).toBeUndefined();
});

for (const [scheme, rules] of SCHEMES) {
  for (const { name, width } of [{ name: "wide", width: 1440 }, { name: "narrow", width: 390 }]) {
    test(`axe finds nothing in the dialog: ${scheme}, ${name}`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme: scheme });
      const dialog = await opened(explorer, page, "route=iv");
      await dialog.locator("summary").first().click();
      expect(await violations(page, rules)).toEqual([]);
      expect(await dialog.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
    });
  }
}
