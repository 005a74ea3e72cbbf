"""An OSM value in two parts: the ordinary week, and the rules beside it, with their French words."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from opening_hours import OpeningHours, State

from repere.annuaire.horaires.mots import (
    JOURS,
    MOIS,
    Plages,
    enumerate_words,
    format_days,
    format_ranges,
)
from repere.annuaire.horaires.osm import is_valid

_MOIS_OSM: Final = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]
_RANGS: Final = {1: "1er", 2: "2e", 3: "3e", 4: "4e", 5: "5e", -1: "dernier"}
_PARITES: Final = {"02-52/2": "semaines paires", "2-52/2": "semaines paires"} | {
    f"{debut}-53/2": "semaines impaires" for debut in ("1", "01")
}
# A Monday far from any season's edge.
_LUNDI: Final = datetime(2024, 3, 11)
_JOUR_OSM: Final = r"(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_CODES: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_RANG: Final = re.compile(rf"({_JOUR_OSM})\[([-\d,]+)\] (.+)")
_SEMAINES: Final = re.compile(r"week (\d+-\d+/\d+) (.+)")
_PERIODE: Final = re.compile(rf"((?:{'|'.join(_MOIS_OSM)})(?:[-,](?:{'|'.join(_MOIS_OSM)}))*) (.+)")
_PARTICULIERE: Final = re.compile(r"week|\[|\bPH\b|\bSH\b|easter|\d{4}|" + "|".join(_MOIS_OSM))


@dataclass(frozen=True, slots=True)
class Regle:
    """``quand``: words before the hours; ``jours``: weekdays it touches; no hours: closed."""

    quand: str
    jours: tuple[int, ...]
    heures: str
    ferme: bool = False


@lru_cache(maxsize=8192)
def read_week(osm: str) -> tuple[Plages, ...]:
    """Return the ranges of each weekday, in minutes; what goes past midnight is cut there."""
    if not osm or not is_valid(osm):
        return ((),) * 7
    semaine: list[Plages] = []
    heures = OpeningHours(osm)
    for n in range(7):
        debut = _LUNDI + timedelta(days=n)
        semaine.append(
            tuple(
                (int((a - debut).total_seconds()) // 60, int((b - debut).total_seconds()) // 60)
                for a, b, etat, _ in heures.intervals(debut, debut + timedelta(days=1))
                if etat == State.OPEN
            )
        )
    return tuple(semaine)


def split_rules(osm: str) -> tuple[str, list[str]]:
    """Return the ordinary week, and the rules beside it."""
    regles = [r.strip() for r in osm.split(";") if r.strip()]
    ordinaires = [r for r in regles if not _PARTICULIERE.search(r)]
    return "; ".join(ordinaires), [r for r in regles if _PARTICULIERE.search(r)]


def read_rule(regle: str) -> list[Regle] | None:
    """Return the words of a rule beside the week, None when we have none."""
    if regle in ("PH off", "PH closed"):
        return [Regle("jours fériés", (), "fermé", True)]
    if regle in ("SH off", "SH closed"):
        return [Regle("vacances scolaires", (), "fermé", True)]
    if trouve := _RANG.fullmatch(regle):
        return _monthly(trouve)
    if trouve := re.fullmatch(r"(PH|SH) ([\d:,\- ]+)", regle):
        quand = "jours fériés" if trouve[1] == "PH" else "vacances scolaires"
        return _worded(quand, (), trouve[2])
    if (trouve := _SEMAINES.fullmatch(regle)) and trouve[1] in _PARITES:
        return _within(_PARITES[trouve[1]], trouve[2])
    if trouve := _PERIODE.fullmatch(regle):
        return _within(_months(trouve[1]), trouve[2])
    return None


def _monthly(trouve: re.Match[str]) -> list[Regle] | None:
    rangs = [int(r) for r in trouve[2].split(",") if r.lstrip("-").isdigit()]
    if not rangs or any(r not in _RANGS for r in rangs):
        return None
    jour = _CODES.index(trouve[1])
    quand = f"{enumerate_words([_RANGS[r] for r in rangs])} {JOURS[jour]} du mois"
    if trouve[3] in ("off", "closed"):
        return [Regle(quand, (jour,), "fermé", True)]
    return _worded(quand, (jour,), trouve[3])


def _worded(quand: str, jours: tuple[int, ...], heures: str) -> list[Regle] | None:
    plages = next((p for p in read_week(heures) if p), ())
    return [Regle(quand, jours, format_ranges(plages))] if plages else None


def _within(quand: str, reste: str) -> list[Regle] | None:
    if reste in ("off", "closed"):
        return [Regle(quand, (), "fermé", True)]
    if _PARTICULIERE.search(reste):
        return None
    groupes = group_days(read_week(reste))
    return [
        Regle(f"{format_days(jours)}, {quand}", jours, format_ranges(plages))
        for plages, jours in groupes
    ] or None


def _months(code: str) -> str:
    morceaux = []
    for suite in code.split(","):
        noms = [MOIS[_MOIS_OSM.index(m)] for m in suite.split("-")]
        morceaux.append(f"de {noms[0]} à {noms[-1]}" if len(noms) > 1 else noms[0])
    return enumerate_words(morceaux)


def group_days(semaine: tuple[Plages, ...]) -> list[tuple[Plages, tuple[int, ...]]]:
    groupes: dict[Plages, tuple[int, ...]] = {}
    for n, plages in enumerate(semaine):
        if plages:
            groupes[plages] = (*groupes.get(plages, ()), n)
    return list(groupes.items())
