// The page without a network: one whole build is kept, and where it cannot be, that is said and harmless.
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { filesIn, writeWorker } from "../../tools/precache.mjs";
import { Explorer } from "./explorer.mjs";
import { caches, dist, expect, offer, opened, ready, rebuild, state, test, title, update } from "./host.mjs";

test("opened once, the page works without a network: filters, charts, links, tables", async ({ page, context, host }) => {
  host.publish("some/sub-path");
  await opened(page, host, "some/sub-path");
  await ready(page);
  await expect(page.locator("footer")).toContainText(/Data set version \d+\.\d+\.\d+ of \d+ [A-Z][a-z]+ 20\d\d\./);
  await host.close();
  await context.setOffline(true);
  await expect(state(page)).toHaveText("You are offline. This is the copy kept on this device.");

  await page.goto(`${host.address}/some/sub-path/?from=a-slide#route=iv`);
  const explorer = new Explorer(page);
  await expect(explorer.result).toContainText(/^10 of 15 studies/);
  await explorer.value("Route", "IM").check();
  await expect(explorer.result).toContainText(/^13 of 15 studies/);
  const figure = explorer.figure("Route and number of ketamine sessions");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("canvas")).toBeVisible();
  await expect(state(page)).toHaveText("You are offline. This is the copy kept on this device.");
  const kept = await page.evaluate(async () => (await fetch("data/studies.csv")).text());
  expect(kept).toBe(readFileSync(path.join(dist, "data/studies.csv"), "utf8"));
  await page.goto(`${host.address}/some/sub-path/index.html`);
  await expect(explorer.result).toContainText(/^15 of 15 studies/);
});

test("a lesson that was never opened before goes on without a network", async ({ page, context, host }) => {
  host.publish("kap");
  await opened(page, host, "kap");
  await ready(page);
  await host.close();
  await context.setOffline(true);
  await new Explorer(page).go("Learn");
  await expect(page.getByRole("heading", { name: "Lessons" }).first()).toBeVisible();
  await page.goto(`${host.address}/kap/#lesson=studied.2`);
  const lesson = page.getByRole("region", { name: /^Lesson: / });
  await expect(lesson).toContainText(/Step 2 of \d/);
});

test("what is taken away is made without a network too", async ({ page, context, host }) => {
  host.publish("kap");
  await opened(page, host, "kap", "#route=iv");
  await ready(page);
  await host.close();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Take away" }).click();
  const dialog = page.getByRole("dialog");
  for (const name of ["JSON", "PNG Dose of ketamine", "Zip archive"]) {
    const arrival = page.waitForEvent("download");
    await dialog.getByRole("button", { name, exact: true }).click();
    expect(await (await arrival).failure()).toBeNull();
    await expect(dialog.getByText(/^Handed to the browser: /)).toBeVisible();
  }
  // The explorer in one file is not in the copy, which is said and not kept waiting for.
  await dialog.getByRole("link", { name: "The whole explorer as one file" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("This file is not on this device, and could not be fetched now. Try again when you are online.");
});

test("a reload that passes over the worker does not forget the copy", async ({ page, context, host }) => {
  host.publish("kap");
  await opened(page, host, "kap");
  await ready(page);
  const debuggerOf = await context.newCDPSession(page);
  await debuggerOf.send("Page.reload", { ignoreCache: true });
  await expect(new Explorer(page).result).toContainText(/^15 of 15 studies/);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await ready(page);
});

test("every file of the build is kept, and nothing that only servers or shops read", async ({ page, host }) => {
  const folder = host.publish("kap");
  for (const name of ["index.html.br", "_headers", ".htaccess"]) writeFileSync(path.join(folder, name), "for servers");
  expect(writeWorker(folder)).toBe(writeWorker(folder));
  await opened(page, host, "kap");
  await ready(page);
  const kept = await page.evaluate(async () => {
    const [name] = await globalThis.caches.keys();
    return (await (await globalThis.caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  });
  const expected = filesIn(dist).filter((file) => file !== "sw.js" && file !== "kap-explorer.html" && file !== "404.html" && file !== "not_found.js" && !file.startsWith("screenshots/") && !/\.(br|gz)$|^_headers$|^\./.test(file));
  expect(kept.sort()).toEqual(expected.map((file) => `/kap/${file}`).sort());
  expect(expected.length).toBeGreaterThan(15);
});

test("a first copy that cannot be fetched is said, and the page works", async ({ page, host }) => {
  host.publish("kap");
  host.broken = (url) => url.endsWith("references.csv");
  await opened(page, host, "kap");
  await expect(state(page)).toHaveText(/^A copy for offline use could not be made: a part of it did not arrive\..*while you are online\.$/);
  expect(await caches(page)).toEqual([]);
  host.broken = () => false;
  await page.reload();
  await ready(page);
});

test("a browser without room says so, and the page works", async ({ page, context, host }) => {
  host.publish("kap");
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: host.address, quotaSize: 200_000 });
  await opened(page, host, "kap");
  await expect(state(page)).toHaveText("This browser did not keep a copy for offline use: there is no room for it. The page works all the same while you are online.");
  expect(await caches(page)).toEqual([]);
  await page.getByRole("group", { name: "Route", exact: true }).getByRole("checkbox", { name: "IM", exact: true }).check();
  await expect(page.getByRole("status")).toContainText(/^3 of 15 studies/);
});

test("a browser that denies storage to the worker says so, and the page works", async ({ page, host }) => {
  const folder = host.publish("kap");
  const worker = path.join(folder, "sw.js");
  writeFileSync(worker, `caches.open = () => Promise.reject(new DOMException("denied", "SecurityError"));\n${readFileSync(worker, "utf8")}`);
  await opened(page, host, "kap");
  await expect(state(page)).toHaveText("This browser did not keep a copy for offline use: it does not allow it. The page works all the same while you are online.");
});

for (const [how, deny] of Object.entries({
  "has no workers": () => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }),
  "refuses the worker": () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"))),
})) {
  test(`a browser that ${how} says so, and the page works`, async ({ page, host }) => {
    host.publish("kap");
    await page.addInitScript(deny);
    await opened(page, host, "kap");
    await expect(state(page)).toHaveText(/it does not allow it\. The page works all the same/);
  });
}

