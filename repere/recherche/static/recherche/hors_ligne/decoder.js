/** From the compact file of a bassin (repere/recherche/hors_ligne/codage.py) to places one can read. */
const VERSION = 1;
const PRECISION = 100_000;
const INSECABLE = "\u00a0";

const cumuler = (ecarts) => {
  let somme = 0;
  return ecarts.map((ecart) => (somme += ecart));
};

const jour = (n) => new Date(n * 86_400_000).toISOString().slice(0, 10);

const telephone = (code) => {
  if (Array.isArray(code)) return { ecrit: code[0], compose: code[1] };
  const ecrit = `0${code}`.replace(/(..)(?=.)/g, `$1${INSECABLE}`);
  return { ecrit, compose: `+33${code}` };
};

const communes = ({ code, nom, cp, lat, lon, anciennes }) => {
  const [lats, lons] = [cumuler(lat), cumuler(lon)];
  return code.map((c, i) => {
    const situee = lats[i] !== 0 || lons[i] !== 0;
    return {
      code: c,
      nom: nom[i],
      cp: cp[i],
      lat: situee ? lats[i] : null,
      lon: situee ? lons[i] : null,
      anciennes: anciennes[i] || [],
    };
  });
};

const horaires = ([phrases, semaine, feries]) => ({ phrases, semaine, feries });

const exception = ([du, duree, phrases, message]) => ({ du: jour(du), au: jour(du + duree), phrases, message });

/** Positions are whole hundred-thousandths of a degree, `null` when unknown. */
const position = (ecarts, commune) =>
  ecarts
    ? { lat: ecarts[0] + (commune.lat ?? 0), lon: ecarts[1] + (commune.lon ?? 0), vague: false }
    : { lat: commune.lat, lon: commune.lon, vague: true };

const lieu = (c, i, code) => {
  const commune = code.communes[c.commune[i]];
  return {
    id: c.id[i],
    nom: c.nom[i],
    commune: c.commune[i],
    cp: c.cp[i] || commune.cp[0] || "",
    adresse: c.adresse[i] || "",
    ...position(c.point[i], commune),
    telephones: (c.tel[i] || []).map(telephone),
    courriels: c.mel[i] || [],
    sites: c.site[i] || [],
    valeurs: c.valeurs[i].map((rang) => code.valeurs[rang]),
    refus: (c.refus[i] || []).map(([rang, vers]) => ({ valeur: code.valeurs[rang], vers })),
    horaires: c.horaires[i] ? code.horaires[c.horaires[i] - 1] : null,
    texte: c.texte[i] || "",
    exceptions: (c.exceptions[i] || []).map(exception),
    resume: c.resume[i] || "",
    detail: c.detail[i] || "",
    lignes: (c.lignes[i] || []).map(([titre, texte]) => ({ titre: code.titres[titre], texte })),
    date: c.date[i] ? jour(c.date[i] >> 1) : "",
    verifie: (c.date[i] & 1) === 1,
  };
};

/** Throws on a file written for another version of this module. */
export const decoder = (fichier) => {
  if (fichier.v !== VERSION) throw new Error(`version ${fichier.v}`);
  const colonnes = { ...fichier.lieux, commune: cumuler(fichier.lieux.commune) };
  const code = {
    communes: communes(fichier.communes),
    valeurs: fichier.valeurs.map(([champ, valeur, libelle]) => ({ champ, valeur, libelle })),
    horaires: fichier.horaires.map(horaires),
    titres: fichier.titres,
  };
  return {
    zonage: fichier.zonage,
    code: fichier.code,
    nom: fichier.nom,
    abrege: fichier.abrege === 1,
    feries: cumuler(fichier.feries).map(jour),
    communes: code.communes,
    criteres: fichier.criteres,
    expressions: fichier.expressions.map(([mots, cibles]) => ({
      mots: mots.split("|"),
      cibles: cibles.map((cible) => ({ ...code.valeurs[cible >> 1], poids: cible & 1 ? 3 : 2 })),
    })),
    lieux: colonnes.id.map((_, i) => lieu(colonnes, i, code)),
  };
};

export const PAR_DEGRE = PRECISION;
