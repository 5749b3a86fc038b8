// The page on a host of its own, for the tests of what happens without a network and at an update.
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { writeWorker } from "../../tools/precache.mjs";
import { serverOf } from "../../tools/serve.mjs";

export const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** A copy of the built folder on a host of its own, which can fail, answer with headers of its own, close and publish a second build. */
export class Host {
  constructor() {
    this.root = mkdtempSync(path.join(tmpdir(), "kap-offline-"));
    this.broken = () => false;
    this.headers = () => ({});
    this.asked = [];
  }

  /** Puts a copy of the build under this path of the host. */
  publish(at) {
    cpSync(dist, path.join(this.root, at), { recursive: true });
    return path.join(this.root, at);
  }

  async open() {
    const files = serverOf(this.root, "/");
    const [serve] = files.listeners("request");
    files.removeAllListeners("request");
    files.on("request", (request, response) => {
      this.asked.push(request.url);
      const writeHead = response.writeHead.bind(response);
      response.writeHead = (status, headers) => writeHead(status, { ...headers, ...this.headers(request.url) });
      if (this.broken(request.url)) response.writeHead(500).end();
      else serve(request, response);
    });
    await new Promise((ready) => files.listen(0, "localhost", ready));
    this.server = files;
    this.address = `http://localhost:${files.address().port}`;
  }

  async close() {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}

export const test = base.extend({
  host: async ({ page: _ }, use) => {
    const host = new Host();
    await host.open();
    await use(host);
    if (host.server.listening) await host.close();
    rmSync(host.root, { recursive: true });
  },
});

export const state = (page) => page.locator("#offline");
export const ready = (page) => expect(state(page)).toHaveText("Ready to work offline.");
export const caches = (page) => page.evaluate(async () => (await globalThis.caches.keys()).sort());
export const offer = (page) => page.getByRole("button", { name: "Use it now" });
/** What tells one build from another: the last line of the page. */
export const title = (page) => page.locator(".colophon .build");

export async function opened(page, host, at, fragment = "") {
  await page.goto(`${host.address}/${at}/${fragment}`);
  await expect(page.getByRole("status")).toContainText(/^\d+ of \d+ stud/);
}

/** The second build: another heading, another start script under another name, and the worker that goes with them. */
export function rebuild(folder, heading = "The second build") {
  const page = path.join(folder, "index.html");
  const html = readFileSync(page, "utf8");
  const [, start] = html.match(/src="(start-[^"]+)"/);
  renameSync(path.join(folder, start), path.join(folder, "start-SECOND00.js"));
  writeFileSync(page, html.replace("Data set version", `<b class="build">${heading}</b> Data set version`).replace(start, "start-SECOND00.js"));
  return writeWorker(folder);
}

export const update = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());

export { expect };
