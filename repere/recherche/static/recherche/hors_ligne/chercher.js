/** Searching the bassins kept: a need, a text, a commune; the same rules of text as the site's own search. */
import { PAR_DEGRE } from "./decoder.js";
import { Lexique, repond } from "./lexique.js";
import { plier } from "./mots.js";

const SERVICES = "services";
// How much a word tells: in the name, as the kind of place or its commune, as what it does, in passing.
const [NOM, FORT, MOYEN, FAIBLE] = [4, 3, 2, 1];
const FORTS = new Set(["typologie", "dispositif_programmes_nationaux"]);
const KM_PAR_DEGRE = 111.195;

export class Annuaire {
  #langue;
  #lexique;
  #bassins;

  /** `bassins`: what decoder.js returns. */
  constructor(langue, bassins) {
    this.#langue = langue;
    this.#bassins = bassins;
    this.#lexique = new Lexique(langue, bassins.flatMap((b) => b.expressions));
    this.entrees = bassins.flatMap((bassin) => bassin.lieux.map((lieu) => this.#entree(bassin, lieu)));
    for (const { ecrits } of this.entrees) for (const mot of ecrits.keys()) this.#lexique.apprendre(mot);
  }

  #entree(bassin, lieu) {
    const commune = bassin.communes[lieu.commune];
    const ecrits = new Map();
    const ecrire = (texte, niveau) => {
      for (const mot of this.#langue.mots(texte)) ecrits.set(mot, Math.max(niveau, ecrits.get(mot) ?? 0));
    };
    ecrire(lieu.nom, NOM);
    ecrire(`${commune.nom} ${lieu.cp} ${commune.anciennes.join(" ")}`, FORT);
    for (const { champ, valeur, libelle } of lieu.valeurs)
      ecrire(`${valeur} ${libelle}`, FORTS.has(champ) ? FORT : MOYEN);
    ecrire(lieu.adresse, MOYEN);
    ecrire(`${lieu.resume} ${lieu.detail} ${lieu.lignes.map(({ texte }) => texte).join(" ")}`, FAIBLE);
    return { bassin, lieu, commune, ecrits };
  }

  /** Every commune kept, once, by name. */
  get communes() {
    const par = new Map(this.#bassins.flatMap((b) => b.communes.map((c) => [c.code, c])));
    return [...par.values()].sort((a, b) => a.nom.localeCompare(b.nom, "fr"));
  }

  /** The commune that `texte` names: its name, an old one, its postal code, its INSEE code. */
  commune(texte) {
    const cherche = plier(texte);
    const noms = (c) => [c.nom, ...c.anciennes].map(plier);
    const essais = [
      (c) => c.code === texte.trim() || noms(c).includes(cherche),
      (c) => c.cp.includes(cherche),
      (c) => noms(c).some((nom) => nom.startsWith(cherche)),
      (c) => noms(c).some((nom) => nom.replace(/^(saint|sainte) /, "st ").startsWith(cherche)),
    ];
    for (const essai of essais) {
      const trouvee = cherche && this.communes.find(essai);
      if (trouvee) return trouvee;
    }
    return null;
  }

  /**
   * `{trouves, muets, corriges, inconnus, partiel}`: places, the best first; those that do not say whether
   * they answer `besoin`; `partiel` when nobody answers every word.
   */
  chercher({ texte = "", besoin = "", commune = null }) {
    const { termes, corriges, inconnus } = this.#lexique.lire(texte);
    const notes = this.entrees.map((entree) => {
      const points = termes.map((terme) => noter(terme, entree));
      return {
        ...entree,
        km: distance(commune, entree),
        ici: commune?.code === entree.commune.code,
        repondus: points.filter(Boolean).length,
        points: points.reduce((somme, n) => somme + n, 0),
      };
    });
    const plus = Math.max(0, ...notes.map((n) => n.repondus));
    const retenus = notes.filter((n) => n.repondus === plus && (plus || !termes.length)).sort(ordre);
    const tri = (n) => (besoin ? dit(n.lieu, besoin) : true);
    return {
      trouves: retenus.filter((n) => tri(n) === true),
      muets: retenus.filter((n) => tri(n) === null),
      corriges,
      inconnus,
      partiel: plus < termes.length,
    };
  }
}

/** Whether a place does `service`: true, false, or null when it does not say. */
const dit = ({ valeurs, refus }, service) => {
  if (valeurs.some(({ champ, valeur }) => champ === SERVICES && valeur === service)) return true;
  return refus.some(({ valeur }) => valeur.valeur === service) ? false : null;
};

const noter = ({ mots, cibles }, { lieu, ecrits }) => {
  const niveaux = mots.map((mot) => repond(ecrits, mot));
  const vises = cibles.map(({ champ, valeur, poids }) =>
    lieu.valeurs.some((v) => v.champ === champ && v.valeur === valeur) ? poids : 0,
  );
  const fait = lieu.refus.length && cibles.some((c) => dit(lieu, c.valeur) === false) ? 0 : Math.min(...niveaux);
  return Math.max(fait, 0, ...vises);
};

/** Kilometres as the crow flies, Infinity when nothing is known. */
const distance = (commune, { lieu }) => {
  if (commune?.lat == null || lieu.lat == null) return Infinity;
  const [dy, dx] = [lieu.lat - commune.lat, lieu.lon - commune.lon].map((d) => (d / PAR_DEGRE) * KM_PAR_DEGRE);
  return Math.hypot(dy, dx * Math.cos((commune.lat / PAR_DEGRE) * (Math.PI / 180)));
};

const ordre = (a, b) =>
  b.points - a.points ||
  b.ici - a.ici ||
  (a.km === b.km ? 0 : a.km - b.km) ||
  a.lieu.nom.localeCompare(b.lieu.nom, "fr");
