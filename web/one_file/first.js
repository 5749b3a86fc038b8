// Runs before the first paint of the page in one file: scripts do run.
import "../first.js";

document.documentElement.dataset.scripts = "";
