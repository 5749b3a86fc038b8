// A newer build: offered, never forced, whole or not at all.
import { truncateSync } from "node:fs";
import path from "node:path";
import { caches, expect, offer, opened, ready, rebuild, state, test, title, update } from "./host.mjs";

test("a newer version is offered, not forced; once taken it is whole, keeps the view, and the old copy is gone", async ({ page, host }) => {
  const folder = host.publish("kap");
  await opened(page, host, "kap");
  await ready(page);
  const [old] = await caches(page);
  const version = rebuild(folder);
  await page.goto(`${host.address}/kap/#route=im`);
  await page.reload();
  await expect(state(page)).toHaveText("A newer version of this page is ready.");
  await expect(title(page)).toHaveCount(0);
  // What is said anew leaves the buttons: one that is being pressed would hear nothing.
  const button = await offer(page).elementHandle();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  expect(await button.evaluate((it) => it.isConnected)).toBe(true);
  // Put off, it stays offered and out of the way; a reload is still the old build.
  await page.getByRole("button", { name: "Later" }).click();
  await expect(page.locator("footer")).not.toHaveAttribute("data-asks");
  await page.reload();
  await expect(title(page)).toHaveCount(0);
  let loads = 0;
  page.on("load", () => (loads += 1));
  await offer(page).click();
  await expect(title(page)).toHaveText("The second build");
  await ready(page);
  expect(loads).toBe(1);
  expect(new URL(page.url()).hash).toBe("#route=im");
  await expect(page.getByRole("status")).toContainText(/^3 of 15 studies/);
  expect(await caches(page)).toEqual([`kap-explorer /kap/ ${version}`]);
  expect(await caches(page)).not.toContain(old);
});

test("a tab of the old build is told when another tab takes the new one, and is whole after a reload", async ({ page, context, host }) => {
  const folder = host.publish("kap");
  await opened(page, host, "kap");
  await ready(page);
  const other = await context.newPage();
  await opened(other, host, "kap", "#route=iv");
  rebuild(folder);
  await update(page);
  await offer(page).click();
  await expect(title(page)).toHaveText("The second build");
  await expect(state(other)).toHaveText("This page has been updated meanwhile. Reload it to go on.");
  await expect(title(other)).toHaveCount(0);
  await expect(other.locator("footer")).toBeInViewport();
  await other.getByRole("button", { name: "Reload" }).click();
  await expect(title(other)).toHaveText("The second build");
  await ready(other);
  expect(new URL(other.url()).hash).toBe("#route=iv");
});

const breaks = {
  "a file of it answers with an error": (host) => (host.broken = (url) => url.includes("echarts-")),
  "a file of it is cut short": (_, folder) => truncateSync(path.join(folder, "data/evidence.csv"), 100),
};
for (const [how, breakIt] of Object.entries(breaks)) {
  test(`an update does no harm when ${how}`, async ({ page, context, host }) => {
    const folder = host.publish("kap");
    await opened(page, host, "kap");
    await ready(page);
    const before = await caches(page);
    rebuild(folder);
    breakIt(host, folder);
    await page.reload();
    await expect(state(page)).toHaveText("Ready to work offline. An update could not be fetched. The version you have goes on working.");
    await expect(offer(page)).toHaveCount(0);
    expect(await caches(page)).toEqual(before);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole("status")).toContainText(/^15 of 15 studies/);
    await expect(title(page)).toHaveCount(0);
  });
}

test("a page that stays open looks for a newer version when it is seen again after an hour", async ({ page, host }) => {
  const folder = host.publish("kap");
  await opened(page, host, "kap");
  await ready(page);
  rebuild(folder);
  const seen = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const asked = () => host.asked.filter((url) => url.endsWith("/sw.js")).length;
  const before = asked();
  await seen();
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 3_700_000;
  });
  expect(asked()).toBe(before);
  await seen();
  await expect(offer(page)).toBeVisible();
  expect(asked()).toBeGreaterThan(before);
});
