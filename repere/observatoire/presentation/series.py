"""How help changes through time, from the monthly counts: drawn from two of them on."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe

from repere.observatoire.dessin.nombres import Tableau
from repere.observatoire.graphiques.courbes import Serie, line_table, lines
from repere.observatoire.offre.series import series
from repere.observatoire.territoires import Territoire
from repere.socle.langue import N_, _

_MESURES: Final = {"lieux": N_("Lieux"), "heures": N_("Heures connues par semaine")}
_MOIS: Final = 12


@dataclass(frozen=True, slots=True)
class Evolution:
    """A chart for each measure, and the table that says the same."""

    dessins: tuple[SafeString, ...]
    tableau: Tableau


def evolution(territoire: Territoire) -> Evolution | None:
    """Return how places and hours changed; None before two counts."""
    releves = series(territoire, *_MESURES)
    dates = {
        _time(mois.jour): date_format(mois.jour, "M Y")
        for suite in releves.values()
        for mois in suite
    }
    if len(dates) < 2:
        return None
    courbes = [
        Serie(_(nom), {_time(mois.jour): mois.nombre for mois in releves[mesure]})
        for mesure, nom in _MESURES.items()
    ]
    dessins = tuple(
        mark_safe(  # noqa: S308 — escaped by dessin.balises
            lines(
                [courbe],
                titre=courbe.nom,
                description=_("Le tableau qui suit donne chaque nombre."),
                dates=dates,
                identifiant=f"courbe-{mesure}",
            )
        )
        for mesure, courbe in zip(_MESURES, courbes, strict=True)
    )
    return Evolution(dessins, line_table(courbes, quand=_("Mois"), dates=dates))


def _time(jour: date) -> float:
    return jour.year + (jour.month - 1) / _MOIS
