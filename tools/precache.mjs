// Writes dist/sw.js: the worker with the list of every file of the build and its hash.
//
//   node tools/precache.mjs [folder]
//
// To be run after the last file of a build was written. Run again, it writes the same or, when a
// file has changed, a new version.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const source = fileURLToPath(new URL("../web/sw.js", import.meta.url));

/** Never kept: the worker itself, the explorer in one file (fetched when it is wanted; it has everything twice), what only servers read (twins and header files), what only shops for apps show. */
const left = (file) => ["sw.js", "kap-explorer.html", "404.html", "not_found.js"].includes(file) || file === "_headers" || /(^|\/)\./.test(file) || /\.(br|gz)$/.test(file) || file.startsWith("screenshots/");

/** Every file below `folder`, by its path from there, in order. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/")).sort();
}

/** The file's hash as the browser checks it (`integrity`). */
export function integrityOf(file) {
  return `sha256-${createHash("sha256").update(readFileSync(file)).digest("base64")}`;
}

/** Writes `sw.js` into `folder` for the files that are there, and gives back the version. */
export function writeWorker(folder) {
  const all = filesIn(folder).filter((file) => !left(file)).map((file) => [file, integrityOf(path.join(folder, file))]);
  const version = createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 16);
  const { code } = esbuild.transformSync(readFileSync(source, "utf8"), {
    minify: true, target: "es2022",
    define: { VERSION: JSON.stringify(version), FILES: JSON.stringify(Object.fromEntries(all)) },
  });
  writeFileSync(path.join(folder, "sw.js"), code);
  return version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
  console.log(`  the worker keeps version ${writeWorker(folder)}`);
}
