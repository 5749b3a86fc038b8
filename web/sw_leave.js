// The worker of a development build: takes itself and every copy away, so that the next load is from
// the disk. A host that wants to withdraw the page's copies can publish it as sw.js (docs/hosting.md).
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const family = `kap-explorer ${new URL(registration.scope).pathname} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(family)).map((name) => caches.delete(name)));
  await registration.unregister();
  for (const client of await clients.matchAll({ type: "window" })) client.navigate(client.url);
}
