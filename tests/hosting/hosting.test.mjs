// The published folder on real web servers, and the header files for hosts that cannot be run here.
//
//   node --test tests/hosting/hosting.test.mjs
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { apacheHeaders, netlifyHeaders, nginxHeaders } from "../../tools/dist.mjs";
import { cacheControl, commonHeaders, governed, hashedName, headerPolicy, mediaTypes, pagePolicy, textTypes } from "../../tools/policy.mjs";
import { filesIn, writeWorker } from "../../tools/precache.mjs";
import { apache, asked, brotliModule, has, nginx, published, repository } from "./servers.mjs";
import { executablePath } from "../../tools/chromium.mjs";

const site = published();
after(() => site.remove());
const forServers = /^_headers$|^\.|\.(br|gz)$/;
const files = filesIn(site.folder).filter((file) => !forServers.test(file));
const content = (file) => readFileSync(path.join(site.folder, file));
const unpack = { br: brotliDecompressSync, gzip: gunzipSync };

/** What must be true of every file, whatever the server. */
async function checkFile(port, base, file, accepted) {
  const { status, headers, body } = await asked(port, base + file, accepted ? { "accept-encoding": accepted.join(", ") } : {});
  const what = `${file} for ${accepted ?? "no encoding"}`;
  assert.equal(status, 200, what);
  const ending = path.extname(file).slice(1);
  const [type, ...parameters] = headers["content-type"].split(/;\s*/);
  assert.equal(type, mediaTypes[ending], what);
  if (textTypes.includes(ending)) assert.match(parameters.join(), /^charset=utf-8$/i, what);
  const best = [["br", ".br"], ["gzip", ".gz"]].find(([name, twin]) => accepted?.includes(name) && existsSync(path.join(site.folder, file + twin)));
  const sent = headers["content-encoding"];
  // Where there is no twin, a server may compress by itself.
  if (best) assert.equal(sent, best[0], what);
  else assert.ok(sent === undefined || accepted?.includes(sent), what);
  assert.ok((sent ? unpack[sent](body) : body).equals(content(file)), `${what}: the content is that of the file`);
  if (existsSync(path.join(site.folder, `${file}.gz`))) assert.match(headers.vary ?? "", /^accept-encoding$/i, what);
  assert.equal(headers["cache-control"], new RegExp(hashedName).test(file) ? cacheControl.hashed : cacheControl.other, what);
  assert.ok(headers.etag, `${what}: it can be asked for again cheaply`);
  for (const [name, value] of Object.entries(commonHeaders)) assert.equal(headers[name.toLowerCase()], value, `${what}: ${name}`);
  assert.equal(headers["content-security-policy"], governed.includes(file) ? headerPolicy : undefined, what);
}

function checkServer(start, encodings, bases) {
  let server;
  before(async () => (server = await start()));
  after(() => server?.stop());

  test("each file has its type, encoding, cache and security headers", async () => {
    assert.ok(files.length > 20);
    for (const base of bases) {
      for (const file of files) {
        for (const accepted of [undefined, ["gzip"], encodings]) await checkFile(server.port, base, file, accepted);
      }
    }
  });

  test("the folder's address is the page, also compressed", async () => {
    for (const base of bases) {
      const { status, headers, body } = await asked(server.port, `${base}?embed`, { "accept-encoding": encodings.join(", ") });
      assert.equal(status, 200);
      assert.equal(headers["content-type"].toLowerCase(), "text/html; charset=utf-8");
      assert.equal(headers["cache-control"], cacheControl.other);
      assert.equal(headers["content-security-policy"], headerPolicy);
      assert.ok(unpack[encodings[0]](body).equals(content("index.html")));
    }
  });

  test("what is missing is not found, and not for ever", async () => {
    const { status, headers } = await asked(server.port, `${bases[0]}start-ABCDEFGH.js`, { "accept-encoding": "br, gzip" });
    assert.equal(status, 404);
    assert.doesNotMatch(headers["cache-control"] ?? "", /max-age|immutable/);
    assert.equal(headers["x-content-type-options"], "nosniff");
  });

  test("a link whose # was encoded on its way leads to its view", async () => {
    // Servers may name themselves in the redirect or leave it out.
    const origin = `http://127.0.0.1:${server.port}`;
    for (const base of bases) {
      for (const page of ["", "index.html"]) {
        const { status, headers } = await asked(server.port, `${base}${page}%23route=iv,im&dose=0.5..max`, {});
        assert.equal(status, 302);
        assert.equal(new URL(headers.location, origin).href, `${origin}${base}#route=iv,im&dose=0.5..max`);
      }
      const other = await asked(server.port, `${base}%23route=%0d%0aset-cookie:x`, {});
      assert.notEqual(other.status, 302);
    }
  });

  test("a copy that is still right is not sent again", async () => {
    const { headers } = await asked(server.port, `${bases[0]}index.html`, { "accept-encoding": "gzip" });
    const again = await asked(server.port, `${bases[0]}index.html`, { "accept-encoding": "gzip", "if-none-match": headers.etag });
    assert.equal(again.status, 304);
    assert.equal(again.body.length, 0);
  });

  test("the page starts, keeps its copy, and nothing is blocked", { timeout: 60_000 }, async () => {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    try {
      const page = await browser.newPage();
      const said = [];
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      await page.goto(`http://localhost:${server.port}${bases[0]}#route=im`);
      await page.getByRole("status").filter({ hasText: /^3 of 15 studies/ }).waitFor();
      await page.getByRole("article").first().scrollIntoViewIfNeeded();
      await page.locator("canvas").first().waitFor();
      await page.getByText("Ready to work offline.").waitFor();
      assert.deepEqual(said, []);
    } finally {
      await browser.close();
    }
  });
}

