// Builds the page: Rust → WebAssembly → dist/, a folder that works from any host and any sub-path.
//
//   node tools/build.mjs [--dev]
//
// Why not Trunk: its start script is inline, which a strict Content-Security-Policy blocks, and it
// names the JavaScript after the WebAssembly's hash, so one name can carry different bytes.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { writeOneFile } from "./one_file.mjs";
import { pagePolicy } from "./policy.mjs";
import { integrityOf, writeWorker } from "./precache.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const dev = process.argv.includes("--dev");
// Built beside the old folder and put in its place at the end: a server never meets half a build.
const finished = path.join(root, "dist");
const dist = path.join(root, "target", "dist.new");
const glue = path.join(root, "target", "web");
const profile = dev ? "wasm-dev" : "release";
const cargoTarget = process.env.CARGO_TARGET_DIR ?? path.join(root, "target");
const PATH = [path.join(root, "target/tools/bin"), path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter);

// The features that every browser of the last years has. Never --all-features: such a module does not load.
const wasmFeatures = ["bulk-memory", "bulk-memory-opt", "sign-ext", "mutable-globals", "nontrapping-float-to-int", "reference-types", "multivalue"]
  .map((feature) => `--enable-${feature}`);

function run(what, command, args) {
  const start = Date.now();
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH } });
  if (error || status !== 0) {
    console.error(`\n${what} failed${error ? `: ${error.message}` : ""}. See the message above.`);
    process.exit(1);
  }
  console.log(`  ${what}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

// The page itself, and what is loaded when it is asked for: what readers take away, lessons.
const later = ["take-away", "classroom"];
const programs = ["kap-explorer", ...later];

function compile() {
  run("Rust to WebAssembly", "cargo", ["build", "--locked", "--profile", profile, "--target", "wasm32-unknown-unknown", ...programs.flatMap((name) => ["--bin", name])]);
  rmSync(glue, { recursive: true, force: true });
  for (const name of programs) toGlue(name);
}

function toGlue(name) {
  const compiled = path.join(cargoTarget, "wasm32-unknown-unknown", profile, `${name}.wasm`);
  const extra = dev ? ["--keep-debug"] : ["--remove-name-section", "--remove-producers-section"];
  run(`wasm-bindgen ${name}`, "wasm-bindgen", [compiled, "--target", "web", "--no-typescript", "--omit-default-module-path", "--out-dir", glue, ...extra]);
  if (!dev) {
    const wasm = path.join(glue, `${name}_bg.wasm`);
    // Flattened between two rounds, it compresses better: 1.5 kB less over the wire than -Oz alone.
    // The first kilobyte of memory is the far end of the stack, which nothing points to: 1.5 kB less.
    const passes = ["-Oz", "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--skip-pass=inlining-optimizing", "--skip-pass=merge-similar-functions"];
    run(`wasm-opt ${name}`, "wasm-opt", [wasm, "-o", wasm, ...passes, ...wasmFeatures]);
  }
}

/** What the programs call the modules in `web/`, and these the programs. */
const modules = {
  "kap-explorer/parts": path.join(root, "web/parts.js"), "kap-explorer/charts": path.join(root, "web/charts.js"),
  "kap-explorer/door": path.join(root, "web/door.js"), "kap-explorer/drawing": path.join(root, "web/drawing.js"),
  "kap-explorer/words": path.join(root, "web/words.js"),
  ...Object.fromEntries(programs.flatMap((name) => [[`${name}/glue`, path.join(glue, `${name}.js`)], [`${name}/wasm`, path.join(glue, `${name}_bg.wasm`)]])),
};

/** The style sheet that is loaded with a program: a file whose name a script knows. */
const styleOf = (name) => path.join(glue, `${name}.css`);
const styleAsFile = {
  name: "style-as-file",
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${later.join("|")})/style$`) }, ({ path }) => ({ path: styleOf(path.split("/")[0]), namespace: "style" }));
    build.onLoad({ filter: /.*/, namespace: "style" }, ({ path }) => ({ contents: readFileSync(path), loader: "file" }));
  },
};

