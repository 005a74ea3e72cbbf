/** Folding words and forgiving slips, as repere/socle/texte.py and recherche/texte/mots.py do on the server. */
const LIGATURES = { œ: "oe", æ: "ae", ß: "ss" };

export const plier = (texte) =>
  texte
    .toLowerCase()
    .replace(/[œæß]/g, (c) => LIGATURES[c])
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const decouper = (texte) => plier(texte).split(" ").filter(Boolean);

export class Langue {
  #vides;
  #invariables;

  /** Words that say nothing, and words whose last letter is no plural: lists from the server. */
  constructor({ vides, invariables }) {
    this.#vides = new Set(vides);
    this.#invariables = new Set(invariables);
  }

  racine(mot) {
    if (mot.length < 4 || this.#invariables.has(mot) || /^\d+$/.test(mot)) return mot;
    if (/..[^e]aux$/.test(mot)) return `${mot.slice(0, -3)}al`;
    return /[^s][sx]$/.test(mot) ? mot.slice(0, -1) : mot;
  }

  mots(texte) {
    return decouper(texte).map((mot) => this.racine(mot));
  }

  parlants(texte) {
    return decouper(texte)
      .filter((mot) => !this.#vides.has(mot))
      .map((mot) => this.racine(mot));
  }

  dit(mot) {
    return !this.#vides.has(mot);
  }
}

export const fautesPermises = (mot) => {
  if (mot.length < 4 || /^\d+$/.test(mot)) return 0;
  return mot.length < 6 ? 1 : 2;
};

/** Letters changed, added, dropped or swapped between two words; Infinity beyond `max`. */
export const ecart = (a, b, max) => {
  if (Math.abs(a.length - b.length) > max) return Infinity;
  let avant = [];
  let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const suivante = [i];
    for (let j = 1; j <= b.length; j++) {
      const pareil = a[i - 1] === b[j - 1] ? 0 : 1;
      suivante[j] = Math.min(ligne[j] + 1, suivante[j - 1] + 1, ligne[j - 1] + pareil);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        suivante[j] = Math.min(suivante[j], avant[j - 2] + 1);
    }
    if (Math.min(...suivante) > max) return Infinity;
    [avant, ligne] = [ligne, suivante];
  }
  return ligne[b.length] <= max ? ligne[b.length] : Infinity;
};
