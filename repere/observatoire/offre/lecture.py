"""The door to supply: where help is, who reaches it, how fast.

    supply().points; access(Filtre(service=…))["37261"]; coverage(territoire, Filtre(samedi=True)).a_portee[20.0]

Each reads the base again when it changed; pass ``offre=supply()`` to ask many things of one moment.
"""

from collections.abc import Iterable, Mapping, Sequence

from repere.observatoire.calcul.modele import DUREES
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.offre.manques import Manque, Manques, gaps
from repere.observatoire.offre.memoire import supply
from repere.observatoire.offre.modele import TOUT, Couverture, Filtre, PointDAide, Proche
from repere.observatoire.offre.releve import OffreLocale
from repere.observatoire.offre.simulation import (
    Prevision,
    best_communes,
    simulate,
    simulate_together,
)
from repere.observatoire.territoires import Territoire

__all__ = [
    "Couverture",
    "Filtre",
    "Manque",
    "Manques",
    "OffreLocale",
    "PointDAide",
    "Prevision",
    "Proche",
    "access",
    "best_communes",
    "coverage",
    "coverages",
    "gaps",
    "nearest_open",
    "simulate",
    "simulate_together",
    "supply",
]


def access(
    filtre: Filtre | None = None, *, offre: OffreLocale | None = None
) -> Mapping[str, float]:
    """Return A_i, hours of help a week for 10,000 people, of each commune of the territory."""
    return (offre or supply()).access(filtre)


def nearest_open(
    filtre: Filtre | None = None, *, offre: OffreLocale | None = None
) -> Mapping[str, Proche]:
    """Return the nearest open point from each commune; absent when there is none within two hours."""
    return (offre or supply()).nearest_open(filtre)


def coverage(
    territoire: Territoire, filtre: Filtre | None = None, *, offre: OffreLocale | None = None
) -> Couverture:
    """Return who reaches what ``filtre`` asks, from ``territoire``."""
    return coverages([territoire], [filtre or TOUT], offre=offre)[territoire, filtre or TOUT]


def coverages(
    territoires: Sequence[Territoire],
    filtres: Iterable[Filtre],
    *,
    offre: OffreLocale | None = None,
) -> dict[tuple[Territoire, Filtre], Couverture]:
    """Return the same for many; as many queries as there are kinds of territories."""
    locale = offre or supply()
    communes = {t: [part.code for part in parts] for t, parts in members(territoires).items()}
    return {
        (territoire, filtre): cover(locale, communes[territoire], filtre)
        for filtre in filtres
        for territoire in territoires
    }


def cover(offre: OffreLocale, communes: Sequence[str], filtre: Filtre) -> Couverture:
    """Return who, of ``communes``, reaches what ``filtre`` asks."""
    minutes, acces = offre.minutes(filtre), offre.access(filtre)
    habitants = offre.people_of(communes)
    total = sum(habitants.values())
    points = offre.points_in(communes)
    gardes = [point for point in points if filtre.accepts(point)]
    return Couverture(
        a_portee={
            borne: sum(n for code, n in habitants.items() if minutes[code] <= borne)
            for borne in DUREES
        },
        total=total,
        acces=sum(acces[code] * n for code, n in habitants.items()) / total if total else None,
        heures=sum((point.heures for point in gardes), 0.0),
        lieux=len(gardes),
        inconnues=sum(not point.connues for point in gardes),
        existants=len(points),
        renseignes=sum(filtre.told_by(point) for point in points),
    )
