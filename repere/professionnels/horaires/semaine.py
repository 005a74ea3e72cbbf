"""A week as the editor shows it: seven days, then what is said of holidays, then rules kept as they are."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from repere.socle.langue import N_

# (start, end) in minutes after midnight; an end that is not after its start is on the next day.
Plage = tuple[int, int]
MINUIT: Final = 24 * 60
JOURS: Final = range(7)
CODES: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

CHAQUE_SEMAINE: Final = ""
# How often: the key of the form, then its words. Ranks are those of the weekday in the month.
FREQUENCES: Final[dict[str, str]] = {
    CHAQUE_SEMAINE: N_("Chaque semaine"),
    "1,3": N_("Le 1er et le 3e du mois"),
    "2,4": N_("Le 2e et le 4e du mois"),
    "1": N_("Le 1er du mois"),
    "2": N_("Le 2e du mois"),
    "3": N_("Le 3e du mois"),
    "4": N_("Le 4e du mois"),
    "-1": N_("Le dernier du mois"),
    "paires": N_("Les semaines paires"),
    "impaires": N_("Les semaines impaires"),
}
PARITES: Final = {"paires": "week 02-52/2", "impaires": "week 01-53/2"}


class Vacances(StrEnum):
    """What is said of school holidays."""

    PAREIL = ""
    FERME = "ferme"
    AUTRES = "autres"


@dataclass(frozen=True, slots=True)
class Jour:
    """No range: closed. ``frequence``: a key of FREQUENCES."""

    plages: tuple[Plage, ...] = ()
    frequence: str = CHAQUE_SEMAINE


_SEPT: Final = (Jour(),) * 7


@dataclass(frozen=True, slots=True)
class Semaine:
    """``horaires_vacances``: the OSM hours of school holidays. ``a_part``: OSM rules the editor has no place for."""

    jours: tuple[Jour, ...] = _SEPT
    vacances: Vacances = Vacances.PAREIL
    horaires_vacances: str = ""
    feries_fermes: bool = False
    a_part: tuple[str, ...] = field(default=())

    @property
    def vide(self) -> bool:
        """Say whether no day opens and nothing is kept."""
        return not any(jour.plages for jour in self.jours) and not self.a_part
