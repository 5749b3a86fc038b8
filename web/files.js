// The files of the program: where they are in a folder. The explorer in one file has its own.
import program from "kap-explorer/wasm";

const beside = (name) => new URL(name, import.meta.url);

/** The main program, as it is started: on its way since the head of the page was read (web/early.js). */
export const main = () => globalThis.kapExplorerProgram ?? beside(program);

/**
 * A part that is loaded later, if it is the one that was built: another build's, or a page that a host answers
 * with, is refused. As bytes, because a host may call it what it likes.
 */
export async function part(name, integrity) {
  const response = await fetch(beside(name), { integrity });
  if (!response.ok) throw new Error(`${name} did not arrive: ${response.status}`);
  return response.arrayBuffer();
}
