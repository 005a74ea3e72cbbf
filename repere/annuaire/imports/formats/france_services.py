"""The national lists of France services: that of 2022 with hours by day, that of 2024 without."""

import re
from collections.abc import Mapping
from typing import Any, Final

from repere.annuaire.horaires.texte import read_hours
from repere.annuaire.imports.brouillon import Brouillon, draft
from repere.annuaire.imports.formats.deductions import is_itinerant, kinds_from_name
from repere.annuaire.imports.lecture import Enregistrement
from repere.annuaire.standard.normalisation import as_text, is_filler
from repere.socle.texte import plier

SOURCE: Final = "France Services"
# What the charter of France services has every one of them give, free of charge, with somebody's help.
SERVICES: Final = (
    "Aide aux démarches administratives",
    "Insertion professionnelle via le numérique",
    "Maîtrise des outils numériques du quotidien",
    "Compréhension du monde numérique",
)
_COLONNES: Final = {
    "id fs": "id", "lib fs": "nom", "adresse": "adresse", "complement adresse": "complement_adresse",
    "insee com": "code_insee", "code postal": "code_postal", "lib com": "commune",
    "latitude": "latitude", "longitude": "longitude", "mail": "courriels", "telephone": "telephone",
    "commentaire": "presentation_detail", "commentaire horaires": "presentation_detail",
    "site web": "site_web", "siret": "pivot", "date maj": "date_maj",
}  # fmt: skip
_JOURS: Final = {
    "lundi": "Mo", "mardi": "Tu", "mercredi": "We", "jeudi": "Th", "vendredi": "Fr",
    "samedi": "Sa", "dimanche": "Su",
}  # fmt: skip
_FERME: Final = re.compile(r"(?:00:00\s*-\s*00:00[\s/]*)+|ferm[ée]\w*", re.I)
_PLAGE: Final = re.compile(r"(\d{1,2})\s*[h:]\s*(\d{2})?\s*[-–à]\s*(\d{1,2})\s*[h:]\s*(\d{2})?")


def translate(enregistrement: Enregistrement) -> Brouillon:
    """Return the draft of a France services."""
    colonnes = {plier(str(c)): v for c, v in enregistrement.valeurs.items() if v not in ("", None)}
    champs = {champ: colonnes[c] for c, champ in _COLONNES.items() if c in colonnes}
    b = draft(enregistrement.ligne, enregistrement.valeurs, champs)
    nom = as_text(b.champs.get("nom"))
    b.champs |= {
        "source": SOURCE,
        "services": list(SERVICES),
        "frais_a_charge": ["Gratuit"],
        "dispositif_programmes_nationaux": ["France Services"],
        "accompagnement": True,
    }
    b.add("typologie", "RFS", *kinds_from_name(nom))
    _read_itinerance(b, colonnes, nom)
    _read_group(b, colonnes)
    _read_week(b, colonnes)
    commentaire = as_text(b.champs.get("presentation_detail"))
    if commentaire and read_hours(commentaire).sur_rendez_vous:
        b.champs["sur_rendez_vous"] = True
    return b


def _read_itinerance(b: Brouillon, colonnes: Mapping[str, Any], nom: str) -> None:
    dite = plier(as_text(colonnes.get("itinerance")))
    forme = plier(as_text(colonnes.get("format fs")))
    if dite == "oui" or "bus" in forme or "itinerant" in forme:
        b.champs["itinerance"] = ["Itinérant"]
        if is_itinerant(nom):
            b.add("typologie", "ENM")
    elif dite == "non" or "fixe" in forme:
        b.champs["itinerance"] = ["Fixe"]


def _read_group(b: Brouillon, colonnes: Mapping[str, Any]) -> None:
    groupe = as_text(colonnes.get("groupe", colonnes.get("groupe fs"))).strip()
    if groupe and not is_filler(groupe):
        b.champs["structure_parente"] = f"France services {groupe}"


def _read_week(b: Brouillon, colonnes: Mapping[str, Any]) -> None:
    """Turn h_lundi… into OSM; a day that cannot be read makes the whole week a text."""
    jours = {j: as_text(colonnes.get(f"h {j}")).strip() for j in _JOURS}
    dits = {j: h for j, h in jours.items() if not is_filler(h) and not _FERME.fullmatch(h)}
    if not dits:
        return
    lus = {j: read_day(h) for j, h in dits.items()}
    if all(lus.values()):
        b.champs["horaires"] = _join_days({_JOURS[j]: h for j, h in lus.items()})
        return
    texte = "\n".join(f"{j.capitalize()} : {h}" for j, h in dits.items())
    b.champs["horaires"] = texte


def read_day(texte: str) -> str:
    """Return "09:00-12:00,14:00-17:00" from "09:00 - 12:00 / 14:00 - 17:00", "" when unsure."""
    plages = _PLAGE.findall(texte)
    if not plages or re.search(r"[^\W\d_]|\d", _PLAGE.sub("", texte)):
        return ""
    lues = [(int(a) * 60 + int(b or 0), int(c) * 60 + int(d or 0)) for a, b, c, d in plages]
    bornes = [borne for plage in lues for borne in plage]
    if bornes != sorted(bornes) or bornes[-1] > 1440 or any(debut == fin for debut, fin in lues):
        return ""
    return ",".join(f"{a // 60:02}:{a % 60:02}-{b // 60:02}:{b % 60:02}" for a, b in lues)


def _join_days(semaine: Mapping[str, str]) -> str:
    """Group the days that have the same hours: "Mo-We,Fr 09:00-12:00; Th 14:00-17:00"."""
    ordre = list(_JOURS.values())
    par_heures: dict[str, list[int]] = {}
    for jour, heures in semaine.items():
        par_heures.setdefault(heures, []).append(ordre.index(jour))
    return "; ".join(f"{_runs(rangs, ordre)} {heures}" for heures, rangs in par_heures.items())


def _runs(rangs: list[int], ordre: list[str]) -> str:
    suites: list[list[int]] = []
    for rang in rangs:
        if suites and suites[-1][-1] == rang - 1:
            suites[-1].append(rang)
        else:
            suites.append([rang])
    return ",".join(
        f"{ordre[s[0]]}-{ordre[s[-1]]}" if len(s) > 2 else ",".join(ordre[r] for r in s)
        for s in suites
    )
