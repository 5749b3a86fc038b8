// The quick loop: build for development, serve, rebuild at every change, and the page reloads itself.
//
//   node tools/dev.mjs [--port 8080]
import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const asked = process.argv.indexOf("--port");
const port = asked > 0 ? process.argv[asked + 1] : "8080";
let building = false;
let again = false;
let serving = false;

function build() {
  if (building) {
    again = true;
    return;
  }
  building = true;
  spawn("node", [path.join(root, "tools/build.mjs"), "--dev"], { stdio: "inherit" }).on("exit", (status) => {
    building = false;
    if (status === 0 && !serving) {
      serving = true;
      spawn("node", [path.join(root, "tools/serve.mjs"), "--port", port, "--watch"], { stdio: "inherit" });
    }
    if (again) {
      again = false;
      build();
    }
  });
}

let timer;
for (const folder of ["src", "style", "web", "public", "build", "build.rs", "Cargo.toml", "index.html"].map((name) => path.join(root, name)).filter(existsSync)) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(build, 150);
  });
}
build();
