"""The shapes of territories, from the outlines loaded here; else from where their communes are."""

from collections.abc import Iterable, Mapping
from typing import Final

from django.core.cache import cache

from repere.annuaire.presentation.fond_de_carte import Repere, borders_around, borders_of
from repere.annuaire.presentation.fond_de_carte.arcs import Arete, Cotes
from repere.observatoire.cartes.formes import Forme
from repere.observatoire.cartes.topologie import areas
from repere.observatoire.territoires import COMMUNE, DEPARTEMENT, EPCI, REGION, Territoire
from repere.territoires.models import Appartenance, Chargement, Commune, Contour

_GARDE_SECONDES: Final = 3600


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
    contours = Contour.objects.filter(nature=Contour.Nature.COMMUNE, code__in=groupe_de)
    lus = contours.order_by("code").values_list("code", "geometrie")
    aretes = borders_of((groupe_de[code], forme) for code, forme in lus.iterator())
    officielles = bool(aretes)
    if not officielles:
        aretes = _around(groupe_de)
    noms = dict(parts.values())
    return _shaped(aretes, noms, officielles)


def _around(groupe_de: Mapping[str, str]) -> dict[Arete, Cotes]:
    communes = Commune.objects.filter(pk__in=groupe_de, latitude__isnull=False).order_by("pk")
    return borders_around(
        [Repere(c.position, groupe_de[c.pk]) for c in communes if c.position is not None]
    )


def _shaped(
    aretes: Mapping[Arete, Cotes], noms: Mapping[str, str], officielles: bool
) -> list[Forme]:
    tolerance = 8.0
    tours = areas(aretes, tolerance, arrondir=not officielles)
    formes = [
        Forme(code, noms[code], anneaux, _middle(anneaux[0]), approximative=not officielles)
        for code, anneaux in tours.items()
    ]
    return sorted(formes, key=lambda forme: (forme.nom, forme.code))


def _middle(anneau: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    points = anneau[:-1]
    return (
        round(sum(x for x, _y in points) / len(points)),
        round(sum(y for _x, y in points) / len(points)),
    )
