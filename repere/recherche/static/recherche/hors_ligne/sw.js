// Repère without a network. /sw.js sets REPERE, then imports bassins.js and this file.
//
// - What the pages are made of (styles, scripts, drawings) is kept by version: a new version of the site
//   is a new cache, and the old one goes.
// - Pages seen come from the network; from here when it fails, or when it is too slow.
// - Nothing else is kept: no account, no form, no API, no error, no page asked for with a session.
const { version, page: PAGE, modules, langue, textes } = self.REPERE;
const SOCLE = `repere-socle-${version}`;
const PAGES = "repere-pages";
// Beyond that, a page kept yesterday serves better than a white screen.
const PATIENCE = 4000;
const STATIQUES_MAX = 80;
// Pages worth keeping, and how many of each; the oldest go first.
const GARDEES = [
  [/^\/recherche$/, 20],
  [/^\/lieux\/[^/]+\/([^/]+\/)?$/, 30],
  [/^\/(communes|zones|departements)\//, 10],
];
const IMMUABLE = /\.[0-9a-f]{12}\./;

self.addEventListener("install", (e) => {
  e.waitUntil(installer());
  // Pages come from the network and name their own files: an old page works under a new worker.
  self.skipWaiting();
});

self.addEventListener("activate", (e) => e.waitUntil(activer()));

self.addEventListener("periodicsync", (e) => {
  if (e.tag === "bassins") e.waitUntil(bassins.rafraichir(0));
});

self.addEventListener("fetch", (e) => {
  const { request } = e;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/static/")) e.respondWith(statique(request));
  // A conversation is never kept: without a network, the page that works without one takes its place.
  else if (request.mode === "navigate" && (/^\/$|\/assistant\/$/.test(pathname) || pathname === PAGE || genre(pathname)))
    e.respondWith(naviguer(e));
  else if (pathname === "/recherche" && request.headers.has("HX-Request"))
    // A part of a page that does not come: the whole page, which may be kept.
    e.respondWith(fetch(request).catch(() => new Response("", { headers: { "HX-Redirect": request.url } })));
});

const genre = (chemin) => GARDEES.find(([forme]) => forme.test(chemin));

const installer = async () => {
  const html = await garderAccueil();
  // Icons for the home screen are the system's to keep.
  const nommes = [...html.matchAll(/(?:href|src)="(\/static\/[^"#]+\.(?:css|js|svg))/g)].map(([, adresse]) => adresse);
  await (await caches.open(SOCLE)).addAll([...new Set([...nommes, ...modules])]);
};

/** The home of the app, as anybody sees it: without the cookies of whoever holds the device now. */
const garderAccueil = async () => {
  const reponse = await fetch(PAGE, { cache: "no-cache", credentials: "omit" });
  if (!reponse.ok) throw new Error(PAGE);
  await (await caches.open(SOCLE)).put(PAGE, reponse.clone());
  return reponse.text();
};

const activer = async () => {
  const noms = await caches.keys();
  const anciens = noms.filter((nom) => nom.startsWith("repere-socle-") && nom !== SOCLE);
  await Promise.all(anciens.map((nom) => caches.delete(nom)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  if (anciens.length) return;
  // The very first time, the page under the reader's eyes came before us: keep it too.
  for (const { url } of await self.clients.matchAll({ type: "window" }))
    if (genre(new URL(url).pathname)) await fetch(url).then((r) => retenir(url, r), () => {});
};

const statique = async (request) => {
  const cache = await caches.open(SOCLE);
  const connue = await cache.match(request);
  if (connue && IMMUABLE.test(request.url)) return connue;
  try {
    const reponse = await fetch(request);
    if (reponse.ok) {
      await cache.put(request, reponse.clone());
      await limiter(cache, () => true, STATIQUES_MAX);
    }
    return reponse;
  } catch (erreur) {
    // A page kept before an update names files that are gone: the new ones stand in for them.
    return connue ?? (await meme(cache, request)) ?? Promise.reject(erreur);
  }
};

const sans = (adresse) => new URL(adresse).pathname.replace(IMMUABLE, ".");

const meme = async (cache, request) => {
  const cle = (await cache.keys()).find((k) => sans(k.url) === sans(request.url));
  return cle && cache.match(cle);
};

const naviguer = async (e) => {
  const reseau = (async () => (await e.preloadResponse) ?? fetch(e.request))();
  const adresse = e.request.url;
  e.waitUntil(reseau.then((r) => suivre(adresse, r.clone()), () => {}));
  const lent = new Promise((suite) => setTimeout(suite, PATIENCE, "lente"));
  const arrive = await Promise.race([reseau, lent]).catch(() => "gardee");
  const motif = arrive instanceof Response ? (arrive.status >= 500 ? "panne" : "") : arrive;
  const gardee = motif && (await retrouver(adresse, motif));
  if (gardee) return gardee;
  return reseau.catch(async () => (await caches.open(SOCLE)).match(PAGE));
};

/** What a page that came leads to: keep it, and bring the bassins up to date now and then. */
const suivre = async (adresse, reponse) => {
  const chemin = new URL(adresse).pathname;
  if (chemin === PAGE) await garderAccueil().catch(() => {});
  else await retenir(adresse, reponse);
  await bassins.rafraichir();
};

const retenir = async (adresse, reponse) => {
  const [forme, nombre] = genre(new URL(adresse).pathname) ?? [];
  if (!forme || !publique(reponse)) return;
  const html = await reponse.text();
  const titre = /<title>([^<]*)/.exec(html)?.[1] ?? "";
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": reponse.headers.get("Content-Security-Policy") ?? "default-src 'none'",
    "X-Garde": String(Date.now()),
    "X-Titre": encodeURIComponent(titre),
  };
  const cache = await caches.open(PAGES);
  // Deleted first, so that what was seen again is the newest.
  await cache.delete(adresse);
  await cache.put(adresse, new Response(html, { headers }));
  await limiter(cache, (cle) => forme.test(new URL(cle.url).pathname), nombre);
};

// What the server marks as anybody's: never a page asked for with a session, nor one that decided otherwise.
const publique = ({ ok, redirected, headers }) =>
  ok &&
  !redirected &&
  headers.get("Content-Type")?.startsWith("text/html") &&
  /\bpublic\b/.test(headers.get("Cache-Control") ?? "");

const limiter = async (cache, choisir, nombre) => {
  const cles = (await cache.keys()).filter(choisir);
  for (const cle of cles.slice(0, Math.max(0, cles.length - nombre))) await cache.delete(cle);
};

/** The page kept, with a word on when and why. */
const retrouver = async (adresse, motif) => {
  const reponse = await (await caches.open(PAGES)).match(adresse);
  if (!reponse) return undefined;
  const quand = new Date(Number(reponse.headers.get("X-Garde"))).toLocaleString(langue, {
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  });
  const dit = textes[motif].replace("{quand}", quand);
  const note = `<div class="large gardee" role="status"><p><strong>${dit}</strong> ${textes.etats} <a href="${PAGE}">${textes.lien}</a></p></div>`;
  const html = (await reponse.text())
    .replace("<html ", "<html data-gardee ")
    .replace(/<main[^>]*>/, (balise) => balise + note);
  return new Response(html, { headers: reponse.headers });
};
