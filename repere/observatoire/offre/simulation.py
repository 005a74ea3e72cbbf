"""« Et si ? »: one place or one weekly stop more, and who gains; where to put it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from repere.observatoire.calcul.accessibilite import Gain, gain_together, shortest
from repere.observatoire.calcul.modele import VINGT_MINUTES, Offre
from repere.observatoire.calcul.simulation import Choix, best_places
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.offre.memoire import supply
from repere.observatoire.offre.modele import TOUT, Filtre
from repere.observatoire.offre.releve import OffreLocale
from repere.observatoire.territoires import Territoire
from repere.socle.geographie import Point

HEURES_MAX: Final = 168.0
NOUVEAU: Final = "nouveau"


@dataclass(frozen=True, slots=True)
class CommuneAvantApres:
    """A commune that would gain: hours of help a week for 10,000 people, minutes to the nearest, before and after.

    ``minutes_avant``: inf when nothing is within 30 minutes.
    """

    code: str
    personnes: int
    avant: float
    apres: float
    minutes_avant: float
    minutes_apres: float


@dataclass(frozen=True, slots=True)
class Prevision:
    """``gain`` among all that open; ``services``: among those that offer the same service.

    ``communes``: of the territory of this instance, the most peopled first.
    """

    gain: Gain
    services: Mapping[str, Gain]
    communes: tuple[CommuneAvantApres, ...]


def simulate(
    ou: str | Point,
    heures: float,
    *,
    services: Sequence[str] = (),
    offre: OffreLocale | None = None,
) -> Prevision:
    """Return who would gain from a place, or a weekly stop, of ``heures`` a week at a commune (its code) or a point.

    Raises ValueError: no such commune, a point that is none, hours that no week has, no such service.
    """
    return simulate_together([ou], heures, services=services, offre=offre)


def simulate_together(
    ou: Sequence[str | Point],
    heures: float,
    *,
    services: Sequence[str] = (),
    offre: OffreLocale | None = None,
) -> Prevision:
    """Return the same for several places at once, each open ``heures`` a week. Raises ValueError as ``simulate``."""
    locale = offre or supply()
    nouvelles = [_new_place(locale, endroit, heures) for endroit in ou]
    gain = gain_together(locale.reseau, nouvelles, locale.mask())
    filtres = {service: Filtre(service=service) for service in services}
    return Prevision(
        gain,
        {s: gain_together(locale.reseau, nouvelles, locale.mask(f)) for s, f in filtres.items()},
        _who_gains(locale, nouvelles, gain),
    )


def _new_place(offre: OffreLocale, ou: str | Point, heures: float) -> Offre:
    if not (isfinite(heures) and 0 < heures <= HEURES_MAX):
        raise ValueError(f"a week has no {heures} hours")
    if isinstance(ou, Point):
        if not (abs(ou.latitude) <= 90 and abs(ou.longitude) <= 180):
            raise ValueError(f"nowhere: {ou}")
        return Offre(NOUVEAU, ou, heures)
    rang = offre.reseau.rangs.get(ou)
    if rang is None:
        raise ValueError(f"no such commune: {ou}")
    return Offre(NOUVEAU, offre.demandes[rang].point, heures, commune=ou)


def _who_gains(
    offre: OffreLocale, nouvelles: Sequence[Offre], gain: Gain
) -> tuple[CommuneAvantApres, ...]:
    minutes = offre.minutes()
    lignes = [
        CommuneAvantApres(
            demande.cle,
            demande.population,
            gain.avant[demande.cle],
            gain.acces[demande.cle],
            minutes[demande.cle],
            min(duree, minutes[demande.cle]),
        )
        for demande, duree in (
            (offre.demandes[rang], duree)
            for rang, duree in shortest(offre.reseau, nouvelles).items()
        )
        if demande.cle in offre.ici and gain.acces[demande.cle] > gain.avant[demande.cle]
    ]
    return tuple(sorted(lignes, key=lambda ligne: (-ligne.personnes, ligne.code)))


def best_communes(
    territoire: Territoire,
    filtre: Filtre | None = None,
    *,
    combien: int = 5,
    duree: float = VINGT_MINUTES,
    offre: OffreLocale | None = None,
) -> list[Choix]:
    """Return the communes of ``territoire`` where one more place would bring most people within ``duree`` minutes.

    The people counted are those of the territory: neighbours who would gain too are not why it is paid for.
    """
    locale = offre or supply()
    codes = frozenset(part.code for part in members([territoire])[territoire])
    candidats = [
        Offre(d.cle, d.point, commune=d.cle)
        for d in sorted(locale.demandes, key=lambda d: (-d.population, d.cle))
        if d.cle in codes
    ]
    return best_places(
        locale.reseau,
        candidats,
        combien=combien,
        duree=duree,
        parmi=locale.mask(filtre or TOUT),
        pour=codes,
    )
