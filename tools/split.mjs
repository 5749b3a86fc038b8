// Splits the compiled program into a main program and the parts that it loads when they are asked for.
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { integrityOf } from "./precache.mjs";
import { inParallel, run } from "./run.mjs";

const NAME = "kap-explorer";

// The features that every browser of the last years has. Never --all-features: such a module does not load.
const features = ["bulk-memory", "bulk-memory-opt", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"];
// Flattened between two rounds, it compresses better: 1.5 kB less over the wire than -Oz alone.
// The first kilobyte of memory is the far end of the stack, which nothing points to: 1.5 kB less.
const passes = ["-Oz", "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--skip-pass=inlining-optimizing", "--skip-pass=merge-similar-functions"];

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
  if (!dev) await inParallel([main, ...files], (file) => optimise(path.join(out, `${file}.wasm`)));
  const small = files.filter((file) => file.startsWith("chunk_") && statSync(path.join(out, `${file}.wasm`)).size < SMALL);
  writeFileSync(path.join(out, `${TOGETHER}.wasm`), together(small, out));
  const named = (file) => (small.includes(file) ? TOGETHER : file);
  const parts = Object.entries(partsIn(text)).map(([part, needs]) => [part, [...new Set(needs.map(named))]]);
  return {
    main: path.join(out, `${main}.wasm`), script: path.join(out, `${NAME}.js`), loader, small,
    files: [...new Set(files.map(named))], parts: Object.fromEntries(parts),
  };
}

/**
 * What some of the parts share is a file for each set of them: dozens, most of them tiny. Those that have fewer bytes
 * than this travel together.
 */
const SMALL = 8000;
const TOGETHER = "shared";

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
export const loaderPlugin = ({ loader, small }, asFiles) => ({
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
        .replace(/fetch\(new URL\("\.\/(\w+)\.wasm", import\.meta\.url\)\)/g, (_, file) => (small.includes(file) ? `fromShared("${file}")` : asked(file)))
        .replaceAll("WebAssembly.instantiateStreaming(src, imports)", "src.then((bytes) => WebAssembly.instantiate(bytes, imports))");
      if (/\bfetch\(|instantiateStreaming/.test(contents)) throw new Error("wasm-split-cli writes its loader in another way now: see tools/split.mjs");
      const shared = `
        let together;
        function fromShared(name) {
          together ??= ${asked(TOGETHER)}.then((bytes) => WebAssembly.compile(bytes));
          together.catch(() => { together = undefined; }); // a later try may succeed, when the network is back
          return together.then((module) => WebAssembly.Module.customSections(module, name)[0]);
        }`;
      return { contents: [...imports, contents, shared].join("\n"), loader: "js", resolveDir: folder };
    });
  },
});
