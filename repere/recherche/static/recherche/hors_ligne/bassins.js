// The bassins kept on this device. No import, no export: both the page and the service worker run this file.
globalThis.bassins = (() => {
  const CACHE = "repere-bassins";
  const JOUR = 86_400_000;
  const ouvrir = () => caches.open(CACHE);

  const ranger = async (adresse, corps, { etag, garde, octets }) => {
    const headers = {
      "Content-Type": "application/json",
      ETag: etag,
      "X-Garde": String(garde),
      "X-Verifie": String(Date.now()),
      "X-Octets": String(octets),
    };
    await (await ouvrir()).put(adresse, new Response(corps, { headers }));
  };

  /** Download `adresse`, or learn that what is kept is still right. Throws when the network does not answer. */
  const garder = async (adresse) => {
    const connu = await (await ouvrir()).match(adresse);
    const etag = connu?.headers.get("ETag");
    const reponse = await fetch(adresse, { headers: etag ? { "If-None-Match": etag } : {} });
    if (reponse.status === 304 && connu) {
      const { headers } = connu;
      await ranger(adresse, await connu.text(), {
        etag,
        garde: headers.get("X-Garde"),
        octets: headers.get("X-Octets"),
      });
      return;
    }
    if (!reponse.ok) throw new Error(`${adresse} : ${reponse.status}`);
    await ranger(adresse, await reponse.text(), {
      etag: reponse.headers.get("ETag") ?? "",
      garde: Date.now(),
      octets: reponse.headers.get("Content-Length") ?? 0,
    });
  };

  const oublier = async (adresse) => (await ouvrir()).delete(adresse);

  /** What is kept: address, dates (milliseconds), bytes, and the content when `lus`. */
  const lister = async ({ lus = false } = {}) => {
    const cache = await ouvrir();
    return Promise.all(
      (await cache.keys()).map(async (cle) => {
        const reponse = await cache.match(cle);
        const nombre = (nom) => Number(reponse.headers.get(nom));
        return {
          adresse: new URL(cle.url).pathname,
          garde: nombre("X-Garde"),
          verifie: nombre("X-Verifie"),
          octets: nombre("X-Octets"),
          contenu: lus ? await reponse.json() : null,
        };
      }),
    );
  };

  /** Ask again for what was not checked within a day. Says whether anything was asked. */
  const rafraichir = async (age = JOUR) => {
    const vieux = (await lister()).filter((b) => Date.now() - b.verifie >= age);
    // A bassin that cannot be had now stays as it is: better old than none.
    await Promise.allSettled(vieux.map((b) => garder(b.adresse)));
    return vieux.length > 0;
  };

  return { CACHE, garder, oublier, lister, rafraichir };
})();
