"""What the monthly censuses say of a territory, for charts."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from repere.observatoire.models import Releve
from repere.observatoire.territoires import Territoire


class Mois(NamedTuple):
    """A figure, and the day it was counted."""

    jour: date
    nombre: float


def series(territoire: Territoire, *mesures: str) -> Mapping[str, list[Mois]]:
    """Return each of ``mesures``, oldest first; empty before the first census. One query."""
    lignes = Releve.objects.filter(
        maille=territoire.maille, code=territoire.code, mesure__in=mesures
    )
    suites: dict[str, list[Mois]] = defaultdict(list)
    for mesure, jour, nombre in lignes.order_by("mesure", "jour").values_list(
        "mesure", "jour", "nombre"
    ):
        suites[mesure].append(Mois(jour, nombre))
    return {mesure: suites[mesure] for mesure in mesures}
