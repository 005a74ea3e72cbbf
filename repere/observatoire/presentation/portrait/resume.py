"""What a territory is like, in three sentences made of its figures; nothing is explained that was not measured."""

from typing import Final

from repere.observatoire.calcul.fragilite import CRITERES
from repere.observatoire.calcul.modele import VINGT_MINUTES
from repere.observatoire.dessin.nombres import INSECABLE, number
from repere.observatoire.indicateurs.mentions import reserve
from repere.observatoire.indicateurs.modele import Chiffre
from repere.observatoire.offre.modele import Couverture
from repere.observatoire.presentation.chiffres import people
from repere.socle.francais import counted
from repere.socle.langue import _, formes

PART_65: Final = CRITERES[0]
_VIVENT: Final = formes("{nombre} personne vit ici", "{nombre} personnes vivent ici")
_SANS: Final = formes("{nombre} n’en a pas", "{nombre} n’en ont pas")


def summary(
    population: Chiffre, ages: Chiffre | None, couverture: Couverture, manque: str = ""
) -> str:
    """Return three sentences at most: who lives here, who is near an open place, where help lacks."""
    dites = [_people(population, ages), _near(couverture), manque]
    return " ".join(f"{dite}." for dite in dites if dite)


def _people(population: Chiffre, ages: Chiffre | None) -> str:
    if population.valeur is None:
        return _("Le nombre d’habitants n’est pas connu")
    dite = counted(_VIVENT, round(population.valeur))
    if ages is None or ages.valeur is None:
        return dite
    part = number(ages.valeur, "%")
    dite += _("{blanc}; {part} ont 65 ans ou plus").format(blanc=INSECABLE, part=part)
    doute = reserve(ages)
    return f"{dite} ({doute})" if doute else dite


def _near(couverture: Couverture) -> str:
    """Say it of people who can be placed: their number may differ a little from the population."""
    proches, total = couverture.a_portee[VINGT_MINUTES], couverture.total
    if not total:
        return ""
    if not proches:
        return _("Aucune n’a de lieu d’aide ouvert à moins de 20 minutes")
    if proches == total:
        return _("Toutes ont un lieu d’aide ouvert à moins de 20 minutes")
    if total - proches < 5:
        return _("Presque toutes ont un lieu d’aide ouvert à moins de 20 minutes")
    dite = _("{personnes} ont un lieu d’aide ouvert à moins de 20 minutes").format(
        personnes=people(proches)
    )
    return f"{dite}{INSECABLE}; {counted(_SANS, total - proches)}"
