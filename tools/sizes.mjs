// Prints what a reader downloads, brotli-compressed, and fails when it is over the budget.
//
//   node tools/sizes.mjs
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const KB = 1000;

const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath ?? entry.path, entry.name)));
const brotli = (file) => brotliCompressSync(readFileSync(path.join(dist, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sum = (pattern) => files.filter((file) => pattern.test(file)).reduce((total, file) => total + brotli(file), 0);

const first = sum(/^(index\.html|start-[^.]*\.js|chunk-[^.]*\.js|theme-[^.]*\.js|style-[^.]*\.css|kap-explorer_bg-[^.]*\.wasm)$/);
const rows = [
  ["WebAssembly", sum(/\.wasm$/), 250],
  ["First view without charts (HTML, CSS, JavaScript, WebAssembly)", first, 250],
  ["Charts, loaded after the first paint", sum(/^echarts-[^.]*\.js$/), 190],
];
let over = 0;
console.log("Sizes over the wire (brotli):");
for (const [what, bytes, budget] of rows) {
  if (bytes === 0) throw new Error(`no file found for: ${what}`);
  const fits = bytes <= budget * KB;
  if (!fits) over += 1;
  console.log(`  ${(bytes / KB).toFixed(1).padStart(7)} of ${budget} kB  ${fits ? "ok  " : "OVER"}  ${what}`);
}
process.exit(over ? 1 : 0);
