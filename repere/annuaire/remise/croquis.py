"""A sketch map from local data: the place among the communes around, north up, with a scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, radians
from typing import Final, NamedTuple

from repere.annuaire.presentation.formats import distance_in_words
from repere.socle.geographie import RAYON_TERRE_KM, Point, distance_km
from repere.socle.langue import N_, _

LARGEUR: Final = 400.0
HAUTEUR: Final = 300.0
CORPS: Final = 22.0
_MARQUE: Final = 15.0
_RAYONS_KM: Final = (4.0, 6.0, 9.0, 13.0, 18.0, 25.0)
RAYON_MAX_KM: Final = _RAYONS_KM[-1]
_VOISINES: Final = 6
_NOMS_MAX: Final = 8
# Mean width of a letter of a sans-serif, a little generous, in parts of its size.
_CHASSE: Final = 0.6
_ECHELLES_KM: Final = (1, 2, 5, 10)
_ROSE: Final = (
    N_("le nord"), N_("le nord-est"), N_("l’est"), N_("le sud-est"), N_("le sud"),
    N_("le sud-ouest"), N_("l’ouest"), N_("le nord-ouest"),
)  # fmt: skip
_SUR_PLACE_KM: Final = 0.6


class Voisine(NamedTuple):
    """A commune that the sketch may name."""

    nom: str
    point: Point
    population: int


class Nom(NamedTuple):
    """A commune drawn: its dot, and where its name starts (left end of the baseline)."""

    nom: str
    x: float
    y: float
    x_nom: float
    y_nom: float
    ici: bool


@dataclass(frozen=True, slots=True)
class Croquis:
    """A drawing 400 by 300. ``echelle`` is the length of the bar that stands for ``echelle_km``."""

    x: float
    y: float
    noms: list[Nom]
    echelle: float
    echelle_km: int
    legende: str

    @property
    def echelle_en_mots(self) -> str:
        """The length that the bar stands for: "2 km"."""
        return distance_in_words(self.echelle_km)

    @property
    def y_oeil(self) -> float:
        """The middle of the head of the mark, whose point is the place."""
        return self.y - 20


class _Boite(NamedTuple):
    gauche: float
    haut: float
    droite: float
    bas: float

    def touches(self, autre: "_Boite") -> bool:
        return (
            self.gauche < autre.droite
            and autre.gauche < self.droite
            and self.haut < autre.bas
            and autre.haut < self.bas
        )


# What is drawn in the corners: the north (top right), the scale (bottom left).
_COINS: Final = (
    _Boite(LARGEUR - 40, 0, LARGEUR, 52),
    _Boite(0, HAUTEUR - 36, 150, HAUTEUR),
)


def sketch(centre: Point, voisines: Sequence[Voisine], ici: str = "") -> Croquis | None:
    """Return the sketch around ``centre``, ``ici`` being the name of its commune.

    None when no commune is known around: a dot alone helps nobody.
    """
    distances = {v: distance_km(centre, v.point) for v in voisines}
    rayon = _radius(list(distances.values()))
    par_km = HAUTEUR / 2 / rayon
    vues = [v for v in voisines if _inside(*_project(centre, v.point, par_km))]
    vues.sort(key=lambda v: (v.nom != ici, -v.population, distances[v], v.nom))
    noms = _place_names(centre, vues, par_km, ici)
    if not noms:
        return None
    km = max((e for e in _ECHELLES_KM if e * par_km <= 120), default=_ECHELLES_KM[0])
    legende = _where(centre, vues[0], ici)
    return Croquis(LARGEUR / 2, HAUTEUR / 2, noms, round(km * par_km, 1), km, legende)


def _inside(x: float, y: float) -> bool:
    return 6 < x < LARGEUR - 6 and 6 < y < HAUTEUR - 6


def _radius(distances: list[float]) -> float:
    """Return the smallest radius that holds enough communes: all of them where few are known."""
    # A dot at the very edge leaves no room for its name.
    rayons = {rayon: sum(d < 0.8 * rayon for d in distances) for rayon in _RAYONS_KM}
    assez = min(_VOISINES, rayons[RAYON_MAX_KM])
    return next(rayon for rayon, dedans in rayons.items() if dedans >= assez)


def _place_names(centre: Point, vues: list[Voisine], par_km: float, ici: str) -> list[Nom]:
    milieu_x, milieu_y = LARGEUR / 2, HAUTEUR / 2
    prises = [_Boite(milieu_x - _MARQUE, milieu_y - 2 * _MARQUE, milieu_x + _MARQUE, milieu_y + 4),
              *_COINS]  # fmt: skip
    points = {v: _dot(*_project(centre, v.point, par_km)) for v in vues}
    noms: list[Nom] = []
    for voisine in vues:
        point = points[voisine]
        if voisine.nom != ici and any(point.touches(prise) for prise in prises):
            continue
        x, y = _project(centre, voisine.point, par_km)
        # A name had better not hide the dots of the big communes that come next.
        a_venir = [points[v] for v in vues[:_NOMS_MAX] if v is not voisine]
        pose = _free_spot(voisine.nom, x, y, [*prises, *a_venir])
        pose = pose or _free_spot(voisine.nom, x, y, prises)
        if pose and len(noms) < _NOMS_MAX:
            prises += [pose, point]
            bas = pose.bas - CORPS * 0.25
            noms.append(
                Nom(voisine.nom, *_tenths(x, y), *_tenths(pose.gauche, bas), voisine.nom == ici)
            )
    return noms


def _dot(x: float, y: float) -> _Boite:
    return _Boite(x - 4, y - 4, x + 4, y + 4)


def _tenths(x: float, y: float) -> tuple[float, float]:
    return round(x, 1), round(y, 1)


def _project(centre: Point, point: Point, par_km: float) -> tuple[float, float]:
    est = radians(point.longitude - centre.longitude) * cos(radians(centre.latitude))
    nord = radians(point.latitude - centre.latitude)
    return (
        LARGEUR / 2 + est * RAYON_TERRE_KM * par_km,
        HAUTEUR / 2 - nord * RAYON_TERRE_KM * par_km,
    )


def _free_spot(nom: str, x: float, y: float, prises: Sequence[_Boite]) -> _Boite | None:
    """Return the first free box for the name: right, left, below, above, farther; None when there is none."""
    largeur, hauteur = len(nom) * CORPS * _CHASSE, CORPS * 1.1
    for gauche, haut in (
        (x + 8, y - hauteur / 2),
        (x - 8 - largeur, y - hauteur / 2),
        (x - largeur / 2, y + 6),
        (x - largeur / 2, y - 6 - hauteur),
        # Farther, for the commune that the mark itself covers.
        (x - largeur / 2, y + 16),
        (x + 24, y - hauteur / 2),
        (x - 24 - largeur, y - hauteur / 2),
    ):
        boite = _Boite(gauche, haut, gauche + largeur, haut + hauteur)
        dedans = boite.gauche > 2 and boite.droite < LARGEUR - 2
        dedans = dedans and boite.haut > 2 and boite.bas < HAUTEUR - 2
        if dedans and not any(boite.touches(prise) for prise in prises):
            return boite
    return None


def _where(centre: Point, reference: Voisine, ici: str) -> str:
    """Return the sketch in a sentence, for who does not read maps or does not see this one."""
    km = distance_km(centre, reference.point)
    combien = distance_in_words(max(1, round(km)))
    vers = _bearing(reference.point, centre)
    # Neither "de" nor "à" before a name: French elides them and contracts them.
    if reference.nom != ici:
        phrase = _("Depuis {commune}\N{NO-BREAK SPACE}: environ {distance} vers {direction}.")
        return phrase.format(commune=reference.nom, distance=combien, direction=vers)
    if km < _SUR_PLACE_KM:
        return _("{commune}\N{NO-BREAK SPACE}: dans le centre.").format(commune=ici)
    phrase = _("{commune}\N{NO-BREAK SPACE}: à environ {distance} du centre, vers {direction}.")
    return phrase.format(commune=ici, distance=combien, direction=vers)


def _bearing(depuis: Point, vers: Point) -> str:
    est = radians(vers.longitude - depuis.longitude) * cos(radians(vers.latitude))
    angle = degrees(atan2(est, radians(vers.latitude - depuis.latitude))) % 360
    return _(_ROSE[round(angle / 45) % 8])
