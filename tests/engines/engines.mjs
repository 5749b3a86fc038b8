// Firefox and WebKit, each driven through WebDriver (../../tools/engines.sh installs them).
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Builder, Capabilities } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Where a program is; none where it is not installed. */
function found(...names) {
  for (const name of names) {
    if (path.isAbsolute(name) && existsSync(name)) return name;
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // the next
    }
  }
  return null;
}

const gecko = () => found("geckodriver", path.join(repository, "target/tools/engines/geckodriver"));
const miniBrowser = () => {
  const folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"];
  const all = folders.flatMap((folder) => ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map((name) => `${folder}/${name}/MiniBrowser`));
  return all.find((file) => existsSync(file)) ?? null;
};

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Waits until something answers at a port. */
async function answers(port) {
  const { connect } = await import("node:net");
  for (let left = 100; ; left -= 1) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1").on("connect", () => resolve(true)).on("error", () => resolve(false));
      socket.on("close", () => {});
      socket.unref();
    });
    if (open) return;
    if (left === 0) throw new Error(`nothing answers at port ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A folder for what is downloaded, and what is in it. */
export function downloads() {
  const folder = mkdtempSync(path.join(tmpdir(), "kap-engine-"));
  return {
    folder,
    /** The newest file that has arrived whole, when it is there. */
    async file(ending) {
      for (let left = 150; left > 0; left -= 1) {
        const files = readdirSync(folder, { recursive: true }).map(String);
        const done = files.find((file) => file.endsWith(ending));
        if (done && !files.some((file) => /\.(part|wkdownload)$/.test(file))) {
          const content = readFileSync(path.join(folder, done));
          rmSync(path.join(folder, done));
          if (content.length) return content;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`no file *${ending} arrived`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Firefox without a window; dark where it is asked for. */
async function startFirefox(saved, { dark = false } = {}) {
  const options = new firefox.Options().addArguments("-headless").setBinary(found("firefox-esr", "firefox"));
  const preferences = {
    "browser.download.folderList": 2, "browser.download.dir": saved.folder, "browser.download.alwaysOpenPanel": false,
    "browser.helperApps.neverAsk.saveToDisk": "text/csv,application/json,application/zip,image/svg+xml,image/png,application/x-research-info-systems,text/plain,text/html,application/octet-stream",
    "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
  };
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  const driver = await new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(new firefox.ServiceBuilder(gecko())).build();
  return { driver, stop: () => driver.quit() };
}

/** WebKitGTK's MiniBrowser on a display of its own. */
async function startWebKit(saved) {
  const display = `:${100 + (process.pid % 400)}`;
  const screen = spawn("Xvfb", [display, "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], { stdio: "ignore" });
  const port = await freePort();
  const environment = { ...process.env, DISPLAY: display, HOME: saved.folder, XDG_DOWNLOAD_DIR: saved.folder, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
  const started = existsSync(`/tmp/.X11-unix/X${display.slice(1)}`);
  for (let left = 50; !started && left > 0 && !existsSync(`/tmp/.X11-unix/X${display.slice(1)}`); left -= 1) await new Promise((resolve) => setTimeout(resolve, 100));
  const service = spawn("WebKitWebDriver", [`--port=${port}`], { env: environment, stdio: "ignore" });
  await answers(port);
  const capabilities = new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] } });
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}/`).withCapabilities(capabilities).build();
  return {
    driver,
    async stop() {
      await driver.quit().catch(() => {});
      service.kill();
      screen.kill();
    },
  };
}

/** The engines, and why one cannot be driven here. */
export const engines = [
  { name: "Firefox", start: startFirefox, missing: !found("firefox-esr", "firefox") ? "Firefox is not installed" : !gecko() && "geckodriver is not installed" },
  { name: "WebKit", start: startWebKit, missing: !(found("WebKitWebDriver") && miniBrowser() && found("Xvfb")) && "WebKitWebDriver, MiniBrowser or Xvfb is not installed" },
];
