"""What the map draws, read from the territories and the places of this instance."""

import json
from collections.abc import Callable, Iterable
from typing import Any, Final

from django.core.cache import cache

from repere.annuaire.presentation.fond_de_carte import (
    Arc,
    Repere,
    borders_around,
    borders_of,
    chain,
    encode_line,
    rings,
    simplify,
    smooth,
)
from repere.socle.langue import N_
from repere.territoires.models import Chargement, Commune, Contour
from repere.territoires.querysets import LES_PLUS_PEUPLEES, CommuneQuerySet

NOMS_D_ENSEMBLE: Final = 150
# Allowed gap between a line and its simplification, in ten-thousandths of a degree of latitude.
ECART_ENSEMBLE: Final = 20
ECART_TRAME: Final = 10
ECART_COMMUNES: Final = 8
# How far a commune's neighbours may be from it, in degrees, between the points that stand for them.
MARGE: Final = 0.35
_GARDE_SECONDES: Final = 3600
OFFICIELLES: Final = N_("Limites : IGN, Insee")
APPROCHEES: Final = N_("Limites approximatives, d’après Insee et GeoNames")
Ligne = list[int]


def base_map() -> bytes:
    """Return, as JSON, land, limits of départements and the names of the largest communes."""
    return _kept("ensemble", _read_base_map)


def commune_limits(sud: int, ouest: int) -> bytes:
    """Return, as JSON, limits and names of the communes of the square of one degree at this corner."""
    return _kept(f"{sud}:{ouest}", lambda: _read_square(sud, ouest))


def _kept(quoi: str, lire: Callable[[], dict[str, Any]]) -> bytes:
    """Return what was read since the territories last changed, else read it."""
    dernier = Chargement.objects.order_by("-pk").values_list("pk", flat=True).first()
    cle = f"carte:{dernier}:{quoi}"
    garde: bytes | None = cache.get(cle)
    if garde is not None:
        return garde
    lu = lire()
    contenu = to_json(lu)
    # Squares of the sea are many, and cost nothing to read again.
    if lu["noms"] or lu["limites"]:
        cache.set(cle, contenu, _GARDE_SECONDES)
    return contenu


def to_json(contenu: dict[str, Any]) -> bytes:
    """Return ``contenu`` without a useless byte."""
    return json.dumps(contenu, ensure_ascii=False, separators=(",", ":")).encode()


def _read_base_map() -> dict[str, Any]:
    communes = list(
        Commune.objects.in_territory()
        .filter(latitude__isnull=False)
        .select_related("departement")
        .order_by(*LES_PLUS_PEUPLEES)
    )
    lignes, officielles = _limits_of_departements(communes)
    return {
        "terre": [encode_line(tour) for tour in rings(p for p, c in lignes if len(c) == 1)],
        "limites": [encode_line(points) for points, cotes in lignes if len(cotes) > 1],
        "departements": _middles(communes),
        "noms": _names(communes)[:NOMS_D_ENSEMBLE],
        "attribution": OFFICIELLES if officielles else APPROCHEES,
    }


def _limits_of_departements(
    communes: Iterable[Commune],
) -> tuple[list[tuple[list[tuple[int, int]], tuple[str, ...]]], bool]:
    """Return simplified lines with what they separate, and whether they come from outlines."""
    departement_de = {c.pk: c.departement_id for c in communes}
    contours = Contour.objects.filter(nature=Contour.Nature.COMMUNE, code__in=departement_de)
    lus = contours.order_by("code").values_list("code", "geometrie")
    arcs = chain(borders_of((departement_de[code], forme) for code, forme in lus.iterator()))
    if arcs:
        return [(simplify(a.points, ECART_ENSEMBLE), a.cotes) for a in arcs], True
    reperes = [
        Repere(c.position, c.departement_id)
        for c in communes
        if c.position and not c.position_approximative
    ]
    arcs = chain(borders_around(reperes))
    return [(simplify(smooth(a.points), ECART_TRAME), a.cotes) for a in arcs], False


def _middles(communes: Iterable[Commune]) -> list[tuple[str, float, float]]:
    """Return the name of each département and where to write it."""
    groupes: dict[str, list[Commune]] = {}
    for commune in communes:
        groupes.setdefault(commune.departement.nom, []).append(commune)
    return [
        (
            nom,
            round(sum(c.latitude or 0 for c in groupe) / len(groupe), 3),
            round(sum(c.longitude or 0 for c in groupe) / len(groupe), 3),
        )
        for nom, groupe in sorted(groupes.items())
    ]


def _names(communes: Iterable[Commune]) -> list[tuple[str, float, float, int]]:
    """Return name, position and population; a commune placed by guess would mislead on a map."""
    return [
        (c.nom, round(c.latitude, 4), round(c.longitude, 4), c.population or 0)
        for c in communes
        if c.latitude is not None and c.longitude is not None and not c.position_approximative
    ]


def _read_square(sud: int, ouest: int) -> dict[str, Any]:
    autour = _in_square(sud, ouest, MARGE).values_list("pk", flat=True)
    dedans = list(_in_square(sud, ouest, 0).order_by(*LES_PLUS_PEUPLEES))
    if not dedans:
        return {"limites": [], "noms": []}
    siens = {c.pk for c in dedans}
    contours = Contour.objects.filter(nature=Contour.Nature.COMMUNE, code__in=autour)
    formes = contours.order_by("code").values_list("code", "geometrie")
    # Each line once: in the square of the first of the communes that it separates.
    arcs: list[Arc] = [a for a in chain(borders_of(formes)) if a.cotes[0] in siens]
    return {
        "limites": [encode_line(simplify(a.points, ECART_COMMUNES)) for a in arcs],
        "noms": _names(dedans),
    }


def _in_square(sud: int, ouest: int, marge: float) -> CommuneQuerySet:
    communes: CommuneQuerySet = Commune.objects.in_territory().filter(
        latitude__gte=sud - marge,
        latitude__lt=sud + 1 + marge,
        longitude__gte=ouest - marge,
        longitude__lt=ouest + 1 + marge,
    )
    return communes
