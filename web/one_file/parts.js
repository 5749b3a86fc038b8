// The parts of the explorer in one file: they stand in the page itself, packed.
async function unpacked(id) {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream);
}

export const program = async () => (await unpacked("packed-program")).arrayBuffer();
export const takeAwayProgram = async () => (await unpacked("packed-take-away")).arrayBuffer();
export const takeAwayStyle = () => undefined; // it is in the page
export const data = async () => (await unpacked("packed-data")).json();
