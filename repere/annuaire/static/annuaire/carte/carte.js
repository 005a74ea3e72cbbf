/**
 * `<repere-carte>`: shows on a map the list that it contains.
 *
 * The list is the page; this only adds to it. Places are its `li[data-lat][data-lon]`
 * (`data-approximatif`: known by their commune only); `data-lieux` is the address of all the others
 * (views/carte.py). Leaflet comes when the map is looked at: at once beside the list where there is
 * room, behind a button elsewhere and for those who save data.
 */
import { creer } from "./dom.js";
import { MOTS } from "./mots.js";

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
    const id = `carte-${++rang}`;
    this.#bouton = creer("button", {
      type: "button", class: "leger carte-bouton ecran", "aria-expanded": "false", "aria-controls": id,
    });
    this.#bouton.addEventListener("click", () => {
      if (this.#ouverte) this.#cacher();
      else this.montrer();
    });
    this.#boite = creer("section", { class: "carte ecran", id, "aria-label": MOTS.titre, hidden: true });
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
      if (!this.#vue) this.#boite.hidden = true;
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
    this.#boite.replaceChildren(creer("p", { class: "carte-attente" }, MOTS.chargement));
    try {
      const { Vue } = await import("./vue.js");
      this.#vue ??= await Vue.ouvrir(this, this.#boite);
    } catch (panne) {
      console.warn(panne);
      this.#boite.replaceChildren(creer("p", { class: "carte-attente", role: "status" }, MOTS.panne));
    }
    return this.#vue;
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

customElements.define("repere-carte", RepereCarte);
