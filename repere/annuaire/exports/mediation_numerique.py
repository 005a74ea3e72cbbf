"""The national standard "lieux de médiation numérique", v1.0.1 (published 2024-06-13). Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from opening_hours import validate

from repere.annuaire.exports.colonnes import (
    Colonne,
    Exporteur,
    Fichier,
    Lecture,
    Publication,
    csv_rows,
    in_blocks,
    json_array,
    note_uncarried,
)
from repere.annuaire.exports.descriptions import DESCRIPTIONS
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.standard.fiche import CHAMPS_STANDARD, Fiche
from repere.annuaire.standard.vocabulaire import ENUMERATIONS, PIVOT_INCONNU

SEPARATEUR: Final = "|"
PORTES: Final = frozenset(CHAMPS_STANDARD)
RESUME_MAX: Final = 280
# v1.0.2 has it, but v1.0.2 was never published.
_HORS_V101: Final = {"formations_labels": {"Étapes numériques (La Poste)"}}
# The schema leaves ``typologie`` free.
_ADMIS: Final = {
    champ: frozenset(valeurs) - _HORS_V101.get(champ, set())
    for champ, valeurs in ENUMERATIONS.items()
    if champ != "typologie"
}
_FORMATS: Final = {
    champ: re.compile(motif, re.ASCII)
    for champ, motif in {
        "pivot": r"[a-zA-Z0-9]{9,14}",
        "code_postal": r"\d{5}",
        "code_insee": r"([013-9]\d|2[AB1-9])\d{3}",
        "telephone": r"\+(33|590|594|262|596|269|687|689|508|681)\d{6,9}",
    }.items()
}
_LISTES_LIBRES: Final = ("typologie", "courriels", "site_web", "autres_formations_labels")
_OBLIGATOIRES: Final = ("nom", "commune", "code_postal", "adresse")


def standard_record(publication: Publication, rapport: Rapport | None = None) -> Fiche:
    """Return the record as the standard can say it; ``rapport`` hears of each difference.

    What the standard requires and nobody stated is completed by what is certain, never made up.
    """
    rapport = Rapport() if rapport is None else rapport
    fiche = publication.fiche
    fiche = replace(fiche, **_fitted(fiche, rapport))
    fiche = replace(fiche, **_completed(publication, fiche, rapport))
    fiche = replace(fiche, **_relocated_labels(fiche, rapport))
    for champ, admis in _ADMIS.items():
        fiche = replace(fiche, **_within(fiche, champ, admis, rapport))
    for champ in _LISTES_LIBRES:
        fiche = replace(fiche, **_without_separator(fiche, champ, rapport))
    return fiche


def missing_field(fiche: Fiche) -> str | None:
    """Return the first field that the standard requires and the record lacks."""
    return next((champ for champ in _OBLIGATOIRES if not getattr(fiche, champ)), None)


def standard_records(lecture: Iterable[Publication], rapport: Rapport) -> Iterator[Fiche]:
    """Return the records that the standard can carry; the others go to ``rapport``."""
    for publication in lecture:
        fiche = standard_record(publication, rapport)
        if champ := missing_field(fiche):
            rapport.leave_out(fiche.id, fiche.nom, champ, "obligatoire, et inconnu")
            continue
        note_uncarried(fiche, PORTES, rapport)
        rapport.exportes += 1
        yield fiche


def _completed(publication: Publication, fiche: Fiche, rapport: Rapport) -> dict[str, Any]:
    certains = {
        "commune": publication.commune,
        "code_insee": publication.code_insee,
        # Several codes: nobody knows which.
        "code_postal": publication.codes_postaux[0] if len(publication.codes_postaux) == 1 else "",
        "date_maj": publication.connu_le,
        # An address as precise as what is known: the lieu-dit, else the commune.
        "adresse": fiche.complement_adresse or fiche.commune or publication.commune,
    }
    changements: dict[str, Any] = {c: v for c, v in certains.items() if v and not getattr(fiche, c)}
    for champ in changements:
        rapport.note(fiche.id, champ, _COMPLETIONS[champ])
    if "adresse" in changements and fiche.complement_adresse:
        changements["complement_adresse"] = ""
    return changements


_COMPLETIONS: Final = {
    "commune": "complété d’après la commune de rattachement",
    "code_insee": "complété d’après la commune de rattachement",
    "code_postal": "complété : la commune n’en a qu’un",
    "date_maj": "inconnue : date d’entrée dans l’annuaire",
    "adresse": "inconnue : complément d’adresse, à défaut nom de la commune",
}


def _fitted(fiche: Fiche, rapport: Rapport) -> dict[str, Any]:
    ajustes: dict[str, Any] = {}
    for champ, forme in _FORMATS.items():
        valeur = getattr(fiche, champ)
        if valeur and not forme.fullmatch(valeur):
            ajustes[champ] = ""
            rapport.note(fiche.id, champ, "forme que le standard n’admet pas : non exporté")
    if fiche.horaires and not validate(fiche.horaires):
        ajustes["horaires"] = ""
        rapport.note(fiche.id, "horaires", "horaires illisibles : non exportés")
    if len(fiche.presentation_resume) > RESUME_MAX:
        ajustes["presentation_resume"] = fiche.presentation_resume[: RESUME_MAX - 1] + "…"
        rapport.note(fiche.id, "presentation_resume", "coupé à 280 caractères")
    return ajustes


def _within(fiche: Fiche, champ: str, admis: frozenset[str], rapport: Rapport) -> dict[str, Any]:
    valeurs: tuple[str, ...] = getattr(fiche, champ)
    for valeur in valeurs:
        if valeur not in admis:
            rapport.note(fiche.id, champ, f"« {valeur} » n’est pas au standard : non exporté")
    return {champ: tuple(v for v in valeurs if v in admis)}


def _relocated_labels(fiche: Fiche, rapport: Rapport) -> dict[str, Any]:
    admis = _ADMIS["formations_labels"]
    deplaces = [valeur for valeur in fiche.formations_labels if valeur not in admis]
    for valeur in deplaces:
        rapport.note(
            fiche.id,
            "formations_labels",
            f"« {valeur} » n’est pas dans la version 1.0.1 : écrit dans autres_formations_labels",
        )
    return {
        "formations_labels": tuple(v for v in fiche.formations_labels if v in admis),
        "autres_formations_labels": tuple(
            dict.fromkeys((*fiche.autres_formations_labels, *deplaces))
        ),
    }


def _without_separator(fiche: Fiche, champ: str, rapport: Rapport) -> dict[str, Any]:
    valeurs: tuple[str, ...] = getattr(fiche, champ)
    if not any(SEPARATEUR in valeur for valeur in valeurs):
        return {}
    rapport.note(fiche.id, champ, "« | » sépare les valeurs : remplacé")
    remplacant = "%7C" if champ == "site_web" else "/"
    return {champ: tuple(v.replace(SEPARATEUR, remplacant) for v in valeurs)}


def _cell(champ: str, fiche: Fiche) -> str:
    valeur = getattr(fiche, champ)
    if champ == "pivot":
        return valeur or PIVOT_INCONNU
    if isinstance(valeur, tuple):
        return SEPARATEUR.join(valeur)
    return "" if valeur is None else str(valeur)


def _column(champ: str) -> Colonne:
    description = DESCRIPTIONS[champ]
    return Colonne(
        champ, description.type, description.commentaire, lambda fiche: _cell(champ, fiche)
    )


COLONNES: Final = tuple(_column(champ) for champ in CHAMPS_STANDARD)


def _write_csv(lecture: Lecture, rapport: Rapport) -> Iterator[bytes]:
    def rows() -> Iterator[list[str]]:
        yield [colonne.nom for colonne in COLONNES]
        for fiche in standard_records(lecture(), rapport):
            yield [colonne.valeur(fiche) for colonne in COLONNES]

    return in_blocks(csv_rows(rows()))


def _as_object(fiche: Fiche) -> dict[str, str | float]:
    """Return the record as the national JSON files write it: same text as the CSV, numbers bare."""
    ligne: dict[str, str | float] = {c.nom: v for c in COLONNES if (v := c.valeur(fiche))}
    if fiche.latitude is not None and fiche.longitude is not None:
        ligne |= {"latitude": fiche.latitude, "longitude": fiche.longitude}
    return ligne


def _write_json(lecture: Lecture, rapport: Rapport) -> Iterator[bytes]:
    fiches = standard_records(lecture(), rapport)
    return in_blocks(json_array(_as_object(fiche) for fiche in fiches))


_SUJET: Final = "lieux-de-mediation-numerique"
EXPORTEUR: Final = Exporteur(
    identifiant="mediation-numerique",
    libelle="Standard national de la médiation numérique",
    description=(
        "Le format d’échange national, version 1.0.1 : 32 colonnes, valeurs multiples séparées "
        "par « | ». C’est lui que les outils nationaux lisent."
    ),
    portes=PORTES,
    fichiers=(
        Fichier("csv", "lieux.csv", _SUJET, "text/csv; charset=utf-8", COLONNES, _write_csv),
        Fichier("json", "lieux.json", _SUJET, "application/json", COLONNES, _write_json),
    ),
)
