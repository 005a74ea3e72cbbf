"""How much help each commune needs: by the index of fragility, else by what is known."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from repere.observatoire.calcul.fragilite import CRITERES
from repere.observatoire.indicateurs.modele import ESTIMEE, IMPUTEE, PAR_DEPARTEMENT, Chiffre
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.fragilite import as_reference, current_reference, indices
from repere.observatoire.lecture.petits import shown
from repere.observatoire.offre.releve import OffreLocale
from repere.observatoire.territoires import COMMUNE, Territoire, territories

PART_65: Final = "part_65_ans_et_plus"
Chiffres = Mapping[tuple[Territoire, str], Chiffre]


class Mesure(StrEnum):
    """What need is read from: said beside the crossing. POPULATION: from nothing, only distance is told."""

    FRAGILITE = "fragilite"
    AGES = "part_65_ans_et_plus"
    POPULATION = "population"


class Besoin(NamedTuple):
    """``valeurs`` by commune, those that lack it absent; ``commun``: only larger territories tell it."""

    mesure: Mesure
    valeurs: Mapping[str, float]
    commun: bool = False


def needs(offre: OffreLocale) -> Besoin:
    """Return the need of each commune. Computed once for each supply and each reference of the index."""
    reference = current_reference()
    cle = ("besoin", reference.pk if reference else None)
    return offre.remember(cle, lambda: _needs(offre))


def _needs(offre: OffreLocale) -> Besoin:
    communes = territories(COMMUNE)
    chiffres = figures(communes, *CRITERES)
    notes = _scores(communes, chiffres)
    if _enough(notes, offre):
        return Besoin(Mesure.FRAGILITE, notes)
    ages = {cle: c for cle, c in chiffres.items() if cle[1] == PART_65}
    parts = {
        territoire.code: chiffre.valeur
        for (territoire, _nom), chiffre in shown(ages).items()
        if chiffre.valeur is not None and of_its_own(chiffre)
    }
    if _enough(parts, offre):
        return Besoin(Mesure.AGES, parts)
    dits = {territoire.code for (territoire, _nom), c in chiffres.items() if c.valeur is not None}
    # Nothing to cross with help: how many people live there is not how much they need it.
    return Besoin(Mesure.POPULATION, {}, _enough(dits, offre))


def of_its_own(chiffre: Chiffre) -> bool:
    """Tell whether a figure is the commune's: that of its département or EPCI ranks no commune before another."""
    return chiffre.statut != IMPUTEE and not (
        chiffre.statut == ESTIMEE and chiffre.d_apres == PAR_DEPARTEMENT
    )


def _scores(communes: Iterable[Territoire], chiffres: Chiffres) -> dict[str, float]:
    """Return the scores that rest on a figure of the commune at least: otherwise all those around are alike."""
    reference = current_reference()
    if reference is None:
        return {}
    notes = indices(list(communes), chiffres, as_reference(reference))
    return {
        territoire.code: indice.note
        for territoire, indice in notes.items()
        if indice and any(of_its_own(chiffres[territoire, c]) for c in indice.notes)
    }


def _enough(connues: Iterable[str], offre: OffreLocale) -> bool:
    """Half of the people at least: classes made of a few communes would say nothing of the others."""
    habitants = offre.people_of(offre.ici)
    connus = sum(habitants.get(code, 0) for code in connues)
    return connus > 0 and 2 * connus >= sum(habitants.values())
