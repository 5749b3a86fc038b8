// The page as a reader meets it: what the tests do with it, by role and name.
import { test as base, expect } from "@playwright/test";

export class Explorer {
  constructor(page) {
    this.page = page;
    this.result = page.getByRole("status");
    this.card = page.getByRole("dialog");
    this.table = page.getByRole("region", { name: "Table of studies" });
  }

  /** Opens the page with this fragment and waits until it stands. */
  async open(fragment = "") {
    await this.page.goto(fragment ? `./#${fragment}` : "./");
    // Where a lesson asks first, the sentence is covered: it is there, and not shown.
    await expect(this.page.getByRole("status", { includeHidden: true })).toContainText(/^\d+ of \d+ stud/);
  }

  /** Opens another page of the frame. */
  async go(title) {
    await this.pageLink(title).click();
    await expect(this.pageLink(title)).toHaveAttribute("aria-current", "page");
  }

  pageLink(title) {
    return this.page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: title, exact: true });
  }

  /** What stands behind "More" in the bar. */
  async more() {
    await this.page.getByRole("button", { name: "More", exact: true }).click();
  }

  facet(title) {
    return this.page.getByRole("group", { name: title, exact: true });
  }

  value(title, label) {
    return this.facet(title).getByRole("checkbox", { name: label, exact: true });
  }

  removal(label) {
    return this.page.getByRole("button", { name: `Remove filter: ${label}`, exact: true });
  }

  figure(title) {
    return this.page.getByRole("article", { name: title });
  }

  async moreFilters() {
    await this.page.getByRole("button", { name: "More filters" }).click();
  }

  /** The address, without the length that a long link begins with. */
  async fragment() {
    return this.page.evaluate(() => location.hash.replace(/^#n=\d+&/, "#"));
  }

  /** Every short name in the table of studies, in order. */
  async listed() {
    await expect(this.table).toBeVisible();
    return this.table.getByRole("rowheader").allInnerTexts();
  }
}

/** Holds the files whose address matches back until what this gives is called. */
export async function heldBack(page, files) {
  let arrive;
  const held = new Promise((resolve) => { arrive = resolve; });
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return arrive;
}

/** How far apart, in pixels, the places are where a mark is looked for. */
const STEP = 7;

/** Where a canvas is coloured, row by row: in its marks. What is lettered or ruled in grey is left out. */
async function coloured(canvas) {
  return canvas.evaluate((canvas, step) => {
    const { width, height } = canvas.getBoundingClientRect();
    // A copy of the size at which it is seen: the chart's own canvas is not made to be read.
    const copy = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d", { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0, width, height);
    const places = [];
    for (let y = 0; y + step <= height; y += step) {
      for (let x = 0; x + step <= width; x += step) {
        const { data } = copy.getImageData(x, y, step, step);
        for (let at = 0; at < data.length; at += 4) {
          const [red, green, blue, alpha] = data.subarray(at, at + 4);
          if (alpha > 128 && Math.max(red, green, blue) - Math.min(red, green, blue) > 48) {
            places.push({ x: x + step / 2, y: y + step / 2 });
            break;
          }
        }
      }
    }
    return places;
  }, STEP);
}

/** Points at the first mark of a chart that answers, row by row, and gives back where in its canvas that is. */
export async function pointedAt(page, figure, told = /./) {
  const canvas = figure.locator("canvas").first();
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  const tells = async ({ x, y }) => {
    await page.mouse.move(box.x + x, box.y + y);
    // What is told is there in the same task; of the mark before it may still be there.
    return told.test(await page.evaluate(() => document.querySelector(".tip")?.textContent ?? ""));
  };
  for (const place of await coloured(canvas)) {
    if (!(await tells(place))) continue;
    // Well within it, where it is large enough: its edge is met by a hair's breadth, or missed.
    for (const by of [6, 3]) {
      const within = { x: place.x + by, y: place.y + by };
      if (await tells(within)) return within;
    }
    await tells(place);
    return place;
  }
  throw new Error(`no mark tells ${told}`);
}

/** Each test gets an explorer, and fails on a console message or on a request to another origin. */
export const test = base.extend({
  expected: [{ messages: [] }, { option: true }],
  // A copy for offline use takes a third of a second a test: only the tests that are about it keep one.
  keepsCopy: [false, { option: true }],
  // Nor does every test need the parts that it does not ask for.
  fetchesAhead: [false, { option: true }],
  // Five charts take half a second each time that Explore is opened: a test that is about something else may do without.
  drawsCharts: [true, { option: true }],
  explorer: async ({ page, expected, keepsCopy, fetchesAhead, drawsCharts }, use) => {
    if (!drawsCharts) await page.addInitScript(() => { IntersectionObserver.prototype.observe = () => {}; });
    if (!keepsCopy) await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }));
    if (!fetchesAhead) await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "connection", { value: { saveData: true }, configurable: true }));
    const faults = [];
    const isExpected = (text) => expected.messages.some((pattern) => pattern.test(text));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !isExpected(message.text())) faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", ({ message }) => isExpected(message) || faults.push(`error: ${message}`));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!["data:", "blob:", "file:"].includes(protocol) && hostname !== "localhost") faults.push(`foreign request: ${request.url()}`);
    });
    await use(new Explorer(page));
    expect(faults).toEqual([]);
  },
});

export { expect };
