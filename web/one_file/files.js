// The files of the program in the explorer in one file: they stand in the page itself, packed.
async function unpacked(name) {
  const packed = Uint8Array.from(atob(document.getElementById(`packed-${name}`).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
}

export const main = async () => (await unpacked("kap-explorer")).arrayBuffer();
export const part = async (name) => (await unpacked(name)).arrayBuffer();
export const data = async () => (await unpacked("data")).json();
