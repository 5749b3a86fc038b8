// Splits the compiled program into a main program and the parts that it loads when they are asked for.
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packed } from "./packs.mjs";
import { integrityOf } from "./precache.mjs";
import { inParallel, run } from "./run.mjs";

const NAME = "kap-explorer";

// The features that every browser of the last years has. Never --all-features: such a module does not load.
const features = ["bulk-memory", "bulk-memory-opt", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"];
// Flattened between two rounds, it compresses better: 1.5 kB less over the wire than -Oz alone.
// The first kilobyte of memory is the far end of the stack, which nothing points to: 1.5 kB less.
const passes = ["-Oz", "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--skip-pass=inlining-optimizing", "--skip-pass=merge-similar-functions", "--strip-producers", "--strip-target-features"];

/**
 * Splits `compiled` into the folder `out`, and gives back the main program, its script, the loader of the parts, and
 * for each split point of src/app/parts.rs the files that it needs, by their names in `out`.
 */
export async function split(compiled, out, dev) {
  rmSync(out, { recursive: true, force: true });
  // First, for it follows the relocations that the linker left, which wasm-bindgen takes out.
  await run("wasm-split-cli", [compiled, out, "--out-name", NAME]);
  const names = dev ? ["--keep-debug"] : ["--remove-name-section", "--remove-producers-section"];
  // The exports are what the parts are linked to.
  await run("wasm-bindgen", [path.join(out, `${NAME}.wasm`), "--target", "web", "--no-typescript", "--omit-default-module-path", "--keep-lld-exports", "--no-demangle", "--out-dir", out, ...names]);
  rmSync(path.join(out, `${NAME}.wasm`));
  const loader = path.join(out, "__wasm_split.js");
  const text = readFileSync(loader, "utf8");
  const files = [...text.matchAll(/new URL\("\.\/(\w+)\.wasm"/g)].map(([, file]) => file);
  const main = `${NAME}_bg`;
  if (!dev) numberImports(path.join(out, `${main}.wasm`), path.join(out, `${NAME}.js`));
  if (!dev) await inParallel([main, ...files], (file) => optimise(path.join(out, `${file}.wasm`)));
  const needs = partsIn(text);
  const packs = packsOf(files.filter((file) => file.startsWith("chunk_")), needs, out);
  for (const [pack, chunks] of Object.entries(packs)) writeFileSync(path.join(out, `${pack}.wasm`), together(chunks, out));
  const packOf = Object.fromEntries(Object.entries(packs).flatMap(([pack, chunks]) => chunks.map((chunk) => [chunk, pack])));
  const named = (some) => [...new Set(some.map((file) => packOf[file] ?? file))];
  return {
    main: path.join(out, `${main}.wasm`), script: path.join(out, `${NAME}.js`), loader, packOf,
    files: named(files), parts: Object.fromEntries(Object.entries(needs).map(([part, some]) => [part, named(some)])),
  };
}

/**
 * What the program imports has names like `__wbg_get_5db4087fdf8de1b1`. Numbered in place of these hashes, which
 * nothing packs, 5 kB less goes over the wire. A number is as long as a hash, so that the module keeps its shape.
 */
function numberImports(wasm, script) {
  const module = new WebAssembly.Module(readFileSync(wasm));
  const names = WebAssembly.Module.imports(module).map(({ name }) => name).filter((name) => /^__wbg_\w+_[0-9a-f]{16}$/.test(name));
  const numbered = new Map(names.map((name, at) => [name, name.slice(0, -16) + String(at).padStart(16, "0")]));
  for (const file of [wasm, script]) {
    const text = readFileSync(file, "latin1");
    writeFileSync(file, text.replace(/__wbg_\w+?_[0-9a-f]{16}/g, (name) => numbered.get(name) ?? name), "latin1");
  }
}

/** The packs of more than one chunk, by their names. */
function packsOf(chunks, needs, folder) {
  const parts = (chunk) => new Set(Object.keys(needs).filter((part) => needs[part].includes(chunk)));
  const pieces = chunks.map((chunk) => [chunk, { size: statSync(path.join(folder, `${chunk}.wasm`)).size, parts: parts(chunk) }]);
  const packs = packed(Object.fromEntries(pieces)).filter((names) => names.length > 1);
  return Object.fromEntries(packs.map((names, at) => [`pack_${at}`, names]));
}

/** An empty module that holds others as its custom sections. */
function together(files, folder) {
  const number = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)]);
  const sections = files.map((file) => {
    const name = Buffer.from(file);
    const section = Buffer.concat([Buffer.from(number(name.length)), name, readFileSync(path.join(folder, `${file}.wasm`))]);
    return Buffer.concat([Buffer.from([0, ...number(section.length)]), section]);
  });
  return Buffer.concat([Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]), ...sections]);
}

