// Writes the whole explorer as one HTML file, which runs from a USB stick: no network, no folder, no
// server. Programs and tables are packed into it; scripts and styles stand in it, each allowed by its
// hash.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { filePolicy } from "./policy.mjs";

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const packed = (id, bytes) => `<script type="application/octet-stream" id="${id}">${gzipSync(bytes, { level: 9 }).toString("base64")}</script>`;

async function bundled(root, options) {
  const { outputFiles } = await esbuild.build({ bundle: true, minify: true, write: false, absWorkingDir: root, logLevel: "warning", target: "es2022", legalComments: "inline", ...options });
  return outputFiles[0].text.trim();
}

/** The published tables and their description, by name. */
function tables(root) {
  const folder = path.join(root, "public/data");
  return JSON.stringify(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")])));
}

/** Takes out what one file has no use for: what stands between `<!-- folder -->` and `<!-- /folder -->`. */
const withoutFolder = (html) => html.replace(/<!-- folder -->[\s\S]*?<!-- \/folder -->/g, "");

/** Writes `file` from the page `html` (with its names put in); `modules` are the names of modules and `programs` those of programs, the page's first, as in the build. */
export async function writeOneFile({ root, file, html, modules, programs }) {
  const theme = await bundled(root, { format: "iife", entryPoints: ["web/theme.js"] });
  const style = await bundled(root, { stdin: { contents: ["main", ...programs.slice(1)].map((name) => `@import "./style/${name.replace("-", "_")}.css";`).join(""), loader: "css", resolveDir: root } });
  const start = await bundled(root, {
    format: "esm", entryPoints: ["web/one_file/start.js"], define: { KEEPS_COPY: "false" },
    alias: { ...modules, "kap-explorer/parts": path.join(root, "web/one_file/parts.js") },
  });
  if (/<\/script/i.test(theme + start) || /<\/style/i.test(style)) throw new Error("a script or style would end too early");
  const icon = `data:image/svg+xml;base64,${readFileSync(path.join(root, "public/icons/icon.svg")).toString("base64")}`;
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${filePolicy([theme, start].map(hash), [hash(style)])}">`,
    `<script>${theme}</script>`, `<style>${style}</style>`, `<link rel="icon" href="${icon}">`,
  ].join("\n");
  const body = [
    ...programs.map((name) => packed(`packed-${name}`, readFileSync(modules[`${name}/wasm`]))),
    packed("packed-data", tables(root)), `<script type="module">${start}</script>`,
  ].join("\n");
  const page = withoutFolder(html).replace("</head>", () => `${head}\n</head>`).replace("</body>", () => `${body}\n</body>`);
  writeFileSync(file, page);
}
