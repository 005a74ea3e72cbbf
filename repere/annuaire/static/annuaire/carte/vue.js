/** The map itself, once somebody looks at it. */
import { contenuDuGroupe, contenuDuLieu, ouvrirBulle } from "./bulle.js";
import { calme, creer, signe } from "./dom.js";
import { Epingles, lireFiche } from "./epingles.js";
import { Fond } from "./fond.js";
import { confondus } from "./grappes.js";
import { MOTS, compter, lireLesMots } from "./mots.js";
import { Points } from "./points.js";
import { poserLesTuiles } from "./tuiles.js";

// Without streets, closer says nothing more.
const ZOOM_MAX = { sans: 15, avec: 18 };
const ZOOM_D_UN_LIEU = 13;
export class Vue {
  #L;
  #hote;
  #map;
  #fond;
  #epingles;
  #points;
  #annonce = creer("p", { class: "sr", role: "status" });
  #legende = creer("ul", { class: "carte-legende" });

  constructor(L, hote, boite) {
    lireLesMots(hote);
    this.#L = L;
    this.#hote = hote;
    const toile = creer("div", { class: "carte-toile", dir: "ltr", role: "region", "aria-label": MOTS.region });
    boite.replaceChildren(...entoures(boite.id, toile), this.#legende, this.#annonce);
    this.#map = creerMap(L, toile, hote.dataset.tuiles ? ZOOM_MAX.avec : ZOOM_MAX.sans);
    this.#epingles = new Epingles(L, this.#map, (...choix) => this.#choisir(...choix));
    this.#points = new Points(L, this.#map, this.#epingles);
    this.#fond = new Fond(L, this.#map, (vue) => [
      ...this.#epingles.boites(vue), ...this.#points.boites(vue),
    ]);
    this.#ecouter(toile);
    this.relire();
    this.#cadrer();
    this.#poserLeFond();
    this.chargerLesAutres();
  }

  /** Read the list again: it changed. */
  relire() {
    const avant = this.#epingles.lieux.length;
    const fiches = this.#hote.fiches;
    const connues = new Set(this.#epingles.lieux.map((lieu) => lieu.fiche));
    if (fiches.length === avant && fiches.every((fiche) => connues.has(fiche))) return;
    this.#epingles.remplacer(fiches.map(lireFiche));
    for (const { fiche } of this.#epingles.lieux) this.#menerALaCarte(fiche);
    this.#legender();
    this.#points.redessiner();
    if (avant && fiches.length) this.#cadrer();
  }

  /** Show the places that the list shows on its other pages. */
  async chargerLesAutres() {
    const adresse = this.#hote.dataset.lieux;
    const deja = new Set(this.#epingles.lieux.map((lieu) => lieu.adresse.split("/")[2]));
    if (adresse) await this.#points.charger(adresse, deja).catch(() => {});
    this.#fond.redessiner();
    this.#legender();
    const ailleurs = this.#points.nombre && compter("affichees", this.#points.nombre);
    this.#annonce.textContent = [compter("affichee", this.#epingles.lieux.length), ailleurs].filter(Boolean).join(" ");
  }

  redimensionner() {
    this.#map.invalidateSize({ animate: false });
  }

  #cadrer() {
    this.#map.fitBounds(this.#epingles.cadre, { padding: [40, 48], maxZoom: ZOOM_D_UN_LIEU, animate: false });
  }

  #poserLeFond() {
    const { tuiles, attribution = "" } = this.#hote.dataset;
    if (!tuiles) return this.#fond.poser();
    return poserLesTuiles(this.#L, this.#map, { adresse: tuiles, attribution }, () => {
      this.#annonce.textContent = MOTS.tuilesEnPanne;
      this.#fond.poser();
    });
  }

  #ecouter(toile) {
    const map = this.#map;
    map.on("click", (e) => {
      const groupe = this.#points.sous(e.latlng);
      if (groupe) this.#choisir(groupe.membres, null, false);
    });
    map.on("mousemove", (e) => toile.classList.toggle("cliquable", !!this.#points.sous(e.latlng)));
    map.on("popupclose", () => this.#marquer(null));
    // The wheel scrolls the page until one has chosen the map.
    toile.addEventListener("focusin", () => map.scrollWheelZoom.enable());
    toile.addEventListener("focusout", () => map.scrollWheelZoom.disable());
    toile.addEventListener("keydown", (e) => {
      if (e.key === "Escape") map.closePopup();
    });
    for (const quand of ["pointerover", "focusin"]) {
      this.#hote.addEventListener(quand, (e) => {
        const fiche = e.target.closest("li[data-lat]");
        if (fiche) this.#epingles.souligner(fiche);
      });
    }
    new ResizeObserver(() => this.redimensionner()).observe(toile);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.#fond.redessiner();
      this.#points.redessiner();
    });
  }

  /** A button or a point was chosen: open its place, or look closer at several. */
  #choisir(lieux, bouton, auClavier) {
    if (lieux.length > 1 && separables(lieux, this.#map)) {
      const cadre = this.#L.latLngBounds(lieux.map((l) => [l.lat, l.lon]));
      this.#map.fitBounds(cadre, { padding: [48, 56], maxZoom: this.#map.getZoom() + 3, animate: !calme() });
      return;
    }
    const [lieu] = lieux;
    const contenu = lieux.length > 1 ? contenuDuGroupe(lieux) : contenuDuLieu(lieu, (f) => this.#versLaListe(f));
    const haut = bouton && lieux.length === 1 && !lieu.approximatif ? -34 : -12;
    ouvrirBulle(this.#L, this.#map, [lieu.lat, lieu.lon], contenu, {
      decalage: [0, haut], origine: auClavier ? bouton : null,
    });
    if (lieu.fiche && lieux.length === 1) this.#marquer(lieu.fiche);
  }

  /** Show which card is the one open on the map; beside the map, bring it into view. */
  #marquer(fiche) {
    for (const autre of this.#hote.fiches) autre.classList.toggle("choisi", autre === fiche);
    this.#epingles.souligner(fiche);
    if (fiche && !this.#hote.hasAttribute("empile")) {
      fiche.scrollIntoView({ block: "nearest", behavior: calme() ? "auto" : "smooth" });
    }
  }

  #versLaListe(fiche) {
    fiche.scrollIntoView({ block: "center", behavior: calme() ? "auto" : "smooth" });
    fiche.querySelector("h2 a, h3 a, h4 a").focus({ preventScroll: true });
  }

  /** Where nothing hovers, a button leads from the card to the map. */
  #menerALaCarte(fiche) {
    if (matchMedia("(hover: hover)").matches && !this.#hote.hasAttribute("empile")) return;
    if (fiche.querySelector(".sur-la-carte")) return;
    const bouton = creer("button", { type: "button", class: "leger sur-la-carte ecran" }, MOTS.surLaCarte);
    bouton.append(creer("span", { class: "sr" }, `\u00a0: ${lireFiche(fiche).nom}`));
    bouton.addEventListener("click", () => this.#versLaCarte(fiche));
    fiche.append(bouton);
  }

  async #versLaCarte(fiche) {
    await this.#hote.montrer();
    const lieu = this.#epingles.lieux.find((l) => l.fiche === fiche);
    this.#map.setView([lieu.lat, lieu.lon], Math.max(this.#map.getZoom(), ZOOM_D_UN_LIEU), { animate: false });
    this.#map.getContainer().scrollIntoView({ block: "center", behavior: calme() ? "auto" : "smooth" });
    this.#choisir([lieu], this.#epingles.bouton(fiche), true);
  }

  #legender() {
    const vagues = this.#epingles.lieux.some((l) => l.approximatif) || this.#points.approximatifs;
    const lignes = [[signe("lieu"), MOTS.legendeLieu]];
    if (vagues) lignes.push([signe("approximatif"), MOTS.legendeApproximatif]);
    if (this.#points.nombre) {
      lignes.push([creer("span", { class: "pastille" }), MOTS.legendeAutre]);
      lignes.push([creer("span", { class: "pastille grappe" }, "3"), MOTS.legendeGrappe]);
    }
    for (const [dessin] of lignes) dessin.setAttribute("aria-hidden", "true");
    this.#legende.replaceChildren(...lignes.map(([dessin, mots]) => creer("li", {}, dessin, mots)));
  }
}

