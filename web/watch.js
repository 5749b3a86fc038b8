// Sees to it that the page never waits in vain for its own start: when the start script does not arrive, cannot
// be read or is refused, the page says so at once; when the program takes very long, too. web/start.js tells
// how far it has come in `data-started`, and takes the message back if the line was only slow.
const PATIENCE = 30_000;
const { dataset } = document.documentElement;

function say() {
  const inFolder = location.protocol === "file:" && document.getElementById("in-a-folder");
  const message = inFolder || document.getElementById("cannot-start");
  if (!message) return; // the page is not read to its end; it is asked again then
  document.getElementById("skeleton")?.remove();
  message.hidden = false;
  message.dataset.shown = ""; // a style sheet hides the one for a folder
}

const unlessRun = () => "started" in dataset || say();

// A script that did not arrive or was refused tells its element; one that cannot be read tells the window.
addEventListener("error", ({ target, error }) => {
  if (target instanceof HTMLScriptElement || error instanceof SyntaxError) unlessRun();
}, true);
// By now every script of the page has run, if it could.
document.addEventListener("DOMContentLoaded", unlessRun);
setTimeout(() => dataset.started === "program" || say(), PATIENCE);
