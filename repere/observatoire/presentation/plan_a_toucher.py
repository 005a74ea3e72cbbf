"""The map that one touches to add a place: its picture, and the commune that was touched.

A browser sends where a picture was touched without any script (``<input type="image">``), in pixels of the screen:
it is shown in one of two sizes, each under a name of its own, so that the server knows the scale.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from django.urls import reverse

from repere.annuaire.presentation.fond_de_carte.arcs import Noeud
from repere.observatoire.cartes import (
    Decoupe,
    Habillage,
    Legende,
    area_at,
    choropleth,
    ground,
    is_on,
    nearest_at,
    quantiles,
    readable_names,
)
from repere.observatoire.cartes.fond import LARGEUR
from repere.observatoire.cartes.formes import PAR_DEGRE
from repere.observatoire.dessin.autonome import in_page_colours
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.lecture.ensemble import Ensemble
from repere.observatoire.lecture.formes import shapes
from repere.observatoire.lecture.parties import Partie, parts
from repere.observatoire.presentation.chiffres import hours_for_ten_thousand
from repere.observatoire.presentation.mailles import level_name, parts_of
from repere.observatoire.territoires import COMMUNE, Territoire, territory

# Widths in pixels of the screen: of the narrowest telephone, of what is wider.
TAILLES: Final[Mapping[str, int]] = {"petit": 288, "grand": 560}
_NOMS_MAX: Final = 10
# Units of the sheet: touching the sea beside the coast is touching the coast, no farther.
_A_COTE: Final = 12
_PIXELS: Final = re.compile(r"[0-9]{1,4}")
# A picture tells its own width: letters about as high on a telephone as beyond.
_LETTRES: Final = (
    ".carte .noms text{font-size:11.5px}@media(min-width:400px){.carte .noms text{font-size:9px}}"
)


class Bouton(NamedTuple):
    """A picture that one touches; ``nom`` says its size back."""

    nom: str
    large: int
    haute: int


@dataclass(frozen=True, slots=True)
class PlanAToucher:
    """``cle``: what is drawn, as the form says it back; ``adresse``: of the picture."""

    cle: str
    nom: str
    adresse: str
    boutons: tuple[Bouton, ...]
    legende: Legende


class Touche(NamedTuple):
    """What was touched; ``ou`` in units of the sheet, None when it is no point at all."""

    cle: str
    ou: tuple[float, float] | None


def read_touch(parametres: Mapping[str, str]) -> Touche | None:
    """Return where a picture was touched, None when none was."""
    for nom, large in TAILLES.items():
        lus = [parametres.get(f"{nom}.{axe}") for axe in "xy"]
        if any(lu is not None for lu in lus):
            return Touche(parametres.get("plan", ""), _scaled(lus, large))
    return None


def _scaled(lus: list[str | None], large: int) -> tuple[float, float] | None:
    if not all(lu and _PIXELS.fullmatch(lu) for lu in lus):
        return None
    x, y = (int(lu or 0) for lu in lus)
    # A keyboard presses the picture nowhere: browsers say its corner.
    return (x * LARGEUR / large, y * LARGEUR / large) if x or y else None


def touched(touche: Touche, ensemble: Ensemble) -> str | None:
    """Return the code of the commune that was touched, else of the nearest; None beside the map."""
    maille, _deux_points, code = touche.cle.partition(":")
    autour = _drawable(maille, code)
    if autour is None or touche.ou is None:
        return None
    fond = ground(shapes(autour, parts_of(autour)))
    endroits = _places(autour, ensemble)
    if not (fond.formes and endroits and is_on(fond, *touche.ou)):
        return None
    aire = area_at(fond, *touche.ou)
    if aire in endroits:
        return aire
    proche, ecart = nearest_at(fond, endroits, *touche.ou)
    return proche if aire or ecart <= _A_COTE else None


def _drawable(maille: str, code: str) -> Territoire | None:
    """Return the territory to draw; a commune alone has nowhere else to touch."""
    if "\0" in maille + code or maille == COMMUNE or level_name(maille) is None:
        return None
    return territory(maille, code)


def _places(autour: Territoire, ensemble: Ensemble) -> dict[str, Noeud]:
    siennes = {part.code for part in members([autour])[autour]}
    return {
        d.cle: (round(d.point.longitude * PAR_DEGRE), round(d.point.latitude * PAR_DEGRE))
        for d in ensemble.offre.demandes
        if d.cle in siennes
    }


def key_of(autour: Territoire) -> str:
    """Return what an address says of the map of ``autour``."""
    return f"{autour.maille}:{autour.code}"


def territory_asked(parametres: Mapping[str, str]) -> Territoire | None:
    """Return the territory whose map the address asks for, None when it asks for none."""
    maille, _deux_points, code = parametres.get("plan", "").partition(":")
    return _drawable(maille, code)


def touch_map(autour: Territoire, ensemble: Ensemble) -> PlanAToucher | None:
    """Return the map of ``autour`` to be touched; None when it cannot be drawn."""
    formes = shapes(autour, parts_of(autour))
    if not formes:
        return None
    large, haute = ground(formes).taille
    coupe = _classes(parts(ensemble, autour, parts_of(autour)))
    return PlanAToucher(
        key_of(autour),
        autour.nom,
        reverse("observatoire:et_si_plan", args=[autour.maille, autour.code]),
        tuple(Bouton(nom, px, round(haute * px / large)) for nom, px in TAILLES.items()),
        coupe.legende(hours_for_ten_thousand()),
    )


def picture(autour: Territoire, ensemble: Ensemble) -> str:
    """Return the picture itself, "" when it cannot be drawn. Its words are those of the button."""
    par = parts_of(autour)
    formes, parties = shapes(autour, par), parts(ensemble, autour, par)
    poids = {p.territoire.code: float(p.personnes) for p in parties}
    if not formes:
        return ""
    svg = choropleth(
        formes,
        _classes(parties).classes,
        titre=autour.nom,
        description="",
        habillage=Habillage(etiquettes=readable_names(formes, poids, _NOMS_MAX)),
    )
    return in_page_colours(svg, _LETTRES)


def _classes(parties: list[Partie]) -> Decoupe:
    poids = {p.territoire.code: float(p.personnes) for p in parties}
    return quantiles({p.territoire.code: p.acces for p in parties}, poids=poids, unite="h")
