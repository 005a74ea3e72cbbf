"""How help changes through time, from the monthly counts: drawn from two of them on."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe

from repere.observatoire.dessin.nombres import Tableau
from repere.observatoire.graphiques.courbes import Serie, line_table, lines
from repere.observatoire.models import Releve
from repere.observatoire.territoires import Territoire
from repere.socle.langue import N_, _

_MESURES: Final = {"lieux": N_("Lieux"), "heures": N_("Heures par semaine")}
_MOIS: Final = 12


@dataclass(frozen=True, slots=True)
class Evolution:
    """A chart for each measure, and the table that says the same."""

    dessins: tuple[SafeString, ...]
    tableau: Tableau


def evolution(territoire: Territoire) -> Evolution | None:
    """Return how places and hours changed; None before two counts."""
    releves = Releve.objects.filter(
        maille=territoire.maille, code=territoire.code, mesure__in=_MESURES
    )
    valeurs: dict[str, dict[float, float | None]] = defaultdict(dict)
    dates: dict[float, str] = {}
    for mesure, jour, nombre in releves.order_by("jour").values_list("mesure", "jour", "nombre"):
        valeurs[mesure][_time(jour)] = nombre
        dates[_time(jour)] = date_format(jour, "M Y")
    if len(dates) < 2:
        return None
    series = [Serie(_(nom), valeurs[mesure]) for mesure, nom in _MESURES.items()]
    dessins = tuple(
        mark_safe(  # noqa: S308 — escaped by dessin.balises
            lines(
                [serie],
                titre=serie.nom,
                description=_("Le tableau qui suit donne chaque nombre."),
                dates=dates,
                identifiant=f"courbe-{mesure}",
            )
        )
        for mesure, serie in zip(_MESURES, series, strict=True)
    )
    return Evolution(dessins, line_table(series, quand=_("Mois"), dates=dates))


def _time(jour: date) -> float:
    return jour.year + (jour.month - 1) / _MOIS
