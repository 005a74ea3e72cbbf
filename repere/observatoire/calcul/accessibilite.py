"""Access to help, by the enhanced two-step floating catchment area method. Pure.

Luo W. and Qi Y., "An enhanced two-step floating catchment area (E2SFCA) method for measuring spatial
accessibility to primary care physicians", Health & Place 15 (2009), 1100–1107:

    A_i = 10,000 · Σ_j w(t_ij) · S_j / Σ_l w(t_lj) · P_l

First, what each place offers is shared out among the people who can come, those nearer counting more; then
each commune adds up the shares of the places within its reach.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from repere.observatoire.calcul.trajets import (
    VOL_D_OISEAU,
    TableDeTrajets,
    Trajet,
    journeys,
    nearest,
)
from repere.socle.geographie import Point

POUR: Final = 10_000
# Up to so many minutes, a place counts for so much: the weights of the paper's slow decay.
POIDS: Final = ((10.0, 1.0), (20.0, 0.68), (30.0, 0.22))
DUREE_MAX: Final = POIDS[-1][0]
# What a place of unknown hours counts for, in hours a week: said beside the figure.
HEURES_INCONNUES: Final = 1.0


@dataclass(frozen=True, slots=True)
class Demande:
    """Where people live: a commune and how many."""

    cle: str
    point: Point
    population: int


@dataclass(frozen=True, slots=True)
class Offre:
    """A place, or a stop of one that moves, and the hours a week that somebody helps there."""

    cle: str
    point: Point
    heures: float = HEURES_INCONNUES


def weight(duree: float) -> float:
    """Return what a place at ``duree`` minutes counts for, 0 beyond 30."""
    return next((poids for borne, poids in POIDS if duree <= borne), 0.0)


def accessibility(
    demandes: Sequence[Demande],
    offres: Sequence[Offre],
    *,
    table: TableDeTrajets = VOL_D_OISEAU,
) -> dict[str, float]:
    """Return A_i by commune: hours of help a week for 10,000 people. Every commune has one, maybe 0.

    Its mean over people is supply over demand: what is offered where nobody lives within 30 minutes is lost.
    """
    trajets = list(journeys(demandes, offres, duree_max=DUREE_MAX, table=table))
    parts = _shares(demandes, offres, trajets)
    acces = dict.fromkeys((demande.cle for demande in demandes), 0.0)
    for trajet in trajets:
        acces[demandes[trajet.de].cle] += POUR * weight(trajet.minutes) * parts[trajet.vers]
    return acces


def _shares(
    demandes: Sequence[Demande], offres: Sequence[Offre], trajets: Iterable[Trajet]
) -> dict[int, float]:
    """Return R_j: what each place offers for each person within reach."""
    attendus: dict[int, float] = defaultdict(float)
    for trajet in trajets:
        attendus[trajet.vers] += weight(trajet.minutes) * demandes[trajet.de].population
    return {
        rang: offres[rang].heures / attendu if attendu else 0.0
        for rang, attendu in attendus.items()
    }


def served(
    demandes: Sequence[Demande],
    offres: Sequence[Offre],
    *,
    durees: Sequence[float] = (10.0, 20.0, 30.0),
    table: TableDeTrajets = VOL_D_OISEAU,
) -> dict[float, int]:
    """Return how many people live within each of ``durees`` minutes of the nearest of ``offres``."""
    proches = nearest(demandes, offres, duree_max=max(durees), table=table)
    personnes = {demande.cle: demande.population for demande in demandes}
    return {
        borne: sum(personnes[cle] for cle, (_offre, duree) in proches.items() if duree <= borne)
        for borne in durees
    }


@dataclass(frozen=True, slots=True)
class Gain:
    """What one place more would change. ``mieux``: people for whom the nearest would be nearer."""

    mieux: int
    a_portee: dict[float, int]
    acces: Mapping[str, float]


def what_if(
    demandes: Sequence[Demande],
    offres: Sequence[Offre],
    nouvelle: Offre,
    *,
    durees: Sequence[float] = (10.0, 20.0, 30.0),
    table: TableDeTrajets = VOL_D_OISEAU,
) -> Gain:
    """Return who gains from ``nouvelle``: people newly within each of ``durees``, and access afterwards."""
    apres = [*offres, nouvelle]
    avant_proches = nearest(demandes, offres, duree_max=max(durees), table=table)
    apres_proches = nearest(demandes, apres, duree_max=max(durees), table=table)
    mieux = sum(
        demande.population
        for demande in demandes
        if (proche := apres_proches.get(demande.cle))
        and (demande.cle not in avant_proches or proche[1] < avant_proches[demande.cle][1])
    )
    avant_servis = served(demandes, offres, durees=durees, table=table)
    apres_servis = served(demandes, apres, durees=durees, table=table)
    return Gain(
        mieux,
        {borne: apres_servis[borne] - avant_servis[borne] for borne in durees},
        accessibility(demandes, apres, table=table),
    )
