"""Who a place is open to: one kept for the young is no answer for somebody of seventy-two."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Final

from repere.annuaire.standard.vocabulaire import PUBLICS, TYPOLOGIES
from repere.recherche.index.index import Index

_PUBLICS: Final = "publics_specifiquement_adresses"
_TYPE: Final = "typologie"
# What a person is, as messages say it -> what a place says of whom it welcomes.
_ACCUEILLIS: Final[Mapping[str, tuple[str, ...]]] = {
    "jeunes": ("Jeunes", "Étudiants"),
    "etudiants": ("Étudiants", "Jeunes"),
    "familles-enfants": ("Familles et/ou enfants",),
    "seniors": ("Seniors",),
    "femmes": ("Femmes",),
}
# Kinds of places that welcome some people only -> those people.
_RESERVES: Final[Mapping[str, frozenset[str]]] = {
    "ML": frozenset({"jeunes", "etudiants"}),
    "E2C": frozenset({"jeunes", "etudiants"}),
    "EPIDE": frozenset({"jeunes"}),
    "PIJ_BIJ": frozenset({"jeunes", "etudiants"}),
    "RS_FJT": frozenset({"jeunes", "etudiants"}),
    "PJJ": frozenset({"jeunes", "personnes-en-situation-juridique"}),
    "ASE": frozenset({"jeunes", "familles-enfants"}),
    "SPIP": frozenset({"personnes-en-situation-juridique"}),
    "CADA": frozenset({"personnes-exilees"}),
    "HUDA": frozenset({"personnes-exilees"}),
    "CPH": frozenset({"personnes-exilees"}),
    "CHRS": frozenset({"urgence"}),
    "CHU": frozenset({"urgence"}),
    "CIDFF": frozenset({"femmes"}),
    "ESAT": frozenset({"handicap"}),
    "CCONS": frozenset({"professionnels"}),
}
# Names that say it where neither the kind nor the publics do -> those people; nobody: only whom they look after.
_NOMS: Final[tuple[tuple[re.Pattern[str], frozenset[str]], ...]] = (
    (
        re.compile(
            r"\b(?:maison des adolescents|adepape|habitat jeunes|jeunes travailleurs)\b", re.I
        ),
        frozenset({"jeunes", "etudiants"}),
    ),
    (re.compile(r"\behpad\b", re.I), frozenset({"seniors"})),
    (re.compile(r"\bcada\b", re.I), frozenset({"personnes-exilees"})),
    (re.compile(r"\bmandataires? judiciaires?\b", re.I), frozenset()),
)
_FERME: Final = ("modalites_acces", "Ce lieu n'accueille pas de public")


def closed_to(publics: Collection[str]) -> Callable[[Index], int]:
    """Return what names the places that welcome others than such a person; an unknown one is anybody."""
    voulus = [valeur for public in publics for valeur in _ACCUEILLIS.get(public, ())]
    reserves = [genre for genre, siens in _RESERVES.items() if not siens & set(publics)]
    ouverts = [genre for genre in TYPOLOGIES if genre not in reserves]

    def closed(index: Index) -> int:
        stating = index.stating
        # Young and old at once: everybody.
        tous = stating(_PUBLICS, "Jeunes") & stating(_PUBLICS, "Seniors")
        pour_d_autres = stating(_PUBLICS, *PUBLICS) & ~tous & ~stating(_PUBLICS, *voulus)
        reserve = stating(_TYPE, *reserves) & ~stating(_TYPE, *ouverts)
        return pour_d_autres | reserve | stating(*_FERME)

    return closed


def is_named_for_others(nom: str, publics: Collection[str]) -> bool:
    """Say whether a place calls itself one for other people than such a person."""
    return any(motif.search(nom) and not siens & set(publics) for motif, siens in _NOMS)
