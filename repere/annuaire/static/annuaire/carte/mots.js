/** What the map says, once it is there; before, see carte.js. */
const pluriel = (nombre, un, plusieurs) => `${nombre}\u00a0${nombre > 1 ? plusieurs : un}`;

export const MOTS = {
  region: "Carte. La liste donne les mêmes lieux. Déplacez la carte avec les flèches.",
  passer: "Passer la carte",
  revenir: "Revenir avant la carte",
  agrandir: "Agrandir la carte",
  reduire: "Réduire la carte",
  fermer: "Fermer",
  surLaCarte: "Voir sur la carte",
  dansLaListe: "Voir dans la liste",
  approximatif: "Position approximative\u00a0: le centre de la commune",
  groupe: (nombre) => `${pluriel(nombre, "lieu", "lieux")} de cette liste\u00a0: agrandir`,
  plusieurs: (nombre) => `${pluriel(nombre, "lieu", "lieux")} au même endroit`,
  autres: (nombre) => `et ${pluriel(nombre, "autre", "autres")}`,
  affichee: (liste, autres) =>
    `Carte affichée\u00a0: ${pluriel(liste, "lieu", "lieux")} de cette page` +
    (autres ? `, ${pluriel(autres, "autre lieu", "autres lieux")}.` : "."),
  tuilesEnPanne: "Le fond de carte détaillé ne répond pas. En voici un plus simple.",
  legende: {
    lieu: "Lieu de cette page",
    approximatif: "Position approximative",
    autre: "Autre lieu",
    grappe: "Plusieurs lieux",
  },
};
