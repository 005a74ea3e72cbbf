"""The nearest valid value to what somebody typed."""

from collections.abc import Iterable, Mapping
from typing import Final

from rapidfuzz import fuzz, process

from repere.socle.texte import plier

_CANDIDATS: Final = 10


def nearest(saisie: str, valides: Iterable[str] | Mapping[str, str]) -> str:
    """Return the valid value that looks most like ``saisie``, "" when there is none at all.

    ``valides`` as a mapping gives each value a label: either may be what the person had in mind.
    """
    libelles = valides if isinstance(valides, Mapping) else dict.fromkeys(valides, "")
    valeur_de: dict[str, str] = {}
    for valeur in sorted(libelles):
        for texte in (valeur, libelles[valeur]):
            if texte:
                valeur_de.setdefault(plier(texte) or texte, valeur)
    pli = plier(saisie)
    # WRatio finds a word inside a phrase; among what it likes, the closest in length is meant.
    candidats = process.extract(pli, list(valeur_de), scorer=fuzz.WRatio, limit=_CANDIDATS)
    if not candidats or candidats[0][1] == 0:
        return min(libelles, default="")
    texte, _, _ = max(candidats, key=lambda candidat: candidat[1] + fuzz.ratio(pli, candidat[0]))
    return valeur_de[texte]
