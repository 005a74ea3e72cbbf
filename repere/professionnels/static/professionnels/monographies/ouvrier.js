// Opens the notebook of a meeting without a network. It keeps nothing by itself: see coquille.js.
const CACHE = "repere-carnet";
const UN_JOUR = 86_400_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (e) => e.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (e) => {
  const { request } = e;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && /\/carnet\/\d+\/$/.test(pathname)) e.respondWith(ouvrir(request, pathname));
  else if (pathname.startsWith("/static/")) e.respondWith(fetch(request).catch(() => trouver(pathname)));
});

const trouver = async (chemin) => (await caches.match(chemin, { ignoreVary: true })) ?? Response.error();

const ouvrir = async (request, chemin) => {
  let reponse;
  try {
    reponse = await fetch(request);
  } catch {
    return gardee(chemin);
  }
  // Signed out, or no longer allowed here: nothing of it stays on this device.
  if (reponse.type === "opaqueredirect" || reponse.status === 404) await caches.delete(CACHE);
  return reponse;
};

const gardee = async (chemin) => {
  const reponse = await (await caches.open(CACHE)).match(chemin, { ignoreSearch: true, ignoreVary: true });
  if (!reponse) return Response.error();
  return Date.now() - Date.parse(reponse.headers.get("Date")) < UN_JOUR ? reponse : Response.error();
};
