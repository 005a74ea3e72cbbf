/** Somebody else's tiles, when an operator chose them; without them, our own ground. */

const ECHECS = 3;
const PATIENCE = 8000;

/** Lay the tiles down; call `secours()` once if they do not come. */
export function poserLesTuiles(L, map, { adresse, attribution }, secours) {
  const tuiles = L.tileLayer(adresse, { attribution, maxZoom: 18, detectRetina: false });
  let venues = 0;
  let manquees = 0;
  const renoncer = () => {
    if (!map.hasLayer(tuiles)) return;
    map.removeLayer(tuiles);
    secours();
  };
  tuiles.on("tileload", () => {
    venues++;
    manquees = 0;
  });
  tuiles.on("tileerror", () => {
    manquees++;
    // The edge of the world has no tiles; a server that answers nothing has none either.
    if (manquees >= (venues ? 3 * ECHECS : ECHECS)) renoncer();
  });
  setTimeout(() => venues || renoncer(), PATIENCE);
  tuiles.addTo(map);
}
