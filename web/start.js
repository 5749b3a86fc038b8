// Starts the compiled explorer, and says so in plain words when it cannot.
import { load as loadCharts } from "kap-explorer/charts";
import init from "kap-explorer/glue";
import { main } from "kap-explorer/files";
import { quiet } from "kap-explorer/quiet";
import "./page.js";

// For web/watch.js: this script is here.
const { dataset } = document.documentElement;
dataset.started = "script";

function say(id) {
  document.getElementById("skeleton")?.remove();
  document.getElementById("explorer").inert = true;
  const message = document.getElementById(id);
  message.hidden = false;
  message.scrollIntoView();
}

const isFault = (error) => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;

// A fault inside WebAssembly ends the program: the page must not look alive when it is not.
addEventListener("error", (event) => {
  if (isFault(event.error)) say("broken");
});

try {
  await init({ module_or_path: await main() });
  dataset.started = "program";
  document.getElementById("cannot-start").hidden = true;
  // The line is free while the page of charts is made: what draws them comes at once behind it.
  if (document.querySelector("[data-page=explore]")) loadCharts().catch(() => {}); // the charts ask again, and say so
} catch (error) {
  console.warn("The explorer could not start:", error);
  say(isFault(error) ? "broken" : "cannot-start");
}

if ("embed" in dataset) import("./embed.js");

// When the browser has time: a copy for offline use. Also after a failed start, which a newer version may mend.
if (KEEPS_COPY) {
  quiet().then(() => import("./offline.js")).then(({ watch }) => watch(import.meta.url))
    .catch((error) => console.warn("No copy for offline use:", error));
}
