// Draws what the web manifest shows from public/icons/icon.svg and from the built page: icons and screenshots.
// To be run by hand when one of them has changed; the pictures are committed.
//
//   make build && node tools/icons.mjs
//
// With pngquant (Debian: apt-get install pngquant) the pictures are a third as large.
import { chromium } from "@playwright/test";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serverOf } from "./serve.mjs";
import { executablePath } from "./chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const svg = readFileSync(path.join(root, "public/icons/icon.svg"), "utf8");

// Systems cut a maskable icon to a shape of their own: colour to the edges, the drawing in the middle 80 %.
const [, colour] = svg.match(/<rect[^>]*fill="(#[0-9a-f]+)"/);
const drawing = svg.match(/<g.*<\/g>/s)[0];
const filled = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${colour}"/><g transform="translate(32 32) scale(.82) translate(-32 -32)">${drawing}</g></svg>`;
const icons = [["icon-192.png", svg, 192], ["icon-512.png", svg, 512], ["icon-maskable-512.png", filled, 512], ["icon-180.png", filled, 180]];
const screens = [["wide.png", 1280, 800], ["narrow.png", 540, 960]];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const drawn = [];
for (const [name, picture, size] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${picture}`);
  drawn.push(path.join(root, "public/icons", name));
  await page.screenshot({ path: drawn.at(-1), omitBackground: true });
  await page.close();
}

const server = serverOf(path.join(root, "dist"));
await new Promise((ready) => server.listen(0, "localhost", ready));
mkdirSync(path.join(root, "public/screenshots"), { recursive: true });
for (const [name, width, height] of screens) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light" });
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.getByRole("status").waitFor();
  drawn.push(path.join(root, "public/screenshots", name));
  await page.screenshot({ path: drawn.at(-1) });
  await page.close();
}
await browser.close();
server.close();
if (spawnSync("pngquant", ["--version"]).status === 0) execFileSync("pngquant", ["--force", "--ext", ".png", "--speed", "1", "--strip", "64", ...drawn]);