async function bundle() {
  const common = {
    bundle: true, minify: !dev, metafile: true, outdir: dist, absWorkingDir: root, logLevel: "warning",
    entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", assetNames: "[name]-[hash]", target: "es2022", legalComments: "linked",
  };
  // First, because the programs name it.
  for (const name of later) {
    const style = `style/${name.replace("-", "_")}.css`;
    await esbuild.build({ bundle: true, minify: !dev, absWorkingDir: root, logLevel: "warning", entryPoints: [style], outfile: styleOf(name) });
  }
  const page = await esbuild.build({
    ...common, format: "esm", splitting: true, entryPoints: { start: "web/start.js" }, loader: { ".wasm": "file" },
    alias: modules, plugins: [styleAsFile], define: { KEEPS_COPY: String(!dev) },
  });
  const theme = await esbuild.build({ ...common, format: "iife", entryPoints: { theme: "web/theme.js" } });
  const styles = await esbuild.build({ ...common, entryPoints: { style: "style/main.css", studies: "style/studies_page.css" } });
  return { ...page.metafile.outputs, ...theme.metafile.outputs, ...styles.metafile.outputs };
}

/** The published name of the one output whose name starts with `stem`. */
function named(outputs, stem, extension) {
  const found = Object.keys(outputs).map((file) => path.basename(file)).filter((file) => file.startsWith(`${stem}-`) && file.endsWith(extension));
  if (found.length !== 1) throw new Error(`expected one ${stem}*${extension}, found ${found.length}`);
  return found[0];
}

/** The scripts that `script` imports at once, and those that they import: the browser asks for them early. */
function closure(outputs, script) {
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

/** What the page says of its data, in words. */
function dataSet() {
  const { version, created } = JSON.parse(readFileSync(path.join(root, "public/data/datapackage.json"), "utf8"));
  return { VERSION: version, DATE: new Date(created).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }) };
}

/**
 * With the hash of its file in every element that can carry it: the browser refuses any other content.
 * The preload of the program cannot (crbug.com/981419); the worker checks it with all other files.
 */
function withIntegrity(html) {
  return html.replace(/<(?:script\b[^>]*?\bsrc|link rel="(?:stylesheet|modulepreload)" href)="([^":]+)"/g, (tag, file) => `${tag} integrity="${integrityOf(path.join(dist, file))}"`);
}

function writePage(outputs) {
  const start = named(outputs, "start", ".js");
  const names = {
    START: start, THEME: named(outputs, "theme", ".js"),
    STYLE: named(outputs, "style", ".css"), WASM: named(outputs, "kap-explorer_bg", ".wasm"),
    CHUNKS: closure(outputs, start).map((file) => `<link rel="modulepreload" href="${file}">`).join("\n    "),
    POLICY: pagePolicy, ...dataSet(),
  };
  const html = readFileSync(path.join(root, "index.html"), "utf8").replace(/\{\{([A-Z]+)\}\}/g, (_, name) => {
    if (!(name in names)) throw new Error(`index.html asks for ${name}, which the build does not make`);
    return names[name];
  });
  // What stands between these marks is for a folder of files, which this is.
  writeFileSync(path.join(dist, "index.html"), withIntegrity(html.replace(/<!-- \/?folder -->/g, "")));
  return html;
}

/** The page without scripts, written by the same code from the same data. */
function writeStudiesPage(outputs) {
  const folder = path.join(root, "target", "plain");
  run("The page without scripts", "cargo", ["run", "--locked", "--quiet", "--bin", "take-away", "--", "page", folder, named(outputs, "studies", ".css")]);
  cpSync(path.join(folder, "studies.html"), path.join(dist, "studies.html"));
}

console.log(dev ? "Building the page for development" : "Building the page (release)");
if (!existsSync(path.join(root, "node_modules"))) {
  console.error("The build tools are missing. Run `make tools` first.");
  process.exit(1);
}
compile();
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
cpSync(path.join(root, "public"), dist, { recursive: true });
const outputs = await bundle();
const html = writePage(outputs);
if (!dev) {
  writeStudiesPage(outputs);
  await writeOneFile({ root, file: path.join(dist, "kap-explorer.html"), html, modules, programs });
}
// Last of all, for it lists everything. While developing there is no copy, and an older one goes.
if (dev) cpSync(path.join(root, "web/sw_leave.js"), path.join(dist, "sw.js"));
else writeWorker(dist);
rmSync(finished, { recursive: true, force: true });
renameSync(dist, finished);
console.log("  dist/ is ready");
