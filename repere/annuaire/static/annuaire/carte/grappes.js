/** Grouping points that would overlap. Pure. */

/** World coordinates (0 to 1, Web Mercator) of degrees. */
export function projeter(lat, lon) {
  const sinus = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sinus) / (1 - sinus)) / (4 * Math.PI)];
}

/**
 * Group `points` ({x, y}, world coordinates) closer than about `cote` (same unit).
 * Returns [{x, y, membres}], the largest first; x and y are the middle of the members.
 */
export function grouper(points, cote) {
  const cases = new Map();
  for (const point of points) {
    const i = Math.floor(point.x / cote);
    const j = Math.floor(point.y / cote);
    const cle = `${i},${j}`;
    const groupe = cases.get(cle);
    if (groupe) groupe.membres.push(point);
    else cases.set(cle, { i, j, membres: [point] });
  }
  for (const groupe of cases.values()) centrer(groupe);
  const groupes = [...cases.values()].sort((a, b) => b.membres.length - a.membres.length);
  for (const groupe of groupes) if (!groupe.pris) absorber(groupe, cases, cote);
  return groupes.filter((groupe) => !groupe.pris);
}

/** Take in the neighbours that a cut of the grid separates. */
function absorber(groupe, cases, cote) {
  for (let di = -1; di <= 1; di++) {
    for (let dj = -1; dj <= 1; dj++) {
      const voisin = cases.get(`${groupe.i + di},${groupe.j + dj}`);
      if (!voisin || voisin === groupe || voisin.pris || voisin.absorbe) continue;
      if (Math.hypot(voisin.x - groupe.x, voisin.y - groupe.y) > cote) continue;
      groupe.membres = groupe.membres.concat(voisin.membres);
      groupe.absorbe = true;
      voisin.pris = true;
      centrer(groupe);
    }
  }
}

function centrer(groupe) {
  let x = 0;
  let y = 0;
  for (const membre of groupe.membres) {
    x += membre.x;
    y += membre.y;
  }
  groupe.x = x / groupe.membres.length;
  groupe.y = y / groupe.membres.length;
}

/** Say whether all of `points` are one and the same, so that no zoom tells them apart. */
export function confondus(points, ecart) {
  return points.every(
    (p) => Math.abs(p.x - points[0].x) < ecart && Math.abs(p.y - points[0].y) < ecart,
  );
}
