// Loads and clicks this page beside the same job built with dc.js and crossfilter2 and with plain ECharts: same
// studies, one server, all compressed with brotli, one run after the other in turn. Prints medians, and how this page
// compares with each.
//
//   node benches/page/run.mjs [rounds]
import { createServer } from "node:http";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import * as esbuild from "esbuild";
import { studies } from "./studies.mjs";
import { executablePath } from "../../tools/chromium.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "../..");
const out = path.join(root, "target/bench/page");
const rounds = Number(process.argv[2] ?? 7);
const PEERS = ["dc", "echarts"];
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml" };

/** What each screen is: the phone is slowed in line and processor. */
const SCREENS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, slow: true },
};

async function build() {
  rmSync(out, { recursive: true, force: true });
  for (const peer of PEERS) {
    const folder = path.join(out, peer);
    mkdirSync(folder, { recursive: true });
    await esbuild.build({ entryPoints: [path.join(here, `${peer}.js`)], outfile: path.join(folder, "peer-script.js"), bundle: true, minify: true, format: "esm", logLevel: "error", mainFields: ["module", "main"] });
    writeFileSync(path.join(folder, "index.html"), readFileSync(path.join(here, "peer.html")));
    writeFileSync(path.join(folder, "studies.json"), JSON.stringify(studies()));
  }
}

/** Serves the three pages below their names, compressed once. */
function serve() {
  const folders = { ours: path.join(root, "dist"), ...Object.fromEntries(PEERS.map((peer) => [peer, path.join(out, peer)])) };
  const files = Object.values(folders).flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)));
  const compressed = new Map(files.filter((file) => statSync(file).isFile()).map((file) => [file, brotliCompressSync(readFileSync(file))]));
  const server = createServer((request, response) => {
    const [, name, ...rest] = decodeURIComponent(request.url.split("?")[0]).split("/");
    const file = path.join(folders[name] ?? out, rest.join("/") || "index.html");
    if (!compressed.has(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "content-encoding": "br" }).end(compressed.get(file));
  });
  return new Promise((listening) => server.listen(0, () => listening(server)));
}

/** In the page, before its scripts: tells when the first count and the third chart are there, and what a click does. */
function watch() {
  const painted = new Map(); // when each chart was last begun to be drawn anew
  const chartOf = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest?.(".chart, .picture");
  const began = (chart) => chart && !painted.has(chart) && painted.set(chart, performance.now());
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function clear(...box) {
    if (this.canvas.isConnected) began(chartOf(this.canvas));
    return clearRect.apply(this, box);
  };
  const count = () => /^\d+ of \d+ stud/.test(document.querySelector("[role=status]")?.textContent ?? "");
  const charts = () => document.querySelectorAll(".chart :is(canvas, svg), .picture:not(.is-waiting) canvas").length;
  const seen = { bytes: 0 };
  const look = () => {
    if (count()) seen.count ??= performance.now();
    if (charts() >= 3) seen.third ??= performance.now();
    if (seen.third === undefined || seen.count === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.bench = {
    seen,
    async click(box) {
      const svgs = new MutationObserver((changes) => changes.forEach(({ target }) => began(chartOf(target))));
      svgs.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      painted.clear();
      const before = document.querySelector("[role=status]").textContent;
      const start = performance.now();
      box.click();
      let counted;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let frames = 0; frames < 30; frames += 1) {
        await frame();
        if (counted === undefined && document.querySelector("[role=status]").textContent !== before) {
          // Painted once the frame is over.
          await new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
          counted = performance.now() - start;
        }
      }
      svgs.disconnect();
      return { counted, drawn: Math.max(...painted.values()) - start };
    },
  };
}

/** One load and some clicks of one page on one screen. */
async function run(browser, address, { viewport, slow }) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (slow) {
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.addInitScript(watch);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.bench.seen.count, null, { polling: 50 });
  const toCount = bytes;
  await page.waitForFunction(() => globalThis.bench.seen.third, null, { polling: 50, timeout: 60_000 });
  const toThird = bytes;
  const { count, third } = await page.evaluate(() => globalThis.bench.seen);
  // What is done ahead or kept for later is no part of a click.
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(slow ? 3000 : 1000);
  // Where the filters are a sheet, they are made when it is opened.
  const sheet = page.locator("#open-filters:visible");
  if (await sheet.count()) {
    await sheet.click();
    await page.waitForSelector("fieldset.facet input[type=checkbox]");
    await page.keyboard.press("Escape");
    await page.locator("#filters").waitFor({ state: "hidden" });
  }
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  const clicks = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const before = await busy();
    const told = await page.evaluate((turn) => globalThis.bench.click(document.querySelectorAll("fieldset.facet input[type=checkbox]")[turn % 3]), turn);
    clicks.push({ ...told, busy: (await busy()) - before });
  }
  await context.close();
  const middle = (key) => median(clicks.map((click) => click[key]).filter(Number.isFinite));
  return { "kB to the first count": toCount / 1000, "kB to the third chart": toThird / 1000, "first count, ms": count, "third chart, ms": third, "click to counts painted, ms": middle("counted"), "click to last chart begun, ms": middle("drawn"), "main thread a click, ms": middle("busy") };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

await build();
const server = await serve();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const pages = ["ours", ...PEERS];
for (const [screen, how] of Object.entries(SCREENS)) {
  const taken = Object.fromEntries(pages.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of pages) taken[name].push(await run(browser, `http://localhost:${server.address().port}/${name}/`, how));
  }
  console.log(`\n${screen}, median of ${rounds}${" ".repeat(18)}this page   dc.js + crossfilter2      plain ECharts`);
  for (const what of Object.keys(taken.ours[0])) {
    const [ours, ...peers] = pages.map((name) => median(taken[name].map((run) => run[what])));
    const beside = peers.map((peer) => `${peer.toFixed(peer < 10 ? 1 : 0).padStart(8)} (ours × ${(ours / peer).toFixed(1)})`);
    console.log(`${what.padEnd(34)}${ours.toFixed(ours < 10 ? 1 : 0).padStart(8)}   ${beside.join("   ")}`);
  }
}
await browser.close();
server.close();
