// The door to the charts library: it is asked for only when a chart is near the screen.
let library;

export function load() {
  if (!library) {
    askTogether();
    library = import("./echarts.js").catch((error) => {
      library = undefined; // a later try may succeed, when the network is back
      throw error;
    });
  }
  return library;
}

/** The files of the library name one another: asked for together, none waits for the one that names it. */
function askTogether() {
  const { charts } = document.querySelector("script[data-charts]")?.dataset ?? {};
  for (const file of charts?.split(" ") ?? []) {
    const [href, integrity] = file.split("|");
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href, integrity }));
  }
}

/** Waits for the library where it was asked for, however that ends. */
export const asked = () => Promise.allSettled([library]);
