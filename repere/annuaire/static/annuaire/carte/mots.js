/** What the map says: given by the page (presentation/mots_carte.py), in the language of the page. */
export const MOTS = {};
let regles;

/** Read the words that `hote` brings. */
export function lireLesMots({ dataset }) {
  Object.assign(MOTS, JSON.parse(dataset.mots ?? "{}"));
  regles ??= new Intl.PluralRules(document.documentElement.lang || "fr");
}

/** The form of `cle` that goes with `nombre`, with it. */
export function compter(cle, nombre) {
  const formes = MOTS[cle] ?? {};
  return (formes[regles.select(nombre)] ?? formes.other ?? "").replace("{nombre}", nombre);
}
