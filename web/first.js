// Runs before the first paint: nothing flashes, and nothing is waited for in vain.
import "./early.js";
import "./theme.js";
import "./watch.js";
import { isHarmless } from "./markup.js";

// Text becomes markup only where it is on the list of web/markup.js. The only script that is named by an
// address is the worker of this folder. `null` is a refusal.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (isHarmless(text) ? text : null),
  createScriptURL: (url) => (url === new URL("sw.js", location).href ? url : null),
});

// Scripts do run here. Where they are refused, style sheets say so (style/frame.css, style/unscripted.css).
document.documentElement.dataset.scripts = "";
