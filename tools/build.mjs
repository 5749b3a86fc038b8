// What Trunk cannot do, as its hook after each build (Trunk.toml): it works in Trunk's staging folder.
//
//  1. split the program into parts that are loaded when they are asked for, and make each small
//  2. bundle scripts and styles; every file gets a name that carries its hash
//  3. write the page: these names, their integrity, the policy, what the data set says of itself
//  4. in a release: the page without scripts, the explorer in one file, and the worker, which lists every file
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle, importedAtOnce, modules, published } from "./bundle.mjs";
import { writeOneFile } from "./one_file.mjs";
import { markupPolicy, pagePolicy } from "./policy.mjs";
import { integrityOf, writeWorker } from "./precache.mjs";
import { root, run, step } from "./run.mjs";
import { split } from "./split.mjs";

const { TRUNK_STAGING_DIR: dist, TRUNK_PROFILE: profile, CARGO_TARGET_DIR: target = path.join(root, "target") } = process.env;
const dev = profile !== "release";

/** What the page says of its data, in words. */
function dataSet() {
  const { version, created } = JSON.parse(readFileSync(path.join(root, "public/data/datapackage.json"), "utf8"));
  return { VERSION: version, DATE: new Date(created).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }) };
}

/**
 * Where the page will be published, if the builder says so: programs that show a preview of a link want the whole
 * address of its picture.
 */
function address() {
  const { KAP_ADDRESS: given } = process.env;
  if (!given) return "";
  const { href, protocol } = new URL(given.endsWith("/") ? given : `${given}/`);
  if (!/^https?:$/.test(protocol)) throw new Error(`KAP_ADDRESS is no address of the web: ${given}`);
  return href;
}

/** index.html as Trunk left it, without the line that tells Trunk of the program, and with `values` put in. */
function filledIn(values) {
  return readFileSync(path.join(dist, "index.html"), "utf8").replace(/\s*<link data-trunk[^>]*>/g, "").replace(/\{\{([A-Z]+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`index.html asks for ${name}, which the build does not make`);
    return values[name];
  });
}

/**
 * The page of a folder: it names the published files, and asks early for what the start script will ask for; the
 * files of the charts it only names, with their hashes, for web/charts.js.
 * Every element that can carry the hash of its file does: the browser refuses any other content. The program,
 * which is compiled while it arrives, has none; the worker checks it with all other files.
 */
function folderPage(html, outputs, program) {
  const start = published(outputs, "web/start.js");
  const library = published(outputs, "web/echarts.js");
  const charts = [library, ...importedAtOnce(outputs, library)].map((file) => `${file}|${integrityOf(path.join(dist, file))}`);
  const early = [
    ...importedAtOnce(outputs, start).map((file) => `<link rel="modulepreload" href="${file}">`),
  ].join("\n    ");
  return html.replace(/\s*<!-- \/?folder -->/g, "")
    .replace('<script src="web/first.js"', (script) => `${script} data-program="${published(outputs, program.main)}"`)
    .replace(/(src|href)="((?:web|style)\/[^"]+)"/g, (_, attribute, source) => `${attribute}="${published(outputs, source)}"`)
    .replace('<script type="module"', (script) => `${early}\n    ${script} data-charts="${charts.join(" ")}"`)
    .replace(/<(?:script\b[^>]*?\bsrc|link rel="(?:stylesheet|modulepreload)" href)="([^":]+)"/g, (tag, file) => `${tag} integrity="${integrityOf(path.join(dist, file))}"`);
}

/** The page without scripts, written by the same code from the same data; and what the one file shows without them. */
async function writeStudiesPage(outputs) {
  const folder = path.join(target, "plain");
  await run("cargo", ["run", "--locked", "--quiet", "--bin", "write-downloads", "--", "page", folder, published(outputs, "style/studies_page.css")]);
  cpSync(path.join(folder, "studies.html"), path.join(dist, "studies.html"));
  return readFileSync(path.join(folder, "unscripted.html"), "utf8");
}

async function build() {
  if (!dist) throw new Error("This is the hook of Trunk. Run `trunk build --release`, or `make build`.");
  if (!existsSync(path.join(root, "node_modules"))) throw new Error("The build tools are missing. Run `make tools` first.");
  // Trunk's own, which is in one piece.
  for (const file of ["kap-explorer.js", "kap-explorer_bg.wasm"]) rmSync(path.join(dist, file), { force: true });
  const compiled = path.join(target, "wasm32-unknown-unknown", dev ? "wasm-dev" : "release", "kap-explorer.wasm");
  const program = await step("The program in parts", () => split(compiled, path.join(target, "web"), dev));
  const outputs = await step("Scripts and styles", () => bundle(program, dist, dev));
  // Trunk's script for reloading is inline, so a build for development has only what concerns markup.
  const html = filledIn({ POLICY: dev ? markupPolicy : pagePolicy, ADDRESS: address(), ...dataSet() });
  writeFileSync(path.join(dist, "index.html"), folderPage(html, outputs, program));
  // For tools/sizes.mjs and the tests: which files belong to which part.
  const parts = Object.entries(program.parts).map(([name, files]) => [name, files.map((file) => published(outputs, path.join(target, "web", `${file}.wasm`)))]);
  writeFileSync(path.join(target, "web", "parts.json"), JSON.stringify(Object.fromEntries(parts), null, 2));
  if (dev) {
    // While developing there is no copy for offline use, and an older one goes.
    cpSync(path.join(root, "web/sw_leave.js"), path.join(dist, "sw.js"));
    return;
  }
  const unscripted = await step("The page without scripts", () => writeStudiesPage(outputs));
  await step("The explorer in one file", () => writeOneFile(path.join(dist, "kap-explorer.html"), html, program, modules(program), unscripted));
  // Last of all, for it lists everything.
  writeWorker(dist);
}

await build().catch((error) => {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
});
