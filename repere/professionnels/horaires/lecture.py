"""From OSM opening_hours to the week of the editor, when nothing is lost on the way."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from opening_hours import OpeningHours

from repere.annuaire.horaires.osm import PARIS, is_valid, parse
from repere.professionnels.horaires.ecriture import normal, write_hours
from repere.professionnels.horaires.semaine import (
    CHAQUE_SEMAINE,
    CODES,
    FREQUENCES,
    MINUIT,
    Jour,
    Plage,
    Semaine,
    Vacances,
)

_JOUR: Final = r"(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_HEURES: Final = r"\d{1,2}:\d\d-\d{1,2}:\d\d(?:\s*,\s*\d{1,2}:\d\d-\d{1,2}:\d\d)*"
_ORDINAIRE: Final = re.compile(
    rf"({_JOUR}(?:-{_JOUR})?(?:\s*,\s*{_JOUR}(?:-{_JOUR})?)*)?:?\s*({_HEURES}|off|closed)"
)
_RANG: Final = re.compile(rf"({_JOUR}\[[-\d,]+\](?:,{_JOUR}\[[-\d,]+\])*) ({_HEURES})")
_UN_RANG: Final = re.compile(rf"({_JOUR})\[([-\d,]+)\]")
_PARITE: Final = re.compile(r"week (0?2-52|0?1-53)/2 (.+)")
_VACANCES: Final = re.compile(r"SH (.+)")
# What a rule may begin with to be kept beside the week without being understood.
_A_PART: Final = re.compile(
    rf"week |{_JOUR}\[|PH |SH |easter|\d{{4}} |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
# A year and more, from a Monday: every week number, every rank, every holiday.
_DEBUT: Final = date(2026, 1, 5)
_SEMAINES: Final = 54


class _Illisible(Exception):
    """The editor has no place for these hours."""


@lru_cache(maxsize=2048)
def read_editable(osm: str) -> Semaine | None:
    """Return the week that says exactly ``osm``; None when the editor cannot show it, or it is not sound."""
    if not osm.strip():
        return Semaine()
    if not is_valid(osm):
        return None
    if osm.strip() == "24/7":
        return Semaine(jours=(Jour(((0, MINUIT),)),) * 7)
    try:
        semaine = _Lecteur().read(osm)
    except _Illisible:
        return None
    return semaine if same_hours(osm, write_hours(semaine)) else None


def same_hours(un: str, autre: str) -> bool:
    """Say whether two OSM values open and close at the same minutes, all year round."""
    fin = _DEBUT + timedelta(weeks=_SEMAINES)
    return _intervals(un, _DEBUT, fin) == _intervals(autre, _DEBUT, fin)


def _intervals(osm: str, debut: date, fin: date) -> list[tuple[datetime, datetime, str, str]]:
    heures: OpeningHours | None = parse(osm)
    if heures is None:
        return []
    bornes = [datetime.combine(jour, datetime.min.time(), PARIS) for jour in (debut, fin)]
    # Closed in one rule or for want of a rule is closed all the same.
    return [
        (a, b, str(etat), " ".join(mots))
        for a, b, etat, mots in heures.intervals(*bornes)
        if str(etat) != "closed"
    ]


class _Lecteur:
    def __init__(self) -> None:
        self.jours: list[Jour] = [Jour()] * 7
        self.vacances: list[str] = []
        self.feries_fermes = False
        self.a_part: list[str] = []

    def read(self, osm: str) -> Semaine:
        for regle in (r.strip() for r in osm.split(";")):
            if regle:
                self._read_rule(regle)
        vacances, heures = _holidays(self.vacances)
        return Semaine(
            jours=tuple(map(normal, self.jours)),
            vacances=vacances,
            horaires_vacances=heures,
            feries_fermes=self.feries_fermes,
            a_part=tuple(self.a_part),
        )

    def _read_rule(self, regle: str) -> None:
        if trouve := _ORDINAIRE.fullmatch(regle):
            self._set(trouve[1] or "Mo-Su", trouve[2], CHAQUE_SEMAINE)
        elif regle in ("PH off", "PH closed"):
            self.feries_fermes = True
        elif trouve := _VACANCES.fullmatch(regle):
            self.vacances.append(trouve[1])
        elif not self._set_at_times(regle):
            if not _A_PART.match(regle):
                raise _Illisible
            self.a_part.append(regle)

    def _set_at_times(self, regle: str) -> bool:
        """Set days that come back less often than each week; False when the editor has no such choice."""
        if trouve := _RANG.fullmatch(regle):
            rangs = _UN_RANG.findall(trouve[1])
            libres = [not self.jours[CODES.index(code)].plages for code, _ in rangs]
            if all(rang in FREQUENCES for _, rang in rangs) and all(libres):
                for code, rang in rangs:
                    self._set(code, trouve[2], rang)
                return True
        if (trouve := _PARITE.fullmatch(regle)) and (simple := _ORDINAIRE.fullmatch(trouve[2])):
            cle = "paires" if "52" in trouve[1] else "impaires"
            jours = list(_days(simple[1] or "Mo-Su"))
            if not any(self.jours[n].plages for n in jours) and simple[2] not in ("off", "closed"):
                self._set(simple[1] or "Mo-Su", simple[2], cle)
                return True
        return False

    def _set(self, jours: str, heures: str, frequence: str) -> None:
        plages = () if heures in ("off", "closed") else tuple(_ranges(heures))
        for n in _days(jours):
            self.jours[n] = Jour(plages, frequence if plages else CHAQUE_SEMAINE)


def _holidays(regles: list[str]) -> tuple[Vacances, str]:
    """Return what "SH …" rules say; "SH off" alone, or before the hours of the holidays."""
    if not regles:
        return Vacances.PAREIL, ""
    if regles[0] not in ("off", "closed"):
        raise _Illisible
    if not (heures := "; ".join(regles[1:])):
        return Vacances.FERME, ""
    if not is_valid(heures):
        raise _Illisible
    return Vacances.AUTRES, heures


def _days(code: str) -> Iterator[int]:
    for suite in re.split(r"\s*,\s*", code):
        premier, _, dernier = suite.partition("-")
        a, b = CODES.index(premier), CODES.index(dernier or premier)
        yield from (n % 7 for n in range(a, (b if b >= a else b + 7) + 1))


def _ranges(heures: str) -> Iterator[Plage]:
    for plage in re.split(r"\s*,\s*", heures):
        debut, fin = ((int(h) * 60 + int(m)) for h, m in (t.split(":") for t in plage.split("-")))
        if debut > MINUIT or fin > 2 * MINUIT:
            raise _Illisible
        yield debut, fin
