// The parts of the explorer in one file: they stand in the page itself, packed.
async function unpacked(id) {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream);
}

const unpackedProgram = async (name) => (await unpacked(`packed-${name}`)).arrayBuffer();
const style = () => undefined; // it is in the page

export const program = () => unpackedProgram("kap-explorer");
export const data = async () => (await unpacked("packed-data")).json();

export const programs = {
  "take-away": { glue: () => import("take-away/glue"), wasm: () => unpackedProgram("take-away"), style },
  classroom: { glue: () => import("classroom/glue"), wasm: () => unpackedProgram("classroom"), style },
};
