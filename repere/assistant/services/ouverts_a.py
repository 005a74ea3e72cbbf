"""Who a place is open to: one kept for the young is no answer for somebody of seventy-two."""

from collections.abc import Callable, Collection, Mapping
from typing import Final

from repere.recherche.index.document import Document

_PUBLICS: Final = "publics_specifiquement_adresses"
_TOUS: Final = frozenset({"Jeunes", "Seniors"})
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
_FERME: Final = ("modalites_acces", "Ce lieu n'accueille pas de public")


def open_to(publics: Collection[str]) -> Callable[[Document], bool]:
    """Return what keeps the places that welcome such a person; an unknown one is anybody."""
    voulus = {valeur for public in publics for valeur in _ACCUEILLIS.get(public, ())}

    def keep(document: Document) -> bool:
        if _FERME in document.valeurs:
            return False
        dits = {valeur for nom, valeur in document.valeurs if nom == _PUBLICS}
        types = {valeur for nom, valeur in document.valeurs if nom == "typologie"}
        reserves = [_RESERVES[genre] for genre in types if genre in _RESERVES]
        if reserves and len(reserves) == len(types) and not any(r & set(publics) for r in reserves):
            return False
        # Young and old at once: everybody.
        return not dits or dits >= _TOUS or bool(dits & voulus)

    return keep
