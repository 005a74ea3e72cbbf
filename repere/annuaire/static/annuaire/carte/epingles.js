/** The places of the list: buttons on the map, one for each, or one for several that would overlap. */
import { creer, signe } from "./dom.js";
import { grouper, projeter } from "./grappes.js";
import { MOTS, compter } from "./mots.js";

// A target of 44 pixels each, and none upon another.
const COTE = 44;

/** What a card says of its place. */
export function lireFiche(fiche) {
  const lien = fiche.querySelector("h2 a, h3 a, h4 a");
  const [lat, lon] = [Number(fiche.dataset.lat), Number(fiche.dataset.lon)];
  const [x, y] = projeter(lat, lon);
  return {
    fiche, lat, lon, x, y,
    nom: lien.textContent.trim(),
    adresse: lien.getAttribute("href"),
    commune: fiche.querySelector(".ici bdi")?.textContent.trim() ?? "",
    etat: fiche.querySelector(".etat")?.textContent.trim() ?? "",
    approximatif: "approximatif" in fiche.dataset,
  };
}

export class Epingles {
  #L;
  #map;
  #couche;
  #auChoix;
  #groupes = [];
  #marques = new Map();
  lieux = [];

  /** `auChoix(lieux, bouton)` is called with the places of the button chosen. */
  constructor(L, map, auChoix) {
    this.#L = L;
    this.#map = map;
    this.#auChoix = auChoix;
    this.#couche = L.layerGroup().addTo(map);
    map.on("zoomend", () => this.#regrouper());
  }

  remplacer(lieux) {
    this.lieux = lieux;
    if (this.#map._loaded) this.#regrouper();
  }

  get cadre() {
    return this.#L.latLngBounds(this.lieux.map((l) => [l.lat, l.lon]));
  }

  #regrouper() {
    const foyer = this.lieuDe(document.activeElement);
    const echelle = 256 * 2 ** this.#map.getZoom();
    this.#couche.clearLayers();
    this.#marques.clear();
    this.#groupes = grouper(this.lieux, COTE / echelle);
    // From north to south, so that the order of tabulation is the order of reading.
    for (const groupe of [...this.#groupes].sort((a, b) => a.y - b.y)) this.#poser(groupe);
    if (foyer) this.#marques.get(foyer.fiche)?.focus({ preventScroll: true });
  }

  #poser(groupe) {
    const seul = groupe.membres.length === 1;
    const bouton = seul ? boutonDuLieu(groupe.membres[0]) : boutonDuGroupe(groupe.membres);
    bouton.addEventListener("click", (evenement) => {
      this.#L.DomEvent.stop(evenement);
      // A click that the keyboard makes has no detail; one that ends a drag of the map chooses nothing.
      const auClavier = evenement.detail === 0;
      if (auClavier || !this.#map.dragging.moved()) this.#auChoix(groupe.membres, bouton, auClavier);
    });
    const icone = this.#L.divIcon({
      className: "epingle", html: bouton, iconSize: [COTE, COTE], iconAnchor: [22, enGoutte(groupe) ? 42 : 22],
    });
    const position = seul ? [groupe.membres[0].lat, groupe.membres[0].lon] : milieu(groupe.membres);
    this.#L.marker(position, { icon: icone, keyboard: false, interactive: false, riseOnHover: true }).addTo(this.#couche);
    for (const membre of groupe.membres) this.#marques.set(membre.fiche, bouton);
  }

  /** The first place that this button stands for. */
  lieuDe(bouton) {
    return this.lieux.find((lieu) => this.#marques.get(lieu.fiche) === bouton);
  }

  bouton(fiche) {
    return this.#marques.get(fiche);
  }

  /** Show which button stands for the card `fiche`; null: none. */
  souligner(fiche) {
    const choisi = fiche && this.#marques.get(fiche);
    for (const bouton of new Set(this.#marques.values())) {
      bouton.classList.toggle("choisi", bouton === choisi);
      bouton.closest(".epingle").classList.toggle("devant", bouton === choisi);
    }
  }

  /** Boxes that the buttons take, in pixels of `vue` (toile.js). */
  boites({ echelle, ox, oy }) {
    return this.#groupes.map((groupe) => {
      const [x, y] = [groupe.x * echelle - ox, groupe.y * echelle - oy];
      return enGoutte(groupe) ? [x - 18, y - 40, x + 18, y + 2] : [x - 20, y - 20, x + 20, y + 20];
    });
  }

  /** The middles of what one sees of the buttons, in world coordinates at this scale. */
  milieux(echelle) {
    return this.#groupes.map((groupe) => [groupe.x, groupe.y - (enGoutte(groupe) ? 20 : 0) / echelle]);
  }
}

/** A drop stands on its tip; a diamond and a group, on their middle. */
const enGoutte = ({ membres }) => membres.length === 1 && !membres[0].approximatif;

function milieu(membres) {
  const somme = (cle) => membres.reduce((total, membre) => total + membre[cle], 0) / membres.length;
  return [somme("lat"), somme("lon")];
}

function boutonDuLieu(lieu) {
  const genre = lieu.approximatif ? "approximatif" : "lieu";
  const texte = [lieu.nom, lieu.commune, lieu.approximatif && MOTS.approximatif].filter(Boolean).join(", ");
  return creer(
    "button",
    { type: "button", class: `point ${genre}`, title: lieu.nom },
    signe(genre),
    creer("span", { class: "sr" }, texte),
  );
}

function boutonDuGroupe(membres) {
  return creer(
    "button",
    { type: "button", class: "point groupe" },
    creer("span", { class: "nombre", "aria-hidden": "true" }, String(membres.length)),
    creer("span", { class: "sr" }, compter("groupe", membres.length)),
  );
}
