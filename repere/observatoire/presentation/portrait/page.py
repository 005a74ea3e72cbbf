"""All that the page of a territory shows, read once."""

from collections.abc import Sequence
from dataclasses import dataclass

from repere.observatoire.dessin.nombres import number
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.ensemble import Ensemble, whole
from repere.observatoire.lecture.parties import Partie, parts
from repere.observatoire.lecture.petits import unrevealing
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.offre.lecture import gaps
from repere.observatoire.presentation.cartes import Carte, territory_map
from repere.observatoire.presentation.chiffres import (
    Affiche,
    definition,
    doubt,
    origin,
)
from repere.observatoire.presentation.mailles import heading, on_map, parts_of, regions
from repere.observatoire.presentation.paroles import Paroles, heard
from repere.observatoire.presentation.portrait.aide import BlocAide, help_block, help_figures
from repere.observatoire.presentation.portrait.besoin import BlocBesoin, need_block
from repere.observatoire.presentation.portrait.manque import (
    BlocManque,
    exposed,
    lack_block,
    where_in_words,
)
from repere.observatoire.presentation.portrait.resume import PART_65, summary
from repere.observatoire.presentation.series import Evolution, evolution
from repere.observatoire.territoires import COMMUNE, Territoire
from repere.socle.langue import _


@dataclass(frozen=True, slots=True)
class Portrait:
    """``carte``: of a commune, what is around it."""

    territoire: Territoire
    titre: str
    resume: str
    chiffres: tuple[Affiche, ...]
    carte: Carte
    besoin: BlocBesoin
    aide: BlocAide
    manque: BlocManque
    paroles: Paroles | None
    serie: Evolution | None


def read_portrait(territoire: Territoire, *, vue: str = "") -> Portrait:
    """Read the portrait of ``territoire``; ``vue``: which map."""
    ensemble = whole()
    codes = [part.code for part in members([territoire])[territoire]]
    besoin = need_block(territoire, _beside(territoire))
    aide = help_block(ensemble.offre, codes)
    par = parts_of(territoire)
    parties = parts(ensemble, territoire, par)
    fines = parties if par == COMMUNE else parts(ensemble, territoire, COMMUNE)
    ages = unrevealing(figures([territoire], PART_65))[territoire, PART_65]
    return Portrait(
        territoire,
        heading(territoire),
        summary(
            besoin.population,
            ages,
            aide.couverture,
            "" if territoire.maille == COMMUNE else where_in_words(fines, ensemble.mesure),
        ),
        key_figures(besoin, aide, fines, ensemble.mesure, seule=territoire.maille == COMMUNE),
        _map(territoire, parties, ensemble, vue, par),
        besoin,
        aide,
        lack_block(gaps(territoire, offre=ensemble.offre), fines),
        heard(territoire),
        evolution(territoire),
    )


def key_figures(
    besoin: BlocBesoin,
    aide: BlocAide,
    communes: Sequence[Partie],
    mesure: Mesure,
    *,
    seule: bool = False,
) -> tuple[Affiche, ...]:
    """Return the four figures that one reads first."""
    population = besoin.population
    return (
        Affiche(
            _("Habitants"),
            number(population.valeur),
            doubt(population) or origin(population),
            definition("population"),
        ),
        *help_figures(aide.couverture),
        exposed(communes, mesure, seule=seule),
    )


def _beside(territoire: Territoire) -> Territoire | None:
    """Return the région that figures are put beside: the only one of this instance."""
    toutes = regions()
    return toutes[0] if len(toutes) == 1 else None


def _map(
    territoire: Territoire, parties: Sequence[Partie], ensemble: Ensemble, vue: str, par: str
) -> Carte:
    montre = on_map(territoire)
    if montre != territoire:
        parties = parts(ensemble, montre, par)
    entoure = territoire.code if montre != territoire else ""
    return territory_map(montre, parties, ensemble.mesure, vue=vue, par=par, entoure=entoure)
