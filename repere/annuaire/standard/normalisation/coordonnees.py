"""Latitude and longitude, in degrees WGS84."""

import re
from typing import Any, Final, NamedTuple

from repere.annuaire.standard.normalisation.resultat import Avis, Normalise
from repere.annuaire.standard.normalisation.texte import as_text, is_filler


class _Boite(NamedTuple):
    sud: float
    ouest: float
    nord: float
    est: float


# Generous boxes: metropolitan France with Corsica, then each overseas land.
FRANCE: Final = (
    _Boite(41.2, -5.6, 51.3, 9.8),
    _Boite(15.7, -61.95, 16.7, -60.9),  # Guadeloupe
    _Boite(14.3, -61.3, 14.95, -60.75),  # Martinique
    _Boite(2.0, -54.7, 5.95, -51.5),  # Guyane
    _Boite(-21.5, 55.1, -20.8, 55.95),  # La Réunion
    _Boite(-13.1, 44.9, -12.5, 45.4),  # Mayotte
    _Boite(46.7, -56.6, 47.2, -56.1),  # Saint-Pierre-et-Miquelon
    _Boite(17.8, -63.2, 18.2, -62.7),  # Saint-Martin, Saint-Barthélemy
    _Boite(-23.0, 158.0, -18.0, 172.2),  # Nouvelle-Calédonie
    _Boite(-28.0, -155.0, -7.5, -134.0),  # Polynésie française
    _Boite(-14.5, -178.5, -13.0, -175.9),  # Wallis-et-Futuna
)
_VIRGULE: Final = re.compile(r"-?\d{1,3},\d+$")
_DMS: Final = re.compile(
    r"(\d{1,3})\s*°\s*(\d{1,2})\s*['’′]\s*(\d{1,2}(?:[.,]\d+)?)?\s*(?:[\"”″]|''|’’)?\s*([NSEWO])?$",
    re.I,
)
_DEGRES: Final = re.compile(r"(-?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEWO])?$", re.I)
_PAIRE: Final = re.compile(r"\s*\(?\[?(-?\d{1,3}[.,]\d+)\s*[,;| ]\s*(-?\d{1,3}[.,]\d+)\)?\]?\s*$")

Point = tuple[float, float]
_REMEDE: Final = "Placez le lieu sur la carte, ou vérifiez son adresse."
ZERO: Final = "Les coordonnées 0, 0 sont au large de l'Afrique ; elles sont mises de côté."
HORS_FRANCE: Final = "Ces coordonnées sont hors de France ; elles sont mises de côté."
INVERSEES: Final = "La latitude et la longitude étaient inversées ; elles sont remises en ordre."
ILLISIBLES: Final = "Ces coordonnées ne sont pas lisibles ; elles sont mises de côté."
INCOMPLETES: Final = (
    "Il manque la latitude ou la longitude ; l'autre ne suffit pas à placer le lieu."
)


def in_france(latitude: float, longitude: float) -> bool:
    """Say whether a point lies in a box around metropolitan France or an overseas land."""
    return any(b.sud <= latitude <= b.nord and b.ouest <= longitude <= b.est for b in FRANCE)


def read_point(latitude: Any, longitude: Any) -> Normalise[Point | None]:
    """Return (latitude, longitude), or None with the reason when they place nothing."""
    if latitude in (None, "") and longitude in (None, ""):
        return Normalise(None)
    brut = f"{as_text(latitude)}, {as_text(longitude)}"
    lat, lon = _degrees(latitude), _degrees(longitude)
    if lat is None or lon is None:
        vides = [is_filler(as_text(v)) for v in (latitude, longitude)]
        if all(vides):
            return Normalise(None)
        raison = INCOMPLETES if any(vides) else ILLISIBLES
        return Normalise(None, (Avis(brut, raison, _REMEDE),))
    return _placed(lat, lon, brut)


def _placed(lat: float, lon: float, brut: str) -> Normalise[Point | None]:
    if in_france(lat, lon):
        return Normalise((lat, lon))
    if abs(lat) < 1e-6 and abs(lon) < 1e-6:
        return Normalise(None, (Avis(brut, ZERO, _REMEDE),))
    if in_france(lon, lat):
        return Normalise((lon, lat), (Avis(brut, INVERSEES),))
    return Normalise(None, (Avis(brut, HORS_FRANCE, _REMEDE),))


def read_pair(valeur: Any) -> tuple[str, str] | None:
    """Return the two numbers of a cell that holds both ("47.39, 0.68"), as written."""
    m = _PAIRE.match(as_text(valeur))
    return (m[1], m[2]) if m else None


def _degrees(valeur: Any) -> float | None:
    if isinstance(valeur, bool):
        return None
    if isinstance(valeur, int | float):
        return float(valeur) if valeur == valeur else None
    texte = as_text(valeur).strip()
    if _VIRGULE.match(texte):
        texte = texte.replace(",", ".")
    if m := _DMS.match(texte):
        degres = int(m[1]) + int(m[2]) / 60 + float((m[3] or "0").replace(",", ".")) / 3600
        return -degres if (m[4] or "").upper() in {"S", "W", "O"} else degres
    if m := _DEGRES.match(texte):
        texte = ("-" if (m[2] or "").upper() in {"S", "W", "O"} else "") + m[1].replace(",", ".")
    try:
        nombre = float(texte)
    except ValueError:
        return None
    return nombre if abs(nombre) < 1e9 else None
