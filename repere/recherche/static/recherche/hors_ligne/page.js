/** The page "sans réseau": choosing bassins when there is a network, searching them when there is none. */
// Nothing to name: it answers as globalThis.bassins, for the service worker too.
import {} from "./bassins.js";
import { Cartes, dire } from "./cartes.js";
import { Annuaire } from "./chercher.js";
import { decoder } from "./decoder.js";
import { Langue } from "./mots.js";

const A_LA_FOIS = 10;
const DEUX_MOIS = 60 * 86_400_000;
const PAGE = "/hors-ligne/";
const { bassins } = globalThis;
const racine = document.querySelector("#hors-ligne");
const $ = (choix, dans = racine) => dans.querySelector(choix);
const mots = $("#hl-mots").dataset;
const langue = document.documentElement.lang;
const liste = (texte) => texte.split(" ");
const icones = { oui: $("#hl-oui"), non: $("#hl-non") };
const cartes = new Cartes({ modele: $("#hl-carte"), icones, mots, langue });
const regles = new Langue({ vides: liste(racine.dataset.vides), invariables: liste(racine.dataset.invariables) });
let annuaire = null;

const enDate = (ms) => new Date(ms).toLocaleDateString(langue, { day: "numeric", month: "long" });

const annoncer = (texte) => ($("[data-dit]").textContent = texte);

/** Read what is kept, and show it. */
const relire = async () => {
  const gardes = await bassins.lister({ lus: true });
  const lus = [];
  for (const garde of gardes)
    try {
      lus.push({ ...garde, bassin: decoder(garde.contenu) });
    } catch {
      // Written for another version of this page: it comes anew with the network.
    }
  annuaire = lus.length ? new Annuaire(regles, lus.map((l) => l.bassin)) : null;
  montrerChoix(gardes);
  montrerRecherche(lus);
  await montrerPages();
  $("[data-tout]").hidden = !gardes.length && $("[data-pages]").hidden;
};

const montrerChoix = (gardes) => {
  for (const ligne of racine.querySelectorAll("[data-bassin]")) {
    const garde = gardes.find((g) => g.adresse === ligne.dataset.bassin);
    // A bassin without any place has nothing to keep; kept when it had some, it can still be erased.
    const garder = $("[value=garder]", ligne);
    const oublier = $("[value=oublier]", ligne);
    const mention = $("[data-garde]", ligne);
    ligne.classList.toggle("garde", !!garde);
    mention.hidden = oublier.hidden = !garde;
    if (garder) garder.hidden = !!garde;
    mention.textContent = garde ? dire(mots.gardeLe, { date: enDate(garde.garde) }) : "";
    $("[data-actions]", ligne).hidden = false;
  }
};

const montrerRecherche = (lus) => {
  $("[data-recherche]").hidden = !annuaire;
  $("[data-vide]").hidden = !!annuaire;
  // Who has a bassin came to search in it.
  $("[data-choisir]").open = !annuaire;
  if (!annuaire) return;
  const date = Math.min(...lus.map((l) => l.verifie));
  const phrases = [dire(mots.annuaire, { date: enDate(date), noms: lus.map((l) => l.bassin.nom).join(", ") })];
  if (Date.now() - date > DEUX_MOIS) phrases.push(mots.vieux);
  if (lus.some((l) => l.bassin.abrege)) phrases.push(mots.abrege);
  $("[data-kept]").textContent = phrases.join(" ");
  const noms = annuaire.communes.map(({ nom }) => Object.assign(document.createElement("option"), { value: nom }));
  $("datalist").replaceChildren(...noms);
};

const montrerPages = async () => {
  const cache = await caches.open("repere-pages");
  const pages = await Promise.all(
    (await cache.keys()).map(async (cle) => {
      const { headers } = await cache.match(cle);
      return { url: cle.url, titre: decodeURIComponent(headers.get("X-Titre")), quand: +headers.get("X-Garde") };
    }),
  );
  const lignes = pages.reverse().map(({ url, titre, quand }) => {
    const [ligne, lien, date] = ["li", "a", "span"].map((balise) => document.createElement(balise));
    lien.href = url;
    // What it was called, read back from HTML: no markup in a title.
    lien.textContent = new DOMParser().parseFromString(titre, "text/html").body.textContent.split(" – ")[0];
    date.className = "doux";
    date.textContent = ` ${dire(mots.vue, { date: enDate(quand) })}`;
    ligne.append(lien, date);
    return ligne;
  });
  $("[data-pages] ul").replaceChildren(...lignes);
  $("[data-pages]").hidden = !lignes.length;
};

const actions = {
  async garder(ligne) {
    const { bassin, nom } = ligne.dataset;
    annoncer(dire(mots.telechargement, { nom }));
    try {
      await bassins.garder(bassin);
    } catch (erreur) {
      return annoncer(erreur.name === "QuotaExceededError" ? mots.plein : dire(mots.echec, { nom }));
    }
    // So that the system does not sweep it away; a refusal changes nothing to what follows.
    await Promise.allSettled([navigator.storage?.persist?.(), surveiller()]);
    await relire();
    annoncer(dire(mots.fait, { nom }));
    $("#hl-ou").focus();
  },
  async oublier(ligne) {
    await bassins.oublier(ligne.dataset.bassin);
    await relire();
    $("[data-resultats]").hidden = true;
    annoncer(dire(mots.efface, { nom: ligne.dataset.nom }));
    $("[data-choisir]").open = true;
    ($("[value=garder]", ligne) ?? $("[data-choisir] summary")).focus();
  },
  async tout() {
    await Promise.all([caches.delete(bassins.CACHE), caches.delete("repere-pages")]);
    await relire();
    $("[data-resultats]").hidden = true;
    annoncer(mots.toutEfface);
    $("[data-choisir] summary").focus();
  },
};

