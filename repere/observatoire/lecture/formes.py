"""The shapes of territories, from the outlines loaded here; else from where their communes are."""

from collections.abc import Iterable, Mapping
from typing import Final

from django.core.cache import cache

from repere.annuaire.presentation.fond_de_carte import (
    Repere,
    apart,
    borders_around,
    borders_of,
)
from repere.annuaire.presentation.fond_de_carte.arcs import Arete, Cotes
from repere.observatoire.cartes.formes import Forme
from repere.observatoire.cartes.noms import middle
from repere.observatoire.cartes.topologie import AILLEURS, areas, tolerance
from repere.observatoire.territoires import COMMUNE, DEPARTEMENT, EPCI, REGION, Territoire
from repere.territoires.models import Appartenance, Chargement, Commune, Contour

_GARDE_SECONDES: Final = 3600
# The side of a square, in degrees, and how many a commune reaches. For communes 0.9 km, small enough to have their own,
# and 7 km; for groups of them, twice as large.
_TRAME_DES_COMMUNES: Final = (0.008, 8)
_TRAME_DES_GROUPES: Final = (0.016, 5)
# Outlines are drawn once this share of them is there: a commune born since has none yet.
_PRESQUE_TOUS: Final = 0.95
# How far around, in degrees, other communes stop the outline of a territory.
_MARGE: Final = 0.2


def shapes(territoire: Territoire, par: str = COMMUNE) -> list[Forme]:
    """Return the shapes of what ``territoire`` is made of: its communes, or the parts of any other ``par``.

    Parts that cross the border of ``territoire`` are cut there. By name.
    """
    dernier = Chargement.objects.order_by("-pk").values_list("pk", flat=True).first()
    cle = f"formes:{dernier}:{territoire.maille}:{territoire.code}:{par}"
    gardees: list[Forme] | None = cache.get(cle)
    if gardees is None:
        gardees = _read(territoire, par)
        cache.set(cle, gardees, _GARDE_SECONDES)
    return gardees


def groups(territoire: Territoire, par: str) -> dict[str, str]:
    """Return, for each commune of ``territoire``, the code of the part of ``par`` that it is in."""
    return {code: groupe for code, (groupe, _nom) in _parts(territoire, par).items()}


def _parts(territoire: Territoire, par: str) -> dict[str, tuple[str, str]]:
    """Return the code and the name of the part that each commune of ``territoire`` is in."""
    communes = territoire.communes().order_by()
    champ = {
        COMMUNE: ("pk", "nom"),
        EPCI: ("epci", "epci__nom"),
        DEPARTEMENT: ("departement", "departement__nom"),
        REGION: ("departement__region", "departement__region__nom"),
    }.get(par)
    lignes: Iterable[tuple[str, str, str]]
    if champ:
        lignes = communes.exclude(**{champ[0]: None}).values_list("pk", *champ)
    else:
        siens = Appartenance.objects.filter(zonage=par, commune__in=communes)
        lignes = siens.order_by().values_list("commune", "zone__code", "zone__nom")
    return {commune: (code, nom) for commune, code, nom in lignes}


def _read(territoire: Territoire, par: str) -> list[Forme]:
    parts = _parts(territoire, par)
    groupe_de = {commune: code for commune, (code, _nom) in parts.items()}
    noms = dict(parts.values())
    aretes = _official_borders(groupe_de, par)
    officielles = bool(aretes)
    aretes = aretes or _borders_around(groupe_de, par)
    tours = areas(aretes, tolerance(aretes), arrondir=not officielles)
    formes = (
        Forme(code, noms[code], anneaux, middle(anneaux[0]), approximative=not officielles)
        for code, anneaux in tours.items()
    )
    return sorted(formes, key=lambda forme: (forme.nom, forme.code))


def _official_borders(groupe_de: Mapping[str, str], par: str) -> dict[Arete, Cotes]:
    """Return the borders of the outlines loaded: those of communes, else of the parts themselves; else none."""
    a_lire = {Contour.Nature.COMMUNE.value: groupe_de}
    if par in Contour.Nature.values:
        a_lire.setdefault(par, {code: code for code in groupe_de.values()})
    for nature, groupes in a_lire.items():
        contours = Contour.objects.filter(nature=nature, code__in=groupes)
        lus = contours.order_by("code").values_list("code", "geometrie")
        # Half a map would be taken for a whole one.
        if groupes and contours.count() >= _PRESQUE_TOUS * len(groupes):
            return borders_of((groupes[code], forme) for code, forme in lus.iterator())
    return {}


def _borders_around(groupe_de: Mapping[str, str], par: str) -> dict[Arete, Cotes]:
    """Return borders drawn from where communes are; those around stop it, under no name."""
    places = Commune.objects.filter(latitude__isnull=False, longitude__isnull=False)
    siennes = list(places.filter(pk__in=groupe_de).order_by("pk"))
    if not siennes:
        return {}
    latitudes = [c.latitude or 0.0 for c in siennes]
    longitudes = [c.longitude or 0.0 for c in siennes]
    alentour = places.filter(
        latitude__range=(min(latitudes) - _MARGE, max(latitudes) + _MARGE),
        longitude__range=(min(longitudes) - _MARGE, max(longitudes) + _MARGE),
    )
    pas, portee = _TRAME_DES_COMMUNES if par == COMMUNE else _TRAME_DES_GROUPES
    points = [(c.position, groupe_de.get(c.pk, AILLEURS)) for c in alentour.order_by("pk")]
    return borders_around(
        apart([Repere(point, nom) for point, nom in points if point], pas),
        pas=pas,
        portee=portee,
    )
