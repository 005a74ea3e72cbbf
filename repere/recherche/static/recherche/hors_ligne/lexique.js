/** From what somebody typed to terms that places answer: people's expressions, words, corrections. */
import { ecart, fautesPermises } from "./mots.js";

const DEBUT_MIN = 4;

export class Lexique {
  #langue;
  #frequences = new Map();
  #expressions = new Map();
  #debuts = [];
  #longueur = 1;

  /** `expressions` of every bassin kept: `{mots, cibles}`. */
  constructor(langue, expressions) {
    this.#langue = langue;
    for (const { mots, cibles } of expressions)
      for (const mot of mots) {
        if (mot.endsWith("*")) this.#debuts.push([mot.slice(0, -1), cibles]);
        else this.#ajouter(mot, cibles);
      }
    this.#debuts.sort((a, b) => b[0].length - a[0].length);
  }

  #ajouter(expression, cibles) {
    this.#expressions.set(expression, [...(this.#expressions.get(expression) ?? []), ...cibles]);
    const mots = expression.split(" ");
    this.#longueur = Math.max(this.#longueur, mots.length);
    for (const mot of mots) this.apprendre(mot);
  }

  apprendre(mot) {
    this.#frequences.set(mot, (this.#frequences.get(mot) ?? 0) + 1);
  }

  /** `{termes, corriges, inconnus}` of a text. */
  lire(texte) {
    const [lus, corriges, inconnus] = [[], [], []];
    for (const tape of this.#langue.parlants(texte)) {
      const mot = this.#compris(tape);
      if (!mot) inconnus.push(tape);
      else if (this.#langue.dit(mot)) lus.push(mot);
      if (mot && mot !== tape) corriges.push(mot);
    }
    return { termes: [...this.#termes(lus)], corriges, inconnus };
  }

  #cibles(mots) {
    const cle = mots.join(" ");
    const exactes = this.#expressions.get(cle);
    if (exactes || mots.length > 1) return exactes ?? [];
    return this.#debuts.find(([debut]) => cle.startsWith(debut))?.[1] ?? [];
  }

  #compris(mot) {
    if (this.#frequences.has(mot) || this.#cibles([mot]).length) return mot;
    const connus = [...this.#frequences.keys()];
    if (mot.length >= DEBUT_MIN && connus.some((connu) => connu.startsWith(mot))) return mot;
    return this.#proche(mot, connus);
  }

  #proche(mot, connus) {
    const max = fautesPermises(mot);
    let [meilleur, note] = ["", Infinity];
    for (const connu of connus) {
      if (connu[0] !== mot[0]) continue;
      // At as many slips, the word that most places write.
      const n = ecart(mot, connu, max) - this.#frequences.get(connu) / 1e6;
      if (n < note) [meilleur, note] = [connu, n];
    }
    return meilleur;
  }

  *#termes(mots) {
    for (let i = 0; i < mots.length; ) {
      let n = Math.min(this.#longueur, mots.length - i);
      while (n > 1 && !this.#cibles(mots.slice(i, i + n)).length) n--;
      const pris = mots.slice(i, i + n);
      yield { mots: pris, cibles: this.#cibles(pris) };
      i += n;
    }
  }
}

/** Whether a word of a place answers a word typed: itself, or one that begins like it. */
export const repond = (ecrits, mot) =>
  ecrits.get(mot) ??
  (mot.length >= DEBUT_MIN ? Math.max(0, ...[...ecrits].map(([m, n]) => (m.startsWith(mot) ? n : 0))) : 0);
