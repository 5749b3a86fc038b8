// Starts the compiled explorer, and says so in plain words when it cannot.
import init from "kap-explorer/glue";
import wasm from "kap-explorer/wasm";

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
  await init({ module_or_path: new URL(wasm, import.meta.url) });
} catch (error) {
  console.warn("The explorer could not start:", error);
  say(isFault(error) ? "broken" : "cannot-start");
}