test("two copies on one host leave each other's files alone", async ({ page, context, host }) => {
  host.publish("kap");
  const inner = host.publish("kap/older");
  await opened(page, host, "kap");
  await ready(page);
  const second = await context.newPage();
  await opened(second, host, "kap/older");
  await ready(second);
  expect((await caches(page)).map((name) => name.split(" ")[1])).toEqual(["/kap/", "/kap/older/"]);
  const version = rebuild(inner);
  await second.reload();
  await offer(second).click();
  await expect(title(second)).toHaveText("The second build");
  await ready(second);
  const names = await caches(page);
  expect(names).toHaveLength(2);
  expect(names).toContain(`kap-explorer /kap/older/ ${version}`);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("status")).toContainText(/^15 of 15 studies/);
});

test("the explorer in one file is not in the copy, and is fetched when it is wanted", async ({ page, host }) => {
  host.publish("kap");
  await opened(page, host, "kap");
  await ready(page);
  await page.getByRole("button", { name: "Take away" }).click();
  expect(host.asked.some((url) => url.endsWith("kap-explorer.html"))).toBe(false);
  const whole = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("link", { name: "The whole explorer as one file" }).click();
  const file = await whole;
  expect(await file.failure()).toBeNull();
  expect(file.suggestedFilename()).toBe("kap-explorer.html");
  expect(readFileSync(await file.path(), "utf8")).toBe(readFileSync(path.join(dist, "kap-explorer.html"), "utf8"));
});

test("what is not of the build comes from the network, and so does a query about a file", async ({ page, host }) => {
  const folder = host.publish("kap");
  await opened(page, host, "kap");
  await ready(page);
  writeFileSync(path.join(folder, "notes.txt"), "a file of somebody else");
  expect(await page.evaluate(async () => (await fetch("notes.txt")).text())).toBe("a file of somebody else");
  expect(await page.evaluate(async () => (await fetch("missing.txt")).status)).toBe(404);
  writeFileSync(path.join(folder, "data/studies.csv"), "changed");
  expect(await page.evaluate(async () => (await fetch("data/studies.csv?fresh")).text())).toBe("changed");
  expect(await page.evaluate(async () => (await fetch("data/studies.csv")).text())).not.toBe("changed");
});

test("a host that redirects index.html to its folder can be kept offline", async ({ page, context, host }) => {
  host.publish("kap");
  const [serve] = host.server.listeners("request");
  host.server.removeAllListeners("request");
  host.server.on("request", (request, response) => {
    if (request.url.endsWith("/index.html")) response.writeHead(308, { location: "./" }).end();
    else serve(request, response);
  });
  await opened(page, host, "kap");
  await ready(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("status")).toContainText(/^15 of 15 studies/);
});

test("shown in another page's frame it keeps no copy", async ({ page, host }) => {
  const folder = host.publish("kap");
  writeFileSync(path.join(folder, "..", "lecture.html"), `<!doctype html><title>Lecture</title><iframe src="kap/" width="800" height="600"></iframe>`);
  await page.goto(`${host.address}/lecture.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("status")).toContainText(/^15 of 15 studies/);
  await expect.poll(() => host.asked.some((url) => url.includes("/offline-"))).toBe(true);
  expect(host.asked.some((url) => url.endsWith("/sw.js"))).toBe(false);
});

test("a development build takes the worker and its copy away", async ({ page, host }) => {
  const folder = host.publish("kap");
  await opened(page, host, "kap");
  await ready(page);
  cpSync(fileURLToPath(new URL("../../web/sw_leave.js", import.meta.url)), path.join(folder, "sw.js"));
  const again = page.waitForEvent("load");
  await update(page).catch(() => {}); // the page may be on its way already
  await again;
  expect(await caches(page)).toEqual([]);
  await expect(state(page)).toHaveText("This page keeps no copy for offline use. The page works all the same while you are online.");
});

test("the page can be installed", async ({ page, context, host }) => {
  const folder = host.publish("kap");
  await opened(page, host, "kap");
  await ready(page);
  const session = await context.newCDPSession(page);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data);
  expect(new URL(manifest.start_url, url).pathname).toBe("/kap/");
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((error) => error !== "in-incognito")).toEqual([]);
  for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
    expect(existsSync(path.join(folder, src)), src).toBe(true);
    if (type !== "image/png") continue;
    const size = await page.evaluate(async (src) => {
      const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
      return `${width}x${height}`;
    }, src);
    expect(size).toBe(sizes);
  }
});
