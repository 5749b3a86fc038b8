// The files of the program in the explorer in one file: they stand in the page itself, packed one behind the other.
import { decompress } from "lzma1";

const text = (id) => document.getElementById(id).textContent;
let packed;

/** All files, unpacked when the first is asked for, and where each stands. */
function all() {
  packed ??= {
    bytes: decompress(Uint8Array.from(atob(text("packed")), (letter) => letter.charCodeAt(0))),
    places: JSON.parse(text("packed-names")),
  };
  return packed;
}

/** The bytes of a file, by its name. */
function file(name) {
  const { bytes, places } = all();
  const [from, to] = places[name];
  return bytes.slice(from, to);
}

export const main = async () => file("kap-explorer");
/** A published table, or their description. */
export const data = (name) => file(`data/${name}`);
