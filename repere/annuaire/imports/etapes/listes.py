"""Fields with several values: the closed lists of the standard and the free ones."""

import re
from typing import Any, Final

from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.standard.complements import LANGUES
from repere.annuaire.standard.normalisation import Avis, clean_text, is_filler, read_enumeration
from repere.annuaire.standard.vocabulaire import ENUMERATIONS
from repere.socle.texte import plier

LANGUE_INCONNUE: Final = "Cette langue n'est pas dans notre liste ; elle est mise de côté."

_LIBRES: Final = ("autres_formations_labels", "partenaires", "prescripteurs")
_LANGUES: Final = {
    **{plier(code): code for code in LANGUES},
    **{plier(nom): code for code, noms in LANGUES.items() for nom in noms.split(",")},
    "langue des signes": "fsl",
    "lsf": "fsl",
}


def read_lists(b: Brouillon) -> None:
    """Read every multi-valued field."""
    for champ in ENUMERATIONS:
        if champ in b.champs:
            b.keep(champ, read_enumeration(champ, b.champs[champ]))
    if "services_non_proposes" in b.champs:
        b.keep(
            "services_non_proposes", read_enumeration("services", b.champs["services_non_proposes"])
        )
    for champ in _LIBRES:
        if champ in b.champs:
            b.champs[champ] = _read_free(b, champ, b.champs[champ])
    if "langues" in b.champs:
        b.champs["langues"] = _read_languages(b, b.champs["langues"])


def pieces(valeur: Any) -> list[str]:
    """Split a cell of free values on the standard's separators."""
    if isinstance(valeur, list | tuple):
        return [m for v in valeur for m in ([v] if isinstance(v, str) else pieces(v))]
    return [m for m in re.split(r"\s*[|;\n]\s*", str(valeur).strip()) if not is_filler(m)]


def _read_free(b: Brouillon, champ: str, valeur: Any) -> tuple[str, ...]:
    lus: dict[str, None] = {}
    for morceau in pieces(valeur):
        propre = clean_text(morceau)
        b.note(champ, propre.avis)
        lus[propre.valeur] = None
    return tuple(v for v in lus if v)


def _read_languages(b: Brouillon, valeur: Any) -> tuple[str, ...]:
    codes: dict[str, None] = {}
    for morceau in pieces(valeur):
        entier = _LANGUES.get(plier(morceau))
        for nom in [morceau] if entier else re.split(r"\s*(?:,|/|\bet\b)\s*", morceau):
            if code := _LANGUES.get(plier(nom)):
                codes[code] = None
            elif not is_filler(nom):
                b.note("langues", (Avis(nom, LANGUE_INCONNUE, "Écrivez son nom en français."),))
    return tuple(codes)
