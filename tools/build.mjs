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

function compile() {
  run("Rust to WebAssembly", "cargo", ["build", "--locked", "--profile", profile, "--target", "wasm32-unknown-unknown", "--bin", "kap-explorer"]);
  rmSync(glue, { recursive: true, force: true });
  const compiled = path.join(cargoTarget, "wasm32-unknown-unknown", profile, "kap-explorer.wasm");
  const extra = dev ? ["--keep-debug"] : ["--remove-name-section", "--remove-producers-section"];
  run("wasm-bindgen", "wasm-bindgen", [compiled, "--target", "web", "--no-typescript", "--omit-default-module-path", "--out-dir", glue, ...extra]);
  if (!dev) {
    const wasm = path.join(glue, "kap-explorer_bg.wasm");
    // Flattened between two rounds, it compresses better: 1.5 kB less over the wire than -Oz alone.
    // The first kilobyte of memory is the far end of the stack, which nothing points to: 1.5 kB less.
    const passes = ["-Oz", "--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--skip-pass=inlining-optimizing", "--skip-pass=merge-similar-functions"];
    run("wasm-opt", "wasm-opt", [wasm, "-o", wasm, ...passes, ...wasmFeatures]);
  }
}

async function bundle() {
  const common = {
    bundle: true, minify: !dev, metafile: true, outdir: dist, absWorkingDir: root, logLevel: "warning",
    entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", assetNames: "[name]-[hash]", target: "es2022", legalComments: "linked",
  };
  const page = await esbuild.build({
    ...common, format: "esm", splitting: true, entryPoints: { start: "web/start.js" }, loader: { ".wasm": "file" },
    alias: { "kap-explorer/glue": path.join(glue, "kap-explorer.js"), "kap-explorer/wasm": path.join(glue, "kap-explorer_bg.wasm"), "kap-explorer/charts": path.join(root, "web/charts.js") },
  });
  const theme = await esbuild.build({ ...common, format: "iife", entryPoints: { theme: "web/theme.js" } });
  const style = await esbuild.build({ ...common, entryPoints: { style: "style/main.css" } });
  return { ...page.metafile.outputs, ...theme.metafile.outputs, ...style.metafile.outputs };
}

/** The published name of the one output whose name starts with `stem`. */
function named(outputs, stem, extension) {
  const found = Object.keys(outputs).map((file) => path.basename(file)).filter((file) => file.startsWith(`${stem}-`) && file.endsWith(extension));
  if (found.length !== 1) throw new Error(`expected one ${stem}*${extension}, found ${found.length}`);
  return found[0];
}

function writePage(outputs) {
  const names = {
    START: named(outputs, "start", ".js"), THEME: named(outputs, "theme", ".js"),
    STYLE: named(outputs, "style", ".css"), WASM: named(outputs, "kap-explorer_bg", ".wasm"),
  };
  const html = readFileSync(path.join(root, "index.html"), "utf8").replace(/\{\{([A-Z]+)\}\}/g, (_, name) => {
    if (!(name in names)) throw new Error(`index.html asks for ${name}, which the build does not make`);
    return names[name];
  });
  writeFileSync(path.join(dist, "index.html"), html);
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
writePage(await bundle());
rmSync(finished, { recursive: true, force: true });
renameSync(dist, finished);
console.log("  dist/ is ready");
