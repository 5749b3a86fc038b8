// Splits the compiled program into a main program and the parts that it loads when they are asked for.
import { rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
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
  const named = dev ? ["--keep-debug"] : ["--remove-name-section", "--remove-producers-section"];
  // The exports are what the parts are linked to.
  await run("wasm-bindgen", [path.join(out, `${NAME}.wasm`), "--target", "web", "--no-typescript", "--omit-default-module-path", "--keep-lld-exports", "--no-demangle", "--out-dir", out, ...named]);
  rmSync(path.join(out, `${NAME}.wasm`));
  const loader = path.join(out, "__wasm_split.js");
  const text = await readFile(loader, "utf8");
  const files = [...text.matchAll(/new URL\("\.\/(\w+)\.wasm"/g)].map(([, file]) => file);
  const main = `${NAME}_bg`;
  if (!dev) await inParallel([main, ...files], (file) => optimise(path.join(out, `${file}.wasm`)));
  return { main: path.join(out, `${main}.wasm`), script: path.join(out, `${NAME}.js`), loader, files, parts: partsIn(text) };
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
export const loaderPlugin = ({ loader }, asFiles) => ({
  name: "parts",
  setup(build) {
    build.onLoad({ filter: /__wasm_split\.js$/ }, async () => {
      const folder = path.dirname(loader);
      const imports = ['import { part } from "kap-explorer/files";'];
      const contents = (await readFile(loader, "utf8"))
        .replace(/fetch\(new URL\("\.\/(\w+)\.wasm", import\.meta\.url\)\)/g, (_, file) => {
          if (asFiles) imports.push(`import ${file} from "./${file}.wasm";`);
          return asFiles ? `part(${file}, "${integrityOf(path.join(folder, `${file}.wasm`))}")` : `part("${file}")`;
        })
        .replaceAll("WebAssembly.instantiateStreaming(src, imports)", "src.then((bytes) => WebAssembly.instantiate(bytes, imports))");
      if (/\bfetch\(|instantiateStreaming/.test(contents)) throw new Error("wasm-split-cli writes its loader in another way now: see tools/split.mjs");
      return { contents: [...imports, contents].join("\n"), loader: "js", resolveDir: folder };
    });
  },
});
