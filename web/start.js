// Starts the compiled explorer, and says so in plain words when it cannot.
import init from "kap-explorer/glue";
import { program } from "kap-explorer/parts";
import "./page.js";

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
  await init({ module_or_path: await program() });
} catch (error) {
  console.warn("The explorer could not start:", error);
  say(isFault(error) ? "broken" : "cannot-start");
}

if ("embed" in document.documentElement.dataset) import("./embed.js");

// When the browser has time: a copy for offline use. Also after a failed start, which a newer version may mend.
if (KEEPS_COPY) {
  (globalThis.requestIdleCallback ?? setTimeout)(() => {
    import("./offline.js").then(({ watch }) => watch(import.meta.url)).catch((error) => console.warn("No copy for offline use:", error));
  });
}
