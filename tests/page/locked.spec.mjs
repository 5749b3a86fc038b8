// The page asks nobody but its own host, and no text that reaches it becomes markup or script.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pagePolicy } from "../../tools/policy.mjs";
import { integrityOf } from "../../tools/precache.mjs";
import { expect, test } from "./explorer.mjs";

const dist = new URL("../../dist/", import.meta.url);

test.use({ keepsCopy: true });

/** Collects what the policy blocks, and every dialog, from the first script on. */
async function watched(page) {
  const dialogs = [];
  page.on("dialog", (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
  await page.addInitScript(() => {
    globalThis.blocked = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => globalThis.blocked.push(`${effectiveDirective} ${blockedURI}`));
  });
  return { dialogs, blocked: () => page.evaluate(() => globalThis.blocked) };
}

test("a whole visit asks only the page's own host, and the policy has nothing to block", async ({ explorer, page, context, baseURL }) => {
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  const { blocked, dialogs } = await watched(page);
  await explorer.open();
  await explorer.moreFilters();
  await explorer.value("Route", "IV").check();
  for (const figure of await page.getByRole("article").all()) await figure.scrollIntoViewIfNeeded();
  await expect(page.locator("canvas").first()).toBeVisible();
  const closed = page.getByRole("button", { name: "Show the data table" });
  while ((await closed.count()) > 0) await closed.first().click();
  await explorer.more();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.keyboard.press("Escape");
  for (const title of ["Map", "Results", "In words", "Learn", "Data"]) {
    await explorer.go(title);
    await expect(page.locator(".page :is(h2, h3)").first()).toBeVisible();
  }
  await page.getByRole("heading", { name: "About the data" }).scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "Where from?", exact: true }).click();
  await page.getByRole("button", { name: "Where do these numbers come from?" }).click();
  await page.keyboard.press("Escape");
  await explorer.go("Studies");
  await explorer.table.getByRole("link").first().click();
  await expect(explorer.card).toBeVisible();
  await expect(page.locator("#offline")).toHaveText("Ready to work offline.");
  expect(await blocked()).toEqual([]);
  expect(dialogs).toEqual([]);
  const { origin } = new URL(baseURL);
  expect(requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin)).toEqual([]);
  // The worker's own requests are among them.
  expect(requests.some((url) => url.endsWith("/sw.js"))).toBe(true);
  expect(requests.some((url) => url.endsWith("/data/evidence.csv"))).toBe(true);
});

