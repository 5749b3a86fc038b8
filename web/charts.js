// The door to the charts library: it is asked for only when a chart is near the screen.
let library;

export function load() {
  library ??= import("./echarts.js").catch((error) => {
    library = undefined; // a later try may succeed, when the network is back
    throw error;
  });
  return library;
}

/** Waits for the library where it was asked for, however that ends. */
export const asked = () => Promise.allSettled([library]);
