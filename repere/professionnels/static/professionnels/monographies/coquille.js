// The page itself, kept without what was said, so that a tablet opens it again without a network.
const CACHE = "repere-carnet";
const DERNIER = "repere-carnet-compte";

export const garderCoquille = async ({ compte, ouvrier }) => {
  if (!("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  try {
    // The tablet changed hands: nothing of the other stays.
    if (localStorage.getItem(DERNIER) !== compte) await caches.delete(CACHE);
    localStorage.setItem(DERNIER, compte);
    await navigator.serviceWorker.register(ouvrier);
    const reponse = await fetch(`${location.pathname}?coquille=1`, { redirect: "manual" });
    if (!reponse.ok) return;
    const cache = await caches.open(CACHE);
    const html = await reponse.clone().text();
    await cache.put(location.pathname, reponse);
    const nommes = [...html.matchAll(/(?:href|src)="(\/static\/[^"#]+\.(?:css|js|svg))/g)].map(([, adresse]) => adresse);
    const importes = performance.getEntriesByType("resource").map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/static/"));
    await Promise.allSettled([...new Set([...nommes, ...importes.map(({ pathname }) => pathname)])].map((adresse) => cache.add(adresse)));
  } catch {
    // Without it, notes are kept all the same: only the page waits for the network.
  }
};
