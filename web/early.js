// Asks for the program before anything else does: web/start.js takes it up. Not by a preload in the page: WebKit
// would fetch the program a second time.
const { program } = document.currentScript?.dataset ?? {};
if (program) {
  globalThis.kapExplorerProgram = fetch(program);
  globalThis.kapExplorerProgram.catch(() => {}); // the start script says so
}