describe("nginx with gzip only", { skip: !has("nginx") && "nginx is not installed" }, () => checkServer(() => nginx(site, false), ["gzip"], ["/kap/", "/other/"]));
describe("nginx with brotli", { skip: !(has("nginx") && brotliModule) && "nginx or its brotli module is not installed" }, () => checkServer(() => nginx(site, true), ["br", "gzip"], ["/kap/", "/other/"]));
describe("Apache", { skip: !has("apache2") && "apache2 is not installed" }, () => checkServer(() => apache(site), ["br", "gzip"], ["/kap/"]));

describe("header files", () => {
  test("the committed nginx configuration is the one that is written and tested", () => {
    assert.equal(readFileSync(path.join(repository, "hosting/nginx.conf"), "utf8"), nginxHeaders(), "run: node tools/dist.mjs");
  });

  test("page, nginx, Apache and Netlify have one policy", () => {
    assert.ok(content("index.html").toString().includes(`content="${pagePolicy}"`));
    assert.equal(headerPolicy, `${pagePolicy}; frame-ancestors *`);
    for (const text of [nginxHeaders(), apacheHeaders(), netlifyHeaders(files)]) {
      const found = text.match(/default-src[^"\n]*/g);
      assert.ok(found.length > 0);
      for (const policy of found) assert.equal(policy, headerPolicy);
    }
  });

  /** The headers that Netlify and Cloudflare Pages give to a path: those of every rule that matches, joined. */
  function given(text, where) {
    const headers = {};
    let matches = false;
    for (const line of text.split("\n").filter((line) => line && !line.startsWith("#"))) {
      if (line.startsWith("/")) matches = line.endsWith("*") ? where.startsWith(line.slice(0, -1)) : line === where;
      else if (matches) {
        const [, name, value] = line.match(/^ {2}([^:]+): (.*)$/);
        (headers[name] ??= []).push(value);
      }
    }
    return headers;
  }

  test("on Netlify and Cloudflare Pages every file has each header once, with the right value", () => {
    const text = netlifyHeaders(filesIn(site.folder));
    for (const where of ["/", ...files.map((file) => `/${file}`)]) {
      const headers = given(text, where);
      for (const [name, values] of Object.entries(headers)) assert.equal(values.length, 1, `${where} ${name}`);
      for (const [name, value] of Object.entries(commonHeaders)) assert.equal(headers[name][0], value, where);
      assert.equal(headers["Cache-Control"][0], new RegExp(hashedName).test(where) ? cacheControl.hashed : cacheControl.other, where);
      assert.equal(headers["Content-Security-Policy"]?.[0], where === "/" || governed.includes(where.slice(1)) ? headerPolicy : undefined, where);
    }
    // Cloudflare Pages reads at most 100 rules, and lines of at most 2,000 characters.
    const lines = text.split("\n");
    assert.ok(lines.filter((line) => line.startsWith("/")).length <= 100);
    assert.ok(lines.every((line) => line.length <= 2000));
  });

  test("the twins and header files change nothing in the worker", () => {
    const published = content("sw.js");
    writeWorker(site.folder);
    const again = content("sw.js").toString();
    assert.doesNotMatch(again, /\.br"|\.gz"|_headers|htaccess|nojekyll/);
    assert.match(again, /"studies\.html"/);
    assert.ok(published.length > 0);
  });
});
