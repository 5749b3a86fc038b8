// Makes one module of pieces of the program that travel together.
//
// A piece is linked to nothing but the memory, the table and the stack pointer of the main program: what is in it is
// called through the table. So pieces can be merged once they mean the same memory. They import it from a host, which
// is merged with them and passes on what it imports itself.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

/** What the pieces call the main program. */
const MAIN = "__wasm_split";
/** What the host calls it, and with it what is merged. */
export const HOST_MAIN = "main";

const importsOf = (file) => WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(file))).length;

/** Writes the host of all `pieces` as `file`: it has what the one of them imports that imports most. */
export async function writeHost(file, pieces, features) {
  const counted = pieces.map((piece) => [piece, importsOf(piece)]);
  const [richest] = counted.reduce((most, next) => (next[1] > most[1] ? next : most));
  const text = `${file}.wat`;
  await run("wasm-dis", [richest, "-o", text, ...features], { quiet: true });
  const found = readFileSync(text, "utf8").matchAll(/^ \(import "__wasm_split" "(\w+)" \((memory|table|global) \$\S+ (.*)\)\)$/gm);
  const lines = Array.from(found, ([, name, kind, type]) => `(import "${HOST_MAIN}" "${name}" (${kind} $${name} ${type})) (export "${name}" (${kind} $${name}))`);
  writeFileSync(text, `(module ${lines.join("\n")})`);
  await run("wasm-as", [text, "-o", file, ...features]);
}

/** Writes the pieces with what they are linked to, `head`: the host or the main program. All are modules in `folder`, and so is what is made of them. */
export async function merge(name, head, pieces, folder, features) {
  const at = (piece) => path.join(folder, `${piece}.wasm`);
  await run("wasm-merge", [at(head), MAIN, ...pieces.flatMap((piece) => [at(piece), piece]), "-o", at(name), ...features], { quiet: true });
}
