// Runs before the first paint, so that a chosen theme never flashes. Storage may be denied.
const root = document.documentElement;
try {
  const theme = localStorage.getItem("kap-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // Without storage the page follows the system.
}

// Shown within another page, a figure stands alone from the first paint on.
if (/(^#|&)embed=/.test(location.hash)) root.dataset.embed = "";

// No text becomes markup: the charts library empties its place with "", and that is all. The only
// script that is named by an address is the worker of this folder. `null` is a refusal.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text === "" ? text : null),
  createScriptURL: (url) => (url === new URL("sw.js", location).href ? url : null),
});
