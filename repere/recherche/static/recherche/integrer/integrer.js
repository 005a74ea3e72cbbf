// <repere-annuaire commune="37261" services="…">: the directory inside somebody else's page.
// Every attribute goes to the page in the frame, which alone knows what is valid, and says what is not.
const ORIGINE = new URL(import.meta.url).origin;
// What any element may carry, and what concerns the frame alone.
const AUTRES = /^(class|id|style|hidden|lang|dir|title|slot|role|part|hauteur|(data|aria)-.+)$/;
const HAUTEUR = { depart: 640, min: 120, max: 20000 };
const PATIENCE = 5000;

const sensee = (h) => Number.isInteger(h) && h >= HAUTEUR.min && h <= HAUTEUR.max;

// The site around tells its visitors' colours by color-scheme; most are light only, and say nothing.
const apparence = (element) => {
  const schemas = getComputedStyle(element).colorScheme;
  if (!/dark/.test(schemas)) return "clair";
  return /light/.test(schemas) ? "auto" : "sombre";
};

customElements.define("repere-annuaire", class extends HTMLElement {
  connectedCallback() {
    addEventListener("message", this);
    if (this.cadre) return;
    this.secours = [...this.childNodes];
    this.cadre = this.encadre();
    this.replaceChildren(this.cadre);
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    clearTimeout(this.attente);
  }

  adresse() {
    const adresse = new URL("/integrer/annuaire", ORIGINE);
    for (const { name, value } of this.attributes) {
      if (AUTRES.test(name)) continue;
      for (const v of value.split("|")) adresse.searchParams.append(name.replaceAll("-", "_"), v.trim());
    }
    if (!this.hasAttribute("apparence")) adresse.searchParams.set("apparence", apparence(this));
    return adresse.href;
  }

  encadre() {
    const cadre = document.createElement("iframe");
    const depart = Number(this.getAttribute("hauteur"));
    cadre.title = this.title || "Annuaire des lieux d’aide numérique";
    cadre.loading = "lazy";
    cadre.referrerPolicy = "no-referrer";
    cadre.style.cssText = "display:block;width:100%;border:0";
    cadre.style.height = `${sensee(depart) ? depart : HAUTEUR.depart}px`;
    cadre.src = this.adresse();
    cadre.addEventListener("load", () => this.salue());
    return cadre;
  }

  // At each page that the frame shows. A frame that our server refuses to this site never answers.
  salue() {
    if (this.deja && this.cadre.getBoundingClientRect().top < 0) this.cadre.scrollIntoView();
    this.deja = true;
    this.cadre.contentWindow.postMessage({ type: "repere:bonjour" }, ORIGINE);
    clearTimeout(this.attente);
    this.attente = setTimeout(() => this.secourt(), PATIENCE);
  }

  secourt() {
    const lien = document.createElement("a");
    lien.href = this.cadre.src;
    lien.textContent = "Ouvrir l’annuaire de l’aide numérique";
    this.append(...(this.secours.length ? this.secours : [lien]));
  }

  handleEvent({ origin, source, data }) {
    if (origin !== ORIGINE || source !== this.cadre.contentWindow) return;
    if (data?.type !== "repere:hauteur" || !sensee(data.hauteur)) return;
    clearTimeout(this.attente);
    this.cadre.style.height = `${data.hauteur}px`;
  }
});
