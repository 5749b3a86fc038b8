// Writes the whole explorer as one HTML file, which runs from a USB stick: no network, no folder, no
// server. The program in one piece and the tables are packed into it; scripts and styles stand in it, each allowed by
// its hash.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { compress } from "lzma1";
import { notes } from "./bundle.mjs";
import { wholeLoader } from "./loader.mjs";
import { filePolicy } from "./policy.mjs";
import { root } from "./run.mjs";

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The files by their names, packed as `web/one_file/files.js` reads them: where each stands, and one after the other. */
function packed(files) {
  let end = 0;
  const places = Object.fromEntries(files.map(([name, bytes]) => [name, [end, (end += bytes.length)]]));
  const bytes = Buffer.from(compress(Buffer.concat(files.map(([, bytes]) => bytes)), STRONGEST));
  return [
    `<script type="application/json" id="packed-names">${JSON.stringify(places)}</script>`,
    `<script type="application/octet-stream" id="packed">${bytes.toString("base64")}</script>`,
  ];
}
const STRONGEST = 9;

async function bundled(options) {
  const { outputFiles } = await esbuild.build({ bundle: true, minify: true, write: false, absWorkingDir: root, logLevel: "warning", target: "es2022", legalComments: "inline", logOverride: notes, ...options });
  return outputFiles[0].text.trim();
}

/** The published tables and their description. */
function tables() {
  const folder = path.join(root, "public/data");
  return readdirSync(folder).map((name) => [`data/${name}`, readFileSync(path.join(folder, name))]);
}

/** Takes out what one file has no use for: what stands between `<!-- folder -->` and `<!-- /folder -->`. */
const withoutFolder = (html) => html.replace(/<!-- folder -->[\s\S]*?<!-- \/folder -->/g, "");

/**
 * Writes `file` from the page `html`, the program, what it calls its modules, and what it shows where
 * scripts do not run.
 */
export async function writeOneFile(file, html, program, modules, unscripted) {
  const first = await bundled({ format: "iife", entryPoints: ["web/first.js"] });
  const style = await bundled({ entryPoints: ["style/one_file.css"] });
  const start = await bundled({
    format: "esm", entryPoints: ["web/one_file/start.js"], define: { KEEPS_COPY: "false" },
    alias: { ...modules, "kap-explorer/files": path.join(root, "web/one_file/files.js") }, plugins: [wholeLoader(program)],
  });
  if (/<\/script/i.test(first + start) || /<\/style/i.test(style)) throw new Error("a script or style would end too early");
  const icon = `data:image/svg+xml;base64,${readFileSync(path.join(root, "public/icons/icon.svg")).toString("base64")}`;
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${filePolicy([first, start].map(hash), [hash(style)])}">`,
    `<script>${first}</script>`, `<style>${style}</style>`, `<link rel="icon" href="${icon}">`,
  ].join("\n");
  const files = [["kap-explorer", readFileSync(program.whole)], ...tables()];
  const body = [...packed(files), `<script type="module">${start}</script>`].join("\n");
  // Where a preview refuses scripts by its policy, `noscript` is not shown.
  const shown = withoutFolder(html).replace(/<noscript>[\s\S]*?<\/noscript>/, "").replace('<div id="explorer">', (explorer) => `${unscripted}\n    ${explorer}`);
  const page = shown.replace("</head>", () => `${head}\n</head>`).replace("</body>", () => `${body}\n</body>`);
  writeFileSync(file, page);
}
