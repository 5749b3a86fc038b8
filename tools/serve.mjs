// Serves dist/ on this machine, as a plain static host would.
//
//   node tools/serve.mjs [--port 8080] [--base /some/path/] [--watch]
//
// --watch adds a script that reloads the page after each build (development only).
import { createReadStream, existsSync, readFileSync, statSync, watch } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm", ".json": "application/json", ".csv": "text/csv; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
};
const reloader = `new EventSource("/__changes").onmessage = () => location.reload();`;

/** A server of `folder` under `base`; with `watched`, one that tells the page to reload. */
export function serverOf(folder, base = "/", watched = false) {
  const listeners = new Set();
  if (watched) watchBuilds(folder, listeners);
  return createServer((request, response) => {
    const pathname = request.url.split(/[?#]/)[0];
    if (watched && pathname === "/__changes") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
      return;
    }
    if (watched && pathname === "/__changes.js") return void response.writeHead(200, { "content-type": types[".js"] }).end(reloader);
    const file = fileOf(folder, base, pathname);
    if (!file) return void response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    const headers = { "content-type": types[path.extname(file)] ?? "application/octet-stream", "cache-control": "no-cache", "x-content-type-options": "nosniff" };
    if (watched && file.endsWith("index.html")) {
      const html = readFileSync(file, "utf8").replace("</head>", `<script src="/__changes.js"></script></head>`);
      return void response.writeHead(200, headers).end(html);
    }
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
}

function fileOf(folder, base, pathname) {
  if (!pathname.startsWith(base)) return null;
  let relative;
  try {
    relative = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return null;
  }
  const file = path.join(folder, relative === "" || relative.endsWith("/") ? `${relative}index.html` : relative);
  const inside = file.startsWith(path.resolve(folder) + path.sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : null;
}

function watchBuilds(folder, listeners) {
  let timer;
  watch(path.dirname(folder), { recursive: false }, (_, name) => {
    if (name !== path.basename(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => listeners.forEach((listener) => listener.write("data: built\n\n")), 600);
  });
}

function option(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : otherwise;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(option("--port", "8080"));
  const base = option("--base", "/");
  const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../dist");
  const server = serverOf(folder, base, process.argv.includes("--watch"));
  server.on("error", (error) => {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} is in use. Stop the other server, or run: make serve PORT=8081` : error.message);
    process.exit(1);
  });
  server.listen(port, "localhost", () => console.log(`\nKAP Explorer is at http://localhost:${port}${base}   (Ctrl+C stops it)`));
}
