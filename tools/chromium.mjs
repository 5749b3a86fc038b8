// Which Chromium the tests and tools use: the one that CHROMIUM names, else the first of these on the path. The one
// without a window takes a third less time for the page tests.
//
//   node tools/chromium.mjs      prints it; nothing where there is none
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

function onPath(name) {
  const places = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return places.map((folder) => path.resolve(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The path of its program. */
export const executablePath = [process.env.CHROMIUM, ...NAMES].filter(Boolean).map(onPath).find(Boolean);

if (process.argv[1] === fileURLToPath(import.meta.url) && executablePath) console.log(executablePath);
