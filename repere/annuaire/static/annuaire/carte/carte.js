/**
 * `<repere-carte>`: shows on a map the list that it contains.
 *
 * The list is the page; this only adds to it. Places are its `li[data-lat][data-lon]`
 * (`data-approximatif`: known by their commune only); `data-lieux` is the address of all the others
 * (views/carte.py). Leaflet comes when the map is looked at: at once beside the list where there is
 * room, behind a button elsewhere and for those who save data.
 */
// Read here, not in mots.js: a page whose map nobody opens asks for this file only.
const MOTS = {};
const STYLES = [
  new URL("../../leaflet/leaflet.css", import.meta.url),
  new URL("./carte.css", import.meta.url),
];
const LARGE = matchMedia("(min-width: 60rem)");
let rang = 0;

class RepereCarte extends HTMLElement {
  static observedAttributes = ["data-lieux"];
  #bouton;
  #boite;
  #vue;
  #guet;
  #veille;
  #connues = [];
  #chargement = null;
  #dispose = () => this.#placer();

  connectedCallback() {
    if (!this.#boite) this.#batir();
    this.#connues = this.fiches;
    LARGE.addEventListener("change", this.#dispose);
    this.#veille = new MutationObserver(() => this.#relire());
    this.#veille.observe(this, { childList: true, subtree: true });
    this.#placer();
  }

  disconnectedCallback() {
    LARGE.removeEventListener("change", this.#dispose);
    this.#veille?.disconnect();
    this.#guet?.disconnect();
  }

  attributeChangedCallback() {
    this.#vue?.chargerLesAutres();
  }

  /** The cards that have a place on the map, in the order of the list. */
  get fiches() {
    return [...this.querySelectorAll("li[data-lat]")];
  }

  get #aCote() {
    return LARGE.matches && !navigator.connection?.saveData;
  }

  #batir() {
    Object.assign(MOTS, JSON.parse(this.dataset.mots ?? "{}"));
    const id = `carte-${++rang}`;
    this.#bouton = Object.assign(document.createElement("button"), {
      type: "button", className: "leger carte-bouton ecran",
    });
    this.#bouton.setAttribute("aria-controls", id);
    this.#bouton.addEventListener("click", () => {
      if (this.#ouverte) this.#cacher();
      else this.montrer();
    });
    this.#boite = Object.assign(document.createElement("section"), {
      className: "carte ecran", id, hidden: true,
    });
    this.#boite.setAttribute("aria-label", MOTS.titre);
  }

  get #ouverte() {
    return !this.#boite.hidden;
  }

  /** Put the map beside the list, or between the button and the list: where one sees it, one tabs to it. */
  #placer() {
    const vide = !this.fiches.length;
    this.toggleAttribute("sans-carte", vide);
    this.toggleAttribute("empile", !this.#aCote);
    if (vide) return;
    if (this.#aCote) {
      this.#bouton.remove();
      if (this.lastElementChild !== this.#boite) this.append(this.#boite);
      this.#boite.hidden = false;
      this.#attendreLeRegard();
    } else {
      if (this.firstElementChild !== this.#bouton) this.prepend(this.#bouton);
      if (this.#bouton.nextElementSibling !== this.#boite) this.#bouton.after(this.#boite);
      if (!this.#vue && !this.#chargement) this.#boite.hidden = true;
    }
    this.#nommerLeBouton();
    this.#vue?.redimensionner();
  }

  #attendreLeRegard() {
    if (this.#vue || this.#guet) return;
    this.#guet = new IntersectionObserver((entrees) => {
      if (!entrees.some((e) => e.isIntersecting)) return;
      this.#guet.disconnect();
      // The list first: the map waits until the page is quiet.
      (globalThis.requestIdleCallback ?? setTimeout)(() => this.montrer(), { timeout: 1500 });
    });
    this.#guet.observe(this.#boite);
  }

  #nommerLeBouton() {
    this.#bouton.textContent = this.#ouverte ? MOTS.masquer : MOTS.voir;
    this.#bouton.setAttribute("aria-expanded", String(this.#ouverte));
  }

  #cacher() {
    this.#boite.hidden = true;
    this.#nommerLeBouton();
  }

  /** Show the map, loading it the first time. Resolves to the view, undefined when it cannot load. */
  async montrer() {
    this.#boite.hidden = false;
    this.#nommerLeBouton();
    if (this.#vue) {
      this.#vue.redimensionner();
      return this.#vue;
    }
    this.#chargement ??= this.#charger().finally(() => (this.#chargement = null));
    return this.#chargement;
  }

  async #charger() {
    this.#dire(MOTS.chargement);
    try {
      const [{ Vue }] = await importer();
      this.#vue = new Vue(globalThis.leaflet, this, this.#boite);
    } catch (panne) {
      console.warn(panne);
      this.#dire(MOTS.panne);
    }
    return this.#vue;
  }

  #dire(mots) {
    const attente = Object.assign(document.createElement("p"), { className: "carte-attente", textContent: mots });
    attente.setAttribute("role", "status");
    this.#boite.replaceChildren(attente);
  }

  /** Something changed in here: follow the list, when it is the list. */
  #relire() {
    const fiches = this.fiches;
    if (fiches.length === this.#connues.length && fiches.every((f, i) => f === this.#connues[i])) return;
    this.#connues = fiches;
    this.#placer();
    this.#vue?.relire();
  }
}

/** Everything at once, so that a slow line waits once. Resolves to the modules, the view's first. */
function importer() {
  return Promise.all([
    import("./vue.js"),
    import("../../leaflet/leaflet.js"),
    import("./bulle.js"),
    import("./epingles.js"),
    import("./fond.js"),
    import("./points.js"),
    import("./tuiles.js"),
    ...STYLES.map(habiller),
  ]);
}

/** Add a sheet to the page; resolves once it applies, so that nothing shows undressed. */
function habiller(adresse) {
  return new Promise((fini, echec) => {
    const lien = Object.assign(document.createElement("link"), { rel: "stylesheet", href: adresse.href });
    lien.addEventListener("load", fini);
    lien.addEventListener("error", echec);
    document.head.append(lien);
  });
}

customElements.define("repere-carte", RepereCarte);
