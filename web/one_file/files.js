// The files of the program in the explorer in one file: they stand in the page itself, packed one behind the other.
import { decompress } from "fzstd";

const text = (id) => document.getElementById(id).textContent;
let unpacked;

/** The bytes of a file, by its name. The first that is asked for unpacks them all. */
function file(name) {
  unpacked ??= decompress(Uint8Array.from(atob(text("packed")), (letter) => letter.charCodeAt(0)));
  const [from, to] = JSON.parse(text("packed-names"))[name];
  return unpacked.slice(from, to);
}

export const main = async () => file("kap-explorer");
export const part = async (name) => file(name);
/** A published table, or their description. */
export const data = (name) => file(`data/${name}`);
