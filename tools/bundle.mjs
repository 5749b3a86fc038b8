// Bundles the scripts and style sheets, each published under a name that carries its hash.
import path from "node:path";
import * as esbuild from "esbuild";
import { folderLoader } from "./loader.mjs";
import { root } from "./run.mjs";

const web = (file) => path.join(root, "web", file);

// wasm-bindgen lists the loader of the parts once for each part.
export const notes = { "duplicate-object-key": "silent" };

/** What the program calls the modules in `web/`, and these the program. */
export const modules = (program) => ({
  "kap-explorer/charts": web("charts.js"), "kap-explorer/drawing": web("drawing.js"), "kap-explorer/files": web("files.js"),
  "kap-explorer/quiet": web("quiet.js"), "kap-explorer/words": web("words.js"),
  "kap-explorer/glue": program.script, "kap-explorer/wasm": program.main,
});

/** Writes everything into `folder`, and gives back what esbuild says of each file. */
export async function bundle(program, folder, dev) {
  const common = {
    bundle: true, minify: !dev, metafile: true, outdir: folder, absWorkingDir: root, logLevel: "warning",
    entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", assetNames: "[name]-[hash]", target: "es2022", legalComments: "linked",
    logOverride: notes,
  };
  const built = await Promise.all([
    esbuild.build({
      ...common, format: "esm", splitting: true, entryPoints: { start: "web/start.js" }, loader: { ".wasm": "file" },
      alias: modules(program), plugins: [folderLoader(program)], define: { KEEPS_COPY: String(!dev) },
    }),
    esbuild.build({ ...common, format: "iife", entryPoints: { first: "web/first.js" } }),
    esbuild.build({ ...common, entryPoints: { style: "style/main.css", studies: "style/studies_page.css" } }),
  ]);
  return Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
}

/** The published name of what is made of `source`, a path in this repository. */
export function published(outputs, source) {
  const name = path.relative(root, path.resolve(root, source)).split(path.sep).join("/");
  const made = Object.entries(outputs).filter(([file, { entryPoint, inputs }]) => entryPoint === name || (file.endsWith(".wasm") && name in inputs));
  if (made.length !== 1) throw new Error(`expected one file made of ${name}, found ${made.length}`);
  return path.basename(made[0][0]);
}

/** The scripts that `script` imports at once, and those that they import: the browser asks for them early. */
export function importedAtOnce(outputs, script) {
  const found = new Set();
  const follow = (file) => {
    for (const { path: imported, kind } of outputs[file].imports) {
      if (kind !== "import-statement" || found.has(imported)) continue;
      found.add(imported);
      follow(imported);
    }
  };
  follow(Object.keys(outputs).find((file) => path.basename(file) === script));
  return [...found].map((file) => path.basename(file));
}
