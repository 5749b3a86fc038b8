// Keeps one whole build for use without a network: all of its files or none, each with the right
// content. The build puts in VERSION and FILES (path → hash).
//
// A build is replaced only as a whole. A new one waits until the reader takes it or the last tab closes.
const scope = new URL(registration.scope);
// The scope is part of the name: copies of this page in other folders of the host have caches of their own.
const family = `kap-explorer ${scope.pathname} `;
const CACHE = family + VERSION;
const files = FILES;

const keep = async (cache, file) => {
  const response = await fetch(new URL(file, scope), { cache: "no-cache", integrity: files[file] });
  if (!response.ok) throw new TypeError(`${file}: ${response.status}`);
  // A redirected answer must not be given to a navigation; some hosts redirect index.html to its folder.
  await cache.put(new URL(file, scope), response.redirected ? new Response(response.body, { headers: response.headers }) : response);
};

const missing = async (cache) => {
  const there = await Promise.all(Object.keys(files).map(async (file) => [file, await cache.match(new URL(file, scope), { ignoreVary: true })]));
  return there.filter(([, response]) => !response).map(([file]) => file);
};

const troubleOf = (error) => (error.name === "QuotaExceededError" ? "room" : error instanceof TypeError ? "fetch" : "denied");

async function keepAll() {
  const had = await caches.has(CACHE).catch(() => false);
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(Object.keys(files).map((file) => keep(cache, file)));
  } catch (error) {
    // A cache that was there already may be the one in use: the host went back to an older build.
    if (!had) await caches.delete(CACHE).catch(() => false);
    for (const client of await clients.matchAll({ includeUncontrolled: true })) {
      if (client.url.startsWith(scope.href)) client.postMessage({ trouble: troubleOf(error) });
    }
    throw error;
  }
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(family) && name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

/** Is the copy whole? What the browser has dropped is fetched again, as long as the host still has this build. */
async function whole() {
  const cache = await caches.open(CACHE);
  await Promise.all((await missing(cache)).map((file) => keep(cache, file)));
}

async function answer(port, page) {
  // A page of another build, open since before the change, cannot get its later files from this one.
  const mine = page === undefined || fileOf(new URL(page)) !== undefined;
  const complete = await whole().then(() => true, () => false);
  port.postMessage({ mine, complete });
}

function fileOf({ origin, pathname }) {
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined;
  const file = pathname.slice(scope.pathname.length) || "index.html";
  return Object.hasOwn(files, file) ? file : undefined;
}

async function serve(request, file) {
  const kept = await caches.match(new URL(file, scope), { cacheName: CACHE, ignoreVary: true }).catch(() => undefined);
  return kept ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("message", (event) => {
  if (event.data.use) skipWaiting();
  else event.waitUntil(answer(event.ports[0], event.data.page));
});
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const file = event.request.method === "GET" ? fileOf(url) : undefined;
  if (file !== undefined && (event.request.mode === "navigate" || url.search === "")) event.respondWith(serve(event.request, file));
});
