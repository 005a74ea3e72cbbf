"""A place is the composition of its records and of what people wrote by hand. Pure.

Composing anew is the one computation behind importing, merging and undoing a merge: the result depends
on the records only, not on the order of events.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from repere.annuaire.standard.fiche import CHAMPS, CHAMPS_LISTES, Fiche

# These make sense together only: an address from one source with the town of another is nowhere.
GROUPES: Final = (
    ("adresse", "complement_adresse", "commune", "code_postal", "code_insee"),
    ("latitude", "longitude"),
    ("horaires", "horaires_texte", "sur_rendez_vous"),
    ("telephone",),
)
# Statements that add up: what two sources say of a place are both true.
_S_AJOUTENT: Final = frozenset(CHAMPS_LISTES) | {"equipements", "arrets", "horaires_exceptionnels"}
_GROUPES_PAR_CHAMP: Final = {champ: groupe for groupe in GROUPES for champ in groupe}
VIDES: Final[tuple[Any, ...]] = ("", (), None, {})


@dataclass(frozen=True, slots=True)
class Composee:
    """Values by field (stated ones only) and where each comes from."""

    valeurs: dict[str, Any]
    provenance: dict[str, dict[str, Any]]


def compose(fiches: Sequence[Fiche], humain: Mapping[str, Any] | None = None) -> Composee:
    """Compose records into one place; ``humain`` (values written by people) always wins.

    The most recent record wins a scalar or a group; lists add up; a service that one source does
    and another denies is taken as done.
    """
    recentes = sorted(fiches, key=_fraicheur, reverse=True)
    valeurs: dict[str, Any] = {}
    provenance: dict[str, dict[str, Any]] = {}
    for champ in CHAMPS:
        if champ == "id" or champ in valeurs:
            continue
        for nom, valeur, sources in _compose_field(champ, recentes):
            valeurs[nom] = valeur
            provenance[nom] = _origine(sources)
    faits = valeurs.get("services", ())
    if refuses := tuple(s for s in valeurs.get("services_non_proposes", ()) if s not in faits):
        valeurs["services_non_proposes"] = refuses
    else:
        valeurs.pop("services_non_proposes", None)
        provenance.pop("services_non_proposes", None)
    lue_le = valeurs.get("date_maj")
    valeurs.update(humain or {})
    if lue_le and "date_maj" in (humain or {}):
        valeurs["date_maj"] = max(lue_le, valeurs["date_maj"] or lue_le)
    return Composee({c: v for c, v in valeurs.items() if v not in VIDES}, provenance)


def _compose_field(champ: str, fiches: Sequence[Fiche]) -> list[tuple[str, Any, list[Fiche]]]:
    disantes = [f for f in fiches if getattr(f, champ) not in VIDES]
    if champ in _GROUPES_PAR_CHAMP:
        return _compose_group(_GROUPES_PAR_CHAMP[champ], fiches)
    if not disantes:
        return []
    if champ in _S_AJOUTENT:
        union = dict.fromkeys(v for f in disantes for v in getattr(f, champ))
        return [(champ, tuple(union), disantes)]
    if champ == "orientations":
        return [
            (champ, {k: v for f in reversed(disantes) for k, v in f.orientations.items()}, disantes)
        ]
    if champ == "nom":
        disantes = [min(disantes, key=lambda f: f.nom.isupper())]
    return [(champ, getattr(disantes[0], champ), disantes[:1])]


def _compose_group(
    groupe: tuple[str, ...], fiches: Sequence[Fiche]
) -> list[tuple[str, Any, list[Fiche]]]:
    # The first field of the group is what makes it usable; without it, any statement will do.
    entieres = [f for f in fiches if getattr(f, groupe[0]) not in VIDES]
    dites = entieres or [f for f in fiches if any(getattr(f, c) not in VIDES for c in groupe)]
    if not dites:
        return []
    choisie = dites[0]
    return [(c, v, [choisie]) for c in groupe if (v := getattr(choisie, c)) not in VIDES]


def _fraicheur(fiche: Fiche) -> tuple[date, int, str, str]:
    # Same date: the one that says more; then anything stable.
    return (fiche.date_maj or date.min, len(fiche.said()), fiche.source, fiche.id)


def _origine(fiches: Sequence[Fiche]) -> dict[str, Any]:
    dates = [f.date_maj for f in fiches if f.date_maj]
    return {
        "origine": "import",
        "sources": sorted({f.source for f in fiches}),
        "le": max(dates).isoformat() if dates else None,
    }
