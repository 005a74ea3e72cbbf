"""Reading what the official services answer: communes in JSON, contours in GeoJSON. Pure."""

import json
import re
from collections.abc import Mapping
from math import isfinite
from typing import Any, NamedTuple

from repere.socle.geographie import Point
from repere.territoires.erreurs import SourceIllisible

CODE_COMMUNE = re.compile(r"(\d\d|2[AB])\d{3}")
CODE_EPCI = re.compile(r"\d{9}")
CODE_DEPARTEMENT = re.compile(r"\d\d|2[AB]|97\d")


class CommuneOfficielle(NamedTuple):
    """A commune as geo.api.gouv.fr answers it; what it leaves out is None or empty."""

    code: str
    nom: str
    codes_postaux: tuple[str, ...]
    epci: str
    population: int | None
    point: Point | None


class ContourLu(NamedTuple):
    """The outline of the territory ``code``, as GeoJSON geometry."""

    code: str
    geometrie: dict[str, Any]


def read_json(contenu: bytes) -> Any:
    """Return the JSON value of ``contenu``. Raises SourceIllisible."""
    try:
        return json.loads(contenu.decode("utf-8-sig"))
    except ValueError as erreur:
        if contenu.lstrip()[:1] == b"<":
            raise SourceIllisible("La réponse est une page web, pas des données.") from erreur
        raise SourceIllisible("La réponse n’est pas du JSON complet.") from erreur


def read_communes(contenu: bytes) -> list[CommuneOfficielle]:
    """Read the answer of /communes. Raises SourceIllisible on anything else."""
    brut = read_json(contenu)
    if not isinstance(brut, list) or not all(isinstance(element, dict) for element in brut):
        raise SourceIllisible("La réponse n’est pas une liste de communes.")
    return [_commune(element) for element in brut]


def _commune(brut: Mapping[str, Any]) -> CommuneOfficielle:
    code, nom = brut.get("code"), brut.get("nom")
    if not isinstance(code, str) or not CODE_COMMUNE.fullmatch(code):
        raise SourceIllisible(f"Code de commune illisible : {code!r}.")
    if not isinstance(nom, str) or not nom.strip():
        raise SourceIllisible(f"La commune {code} n’a pas de nom.")
    codes_postaux = brut.get("codesPostaux") or ()
    if not isinstance(codes_postaux, list | tuple):
        raise SourceIllisible(f"Codes postaux illisibles pour la commune {code}.")
    population = brut.get("population")
    return CommuneOfficielle(
        code=code,
        nom=nom.strip(),
        codes_postaux=tuple(str(code_postal) for code_postal in codes_postaux),
        epci=str(brut.get("codeEpci") or ""),
        population=population if isinstance(population, int) and population >= 0 else None,
        # People go to the town hall's village; the centre may lie in a forest.
        point=_point(brut.get("mairie")) or _point(brut.get("centre")),
    )


def _point(geometrie: Any) -> Point | None:
    if not isinstance(geometrie, dict) or geometrie.get("type") != "Point":
        return None
    coordonnees: Any = geometrie.get("coordinates")
    return Point(coordonnees[1], coordonnees[0]) if _is_position(coordonnees) else None


def read_contours(contenu: bytes) -> list[ContourLu]:
    """Read a GeoJSON of contours, one ``code`` per feature. Raises SourceIllisible."""
    brut = read_json(contenu)
    entites = brut.get("features") if isinstance(brut, dict) else None
    if not isinstance(entites, list):
        raise SourceIllisible("La réponse n’est pas un GeoJSON de contours (FeatureCollection).")
    return [_contour(entite) for entite in entites]


def kind_of(contenu: bytes) -> str | None:
    """Return what an official file holds: "communes", or whose outlines: "commune", "epci", "departement".

    None when it is anything else.
    """
    try:
        brut = read_json(contenu)
    except (SourceIllisible, UnicodeDecodeError):
        return None
    if isinstance(brut, list):
        return "communes" if brut and _all_match(brut, "code", CODE_COMMUNE) else None
    entites = brut.get("features") if isinstance(brut, dict) else None
    if not isinstance(entites, list) or not entites:
        return None
    proprietes = [e.get("properties") if isinstance(e, dict) else None for e in entites]
    motifs = (("commune", CODE_COMMUNE), ("epci", CODE_EPCI), ("departement", CODE_DEPARTEMENT))
    return next((nom for nom, motif in motifs if _all_match(proprietes, "code", motif)), None)


def _all_match(elements: list[Any], cle: str, motif: re.Pattern[str]) -> bool:
    return all(
        isinstance(e, dict) and isinstance(e.get(cle), str) and motif.fullmatch(e[cle])
        for e in elements
    )


def _contour(entite: Any) -> ContourLu:
    try:
        code, geometrie = entite["properties"]["code"], entite["geometry"]
        profondeur = {"Polygon": 2, "MultiPolygon": 3}[geometrie["type"]]
        coordonnees = geometrie["coordinates"]
    except (TypeError, KeyError) as erreur:
        raise SourceIllisible(
            "Un contour n’a pas de code, ou n’est ni Polygon ni MultiPolygon."
        ) from erreur
    if not isinstance(code, str) or not _is_nested(coordonnees, profondeur):
        raise SourceIllisible(f"Le contour {code!r} n’est pas une suite de points.")
    return ContourLu(code, {"type": geometrie["type"], "coordinates": coordonnees})


def _is_nested(coordonnees: Any, profondeur: int) -> bool:
    if not profondeur:
        return _is_position(coordonnees)
    return (
        isinstance(coordonnees, list)
        and bool(coordonnees)
        and all(_is_nested(element, profondeur - 1) for element in coordonnees)
    )


def _is_position(couple: Any) -> bool:
    """Say whether ``couple`` is [longitude, latitude], in degrees."""
    return (
        isinstance(couple, list)
        and len(couple) >= 2
        and all(isinstance(n, int | float) and isfinite(n) for n in couple[:2])
        and abs(couple[0]) <= 180
        and abs(couple[1]) <= 90
    )
