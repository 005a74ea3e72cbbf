/** Cards of places, filled into the <template> of the page: every word of the interface comes from there. */
import { aParis, etat } from "./ouverture.js";

const INSECABLE = "\u00a0";
const SERVICES = "services";
// Said elsewhere on the card.
const AILLEURS = new Set([SERVICES, "typologie"]);

export class Cartes {
  #modele;
  #mots;
  #langue;
  #icones;

  /** `icones`: the templates of the marks before what a place does, and does not. */
  constructor({ modele, icones, mots, langue }) {
    this.#modele = modele;
    this.#icones = icones;
    this.#mots = mots;
    this.#langue = langue;
  }

  /** A card for what chercher.js found, as it stands at `instant`. */
  creer(trouve, instant = new Date()) {
    const { lieu, commune, bassin } = trouve;
    const carte = this.#modele.content.cloneNode(true);
    const poser = (nom, valeur) => remplir(carte.querySelector(`[data-${nom}]`), valeur);
    poser("nom", lieu.nom);
    poser("genre", unique(lieu.valeurs.filter((v) => v.champ === "typologie").map((v) => v.libelle)).slice(0, 2).join(" · "));
    poser("adresse", [lieu.adresse, `${lieu.cp} ${commune.nom}`].filter(Boolean).join(", "));
    poser("distance", this.#distance(trouve));
    poser("resume", lieu.resume);
    const lu = etat(lieu, bassin.feries, instant);
    const bulle = carte.querySelector("[data-etat]");
    poser("etat", lu ? this.etat(lu, instant) : "");
    bulle.classList.add(lu?.ouvert ? "ouvert" : "ferme");
    const faits = lieu.valeurs.filter((v) => v.champ === SERVICES).map((v) => v.libelle);
    const refus = lieu.refus.map(({ valeur, vers }) => (vers ? `${valeur.libelle} → ${vers}` : valeur.libelle));
    this.#puces(carte.querySelector("[data-fait]"), faits, this.#icones.oui);
    this.#puces(carte.querySelector("[data-refus]"), refus, this.#icones.non);
    poser("horaires", this.#horaires(lieu, instant).join(" · "));
    poser("muet", lieu.valeurs.some((v) => v.champ === SERVICES) ? "" : this.#mots.muet);
    this.#telephones(carte.querySelector("[data-telephones]"), lieu);
    this.#details(carte.querySelector("[data-details]"), trouve);
    poser("fraicheur", this.#fraicheur(lieu));
    carte.querySelector("[data-lien]").href = `/lieux/${lieu.id}/`;
    return carte;
  }

  #puces(liste, textes, icone) {
    liste.append(
      ...textes.map((texte) => {
        const ligne = element("li", icone.content.cloneNode(true));
        ligne.append(element("span", texte));
        return ligne;
      }),
    );
    if (!textes.length) liste.remove();
  }

  /** "Ouvert jusqu’à 17 h 30", "Fermé, ouvre lundi à 9 h"… */
  etat({ ouvert, ferie, minute, dans }, instant) {
    if (ferie) return this.#mots.ferie;
    if (minute === null) return ouvert ? this.#mots.ouvert : this.#mots.ferme;
    const heure = this.#heure(minute);
    const jour = dans === 1 ? this.#mots.demain : this.#jour(instant, dans);
    if (ouvert) return dans ? this.#mots.ouvert : dire(this.#mots.ouvertJusqu, { heure });
    return dire(dans ? this.#mots.ouvreLe : this.#mots.ouvreA, { heure, jour });
  }

  #jour(instant, dans) {
    const { iso } = aParis(instant);
    return new Date(Date.parse(iso) + dans * 86_400_000).toLocaleDateString(this.#langue, {
      weekday: "long",
      timeZone: "UTC",
    });
  }

  #heure(minute) {
    if (minute === 1440) return this.#mots.minuit;
    const [h, m] = [Math.floor(minute / 60), minute % 60];
    return `${h}${INSECABLE}h${m ? INSECABLE + String(m).padStart(2, "0") : ""}`;
  }

  #horaires({ horaires, texte, exceptions }, instant) {
    const { iso } = aParis(instant);
    const speciales = exceptions
      .filter((e) => e.au >= iso)
      .map((e) => {
        const heures = e.phrases.join(", ") || this.#mots.ferme.toLowerCase();
        const quand = dire(e.du === e.au ? this.#mots.leJour : this.#mots.duAu, {
          du: this.date(e.du),
          au: this.date(e.au),
        });
        return `${quand}${INSECABLE}: ${heures}${e.message ? ` (${e.message})` : ""}`;
      });
    return [...speciales, ...(horaires?.phrases ?? []), ...(texte ? [texte] : [])];
  }

  date(iso) {
    return new Date(iso).toLocaleDateString(this.#langue, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  }

  #fraicheur({ date, verifie }) {
    return date ? dire(verifie ? this.#mots.verifie : this.#mots.maj, { date: this.date(date) }) : "";
  }

  #distance({ km, ici, lieu }) {
    if (!Number.isFinite(km) || (ici && lieu.vague)) return "";
    const court = km < 0.95;
    const nombre = court ? Math.max(Math.round(km * 10), 1) * 100 : km < 9.95 ? Math.round(km * 10) / 10 : Math.round(km);
    const dit = `${nombre.toLocaleString(this.#langue)}${INSECABLE}${court ? "m" : "km"}`;
    return dire(lieu.vague ? this.#mots.environ : this.#mots.distance, { distance: dit });
  }

  #telephones(liste, { telephones, nom }) {
    const modele = liste.querySelector("a");
    modele.remove();
    for (const { ecrit, compose } of telephones) {
      const lien = modele.cloneNode(true);
      lien.href = `tel:${compose.replace(/\s/g, "")}`;
      lien.querySelector("[data-numero]").textContent = ecrit;
      lien.querySelector("[data-qui]").textContent = ` – ${nom}`;
      liste.append(lien);
    }
    liste.hidden = !telephones.length;
  }

  #details(bloc, { lieu, bassin }) {
    const groupes = new Map();
    const ajouter = (titre, texte) => groupes.set(titre, [...(groupes.get(titre) ?? []), texte]);
    for (const { champ, libelle } of lieu.valeurs)
      if (!AILLEURS.has(champ)) ajouter(bassin.criteres[champ], libelle);
    for (const { titre, texte } of lieu.lignes) ajouter(titre, texte);
    for (const courriel of lieu.courriels) ajouter(this.#mots.courriel, lien(`mailto:${courriel}`, courriel));
    for (const site of lieu.sites) ajouter(this.#mots.site, lien(site, site.replace(/^https?:\/\/(www\.)?|\/$/g, "")));
    if (!lieu.vague) ajouter(this.#mots.plan, lien(geo(lieu), this.#mots.ouvrirPlan));
    const liste = bloc.querySelector("dl");
    for (const [titre, textes] of groupes) {
      liste.append(element("dt", titre));
      for (const texte of unique(textes)) liste.append(element("dd", texte));
    }
    remplir(bloc.querySelector("[data-detail]"), lieu.detail);
    bloc.hidden = !groupes.size && !lieu.detail && !lieu.resume;
  }
}

export const dire = (modele, valeurs) => modele.replace(/\{(\w+)\}/g, (_, nom) => valeurs[nom]);

const unique = (liste) => [...new Set(liste)];

const element = (balise, contenu) => {
  const noeud = document.createElement(balise);
  noeud.append(contenu);
  return noeud;
};

const lien = (adresse, texte) => {
  const a = element("a", texte);
  a.href = adresse;
  a.rel = "noreferrer";
  return a;
};

const geo = ({ lat, lon }) => `geo:${lat / 1e5},${lon / 1e5}`;

/** Put a text; with nothing to say, the element goes. */
const remplir = (noeud, texte) => {
  if (texte) (noeud.querySelector("[data-ici]") ?? noeud).append(texte);
  else noeud.remove();
};
