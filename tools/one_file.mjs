// Writes the whole explorer as one HTML file, which runs from a USB stick: no network, no folder, no
// server. The program in its parts and the tables are packed into it; scripts and styles stand in it, each allowed by its
// hash.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { notes } from "./bundle.mjs";
import { filePolicy } from "./policy.mjs";
import { root } from "./run.mjs";
import { loaderPlugin } from "./split.mjs";

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const packed = (id, bytes) => `<script type="application/octet-stream" id="${id}">${gzipSync(bytes, { level: 9 }).toString("base64")}</script>`;

async function bundled(options) {
  const { outputFiles } = await esbuild.build({ bundle: true, minify: true, write: false, absWorkingDir: root, logLevel: "warning", target: "es2022", legalComments: "inline", logOverride: notes, ...options });
  return outputFiles[0].text.trim();
}

/** The published tables and their description, by name. */
function tables() {
  const folder = path.join(root, "public/data");
  return JSON.stringify(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")])));
}

/** Takes out what one file has no use for: what stands between `<!-- folder -->` and `<!-- /folder -->`. */
const withoutFolder = (html) => html.replace(/<!-- folder -->[\s\S]*?<!-- \/folder -->/g, "");

/** Writes `file` from the page `html`, the program in its parts, and what it calls its modules. */
export async function writeOneFile(file, html, program, modules) {
  const first = await bundled({ format: "iife", entryPoints: ["web/first.js"] });
  const style = await bundled({ entryPoints: ["style/main.css"] });
  const start = await bundled({
    format: "esm", entryPoints: ["web/one_file/start.js"], define: { KEEPS_COPY: "false" },
    alias: { ...modules, "kap-explorer/files": path.join(root, "web/one_file/files.js") }, plugins: [loaderPlugin(program, false)],
  });
  if (/<\/script/i.test(first + start) || /<\/style/i.test(style)) throw new Error("a script or style would end too early");
  const icon = `data:image/svg+xml;base64,${readFileSync(path.join(root, "public/icons/icon.svg")).toString("base64")}`;
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${filePolicy([first, start].map(hash), [hash(style)])}">`,
    `<script>${first}</script>`, `<style>${style}</style>`, `<link rel="icon" href="${icon}">`,
  ].join("\n");
  const part = (name) => packed(`packed-${name}`, readFileSync(path.join(path.dirname(program.main), `${name}.wasm`)));
  const body = [
    packed("packed-kap-explorer", readFileSync(program.main)), ...program.files.map(part),
    packed("packed-data", tables()), `<script type="module">${start}</script>`,
  ].join("\n");
  const page = withoutFolder(html).replace("</head>", () => `${head}\n</head>`).replace("</body>", () => `${body}\n</body>`);
  writeFileSync(file, page);
}
