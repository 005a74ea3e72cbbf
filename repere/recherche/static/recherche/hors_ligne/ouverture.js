/** Open or closed now, in Paris, from the ordinary week of a place; null when a week does not tell. */
const JOURNEE = 1440;
// What hours say of public holidays (repere/recherche/hors_ligne/semaine.py).
const MUETS = 0;
const FERMES = 1;
const SEMAINE = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const PARIS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The day (ISO 8601), its rank from Monday and the minutes since midnight, in Paris. */
export const aParis = (instant) => {
  const lu = Object.fromEntries(PARIS.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    iso: `${lu.year}-${lu.month}-${lu.day}`,
    rang: SEMAINE.indexOf(lu.weekday),
    minute: 60 * lu.hour + +lu.minute,
  };
};

const ajouter = (iso, jours) => new Date(Date.parse(iso) + jours * 86_400_000).toISOString().slice(0, 10);

const plages = (minutes) => minutes.flatMap((m, i) => (i % 2 ? [] : [[m, minutes[i + 1]]]));

const couvre = (exceptions, iso) => exceptions.some(({ du, au }) => du <= iso && iso <= au);

/**
 * `{ouvert, ferie, minute, dans}`: until which minute it is open, or at which it opens in `dans` days.
 * `minute` is null when neither is known.
 */
export const etat = ({ horaires, exceptions }, feries, instant) => {
  const ici = aParis(instant);
  const annees = new Set(feries.map((f) => f.slice(0, 4)));
  if (!horaires?.semaine || couvre(exceptions, ici.iso) || !annees.has(ici.iso.slice(0, 4))) return null;
  const duJour = (dans) => {
    const iso = ajouter(ici.iso, dans);
    if (couvre(exceptions, iso)) return [];
    const chome = feries.includes(iso) && [MUETS, FERMES].includes(horaires.feries);
    return chome ? [] : plages(horaires.semaine[(ici.rang + dans) % 7]);
  };
  const maintenant = duJour(0).find(([debut, fin]) => debut <= ici.minute && ici.minute < fin);
  if (maintenant) return { ouvert: true, ferie: false, ...fin(maintenant[1], duJour) };
  const ordinaire = horaires.semaine[ici.rang].length > 0;
  const ferie = feries.includes(ici.iso) && horaires.feries === MUETS && ordinaire;
  return { ouvert: false, ferie, ...suite(ici, duJour) };
};

/** The end of an opening, through midnight when the next day goes on. */
const fin = (minute, duJour, dans = 0) => {
  if (minute < JOURNEE) return { minute, dans };
  const demain = duJour(dans + 1)[0];
  if (demain?.[0] !== 0) return { minute, dans };
  return dans < 6 ? fin(demain[1], duJour, dans + 1) : { minute: null, dans };
};

const suite = (ici, duJour) => {
  for (let dans = 0; dans < 8; dans++) {
    const prochaine = duJour(dans).find(([debut]) => dans > 0 || debut > ici.minute);
    if (prochaine) return { minute: prochaine[0], dans };
  }
  return { minute: null, dans: 0 };
};
