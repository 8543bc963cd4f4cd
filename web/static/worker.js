// Keeps Counterpoint usable with no network: every file of one version in one
// cache, filled whole or not at all. cmd/pack writes the version and the list.
"use strict";

const files = {{.Files}};
// The scope is in the name because an origin's caches are shared by all its paths.
const prefix = `counterpoint ${self.registration.scope} `;
const cacheName = prefix + "{{.Version}}";

// no-cache asks the server about each file, and loads again only what changed.
async function install() {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
}

// The first version takes the open page over, so that it works offline at once.
async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  }
  await self.clients.claim();
}

async function cached(request) {
  const cache = await caches.open(cacheName);
  return cache.match(request, { ignoreSearch: true, ignoreVary: true });
}

// The shell's addresses are relative, so it works at the scope's own address only:
// an address that nothing else answers is sent there.
async function navigate(request) {
  const address = new URL(request.url);
  address.search = address.hash = "";
  if (address.href === self.registration.scope) return fetch(request);
  const response = await fetch(request).catch(() => null);
  return response && response.status !== 404 ? response : Response.redirect(self.registration.scope);
}

async function answer(request) {
  const hit = await cached(request);
  if (hit) return hit;
  return request.mode === "navigate" ? navigate(request) : fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});
