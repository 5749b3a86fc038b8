// Hosts that are set up badly: what they answer with, and for how long browsers keep it.
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { caches, expect, offer, opened, ready, rebuild, test, title, update } from "./host.mjs";
import { launchedWith } from "./launch.mjs";

const chart = (page) => page.locator(".glance canvas").first();

/** Charts, a page that is loaded later, and a table of the data. */
async function works(page) {
  await expect(chart(page)).toBeVisible();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Data" }).click();
  await expect(page.getByRole("heading", { name: "What was found" })).toBeVisible();
  await page.getByRole("button", { name: "Take away" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "Studies as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("kap-explorer-selection-studies.csv");
}

test("a host that knows no type but the page's own, styles and scripts: all works", async ({ page, host }) => {
  host.publish("kap");
  host.headers = (url) => (/(html|js|css|\/)$/.test(url) ? {} : { "content-type": "application/octet-stream" });
  await opened(page, host, "kap");
  await works(page);
  await ready(page);
});

test("a host that sends scripts as text: the page says so within 5 seconds and leads to the plain page", async ({ page, host }) => {
  host.publish("kap");
  host.headers = (url) => (/js$/.test(url) ? { "content-type": "text/plain" } : {});
  await page.goto(`${host.address}/kap/`);
  const message = page.locator("#cannot-start");
  await expect(message).toBeVisible({ timeout: 5_000 });
  await message.getByRole("link", { name: "one plain page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a host that lets everything be kept for ever: the page is whole, and a newer build is found and taken", async ({ page, host }) => {
  const folder = host.publish("kap");
  host.headers = () => ({ "cache-control": "public, max-age=31536000, immutable" });
  await opened(page, host, "kap");
  await ready(page);
  rebuild(folder);
  await update(page);
  await offer(page).click();
  await expect(title(page)).toHaveText("The second build");
  await expect(chart(page)).toBeVisible();
  expect(await caches(page)).toHaveLength(1);
});

test.describe("an old index.html beside a new build, without a copy of its own", () => {
  test.use({ serviceWorkers: "block" });

  test("says that it could not start and what to do, when its start script is gone", async ({ page, host }) => {
    const folder = host.publish("kap");
    for (const name of readdirSync(folder)) if (/^start-.*js$/.test(name)) rmSync(path.join(folder, name));
    await page.goto(`${host.address}/kap/#route=im`);
    await expect(page.locator("#cannot-start")).toBeVisible({ timeout: 5_000 });
    await expect(page.locator("#cannot-start")).toContainText("Reload the page");
    expect(page.url()).toMatch(/#route=im$/);
  });

  test("goes on, and says what did not arrive and what to do, when a part is gone", async ({ page, host }) => {
    const folder = host.publish("kap");
    await opened(page, host, "kap", "#page=studies");
    for (const name of readdirSync(folder)) if (/^chunk_.*wasm$|^echarts|^chunk-.*js$/.test(name)) rmSync(path.join(folder, name));
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Learn" }).click();
    await expect(page.locator(".not-arrived").first()).toContainText(/did not arrive.* reload the page/);
    await expect(page.getByRole("status")).toContainText("15 of 15 studies");
  });
});

const insecure = launchedWith(test, "--host-resolver-rules=MAP kap.test localhost");

insecure("a host without https: the page works, and says why it keeps no copy", async ({ page, host }) => {
  host.publish("kap");
  host.address = host.address.replace("localhost", "kap.test");
  await opened(page, host, "kap");
  await expect(page.locator("#offline")).toContainText("only for pages that come over https");
  await works(page);
});
