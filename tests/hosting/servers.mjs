// Real web servers on a free port, each with the configuration that is published, and what they answer.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeReady, nginxHeaders } from "../../tools/dist.mjs";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
const modules = ["/usr/lib/nginx/modules", "/usr/share/nginx/modules", "/usr/lib64/nginx/modules"];
const apacheModules = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2"].find(existsSync);

/** Is there such a program? */
export function has(program) {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The module that sends brotli twins, where nginx has it. */
export const brotliModule = modules.map((folder) => path.join(folder, "ngx_http_brotli_static_module.so")).find(existsSync);

/** A folder like a host's: the page, ready to publish, below `kap/`. */
export function published() {
  const root = mkdtempSync(path.join(tmpdir(), "kap-hosting-"));
  chmodSync(root, 0o755); // the server's own user reads it
  const folder = path.join(root, "www/kap");
  cpSync(path.join(repository, "dist"), folder, { recursive: true });
  makeReady(folder);
  return { root, folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}

const freePort = () => new Promise((found) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});

/** Starts a server and waits until it answers. */
async function started(command, args, port) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  const ended = new Promise((done) => child.on("exit", done));
  for (let left = 200; ; left -= 1) {
    const answers = await asked(port, "/").then(() => true, () => false);
    if (answers) break;
    if (child.exitCode !== null || left === 0) throw new Error(`${command} did not start: ${said}`);
    await new Promise((again) => setTimeout(again, 25));
  }
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** nginx with the include of hosting/nginx.conf: at /kap/ by `root`, at /other/ by `alias`. */
export async function nginx({ root, folder }, brotli) {
  const port = await freePort();
  const at = path.join(root, brotli ? "nginx-brotli" : "nginx");
  mkdirSync(at);
  const include = path.join(at, "kap-explorer.conf");
  writeFileSync(include, brotli ? nginxHeaders().replace("#brotli_static on;", "brotli_static on;") : nginxHeaders());
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${at}/${name};`).join(" ");
  writeFileSync(path.join(at, "nginx.conf"), `
    ${process.getuid() === 0 ? "user root;" : ""} daemon off; pid ${at}/pid; error_log ${at}/error.log; worker_processes 1;
    ${brotli ? `load_module ${brotliModule};` : ""}
    events {}
    http {
      access_log off; ${temporary}
      server {
        listen 127.0.0.1:${port};
        location /kap/ { root ${path.dirname(folder)}; include ${include}; }
        location /other/ { alias ${folder}/; include ${include}; }
      }
    }`);
  return started("nginx", ["-p", at, "-e", `${at}/error.log`, "-c", path.join(at, "nginx.conf")], port);
}

/** Apache with the published .htaccess and nothing else but what Debian switches on, and headers and rewrite. */
export async function apache({ root, folder }) {
  const port = await freePort();
  const at = path.join(root, "apache");
  mkdirSync(at);
  const named = ["mpm_event", "authz_core", "mime", "dir", "alias", "headers", "rewrite", "deflate", "filter", "unixd"]
    .filter((name) => existsSync(path.join(apacheModules, `mod_${name}.so`)))
    .map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`);
  writeFileSync(path.join(at, "types"), "text/html html htm\ntext/css css\napplication/javascript js\n");
  writeFileSync(path.join(at, "apache.conf"), `
    ${named.join("\n")}
    ServerName localhost
    Listen 127.0.0.1:${port}
    PidFile ${at}/pid
    ErrorLog ${at}/error.log
    ${process.getuid() === 0 ? "User nobody\nGroup nogroup" : ""}
    TypesConfig ${at}/types
    AddType application/x-gzip .gz .tgz
    AddOutputFilterByType DEFLATE text/html text/css application/javascript text/javascript
    DocumentRoot ${path.dirname(folder)}
    <Directory ${path.dirname(folder)}>
      AllowOverride All
      Require all granted
    </Directory>`);
  return started("apache2", ["-d", at, "-f", path.join(at, "apache.conf"), "-DFOREGROUND"], port);
}

/** The answer as it comes over the wire: status, headers, bytes. */
export function asked(port, where, headers = {}) {
  return new Promise((answered, failed) => {
    http.get({ host: "127.0.0.1", port, path: where, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", failed);
  });
}
