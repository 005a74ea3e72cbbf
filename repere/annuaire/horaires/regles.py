"""An OSM value in two parts: the ordinary week, and the rules beside it, with their words."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from opening_hours import OpeningHours, State

from repere.annuaire.horaires.mots import (
    Plages,
    day_name,
    enumerate_words,
    format_days,
    format_ranges,
    month_name,
)
from repere.annuaire.horaires.osm import is_valid
from repere.socle.langue import N_, _

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
_RANGS: Final = {
    1: N_("1er"),
    2: N_("2e"),
    3: N_("3e"),
    4: N_("4e"),
    5: N_("5e"),
    -1: N_("dernier"),
}
_PAIRES, _IMPAIRES = N_("semaines paires"), N_("semaines impaires")
_PARITES: Final = {
    "02-52/2": _PAIRES,
    "2-52/2": _PAIRES,
    "01-53/2": _IMPAIRES,
    "1-53/2": _IMPAIRES,
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
    """``quand``: words before the hours; ``jours``: weekdays it touches; no hours: closed.

    ``periode``: the words that remain where the weekday is said already, "" when all of them do.
    """

    quand: str
    jours: tuple[int, ...]
    heures: str
    ferme: bool = False
    periode: str = ""


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
        return [Regle(_("jours fériés"), (), _("fermé"), True)]
    if regle in ("SH off", "SH closed"):
        return [Regle(_("vacances scolaires"), (), _("fermé"), True)]
    if trouve := _RANG.fullmatch(regle):
        return _monthly(trouve)
    if trouve := re.fullmatch(r"(PH|SH) ([\d:,\- ]+)", regle):
        quand = _("jours fériés") if trouve[1] == "PH" else _("vacances scolaires")
        return _worded(quand, (), trouve[2])
    if trouve := re.fullmatch(rf"SH ({_JOUR_OSM}.+)", regle):
        return _within(_("vacances scolaires"), trouve[1])
    if (trouve := _SEMAINES.fullmatch(regle)) and trouve[1] in _PARITES:
        return _within(_(_PARITES[trouve[1]]), trouve[2])
    if trouve := _PERIODE.fullmatch(regle):
        return _within(_months(trouve[1]), trouve[2])
    return None


def _monthly(trouve: re.Match[str]) -> list[Regle] | None:
    rangs = [int(r) for r in trouve[2].split(",") if r.lstrip("-").isdigit()]
    if not rangs or any(r not in _RANGS for r in rangs):
        return None
    jour = _CODES.index(trouve[1])
    quand = _("{rangs} {jour} du mois").format(
        rangs=enumerate_words([_(_RANGS[r]) for r in rangs]), jour=day_name(jour)
    )
    if trouve[3] in ("off", "closed"):
        return [Regle(quand, (jour,), _("fermé"), True)]
    return _worded(quand, (jour,), trouve[3])


def _worded(quand: str, jours: tuple[int, ...], heures: str) -> list[Regle] | None:
    plages = next((p for p in read_week(heures) if p), ())
    return [Regle(quand, jours, format_ranges(plages))] if plages else None


def _within(quand: str, reste: str) -> list[Regle] | None:
    if reste in ("off", "closed"):
        return [Regle(quand, (), _("fermé"), True)]
    if _PARTICULIERE.search(reste):
        return None
    groupes = group_days(read_week(reste))
    return [
        Regle(
            _("{jours}, {periode}").format(jours=format_days(jours), periode=quand),
            jours,
            format_ranges(plages),
            periode=quand,
        )
        for plages, jours in groupes
    ] or None


def _months(code: str) -> str:
    morceaux: list[str] = []
    for suite in code.split(","):
        noms = [month_name(_MOIS_OSM.index(m) + 1) for m in suite.split("-")]
        if len(noms) > 1:
            noms = [_("de {debut} à {fin}").format(debut=noms[0], fin=noms[-1])]
        morceaux += noms
    return enumerate_words(morceaux)


def group_days(semaine: tuple[Plages, ...]) -> list[tuple[Plages, tuple[int, ...]]]:
    groupes: dict[Plages, tuple[int, ...]] = {}
    for n, plages in enumerate(semaine):
        if plages:
            groupes[plages] = (*groupes.get(plages, ()), n)
    return list(groupes.items())
