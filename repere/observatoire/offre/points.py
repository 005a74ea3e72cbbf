"""From what the search keeps of a place, and its stops, to points of help. Pure."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final, NamedTuple

from opening_hours import OpeningHours, State

from repere.annuaire.fraicheur_des_lieux import known_on
from repere.annuaire.horaires.osm import Exceptions, is_valid, weekly_hours
from repere.annuaire.standard.complements import Arret
from repere.observatoire.calcul.modele import HEURES_INCONNUES
from repere.observatoire.offre.modele import Paire, PointDAide
from repere.recherche.index.document import Document
from repere.recherche.index.horaires import habits
from repere.socle.geographie import Point

FIXE: Final = ("itinerance", "Fixe")
# Closed longer than holidays: nobody goes there this season.
FERMETURE_LONGUE: Final = 35
# Twelve hours every day: nobody helps longer.
HEURES_VRAISEMBLABLES: Final = 84.0
_ANNEE: Final = re.compile(r"\b20\d\d\b")


class Semaine(NamedTuple):
    """Hours of a normal week; ``connues`` False: one hour, for want of knowing."""

    heures: float
    connues: bool


class Lieu(NamedTuple):
    """What the directory says of a place, as far as supply goes."""

    document: Document
    valeurs: frozenset[Paire]
    arrets: Sequence[Arret] = ()


INCONNUE: Final = Semaine(HEURES_INCONNUES, False)
# Where a stop is, from its code or the name of its commune: (code, position).
Situer = Callable[[Arret, str], tuple[str, Point] | None]


@lru_cache(maxsize=32768)
def normal_week(osm: str, annee: int) -> Semaine:
    """Return the hours of ``osm``, averaged over a year without public holidays nor school ones.

    Alternate weeks count for half, « PH off » and « SH off » for nothing, one Saturday a month for a quarter.
    ``annee``: the one to look at, where the hours name years.
    """
    if not is_valid(osm):
        return INCONNUE
    heures = weekly_hours(osm, datetime(annee, 1, 1)) if _ANNEE.search(osm) else weekly_hours(osm)
    # "unknown" is all it says: it opens, nobody knows when.
    if not heures and any(etat == State.UNKNOWN for *_, etat, _c in OpeningHours(osm).intervals()):
        return INCONNUE
    # Empty cells of a table come as 00:00-00:00, which is night and day.
    return INCONNUE if heures > HEURES_VRAISEMBLABLES else Semaine(heures, True)


def points_of(lieu: Lieu, jour: date, situer: Situer) -> Iterator[PointDAide]:
    """Yield the points of a place: itself, or each of its stops. None: nobody knows where it is."""
    document = lieu.document
    arrets = [arret for arret in lieu.arrets if _runs(arret, jour)]
    if lieu.arrets and FIXE not in lieu.valeurs:
        yield from _stops(lieu, arrets, jour, situer)
        return
    if document.point is not None:
        yield _fixed(lieu, document.point, jour)
    yield from _stops(lieu, arrets, jour, situer)


def _fixed(lieu: Lieu, point: Point, jour: date) -> PointDAide:
    document = lieu.document
    semaine = _week(document.horaires, document.exceptions, jour)
    return PointDAide(
        cle=document.identifiant,
        lieu=document.pk,
        identifiant=document.identifiant,
        nom=document.nom,
        point=point,
        heures=semaine.heures,
        commune=document.commune,
        connues=semaine.connues,
        approche=document.vague,
        valeurs=lieu.valeurs,
        habitudes=habits(document.horaires),
        connu_le=known_on(document.verifie_le, document.date_maj),
        verifie_le=document.verifie_le,
    )


def _stops(lieu: Lieu, arrets: Sequence[Arret], jour: date, situer: Situer) -> Iterator[PointDAide]:
    document = lieu.document
    for rang, arret in enumerate(arrets):
        propre = _own(arret)
        situe = situer(arret, document.commune)
        point = propre or (situe[1] if situe else document.point)
        if point is None:
            continue
        semaine = _week(arret.horaires, document.exceptions, jour)
        yield replace(
            _fixed(lieu, point, jour),
            cle=f"{document.identifiant}#{rang}",
            nom=f"{document.nom} ({arret.nom})" if arret.nom else document.nom,
            commune=situe[0] if situe else document.commune,
            heures=semaine.heures,
            connues=semaine.connues,
            approche=propre is None,
            itinerant=True,
            habitudes=habits(arret.horaires),
        )


def _own(arret: Arret) -> Point | None:
    if arret.latitude is None or arret.longitude is None:
        return None
    return Point(arret.latitude, arret.longitude)


def _runs(arret: Arret, jour: date) -> bool:
    return (arret.du is None or arret.du <= jour) and (arret.au is None or jour <= arret.au)


def _week(osm: str, exceptions: Exceptions, jour: date) -> Semaine:
    """Return the normal week; none while a long closure lasts."""
    fermee = any(
        e.du <= jour <= e.au and not e.horaires and (e.au - e.du).days >= FERMETURE_LONGUE
        for e in exceptions
    )
    return Semaine(0.0, True) if fermee else normal_week(osm, jour.year)
