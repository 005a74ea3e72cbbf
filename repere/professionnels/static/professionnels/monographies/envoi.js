// Sending notes one after the other, and asking for those of the others.
const PATIENCE = 15_000;
const REFUS = new Set([400, 422]);

/** What became of a sending: "arrivee", "refusee", "autre", "deconnecte" or "panne". */
export const envoyer = async (note, compte, jeton) => {
  const { cle, version, nature, fiche, texte, role } = note;
  let reponse;
  try {
    reponse = await fetch(note.adresse, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": jeton },
      body: JSON.stringify({ compte, cle, version, nature, fiche, texte, role }),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return { issue: "panne" };
  }
  if (reponse.ok) return lue(reponse);
  if (REFUS.has(reponse.status)) return { issue: "refusee", motif: await motif(reponse) };
  if (reponse.status === 409) return { issue: "autre" };
  return { issue: reponse.status >= 500 || reponse.status === 429 ? "panne" : "deconnecte" };
};

const lue = async (reponse) => {
  try {
    return { issue: "arrivee", note: (await reponse.json()).note };
  } catch {
    // Cut on its way back: sent again, it is the same note.
    return { issue: "panne" };
  }
};

const motif = async (reponse) => {
  try {
    return (await reponse.json()).motif;
  } catch {
    return "";
  }
};

export const demander = async (adresse) => {
  try {
    const reponse = await fetch(adresse, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    if (reponse.ok) return { notes: (await reponse.json()).notes };
    return { issue: reponse.status >= 500 ? "panne" : "deconnecte" };
  } catch {
    return { issue: "panne" };
  }
};
