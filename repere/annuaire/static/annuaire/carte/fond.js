/** Our own ground: land, limits, names, from our own server; squares of communes come as one looks at them. */
import { MOTS } from "./mots.js";
import { projeter } from "./grappes.js";
import { ecrireLesDepartements, ecrireLesNoms } from "./noms.js";
import { couleurs, creerToile } from "./toile.js";

// Closer than this, the limits of communes are worth their bytes.
const ZOOM_COMMUNES = 9;
// World units by square root of an inhabitant: some 9 m here.
const PAR_HABITANT = 4.2e-7;
const PAR_DEGRE = 10000;
const TRAITS = { commune: [0.8, []], limite: [1.6, [7, 4]], cote: [2, []] };

export class Fond {
  #map;
  #couche;
  #obstacles;
  #ensemble = { terre: [], limites: [], departements: [], noms: [] };
  #carres = new Map();
  #noms = null;

  /** `obstacles()` returns boxes in pixels of the layer, which names leave free. */
  constructor(L, map, obstacles) {
    this.#map = map;
    this.#obstacles = obstacles;
    map.createPane("fond").classList.add("volet-fond");
    this.#couche = creerToile(L, { volet: "fond", dessiner: (ctx, vue) => this.#dessiner(ctx, vue) });
  }

  async poser() {
    this.#couche.addTo(this.#map);
    this.#map.on("moveend", () => this.#demanderLesCarres());
    const lu = await lire("/carte/fond.json");
    if (!lu) return;
    this.#ensemble = {
      terre: lu.terre.map(deplier),
      limites: lu.limites.map(deplier),
      departements: lu.departements.map(nommer),
      noms: lu.noms.map(nommer),
    };
    this.#noms = null;
    this.#map.attributionControl.addAttribution(MOTS[lu.attribution] ?? lu.attribution);
    this.#couche.redessiner();
    this.#demanderLesCarres();
  }

  redessiner() {
    this.#couche.redessiner();
  }

  #demanderLesCarres() {
    if (this.#map.getZoom() < ZOOM_COMMUNES) return;
    const vue = this.#map.getBounds();
    for (let sud = Math.floor(vue.getSouth()); sud < vue.getNorth(); sud++) {
      for (let ouest = Math.floor(vue.getWest()); ouest < vue.getEast(); ouest++) {
        this.#demander(sud, ouest);
      }
    }
  }

  async #demander(sud, ouest) {
    const cle = `${sud}:${ouest}`;
    if (this.#carres.has(cle)) return;
    this.#carres.set(cle, { limites: [], noms: [] });
    const lu = await lire(`/carte/communes.json?sud=${sud}&ouest=${ouest}`);
    if (!lu) {
      this.#carres.delete(cle);
      return;
    }
    this.#carres.set(cle, { limites: lu.limites.map(deplier), noms: lu.noms.map(nommer) });
    this.#noms = null;
    if (lu.noms.length) this.#couche.redessiner();
  }

  #dessiner(ctx, vue) {
    const teintes = couleurs();
    const { terre, limites, departements, noms } = this.#ensemble;
    const tous = vue.zoom >= ZOOM_COMMUNES ? (this.#noms ??= this.#tousLesNoms()) : noms;
    chemin(ctx, terre, vue);
    ctx.fillStyle = teintes.terre;
    ctx.fill("evenodd");
    ctx.lineJoin = "round";
    habiter(ctx, tous, vue, teintes);
    if (vue.zoom >= ZOOM_COMMUNES) {
      const lignes = [...this.#carres.values()].flatMap((carre) => carre.limites);
      tracer(ctx, lignes, vue, teintes.commune, TRAITS.commune);
    }
    tracer(ctx, limites, vue, teintes.limite, TRAITS.limite);
    tracer(ctx, terre, vue, teintes.limite, TRAITS.cote);
    const obstacles = this.#obstacles(vue);
    const prises = ecrireLesDepartements(ctx, vue, departements, teintes, obstacles);
    ecrireLesNoms(ctx, vue, tous, teintes, [...prises, ...obstacles]);
  }

  #tousLesNoms() {
    const parNom = new Map();
    for (const nom of [...this.#ensemble.noms, ...[...this.#carres.values()].flatMap((c) => c.noms)]) {
      parNom.set(`${nom.nom}${nom.x}`, nom);
    }
    return [...parNom.values()].sort((a, b) => b.population - a.population);
  }
}

async function lire(adresse) {
  try {
    const reponse = await fetch(adresse);
    return reponse.ok ? await reponse.json() : null;
  } catch {
    return null;
  }
}

/** From steps (encodage.py) to world coordinates. */
function deplier(nombres) {
  const ligne = new Float64Array(nombres.length);
  let [lon, lat] = [0, 0];
  for (let rang = 0; rang < nombres.length; rang += 2) {
    lon += nombres[rang];
    lat += nombres[rang + 1];
    [ligne[rang], ligne[rang + 1]] = projeter(lat / PAR_DEGRE, lon / PAR_DEGRE);
  }
  return ligne;
}

function nommer([nom, lat, lon, population = 0]) {
  const [x, y] = projeter(lat, lon);
  return { nom, x, y, population };
}

/** A warm spot where people live, as wide as they are many: without streets, towns still show. */
function habiter(ctx, noms, { echelle, ox, oy, l, h }, teintes) {
  for (const { x, y, population } of noms) {
    const r = Math.sqrt(population) * PAR_HABITANT * echelle;
    const [px, py] = [x * echelle - ox, y * echelle - oy];
    if (r < 1.5 || px < -r || py < -r || px > l + r || py > h + r) continue;
    ctx.fillStyle = r > 6 ? fondu(ctx, px, py, r, teintes) : teintes.ville;
    ctx.beginPath();
    ctx.arc(px, py, r, 0, 2 * Math.PI);
    ctx.fill();
  }
}

function fondu(ctx, x, y, r, { ville }) {
  const degrade = ctx.createRadialGradient(x, y, r / 3, x, y, r);
  degrade.addColorStop(0, ville);
  degrade.addColorStop(1, `${ville}00`);
  return degrade;
}

function chemin(ctx, lignes, { echelle, ox, oy }) {
  ctx.beginPath();
  for (const ligne of lignes) {
    ctx.moveTo(ligne[0] * echelle - ox, ligne[1] * echelle - oy);
    for (let rang = 2; rang < ligne.length; rang += 2) {
      ctx.lineTo(ligne[rang] * echelle - ox, ligne[rang + 1] * echelle - oy);
    }
  }
}

function tracer(ctx, lignes, vue, teinte, [epaisseur, pointille]) {
  chemin(ctx, lignes, vue);
  ctx.setLineDash(pointille);
  ctx.strokeStyle = teinte;
  ctx.lineWidth = epaisseur;
  ctx.stroke();
  ctx.setLineDash([]);
}