/** The map between the links that skip it, forwards and back. */
function entoures(id, toile) {
  const avant = creer("a", { class: "evitement carte-saut", id: `${id}-avant`, href: `#${id}-apres` }, MOTS.passer);
  const apres = creer("a", { class: "evitement carte-saut", id: `${id}-apres`, href: `#${id}-avant` }, MOTS.revenir);
  return [avant, toile, apres];
}

/** Say whether looking closer tells `lieux` apart. */
function separables(lieux, map) {
  const zoomMax = map.getMaxZoom();
  return map.getZoom() < zoomMax && !confondus(lieux, 24 / (256 * 2 ** zoomMax));
}

function creerMap(L, toile, maxZoom) {
  const mouvement = !calme();
  const map = L.map(toile, {
    zoomControl: false, attributionControl: false, scrollWheelZoom: false,
    minZoom: 5, maxZoom, inertia: mouvement,
    zoomAnimation: mouvement, fadeAnimation: mouvement, markerZoomAnimation: mouvement,
  });
  const droite = document.dir === "rtl" ? "left" : "right";
  const gauche = document.dir === "rtl" ? "right" : "left";
  L.control.zoom({ position: `top${droite}`, zoomInTitle: MOTS.agrandir, zoomOutTitle: MOTS.reduire }).addTo(map);
  L.control.scale({ position: `top${gauche}`, imperial: false }).addTo(map);
  map.attributionControl = L.control.attribution({ position: `bottom${droite}`, prefix: false }).addTo(map);
  return map;
}
