/** The other places, beyond this page: small, on one canvas, so that twelve thousand move as one. */
import { grouper, projeter } from "./grappes.js";
import { couleurs, creerToile } from "./toile.js";

const COTE = 46;
const ATTEINTE = 22;
// At street level a point is a place.
const ZOOM_SEULS = 15;

export class Points {
  #map;
  #couche;
  #zoom = null;
  #groupes = [];
  #points = [];
  #epingles;

  /** Where `epingles` stand, these make way. */
  constructor(L, map, epingles) {
    this.#map = map;
    this.#epingles = epingles;
    map.createPane("points").classList.add("volet-points");
    this.#couche = creerToile(L, { volet: "points", dessiner: (ctx, vue) => this.#dessiner(ctx, vue) });
  }

  get nombre() {
    return this.#points.length;
  }

  get approximatifs() {
    return this.#points.some((point) => point.approximatif);
  }

  /** Read `adresse` (views/carte.py), without the identifiers of `deja`. Resolves once drawn. */
  async charger(adresse, deja) {
    const reponse = await fetch(adresse);
    if (!reponse.ok) return;
    const { ids, noms, lats, lons, approx } = await reponse.json();
    const vagues = new Set(approx);
    this.#points = [];
    for (let rang = 0; rang < ids.length; rang++) {
      if (deja.has(ids[rang])) continue;
      const [lat, lon] = [lats[rang] / 1e5, lons[rang] / 1e5];
      const [x, y] = projeter(lat, lon);
      const adresseDuLieu = `/lieux/${ids[rang]}/`;
      this.#points.push({ x, y, lat, lon, nom: noms[rang], adresse: adresseDuLieu, approximatif: vagues.has(rang) });
    }
    this.#zoom = null;
    if (!this.#map.hasLayer(this.#couche)) this.#couche.addTo(this.#map);
    else this.#couche.redessiner();
  }

  redessiner() {
    this.#zoom = null;
    this.#couche.redessiner();
  }

  /** Boxes that bubbles take, in pixels of `vue` (toile.js). */
  boites(vue) {
    this.#regrouper(vue);
    return this.#groupes.map((groupe) => {
      const [x, y] = [groupe.x * vue.echelle - vue.ox, groupe.y * vue.echelle - vue.oy];
      const r = rayon(groupe.membres.length);
      return [x - r, y - r, x + r, y + r];
    });
  }

  #regrouper({ zoom, echelle }) {
    if (this.#zoom === zoom) return;
    this.#groupes = grouper(this.#points, (zoom >= ZOOM_SEULS ? 14 : COTE) / echelle);
    this.#zoom = zoom;
    const epingles = this.#epingles.milieux(echelle);
    // A bubble may stand a little aside: it is only the middle of its places. A place may not.
    for (const groupe of this.#groupes) if (groupe.membres.length > 1) ecarter(groupe, epingles, echelle);
  }

  /** The group of points under a position of the map, or undefined. */
  sous(position) {
    const [x, y] = projeter(position.lat, position.lng);
    const echelle = 256 * 2 ** this.#map.getZoom();
    let proche;
    let distance = ATTEINTE;
    for (const groupe of this.#groupes) {
      const loin = Math.hypot(groupe.x - x, groupe.y - y) * echelle;
      if (loin < distance) [proche, distance] = [groupe, loin];
    }
    return proche;
  }

  #dessiner(ctx, vue) {
    this.#regrouper(vue);
    const teintes = couleurs();
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    for (const groupe of this.#groupes) {
      const x = groupe.x * vue.echelle - vue.ox;
      const y = groupe.y * vue.echelle - vue.oy;
      if (x < -30 || y < -30 || x > vue.l + 30 || y > vue.h + 30) continue;
      if (groupe.membres.length > 1) bulle(ctx, x, y, groupe.membres.length, teintes);
      else point(ctx, x, y, groupe.membres[0].approximatif, teintes);
    }
  }
}

function point(ctx, x, y, approximatif, teintes) {
  ctx.beginPath();
  if (approximatif) {
    ctx.moveTo(x, y - 7);
    ctx.lineTo(x + 6, y);
    ctx.lineTo(x, y + 7);
    ctx.lineTo(x - 6, y);
    ctx.closePath();
  } else {
    ctx.arc(x, y, 5, 0, 2 * Math.PI);
  }
  ctx.fillStyle = approximatif ? teintes.terre : teintes.encre;
  ctx.fill();
  ctx.strokeStyle = approximatif ? teintes.encre : teintes.terre;
  ctx.lineWidth = 2;
  ctx.stroke();
}

const rayon = (nombre) => (nombre > 1 ? Math.min(11 + 2.2 * Math.log2(nombre), 24) : 7);

/** Move `groupe` away from the nearest of `epingles` (world coordinates) that it would touch. */
function ecarter(groupe, epingles, echelle) {
  const libre = (rayon(groupe.membres.length) + 20) / echelle;
  for (const [x, y] of epingles) {
    const [dx, dy] = [groupe.x - x, groupe.y - y];
    const loin = Math.hypot(dx, dy);
    if (loin >= libre) continue;
    groupe.x = x + (loin ? dx / loin : 1) * libre;
    groupe.y = y + (loin ? dy / loin : 0) * libre;
  }
}

function bulle(ctx, x, y, nombre, teintes) {
  ctx.beginPath();
  ctx.arc(x, y, rayon(nombre), 0, 2 * Math.PI);
  ctx.fillStyle = teintes.terre;
  ctx.fill();
  ctx.strokeStyle = teintes.encre;
  ctx.lineWidth = 2;
  ctx.stroke();
  ctx.fillStyle = teintes.encre;
  ctx.font = `600 ${nombre > 999 ? 12 : 13}px ${teintes.police}`;
  ctx.fillText(String(nombre), x, y + 0.5);
}
