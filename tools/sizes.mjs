// Prints what a reader downloads, brotli-compressed, and fails when it is over the budget.
//
//   node tools/sizes.mjs
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import * as esbuild from "esbuild";
import { filesIn } from "./precache.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const KB = 1000;

const files = filesIn(dist).filter((file) => !/\.(br|gz)$/.test(file));
const brotli = (file) => brotliCompressSync(readFileSync(path.join(dist, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sum = (some) => some.reduce((total, file) => total + brotli(file), 0);
const named = (pattern) => files.filter((file) => pattern.test(file));

// The first view is the page and what it asks for by itself: scripts with all that they import at once, style, program.
const html = readFileSync(path.join(dist, "index.html"), "utf8");
const first = ["index.html", ...Array.from(html.matchAll(/<(?:script\b[^>]*?\bsrc|link rel="(?:stylesheet|preload|modulepreload)" href)="([^":]+)"/g), ([, file]) => file)];

/** The files with all that they import at once. */
async function whole(files) {
  const entryPoints = files.map((file) => path.join(dist, file));
  const { metafile } = await esbuild.build({ entryPoints, bundle: true, splitting: true, format: "esm", outdir: dist, write: false, metafile: true, absWorkingDir: dist, logLevel: "error" });
  const found = new Set(files);
  for (const file of found) for (const { path: other, kind } of metafile.inputs[file].imports) if (kind === "import-statement") found.add(other);
  return [...found];
}

const rows = [
  ["WebAssembly", first.filter((file) => file.endsWith(".wasm")), 250],
  ["First view without charts (HTML, CSS, JavaScript, WebAssembly)", first, 250],
  ["Charts, loaded after the first paint", (await whole(named(/^echarts-[^.]*\.js$/))).filter((file) => !first.includes(file)), 190],
  ["Lessons, quiz, words, presenting: loaded when someone learns or teaches", named(/^classroom[-_]/), 275],
];
const later = files.filter((file) => /^[^/]*\.(js|wasm|html)$/.test(file) && !rows.some(([, some]) => some.includes(file)));
let over = 0;
console.log("Sizes over the wire (brotli):");
for (const [what, some, budget] of rows) {
  const bytes = sum(some);
  if (bytes === 0) throw new Error(`no file found for: ${what}`);
  const fits = bytes <= budget * KB;
  if (!fits) over += 1;
  console.log(`  ${(bytes / KB).toFixed(1).padStart(7)} of ${budget} kB  ${fits ? "ok  " : "OVER"}  ${what}`);
}
for (const file of later) console.log(`  ${(brotli(file) / KB).toFixed(1).padStart(7)} kB                ${file}, loaded when it is needed`);
process.exit(over ? 1 : 0);
