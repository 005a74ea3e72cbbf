/** Which names to write, and where, so that none touches another. Pure but for measuring text. */

// Fewer people, closer look.
const SEUILS = [[7, 30000], [8, 9000], [9, 3500], [10, 1200], [11, 400]];
const ESSAIS = [[0, 0], [0, 17], [0, -17], [0, 32], [0, -32], [0, 54], [0, -54]];
// Named a thumb away from itself, a village would be another one: so many of these only.
const essais = (corps, zoom) => {
  if (corps === 16) return ESSAIS;
  if (zoom >= 10 && corps > 13) return ESSAIS.slice(0, 5);
  return ESSAIS.slice(0, zoom >= 9 ? 3 : 1);
};

const seuil = (zoom) => SEUILS.find(([jusque]) => zoom <= jusque)?.[1] ?? 0;

function taille(population) {
  if (population >= 60000) return { corps: 16, gras: 700 };
  if (population >= 10000) return { corps: 14, gras: 650 };
  return population >= 2000 ? { corps: 13, gras: 600 } : { corps: 12, gras: 500 };
}

/** Write `noms` ({nom, x, y, population}, most peopled first) clear of `obstacles` and of one another. */
export function ecrireLesNoms(ctx, vue, noms, teintes, obstacles) {
  const prises = [...obstacles];
  const minimum = seuil(vue.zoom);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const nom of noms) {
    if (nom.population < minimum) continue;
    const x = nom.x * vue.echelle - vue.ox;
    const y = nom.y * vue.echelle - vue.oy;
    if (x < -80 || y < -20 || x > vue.l + 80 || y > vue.h + 20) continue;
    const { corps, gras } = taille(nom.population);
    ctx.font = `${gras} ${corps}px ${teintes.police}`;
    // Measuring is slow, and a name has one width by size.
    nom.larges ??= {};
    const large = (nom.larges[corps] ??= ctx.measureText(nom.nom).width / 2 + 6);
    const haut = corps / 2 + 4;
    let place = trouver(x, y, large, haut, essais(corps, vue.zoom), prises);
    // A map that does not name its city leads nobody.
    if (!place && corps === 16) place = [x - large, y - 17 - haut, x + large, y - 17 + haut];
    if (!place) continue;
    prises.push(place);
    ecrire(ctx, nom.nom, x, (place[1] + place[3]) / 2, corps >= 14 ? teintes.encre : teintes.douce, teintes.terre);
  }
}

/** Write the names of départements, wide and quiet. Returns the boxes that they take. */
export function ecrireLesDepartements(ctx, vue, departements, teintes, obstacles) {
  if (vue.zoom > 8) return [];
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = `600 12px ${teintes.police}`;
  if ("letterSpacing" in ctx) ctx.letterSpacing = "2px";
  const boites = [];
  for (const { nom, x, y } of departements) {
    const texte = nom.toLocaleUpperCase("fr");
    const [px, py] = [x * vue.echelle - vue.ox, y * vue.echelle - vue.oy];
    const large = ctx.measureText(texte).width / 2 + 4;
    const place = trouver(px, py, large, 10, ESSAIS, [...obstacles, ...boites]);
    if (!place) continue;
    boites.push(place);
    ecrire(ctx, texte, px, (place[1] + place[3]) / 2, teintes.douce, teintes.terre);
  }
  if ("letterSpacing" in ctx) ctx.letterSpacing = "0px";
  return boites;
}

function trouver(x, y, large, haut, ecarts, prises) {
  for (const [dx, dy] of ecarts) {
    const boite = [x + dx - large, y + dy - haut, x + dx + large, y + dy + haut];
    if (!prises.some((p) => boite[0] < p[2] && boite[2] > p[0] && boite[1] < p[3] && boite[3] > p[1])) {
      return boite;
    }
  }
  return null;
}

function ecrire(ctx, texte, x, y, encre, halo) {
  ctx.strokeStyle = halo;
  ctx.lineWidth = 4;
  ctx.strokeText(texte, x, y);
  ctx.fillStyle = encre;
  ctx.fillText(texte, x, y);
}
