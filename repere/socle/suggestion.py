"""The nearest valid value to what somebody typed."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from repere.socle.texte import plier


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
    trouve = process.extractOne(plier(saisie), list(valeur_de), scorer=fuzz.WRatio)
    if trouve is None or trouve[1] == 0:
        return min(libelles, default="")
    return valeur_de[trouve[0]]
