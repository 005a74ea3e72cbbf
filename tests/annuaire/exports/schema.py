"""The constraints of the standard v1.0.1, from the enumerations: what a row must satisfy."""

import re
from datetime import date

from repere.annuaire.standard import vocabulaire

LISTES = {
    "itinerance": vocabulaire.ITINERANCES,
    "services": vocabulaire.SERVICES,
    "publics_specifiquement_adresses": vocabulaire.PUBLICS,
    "prise_en_charge_specifique": vocabulaire.PRISES_EN_CHARGE,
    "frais_a_charge": vocabulaire.FRAIS,
    "dispositif_programmes_nationaux": vocabulaire.DISPOSITIFS,
    "formations_labels": [
        label for label in vocabulaire.FORMATIONS_LABELS if not label.startswith("Étapes")
    ],
    "modalites_acces": vocabulaire.MODALITES_ACCES,
    "modalites_accompagnement": vocabulaire.MODALITES_ACCOMPAGNEMENT,
}
OBLIGATOIRES = ("id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj")
MOTIFS = {
    "pivot": r"[a-zA-Z0-9]{9,14}",
    "code_postal": r"\d{5}",
    "code_insee": r"([013-9]\d|2[AB1-9])\d{3}",
    "telephone": r"(\+33|\+590|\+594|\+262|\+596|\+269|\+687|\+689|\+508|\+681)(\d){6,9}",
}


def faults(ligne: dict[str, str]) -> list[str]:
    """Return what the standard refuses in a row of its CSV."""
    fautes = [f"{champ} manque" for champ in OBLIGATOIRES if not ligne[champ]]
    for champ, admis in LISTES.items():
        valeurs = ligne[champ].split("|") if ligne[champ] else []
        fautes += [f"{champ} : {valeur!r}" for valeur in valeurs if valeur not in admis]
    for champ, motif in MOTIFS.items():
        if ligne[champ] and not re.fullmatch(motif, ligne[champ]):
            fautes.append(f"{champ} : {ligne[champ]!r}")
    if len(ligne["presentation_resume"]) > 280:
        fautes.append("presentation_resume trop long")
    for champ in ("latitude", "longitude"):
        float(ligne[champ] or 0)
    date.fromisoformat(ligne["date_maj"])
    return fautes
