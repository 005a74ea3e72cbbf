"""Times, ranges and days in words."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from repere.socle.langue import N_, _

_JOURS: Final = (
    N_("lundi"), N_("mardi"), N_("mercredi"), N_("jeudi"), N_("vendredi"), N_("samedi"),
    N_("dimanche"),
)  # fmt: skip
_MOIS: Final = (
    N_("janvier"), N_("février"), N_("mars"), N_("avril"), N_("mai"), N_("juin"),
    N_("juillet"), N_("août"), N_("septembre"), N_("octobre"), N_("novembre"), N_("décembre"),
)  # fmt: skip

# Ranges of a day, in minutes after midnight.
Plages = tuple[tuple[int, int], ...]


def day_name(jour: int) -> str:
    """Return the name of a weekday, Monday being 0."""
    return _(_JOURS[jour])


def month_name(mois: int) -> str:
    """Return the name of a month, January being 1."""
    return _(_MOIS[mois - 1])


def format_date(jour: date, *, semaine: bool = False, annee: bool = True) -> str:
    """Return "1er décembre 2022", with the weekday or without the year on request."""
    if semaine:
        modele = _("{jour} {quantieme} {mois} {annee}") if annee else _("{jour} {quantieme} {mois}")
    else:
        modele = _("{quantieme} {mois} {annee}") if annee else _("{quantieme} {mois}")
    return modele.format(
        jour=day_name(jour.weekday()),
        quantieme=_("1er") if jour.day == 1 else jour.day,
        mois=month_name(jour.month),
        annee=jour.year,
    )


def format_time(minutes: int) -> str:
    """Return "9 h", "17 h 30", "minuit"."""
    heures, reste = divmod(minutes, 60)
    if minutes == 24 * 60:
        return _("minuit")
    if not reste:
        return _("{heures} h").format(heures=heures)
    return _("{heures} h {minutes}").format(heures=heures, minutes=f"{reste:02d}")


def format_ranges(plages: Plages) -> str:
    """Return "9 h – 12 h et 14 h – 17 h"."""
    if plages == ((0, 24 * 60),):
        return _("24 h sur 24")
    return enumerate_words(
        [_("{debut} – {fin}").format(debut=format_time(a), fin=format_time(b)) for a, b in plages]
    )


def enumerate_words(mots: Sequence[str]) -> str:
    """Return "a, b et c"."""
    if len(mots) < 2:
        return "".join(mots)
    return _("{premiers} et {dernier}").format(premiers=list_words(mots[:-1]), dernier=mots[-1])


def list_words(mots: Sequence[str]) -> str:
    """Return "a, b, c"."""
    if not mots:
        return ""
    liste = mots[0]
    for suivant in mots[1:]:
        liste = _("{mot}, {suite}").format(mot=liste, suite=suivant)
    return liste


def format_days(jours: tuple[int, ...]) -> str:
    """Return "lundi au vendredi", "lundi, mardi et jeudi", "tous les jours"."""
    if len(jours) == 7:
        return _("tous les jours")
    suites: list[list[int]] = []
    for jour in jours:
        if suites and jour == suites[-1][-1] + 1:
            suites[-1].append(jour)
        else:
            suites.append([jour])
    mots: list[str] = []
    for suite in suites:
        noms = [day_name(n) for n in suite]
        if len(suite) > 2:
            noms = [_("{debut} au {fin}").format(debut=noms[0], fin=noms[-1])]
        mots += noms
    return enumerate_words(mots)
