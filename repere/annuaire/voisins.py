"""Where else to go: the nearest places, those that do the same things first."""

import json
from collections.abc import Sequence
from typing import Final, NamedTuple

from django.db import connection

from repere.annuaire.models import Lieu
from repere.socle.geographie import Point, cadre_autour, distance_km
from repere.territoires.models import Commune

# Widened until there is enough to choose from: in a town the first box holds dozens of places.
RAYONS_KM: Final = (2, 10, 30)
_LIEUX: Final = Lieu._meta.db_table
_COMMUNES: Final = Commune._meta.db_table
_CLE: Final = Commune._meta.pk.column
# Asked by every page of a place: building it through the ORM takes longer than running it. A place
# without a position of its own is where its commune is; the two halves use an index each. COALESCE keeps
# SQLite from the index of merged places, where it finds every place that is not.
_PUBLIE: Final = "l.desactive_le IS NULL AND COALESCE(l.fusionne_dans_id, 0) = 0 AND l.id <> %s"
_SQL: Final = (
    f"SELECT l.id, l.revision, l.latitude, l.longitude, l.services FROM {_LIEUX} l "  # noqa: S608 — our own names
    f"WHERE l.latitude BETWEEN %s AND %s AND l.longitude BETWEEN %s AND %s AND {_PUBLIE} "
    f"UNION ALL SELECT l.id, l.revision, c.latitude, c.longitude, l.services FROM {_COMMUNES} c "
    f"JOIN {_LIEUX} l ON l.rattachement_id = c.{_CLE} WHERE c.latitude BETWEEN %s AND %s "
    f"AND c.longitude BETWEEN %s AND %s AND COALESCE(l.latitude, 999) = 999 AND {_PUBLIE}"
)


# Rows by key and revision: a change makes another key. A few megabytes.
LUS_MAX: Final = 512
_lus: dict[tuple[int, int], Lieu] = {}


class Voisin(NamedTuple):
    """A place near another, how far, and the services that both say they do."""

    lieu: Lieu
    km: float
    communs: tuple[str, ...]


class _Candidat(NamedTuple):
    pk: int
    revision: int
    km: float
    communs: tuple[str, ...]


def nearest_alternatives(lieu: Lieu, nombre: int) -> list[Voisin]:
    """Return the nearest published places within 30 km. One query where places are many, two
    when some of those were not shown lately.

    First those that do at least half of what ``lieu`` does, then the others, each by distance.
    """
    centre = lieu.position or (lieu.rattachement.position if lieu.rattachement else None)
    if centre is None:
        return []
    faits = frozenset(lieu.services)
    retenus: list[_Candidat] = []
    for rayon in RAYONS_KM:
        trouves = _around(lieu.pk, centre, rayon, faits)
        pareils = [c for c in trouves if 2 * len(c.communs) >= len(faits)]
        retenus = sorted(pareils, key=_order)[:nombre]
        if len(retenus) == nombre:
            break
        autres = sorted(set(trouves) - set(retenus), key=_order)
        retenus += autres[: nombre - len(retenus)]
    return _with_rows(retenus)


def _order(candidat: _Candidat) -> tuple[float, int]:
    return candidat.km, candidat.pk


def _around(pk: int, centre: Point, km: float, faits: frozenset[str]) -> list[_Candidat]:
    cadre = cadre_autour(centre, km)
    dedans = (cadre.sud, cadre.nord, cadre.ouest, cadre.est, pk)
    with connection.cursor() as curseur:
        curseur.execute(_SQL, (*dedans, *dedans))
        lignes = curseur.fetchall()
    candidats = (
        _Candidat(autre, revision, distance_km(centre, Point(lat, lon)), _shared(services, faits))
        for autre, revision, lat, lon, services in lignes
    )
    return [candidat for candidat in candidats if candidat.km <= km]


def _shared(services: str | list[str], faits: frozenset[str]) -> tuple[str, ...]:
    # Neither database turns JSON into values when the ORM does not ask.
    lus = json.loads(services) if isinstance(services, str) else services
    return tuple(service for service in lus if service in faits)


def _with_rows(candidats: Sequence[_Candidat]) -> list[Voisin]:
    """Return the rows of ``candidats``; those that this process has read and nobody changed are not read again."""
    cles = [(c.pk, c.revision) for c in candidats]
    # A copy: another thread may clear what is remembered.
    connus = {cle: lieu for cle in cles if (lieu := _lus.get(cle))}
    if inconnus := [pk for pk, revision in cles if (pk, revision) not in connus]:
        lieux = Lieu.objects.select_related("rattachement").order_by().filter(pk__in=inconnus)
        lus = {(lieu.pk, lieu.revision): lieu for lieu in lieux}
        connus |= lus
        if len(_lus) > LUS_MAX:
            _lus.clear()
        _lus.update(lus)
    return [
        Voisin(connus[cle], c.km, c.communs)
        for cle, c in zip(cles, candidats, strict=True)
        if cle in connus
    ]
