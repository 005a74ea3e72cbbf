"""How much help each commune needs: by the index of fragility, else by what is known."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.fragilite import current_reference, fragilities
from repere.observatoire.offre.releve import OffreLocale
from repere.observatoire.territoires import COMMUNE, territories

PART_65: Final = "part_65_ans_et_plus"


class Mesure(StrEnum):
    """What need is read from: said beside the crossing."""

    FRAGILITE = "fragilite"
    AGES = "part_65_ans_et_plus"
    POPULATION = "population"


class Besoin(NamedTuple):
    """``valeurs`` by commune, those that lack it absent."""

    mesure: Mesure
    valeurs: Mapping[str, float]


def needs(offre: OffreLocale) -> Besoin:
    """Return the need of each commune. Computed once for each supply and each reference of the index."""
    reference = current_reference()
    cle = ("besoin", reference.pk if reference else None)
    return offre.remember(cle, lambda: _needs(offre))


def _needs(offre: OffreLocale) -> Besoin:
    communes = territories(COMMUNE)
    notes = {t.code: i.note for t, i in fragilities(communes).items() if i is not None}
    if _enough(notes, offre):
        return Besoin(Mesure.FRAGILITE, notes)
    parts = {
        territoire.code: chiffre.valeur
        for (territoire, _nom), chiffre in figures(communes, PART_65).items()
        if chiffre.valeur is not None
    }
    if _enough(parts, offre):
        return Besoin(Mesure.AGES, parts)
    habitants = offre.people_of(offre.ici)
    return Besoin(Mesure.POPULATION, {code: float(n) for code, n in habitants.items()})


def _enough(valeurs: Mapping[str, float], offre: OffreLocale) -> bool:
    """Half of the people at least: classes made of a few communes would say nothing of the others."""
    habitants = offre.people_of(offre.ici)
    connus = sum(habitants.get(code, 0) for code in valeurs)
    return connus > 0 and 2 * connus >= sum(habitants.values())
