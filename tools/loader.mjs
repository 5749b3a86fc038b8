// The script that loads the parts of the program: what wasm-split-cli writes, for the files that there are.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { HOST_MAIN } from "./merge.mjs";
import { integrityOf } from "./precache.mjs";

/** Each split point with the pieces that it needs, its own last, as wasm-split-cli writes them in its loader. */
export function partsIn(loader) {
  const shared = Object.fromEntries([...loader.matchAll(/const (__chunk_\d+) = makeLoad\([^"]*"\.\/(\w+)\.wasm"/g)].map(([, name, file]) => [name, file]));
  const points = loader.matchAll(/const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\(([\s\S]*?), \[([^\]]*)\]\)\);/g);
  return Object.fromEntries(Array.from(points, ([, name, own, needs]) => [name, [
    ...needs.split(", ").filter(Boolean).map((chunk) => shared[chunk]),
    ...Array.from(own.matchAll(/"\.\/(\w+)\.wasm"/g), ([, file]) => file),
  ]]));
}

/** How its helpers begin and end, and what is put right in them: what is merged has another name for the main program. */
const HELPERS = /^[\s\S]*?\nfunction makeLoad[\s\S]*?\n}\n/;
const INSTANTIATE = "return instantiate(imports);";

/** Writes it anew: its helpers, a load for each file, and for each split point its own file after those that it shares. */
export function writeLoader(file, parts) {
  const [helpers] = readFileSync(file, "utf8").match(HELPERS) ?? [""];
  if (!helpers.includes(INSTANTIATE)) throw new Error("wasm-split-cli writes its loader in another way now: see tools/loader.mjs");
  const files = [...new Set(Object.values(parts).flatMap((some) => some.slice(0, -1)))];
  writeFileSync(file, [
    helpers.replace(INSTANTIATE, `return instantiate({ ...imports, ${HOST_MAIN}: imports.__wasm_split });`),
    "const load = (name, needs) => makeLoad(() => {",
    "  const bytes = part(name);",
    "  bytes.catch(() => {}); // what it needs is waited for first",
    "  return async (imports) => WebAssembly.instantiate(await bytes, imports);",
    "}, needs);",
    ...files.map((name) => `const ${name} = load("${name}", []);`),
    ...Object.entries(parts).map(([name, some]) => `export const __wasm_split_load_${name} = wrapAsyncCb(load("${some.at(-1)}", [${some.slice(0, -1).join(", ")}]));`),
  ].join("\n"));
}

/** For esbuild: the loader as it is published: each file with the hash that it must have, under a name that carries one. */
export const folderLoader = ({ loader, files }) => loaderPlugin(loader, () => [
  'import { part as fetched } from "kap-explorer/files";',
  ...files.map((file) => `import ${file}_file from "./${file}.wasm";`),
  `const files = { ${files.map((file) => `${file}: [${file}_file, "${integrityOf(path.join(path.dirname(loader), `${file}.wasm`))}"]`)} };`,
  "const part = (name) => fetched(...files[name]);",
  readFileSync(loader, "utf8"),
]);

/** For esbuild: the loader where the program is in one piece. All parts are there. */
export const wholeLoader = ({ loader, parts }) => loaderPlugin(loader, () => [
  readFileSync(loader, "utf8").match(HELPERS)[0],
  ...Object.keys(parts).map((name) => `export const __wasm_split_load_${name} = wrapAsyncCb(async () => {});`),
]);

const loaderPlugin = (loader, lines) => ({
  name: "parts",
  setup(build) {
    build.onLoad({ filter: /__wasm_split\.js$/ }, () => ({ contents: lines().join("\n"), loader: "js", resolveDir: path.dirname(loader) }));
  },
});
