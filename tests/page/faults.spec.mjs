// What can go wrong outside the page: each fault ends in a clear message, and nothing else is lost.
import { expect, test } from "./explorer.mjs";

test.describe("the charts library does not arrive", () => {
  test.use({ expected: { messages: [/chart could not be drawn/, /Failed to load resource/, /ERR_FAILED/] } });

  test("the page works without charts and says so", async ({ explorer, page }) => {
    await page.route(/echarts/, (route) => route.abort());
    await explorer.open();
    const figure = page.getByRole("article", { name: "Route and number of ketamine sessions" });
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toContainText("The chart could not be loaded");
    await expect(figure.getByRole("table")).toBeVisible();
    await explorer.value("Route", "IM").check();
    await expect(explorer.result).toContainText(/^3 of 15/);
  });
});

test.describe("the charts library arrives late", () => {
  test.use({ expected: { messages: [/chart could not be drawn/, /Failed to load resource/, /ERR_FAILED/] } });

  test("a figure that is come back to is drawn in full width", async ({ explorer, page }) => {
    await page.route(/echarts/, (route) => route.abort());
    await explorer.open();
    const figure = page.getByRole("article", { name: "Route and number of ketamine sessions" });
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toContainText("The chart could not be loaded");
    await page.unroute(/echarts/);
    await explorer.go("Data");
    await explorer.go("Explore");
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator("canvas")).toBeVisible();
    await expect(figure).not.toContainText("The chart could not be loaded");
    const [canvas, whole] = await Promise.all([figure.locator("canvas").boundingBox(), figure.boundingBox()]);
    expect(canvas.width).toBeGreaterThan(whole.width * 0.95);
  });
});

test("storage that is denied is said when a theme is chosen, and the theme still changes", async ({ explorer, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await explorer.open();
  await explorer.more();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.getByRole("alert").filter({ hasText: "settings" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a chosen theme is kept and shown from the first paint", async ({ explorer, page }) => {
  await explorer.open();
  await explorer.more();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await explorer.more();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
});

test.describe("without WebAssembly", () => {
  test.use({ expected: { messages: [/could not start/] } });

  test("the page says so and leads to the plain page", async ({ page, explorer }) => {
    await page.addInitScript(() => {
      delete globalThis.WebAssembly;
    });
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("The explorer could not start");
    await page.getByRole("alert").getByRole("link", { name: "one plain page" }).click();
    await expect(page.getByRole("heading", { name: "Wilkinson 2021" })).toBeAttached();
    expect(explorer).toBeTruthy();
  });
});

test.describe("the program does not arrive", () => {
  test.use({ expected: { messages: [/could not start/, /Failed to load resource/, /ERR_FAILED/, /preload/i] } });

  test("the page says so", async ({ page, explorer }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto("./");
    await expect(page.getByRole("alert").filter({ hasText: "could not start" })).toBeVisible();
    expect(explorer).toBeTruthy();
  });
});

test.describe("the start script cannot start", () => {
  test.use({ expected: { messages: [/Failed to load resource/, /integrity/, /could not start/, /SyntaxError|Unexpected|Invalid/, /modulepreload|preload/i] } });

  const soon = async (page) => {
    await expect(page.getByRole("alert").filter({ hasText: "could not start" })).toBeVisible({ timeout: 5000 });
    await page.getByRole("alert").getByRole("link", { name: "one plain page" }).click();
    await expect(page).toHaveURL(/studies\.html$/);
  };

  test("it does not arrive", async ({ page, explorer }) => {
    await page.route(/\/start-[^/]*\.js$/, (route) => route.abort());
    await page.goto("./");
    await soon(page);
    expect(explorer).toBeTruthy();
  });

  test("it is another than was built", async ({ page, explorer }) => {
    await page.route(/\/start-[^/]*\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "nothing();" }));
    await page.goto("./");
    await soon(page);
    expect(explorer).toBeTruthy();
  });

  test("it cannot be read", async ({ page, explorer }) => {
    expect(explorer).toBeTruthy();
    await page.route(/sub-path\/$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(/ integrity="[^"]*"/g, "") });
    });
    await page.route(/\/start-[^/]*\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "this is no script" }));
    await page.goto("./");
    await soon(page);
  });
});

test("opened from a folder, the page says which file to open instead", async ({ page }) => {
  await page.goto(new URL("../../dist/index.html", import.meta.url).href);
  await expect(page.getByRole("heading", { name: "This page did not get its parts" })).toBeVisible({ timeout: 5000 });
  await page.getByRole("link", { name: "kap-explorer.html" }).click();
  await expect(page.getByRole("status")).toContainText(/^15 of 15 studies/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it is and leads to the plain page", async ({ page }) => {
    await page.goto("./");
    // By selector: the text engine passes over `noscript`.
    await expect(page.locator("noscript h2")).toBeInViewport();
    await expect(page.locator("noscript h2")).toHaveText("This page needs JavaScript");
    await page.locator("noscript a").click();
    await expect(page).toHaveURL(/\/some\/sub-path\/studies\.html$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // All studies of the data, each with its facts and their statuses.
    await expect(page.locator('[id="wilkinson-2021"]')).toContainText("Psychosom");
    await expect(page.locator('[id="keizer-2020"]')).toContainText("not found");
  });
});

test("a fault inside the program is said at once, and the dead page is put out of reach", async ({ explorer, page }) => {
  await explorer.open();
  await page.evaluate(() => scrollTo(0, 2000));
  await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })));
  await expect(page.getByRole("heading", { name: "Something in the explorer broke" })).toBeInViewport();
  await expect(page.locator("#explorer")).toHaveAttribute("inert", "");
});

test("where there is no clipboard the button says where the link is", async ({ explorer, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await explorer.open();
  await explorer.more();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copy it from the address bar" })).toBeVisible();
});
