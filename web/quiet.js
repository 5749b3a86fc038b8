// The moment at which the page is drawn and the browser has nothing else to do.
import { asked } from "kap-explorer/charts";

const loaded = () => new Promise((go) => (document.readyState === "complete" ? go() : addEventListener("load", go, { once: true })));
/** Everything that was asked for stands in the page, or says that it did not arrive; or the start failed. */
const stands = () => new Promise((go) => {
  const page = document.getElementById("explorer");
  const look = () => {
    if (!page.inert && (!page.firstElementChild || page.querySelector(".on-its-way"))) return;
    watch.disconnect();
    go();
  };
  const watch = new MutationObserver(look);
  watch.observe(page, { attributes: true, attributeFilter: ["inert"], childList: true, subtree: true });
  look();
});
const idle = () => new Promise((go) => (globalThis.requestIdleCallback ?? setTimeout)(go));

/** Waits for it: for the page, for the charts that are on the screen, and for an idle moment. */
export async function quiet() {
  await loaded();
  await stands();
  await idle();
  await asked();
  await idle();
}

/** Waits for it, and tells whether files may then be fetched ahead of time: where it costs the reader nothing. */
export async function aheadOfTime() {
  const { saveData, effectiveType = "" } = navigator.connection ?? {};
  // One figure in another page is no place to go on from; a file on a disk has nothing to fetch.
  if (saveData || effectiveType.endsWith("2g") || !globalThis.requestIdleCallback) return false;
  if (location.protocol === "file:" || "embed" in document.documentElement.dataset) return false;
  // Nor is there with a copy on the device. And what the worker still had to hand over when a page went, kept
  // Chromium from putting a newer worker in its place.
  if (navigator.serviceWorker?.controller) return false;
  await quiet();
  return true;
}