// Quiet, for it warns of the names that the parts carry and that it is to take out.
const optimise = (wasm) => run("wasm-opt", [wasm, "-o", wasm, ...passes, ...features.map((feature) => `--enable-${feature}`)], { quiet: true });

/** Each split point with its files: its own, and those that it shares with others. */
function partsIn(loader) {
  const shared = Object.fromEntries([...loader.matchAll(/const (__chunk_\d+) = makeLoad\([^"]*"\.\/(\w+)\.wasm"/g)].map(([, name, file]) => [name, file]));
  const points = loader.matchAll(/const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\(([\s\S]*?), \[([^\]]*)\]\)\);/g);
  return Object.fromEntries(Array.from(points, ([, name, own, needs]) => [name, [
    ...needs.split(", ").filter(Boolean).map((chunk) => shared[chunk]),
    ...Array.from(own.matchAll(/"\.\/(\w+)\.wasm"/g), ([, file]) => file),
  ]]));
}

/**
 * For esbuild: the loader as it is published. It asks `kap-explorer/files` for each part, with the hash that the part
 * must have; `nameOf` says how a part is named there: as a file whose name carries its hash, or as it is.
 */
export const loaderPlugin = ({ loader, packOf }, asFiles) => ({
  name: "parts",
  setup(build) {
    build.onLoad({ filter: /__wasm_split\.js$/ }, () => {
      const folder = path.dirname(loader);
      const imports = new Set(['import { part } from "kap-explorer/files";']);
      const asked = (file) => {
        if (!asFiles) return `part("${file}")`;
        imports.add(`import ${file} from "./${file}.wasm";`);
        return `part(${file}, "${integrityOf(path.join(folder, `${file}.wasm`))}")`;
      };
      const contents = readFileSync(loader, "utf8")
        .replace(/fetch\(new URL\("\.\/(\w+)\.wasm", import\.meta\.url\)\)/g, (_, file) => (file in packOf ? `fromPack("${packOf[file]}", "${file}")` : asked(file)))
        .replaceAll("WebAssembly.instantiateStreaming(src, imports)", "src.then((bytes) => WebAssembly.instantiate(bytes, imports))");
      if (/\bfetch\(|instantiateStreaming/.test(contents)) throw new Error("wasm-split-cli writes its loader in another way now: see tools/split.mjs");
      const askedPacks = [...new Set(Object.values(packOf))].map((pack) => `${pack}: () => ${asked(pack)}`);
      const packs = `
        const packs = { ${askedPacks.join(", ")} };
        const arrived = {};
        function fromPack(pack, name) {
          arrived[pack] ??= packs[pack]().then((bytes) => WebAssembly.compile(bytes));
          arrived[pack].catch(() => { delete arrived[pack]; }); // a later try may succeed, when the network is back
          return arrived[pack].then((module) => WebAssembly.Module.customSections(module, name)[0]);
        }`;
      return { contents: [...imports, contents, packs].join("\n"), loader: "js", resolveDir: folder };
    });
  },
});
