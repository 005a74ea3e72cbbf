/** What opens at a place of the map: words and links, never more than the list says. */
import { creer } from "./dom.js";
import { MOTS, compter } from "./mots.js";

const MAX = 12;

/** A place: {nom, adresse, commune, approximatif, fiche}; `versLaListe` leads to its card, when it has one. */
export function contenuDuLieu(lieu, versLaListe) {
  const boite = creer("div", { class: "bulle", dir: document.dir || false });
  boite.append(creer("p", { class: "bulle-nom" }, creer("a", { href: lieu.adresse }, lieu.nom)));
  if (lieu.commune) boite.append(creer("p", {}, lieu.commune));
  if (lieu.etat) boite.append(creer("p", { class: "bulle-etat" }, lieu.etat));
  if (lieu.approximatif) boite.append(creer("p", { class: "doux" }, MOTS.approximatif));
  if (lieu.fiche) {
    const bouton = creer("button", { type: "button", class: "leger" }, MOTS.dansLaListe);
    bouton.addEventListener("click", () => versLaListe(lieu.fiche));
    boite.append(bouton);
  }
  return boite;
}

/** Several places that no zoom tells apart. */
export function contenuDuGroupe(lieux) {
  const liste = creer("ul");
  for (const lieu of lieux.slice(0, MAX)) {
    liste.append(creer("li", {}, creer("a", { href: lieu.adresse }, lieu.nom)));
  }
  if (lieux.length > MAX) liste.append(creer("li", { class: "doux" }, compter("autres", lieux.length - MAX)));
  return creer(
    "div",
    { class: "bulle", dir: document.dir || false },
    creer("p", { class: "bulle-nom" }, compter("plusieurs", lieux.length)),
    lieux.some((l) => l.approximatif) && creer("p", { class: "doux" }, MOTS.approximatif),
    liste,
  );
}

/** Open `contenu` at a point of the map; with the keyboard, go into it, and come back when it closes. */
export function ouvrirBulle(L, map, position, contenu, { decalage = [0, 0], origine = null } = {}) {
  const bulle = L.popup({
    offset: decalage, maxWidth: 260, minWidth: 180, autoPanPadding: [16, 16], closeButton: true,
  });
  bulle.setLatLng(position).setContent(contenu).openOn(map);
  const fermeture = bulle.getElement().querySelector(".leaflet-popup-close-button");
  fermeture.setAttribute("aria-label", MOTS.fermer);
  fermeture.title = MOTS.fermer;
  if (!origine) return bulle;
  contenu.querySelector("a, button")?.focus({ preventScroll: true });
  bulle.on("remove", () => {
    const foyer = document.activeElement;
    const perdu = foyer === document.body || bulle.getElement()?.contains(foyer);
    if (perdu && origine.isConnected) origine.focus({ preventScroll: true });
  });
  return bulle;
}