test("the page carries the one policy, and a hash for every script and style sheet", async ({ explorer, page }) => {
  await explorer.open();
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute("content", pagePolicy);
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
  expect(pagePolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  const carriers = await page.locator('script, link[rel="stylesheet"], link[rel="modulepreload"]').evaluateAll((all) => all.map((element) => [element.getAttribute("src") ?? element.getAttribute("href"), element.integrity]));
  expect(carriers.length).toBeGreaterThanOrEqual(3);
  for (const [file, integrity] of carriers) expect(integrity, file).toBe(integrityOf(fileURLToPath(new URL(file, dist))));
  expect(readFileSync(new URL("index.html", dist), "utf8")).not.toMatch(/ style=| on[a-z]+=|<style/);
});

test("the program is downloaded once: what was asked for early is used", async ({ explorer, page }) => {
  const programs = [];
  page.on("request", (request) => new URL(request.url()).pathname.includes("/kap-explorer_bg-") && programs.push(request.url()));
  await explorer.open();
  await page.waitForFunction(() => document.readyState === "complete");
  expect(await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/kap-explorer_bg-")).length)).toBe(1);
  expect(programs).toHaveLength(1);
});

test.describe("the policy is in force", () => {
  test.use({ expected: { messages: [/Content Security Policy/, /TrustedHTML|TrustedScript/, /violates/, /\[Report Only\]/] } });

  const attempts = {
    "an inline script": () => {
      const script = document.createElement("script");
      script.text = "globalThis.harmed = true";
      document.body.append(script);
    },
    "an inline handler": () => {
      const button = document.createElement("button");
      button.setAttribute("onclick", "globalThis.harmed = true");
      document.body.append(button);
      button.click();
    },
    "eval": () => (0, eval)("globalThis.harmed = true"),
    "a function made from text": () => Function("globalThis.harmed = true")(),
    "a timer made from text": () => setTimeout("globalThis.harmed = true"),
    "markup from text": () => (document.body.innerHTML = "<p id=harm>"),
    "markup put beside an element": () => document.body.insertAdjacentHTML("beforeend", "<p id=harm>"),
    "a document parsed from text": () => document.body.append(new DOMParser().parseFromString("<p id=harm>", "text/html").body),
    "a script from elsewhere": () => document.head.append(Object.assign(document.createElement("script"), { src: "https://example.org/x.js" })),
    "another worker": () => new Worker("data/studies.csv"),
    "a frame": () => document.body.append(Object.assign(document.createElement("iframe"), { id: "harm-frame", src: "data:text/html,<script>parent.harmed = true</script>" })),
    "a style attribute": () => document.body.setAttribute("style", "display: none"),
    "another policy for markup": () => trustedTypes.createPolicy("loose", { createHTML: (text) => text }),
    "a request to another host": () => fetch("https://example.org/").catch(() => {}),
  };

  test("it blocks every way from text to script or markup, and every way out", async ({ explorer, page }) => {
    const { blocked } = await watched(page);
    // A request that the policy stops is never made: reaching the network at all fails the test.
    const made = [];
    await page.route(/example\.org/, (route) => made.push(route.request().url()) && route.abort());
    await explorer.open();
    for (const [what, attempt] of Object.entries(attempts)) {
      await test.step(what, async () => {
        const before = (await blocked()).length;
        // From a timer: what the debugger evaluates is exempt from a part of the policy.
        await page.evaluate(`setTimeout(() => { try { (${attempt})() } catch {} })`);
        await expect.poll(async () => (await blocked()).length, what).toBeGreaterThan(before);
        expect(await page.evaluate(() => globalThis.harmed), what).toBeUndefined();
        await expect(page.locator("#harm"), what).toHaveCount(0);
        await expect(page.getByRole("status")).toBeVisible();
      });
    }
    expect(made).toEqual([]);
  });
});

const keys = ["q", "route", "design", "condition", "dose", "sessions", "place", "study", "without", "claim", "map", "order", "per", "weight", "show", "measure", "sort", "columns", "a", "embed", "nonsense"];
const hostile = `<img src=x onerror="globalThis.harmed=true;alert(1)"><script>globalThis.harmed=true</script>"'>`;

/** No element was made from the text, and nothing of it ran. */
async function harmless(page, { dialogs, blocked }) {
  await expect(page.locator('img, script:not([src]), [onerror], [onload], [onclick], svg script, iframe, a[href^="javascript:"]')).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.harmed)).toBeUndefined();
  expect(await blocked()).toEqual([]);
  expect(dialogs).toEqual([]);
}

test("markup in any part of a link is text", async ({ explorer, page }) => {
  const seen = await watched(page);
  await explorer.open(keys.map((key) => `${key}=${encodeURIComponent(hostile)}`).join("&"));
  await harmless(page, seen);
  for (const key of keys) {
    for (const value of [encodeURIComponent(hostile), hostile]) {
      await page.evaluate((fragment) => (location.hash = fragment), `${key}=${value}`);
      await expect(explorer.result).toContainText(/^\d+ of \d+ stud/);
      await harmless(page, seen);
    }
  }
});

test("markup in the key of a link is shown as the text that it is", async ({ explorer, page }) => {
  const seen = await watched(page);
  await explorer.open(`${encodeURIComponent("<img src=x onerror=alert(1)>")}=1`);
  await expect(page.getByRole("alert").filter({ hasText: "<img src=x onerror=alert(1)>" })).toBeVisible();
  await harmless(page, seen);
});

test("markup typed into the search is text wherever the page repeats it", async ({ explorer, page }) => {
  const seen = await watched(page);
  await explorer.open();
  await page.getByRole("searchbox").fill(hostile);
  await expect(explorer.result).toContainText(/^0 of 15 studies/);
  await expect(page.getByRole("button", { name: /^Remove filter/ }).first()).toContainText("<img src=x");
  await harmless(page, seen);
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue(hostile);
  await harmless(page, seen);
});
