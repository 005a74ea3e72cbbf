"""Maps drawn as SVG, on the server: shapes, classes, legends in words. Pure."""

from repere.observatoire.cartes.choroplethe import choropleth, crossed
from repere.observatoire.cartes.clic import area_at, is_on, nearest_at
from repere.observatoire.cartes.decoupes import Decoupe, quantiles, sliced
from repere.observatoire.cartes.fond import LIENS_MAX, Etiquette, Fond, Habillage, ground
from repere.observatoire.cartes.formes import Forme
from repere.observatoire.cartes.noms import readable_names
from repere.observatoire.cartes.symboles import symbols
from repere.observatoire.cartes.topologie import limits
from repere.observatoire.dessin.autonome import PasUnDessin, standalone, styled, swatch
from repere.observatoire.dessin.image import png
from repere.observatoire.dessin.legende import Case, Legende

__all__ = [
    "LIENS_MAX",
    "Case",
    "Decoupe",
    "Etiquette",
    "Fond",
    "Forme",
    "Habillage",
    "Legende",
    "PasUnDessin",
    "area_at",
    "choropleth",
    "crossed",
    "ground",
    "is_on",
    "limits",
    "nearest_at",
    "png",
    "quantiles",
    "readable_names",
    "sliced",
    "standalone",
    "styled",
    "swatch",
    "symbols",
]
