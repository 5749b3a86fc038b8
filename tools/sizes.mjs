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
/** The split points of src/app/parts.rs, each with its files. */
const parts = JSON.parse(readFileSync(path.join(process.env.CARGO_TARGET_DIR ?? path.join(dist, "../target"), "web/parts.json"), "utf8"));

const sizes = new Map();
function brotli(file) {
  if (!sizes.has(file)) {
    const bytes = readFileSync(path.join(dist, file));
    sizes.set(file, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length);
  }
  return sizes.get(file);
}
const sum = (some) => some.reduce((total, file) => total + brotli(file), 0);
const named = (pattern) => files.filter((file) => pattern.test(file));

// The first view is the page and what it asks for by itself: scripts with all that they import at once, style, program.
const html = readFileSync(path.join(dist, "index.html"), "utf8");
const first = ["index.html", ...Array.from(html.matchAll(/(?:\ssrc|data-program|<link rel="(?:stylesheet|modulepreload)" href)="([^":]+)"/g), ([, file]) => file)];

/** The files with all that they import at once. */
async function whole(files) {
  const entryPoints = files.map((file) => path.join(dist, file));
  const { metafile } = await esbuild.build({ entryPoints, bundle: true, splitting: true, format: "esm", outdir: dist, write: false, metafile: true, absWorkingDir: dist, logLevel: "error" });
  const found = new Set(files);
  for (const file of found) for (const { path: other, kind } of metafile.inputs[file].imports) if (kind === "import-statement") found.add(other);
  return [...found];
}

/** The filters stand beside every page: a page's parts are what it needs beyond them. */
const beyond = (name, some) => (name === "filters" ? some : some.filter((file) => !parts.filters.includes(file)));

/** The parts that are larger than a page should be (120 kB), as measured: they may not grow. */
const larger = { making: 350, learn: 205, lesson: 194, charts: 186 };

const rows = [
  ["The main program", first.filter((file) => file.endsWith(".wasm")), 200],
  ["First view without charts (HTML, CSS, JavaScript, WebAssembly)", first, 230],
  // As measured; 720 is the goal.
  ["All WebAssembly", named(/\.wasm$/), 1064],
  ["The charts library, loaded after the first paint", (await whole(named(/^echarts-[^.]*\.js$/))).filter((file) => !first.includes(file)), 190],
  ["The explorer in one file", ["kap-explorer.html"], 1100],
  ...Object.entries(parts).map(([name, some]) => {
    const own = beyond(name, some);
    return [`Part ${name}, when it is asked for (${own.length} files)`, own, larger[name] ?? 120];
  }),
];
const counted = new Set(rows.flatMap(([, some]) => some));
let over = 0;
console.log("Sizes over the wire (brotli):");
for (const [what, some, budget] of rows) {
  const bytes = sum(some);
  if (bytes === 0) throw new Error(`no file found for: ${what}`);
  const fits = bytes <= budget * KB;
  if (!fits) over += 1;
  console.log(`  ${(bytes / KB).toFixed(1).padStart(7)} of ${String(budget).padStart(4)} kB  ${fits ? "ok  " : "OVER"}  ${what}`);
}
for (const file of named(/^[^/]*\.(js|html)$/).filter((file) => !counted.has(file))) {
  console.log(`  ${(brotli(file) / KB).toFixed(1).padStart(7)} kB                 ${file}, loaded when it is needed`);
}
process.exit(over ? 1 : 0);
