// Taking notes with or without a network. Everything goes first into the queue of this device (file.js), then
// to the site; the page without scripts is a plain form.
import { garderCoquille } from "./coquille.js";
import { demander, envoyer } from "./envoi.js";
import { File, identifiant } from "./file.js";
import { montrer, reunir } from "./rendu.js";

const CADENCE = 10_000;
const PATIENCE = 1500;
const racine = document.querySelector("#carnet");
const { compte, reunion, envoi, suite } = racine.dataset;
const formulaire = racine.querySelector("#noter");
const bilan = racine.querySelector("[data-bilan]");
const abandon = racine.querySelector("[data-abandonner]");
const structures = racine.querySelector("[data-structures] select");
const file = new File(compte, reunion);
let serveur = JSON.parse(document.querySelector("#carnet-donnees").textContent).notes;
let issue = "";
let occupe = false;
let demande = false;
let suspendu = null;
let patience = 0;

const champ = (nom) => formulaire.elements[nom];
const nombre = (texte) => (texte ? Number(texte) : null);
// A workshop is everybody's: nothing is left out.
const ficheIci = () => ("presentations" in racine.dataset ? nombre(champ("fiche").value) : undefined);

const saisie = () => ({
  cle: champ("cle").value,
  version: Number(champ("version").value) || 0,
  nature: champ("nature").value,
  fiche: nombre(champ("fiche").value),
  texte: champ("texte").value,
  role: champ("role").value,
});

const remplir = ({ cle, version, nature, fiche, texte, role }) => {
  champ("cle").value = cle;
  champ("version").value = version;
  if (nature) champ("nature").value = nature;
  if (fiche !== undefined && structures) parler(fiche);
  champ("texte").value = texte;
  champ("role").value = role;
};

const vierge = () => remplir({ cle: identifiant(), version: 0, texte: "", role: "" });

const mots = () => {
  const notes = file.notes();
  const attendent = notes.filter(({ refus }) => !refus);
  const phrases = { autre: "autre", deconnecte: "deconnecte", panne: "panne" };
  // What the site refused waits for somebody, not for the network.
  const refusees = notes.length - attendent.length;
  const aCorriger = refusees ? `${racine.dataset.refusee} ${refusees}.` : "";
  if (!attendent.length) {
    // Who writes a note again is not told meanwhile that the others are safe.
    if (!abandon.hidden) return racine.dataset.correction;
    return aCorriger || (serveur.length ? racine.dataset.toutes : "");
  }
  const dit = `${racine.dataset.restent} ${attendent.length}. ${aCorriger}`.trim();
  return navigator.onLine && phrases[issue] ? `${dit} ${racine.dataset[phrases[issue]]}` : dit;
};

const dire = (texte = mots()) => {
  clearTimeout(patience);
  if (bilan.textContent !== texte) bilan.textContent = texte;
};

// One message for one note: what leaves at once is not first said to wait, and "all is kept" is said anew.
const direBientot = () => {
  dire("");
  patience = setTimeout(dire, PATIENCE);
};

const peindre = () => montrer(racine, reunir(serveur, file.notes(), envoi), ficheIci());

const rafraichir = () => {
  peindre();
  dire();
};

const prendre = (note) => {
  const rang = serveur.findIndex(({ cle }) => cle === note.cle);
  if (rang < 0) serveur.push(note);
  else serveur[rang] = note;
};

const vider = async () => {
  for (const note of file.notes().filter(({ refus }) => !refus)) {
    const retour = await envoyer(note, compte, champ("csrfmiddlewaretoken").value);
    issue = retour.issue;
    if (issue === "arrivee") {
      file.arrivee(note, retour.note.version);
      if (note.adresse === envoi) prendre(retour.note);
    } else if (issue === "refusee") file.refusee(note, retour.motif);
    else return;
    peindre();
  }
};

/** Send what waits, then read what the others wrote; two pages of one device do not do it at once. */
const tour = async () => {
  if (occupe) {
    demande = true;
    return;
  }
  occupe = true;
  const seul = navigator.locks ? (f) => navigator.locks.request(`repere-carnet:${compte}`, f) : (f) => f();
  do {
    demande = false;
    await seul(vider);
    const retour = await demander(suite);
    if (retour.notes) serveur = retour.notes;
    else issue = retour.issue;
  } while (demande);
  occupe = false;
  rafraichir();
};

const parler = (fiche) => {
  champ("fiche").value = fiche ?? "";
  structures.value = fiche ?? "";
  const nom = racine.querySelector("[data-nom-fiche]");
  if (nom) nom.textContent = structures.selectedOptions[0]?.textContent.replace(/ \(\d+\)$/, "") ?? "";
  const lue = racine.querySelector("[data-lue]");
  if (lue) lue.hidden = lue.dataset.lue !== String(fiche);
};

const corriger = (cle) => {
  const note = reunir(serveur, file.notes(), envoi).find((n) => n.cle === cle);
  // What was being written comes back after.
  if (!suspendu && champ("texte").value.trim()) suspendu = saisie();
  remplir(note);
  abandon.hidden = false;
  dire(racine.dataset.correction);
  champ("texte").focus();
};

const reprendre = () => {
  abandon.hidden = true;
  if (suspendu) remplir(suspendu);
  else vierge();
  suspendu = null;
  file.garderBrouillon(champ("texte").value.trim() ? saisie() : null);
};

formulaire.addEventListener("submit", (e) => {
  e.preventDefault();
  const note = { ...saisie(), adresse: envoi };
  champ("texte").focus();
  if (!note.texte.trim()) return;
  if (!file.mettre(note)) {
    dire(racine.dataset.plein);
    return;
  }
  reprendre();
  peindre();
  direBientot();
  tour();
});

formulaire.addEventListener("input", () => file.garderBrouillon(champ("texte").value.trim() ? saisie() : null));

abandon.addEventListener("click", () => {
  reprendre();
  rafraichir();
  champ("texte").focus();
});

racine.addEventListener("click", (e) => {
  const lien = e.target.closest("[data-corriger]");
  if (!lien) return;
  e.preventDefault();
  corriger(lien.closest("[data-cle]").dataset.cle);
});

structures?.addEventListener("change", () => {
  parler(nombre(structures.value));
  history.replaceState(null, "", `?fiche=${structures.value}`);
  file.garderBrouillon(champ("texte").value.trim() ? saisie() : null);
  rafraichir();
});

for (const element of racine.querySelectorAll("[data-sans-script]")) element.hidden = true;
addEventListener("online", tour);
document.addEventListener("visibilitychange", () => document.hidden || tour());
setInterval(() => document.hidden || tour(), CADENCE);

const brouillon = file.lireBrouillon();
if (brouillon?.texte && !champ("texte").value) {
  remplir(brouillon);
  // It corrected a note: one may still give it up.
  abandon.hidden = !brouillon.version;
} else if (structures) {
  const voulue = nombre(new URLSearchParams(location.search).get("fiche"));
  if (voulue && voulue !== ficheIci()) parler(voulue);
}
rafraichir();
tour();
garderCoquille(racine.dataset);