/** Where the browser offers it, bassins are brought up to date while the app is closed. */
const surveiller = async () => {
  const { periodicSync } = await navigator.serviceWorker.ready;
  await periodicSync?.register("bassins", { minInterval: 86_400_000 });
};

const paragraphe = (texte) => Object.assign(document.createElement("p"), { className: "note", textContent: texte });

const chercher = () => {
  const [ou, faute] = [$("#hl-ou"), $("#hl-ou-faute")];
  const tapee = ou.value.trim();
  const commune = tapee ? annuaire.commune(tapee) : null;
  const inconnue = !!tapee && !commune;
  faute.hidden = !inconnue;
  faute.textContent = inconnue ? dire(mots.inconnue, { texte: tapee }) : "";
  ou.setAttribute("aria-invalid", inconnue);
  if (inconnue) return ou.focus();
  if (commune) ou.value = commune.nom;
  montrer(annuaire.chercher({ texte: $("#hl-texte").value, besoin: $("#hl-besoin").value, commune }), commune);
  $("#hl-resultats").focus();
};

const montrer = ({ trouves, muets, corriges, inconnus, partiel }, commune) => {
  const titre = [mots.aucun, mots.un][trouves.length] ?? dire(mots.plusieurs, { nombre: trouves.length });
  $("#hl-resultats").textContent = commune ? `${titre} ${dire(mots.autour, { commune: commune.nom })}` : titre;
  const annonces = [
    corriges.length && dire(mots.corrige, { mots: corriges.join(", ") }),
    inconnus.length && dire(mots.incompris, { mots: inconnus.join(", ") }),
    partiel && trouves.length && mots.partiel,
    !trouves.length && !muets.length && mots.aucunConseil,
    !trouves.length && muets.length && mots.muets,
  ];
  $("[data-annonces]").replaceChildren(...annonces.filter(Boolean).map(paragraphe));
  $("[data-liste]").replaceChildren();
  $("[data-resultats]").hidden = false;
  derouler(trouves.length ? trouves : muets);
};

/** Ten at a time: a phone lays out ten cards at once, not seventy. */
const derouler = (reste) => {
  const ajoutees = reste.slice(0, A_LA_FOIS).map((trouve) => cartes.creer(trouve));
  const dernier = $("[data-liste]").lastElementChild;
  $("[data-liste]").append(...ajoutees);
  if (dernier) $("a", dernier.nextElementSibling).focus();
  const suite = reste.slice(A_LA_FOIS);
  const plus = $("[data-plus]");
  plus.hidden = !suite.length;
  plus.textContent = dire(mots.suite, { nombre: Math.min(suite.length, A_LA_FOIS) });
  plus.onclick = () => derouler(suite);
};

/** What was asked of the site, when the network failed: the same search here, or the place itself. */
const reprendre = () => {
  const { pathname, searchParams } = new URL(location.href);
  if (pathname === PAGE) return;
  $("[data-absente]").hidden = pathname === "/" || !!annuaire;
  if (!annuaire) return;
  const [, identifiant] = /^\/lieux\/([^/]+)\//.exec(pathname) ?? [];
  const entree = annuaire.entrees.find(({ lieu }) => lieu.id === identifiant);
  if (entree) return montrerSeule(entree);
  if (pathname !== "/recherche") return void ($("[data-absente]").hidden = pathname === "/");
  $("#hl-texte").value = searchParams.get("q") ?? "";
  $("#hl-besoin").value = searchParams.get("services") ?? "";
  if ($("#hl-besoin").selectedIndex < 0) $("#hl-besoin").value = "";
  const commune = annuaire.commune(searchParams.get("commune") ?? searchParams.get("code_postal") ?? "");
  $("#hl-ou").value = commune?.nom ?? "";
  chercher();
  $("[data-annonces]").prepend(paragraphe(mots.horsConnexion));
};

const montrerSeule = (entree) => {
  montrer({ trouves: [entree], muets: [], corriges: [], inconnus: [], partiel: false }, null);
  $("[data-annonces]").prepend(paragraphe(mots.horsConnexion));
  $("[data-liste] details").open = true;
  $("#hl-resultats").focus();
};

/** A link from the page of a bassin leads to its line here. */
const designer = () => {
  const cle = decodeURIComponent(location.hash.slice(1));
  const ligne = [...racine.querySelectorAll("[data-cle]")].find((l) => l.dataset.cle === cle);
  if (ligne) $("[data-choisir]").open = true;
  ligne?.scrollIntoView({ block: "center" });
  $("button:not([hidden])", ligne ?? document.createElement("p"))?.focus();
};

const ecouter = () => {
  racine.addEventListener("click", (e) => {
    const bouton = e.target.closest("button[value]");
    actions[bouton?.value]?.(bouton.closest("[data-bassin]"));
  });
  $("form").addEventListener("submit", (e) => {
    e.preventDefault();
    chercher();
  });
};

if ("caches" in globalThis && "serviceWorker" in navigator) {
  ecouter();
  await relire();
  reprendre();
  designer();
  if (navigator.onLine && (await bassins.rafraichir().catch(() => false))) await relire();
} else {
  $("[data-impossible]").hidden = false;
}
