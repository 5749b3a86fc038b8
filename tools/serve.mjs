// Serves dist/ on this machine below a path, as a plain static host would: for the tests.
//
//   node tools/serve.mjs [--port 8080] [--base /some/path/]
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm", ".json": "application/json", ".csv": "text/csv; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
};

/** A server of `folder` under `base`. */
export function serverOf(folder, base = "/") {
  return createServer((request, response) => {
    const file = fileOf(folder, base, request.url.split(/[?#]/)[0]);
    if (!file) return void notFound(folder, response);
    response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream", "cache-control": "no-cache", "x-content-type-options": "nosniff" });
    // The folder may be gone by now.
    createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
}

/** As hosts do: with the page for it, where there is one. */
function notFound(folder, response) {
  const page = path.join(folder, "404.html");
  if (!existsSync(page)) return response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
  response.writeHead(404, { "content-type": types[".html"] });
  createReadStream(page).pipe(response);
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

function option(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : otherwise;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(option("--port", "8080"));
  const base = option("--base", "/");
  const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../dist");
  const server = serverOf(folder, base);
  server.on("error", (error) => {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} is in use. Stop the other server, or give another: --port 8081` : error.message);
    process.exit(1);
  });
  server.listen(port, "localhost", () => console.log(`\nKAP Explorer is at http://localhost:${port}${base}   (Ctrl+C stops it)`));
}
