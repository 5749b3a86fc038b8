// Splits the compiled program into a main program and the parts that it loads when they are asked for.
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { partsIn, writeLoader } from "./loader.mjs";
import { merge, writeHost } from "./merge.mjs";
import { packed } from "./packs.mjs";
import { inParallel, run } from "./run.mjs";

const NAME = "kap-explorer";
/** The program in one piece again, for the explorer in one file: all in all a fifth smaller. */
const WHOLE = "whole";
/** What the pieces of a pack are linked to. */
const HOST = "host";

// The features that every browser of the last years has. Never --all-features: such a module does not load.
const features = ["bulk-memory", "bulk-memory-opt", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"];
const enabled = features.map((feature) => `--enable-${feature}`);
// Flattened between two rounds, it compresses better: 1.5 kB less over the wire than -Oz alone.
// The first kilobyte of memory is the far end of the stack, which nothing points to: 1.5 kB less.
const passes = ["-Oz", "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--skip-pass=inlining-optimizing", "--skip-pass=merge-similar-functions", "--strip-producers", "--strip-target-features"];

/**
 * Splits `compiled` into the folder `out`, and gives back the main program, its script, the loader of the parts, for
 * each split point of src/app/parts.rs the files that it needs, by their names in `out`, and the whole in one piece.
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
  const pieces = partsIn(readFileSync(loader, "utf8"));
  const all = filesOf(pieces);
  const packs = await packInto(out, all, pieces);
  const packOf = Object.fromEntries(Object.entries(packs).flatMap(([pack, names]) => names.map((name) => [name, pack])));
  const parts = Object.fromEntries(Object.entries(pieces).map(([part, some]) => [part, [...new Set(some.map((piece) => packOf[piece] ?? piece))]]));
  const files = filesOf(parts);
  writeLoader(loader, parts);
  const main = `${NAME}_bg`;
  if (!dev) {
    numberImports(path.join(out, `${main}.wasm`), path.join(out, `${NAME}.js`));
    await merge(WHOLE, main, all, out, enabled);
    await inParallel([WHOLE, main, ...files], (file) => optimise(path.join(out, `${file}.wasm`)));
  }
  const at = (name) => path.join(out, name);
  return { main: at(`${main}.wasm`), whole: at(`${WHOLE}.wasm`), script: at(`${NAME}.js`), loader, files, parts };
}

/** The files of all parts, each once. */
const filesOf = (parts) => [...new Set(Object.values(parts).flat())];

/** Packs those of all pieces in `folder` that parts share, and gives back the names of the pieces of each pack. */
async function packInto(folder, all, parts) {
  const at = (name) => path.join(folder, `${name}.wasm`);
  const needing = (piece) => new Set(Object.keys(parts).filter((part) => parts[part].includes(piece)));
  const shared = all.map((piece) => [piece, { size: statSync(at(piece)).size, parts: needing(piece) }]).filter(([, { parts }]) => parts.size > 1);
  const packs = packed(Object.fromEntries(shared)).filter((names) => names.length > 1);
  const named = Object.fromEntries(packs.map((names, number) => [`pack_${number}`, names]));
  await writeHost(at(HOST), all.map(at), enabled);
  await inParallel(Object.entries(named), ([pack, names]) => merge(pack, HOST, names, folder, enabled));
  return named;
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

// Quiet, for it warns of the names that the parts carry and that it is to take out.
const optimise = (wasm) => run("wasm-opt", [wasm, "-o", wasm, ...passes, ...enabled], { quiet: true });
