"""Times, ranges and days in French words."""

from typing import Final

JOURS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

# Ranges of a day, in minutes after midnight.
Plages = tuple[tuple[int, int], ...]


def format_time(minutes: int) -> str:
    """Return "9 h", "17 h 30", "minuit"."""
    heures, reste = divmod(minutes, 60)
    if minutes == 24 * 60:
        return "minuit"
    return f"{heures} h {reste:02d}" if reste else f"{heures} h"


def format_ranges(plages: Plages) -> str:
    """Return "9 h – 12 h et 14 h – 17 h"."""
    if plages == ((0, 24 * 60),):
        return "24 h sur 24"
    return enumerate_words([f"{format_time(a)} – {format_time(b)}" for a, b in plages])


def enumerate_words(mots: list[str]) -> str:
    return " et ".join([", ".join(mots[:-1]), mots[-1]]) if len(mots) > 1 else "".join(mots)


def format_days(jours: tuple[int, ...]) -> str:
    """Return "lundi au vendredi", "lundi, mardi et jeudi", "tous les jours"."""
    if len(jours) == 7:
        return "tous les jours"
    suites: list[list[int]] = []
    for jour in jours:
        if suites and jour == suites[-1][-1] + 1:
            suites[-1].append(jour)
        else:
            suites.append([jour])
    mots: list[str] = []
    for suite in suites:
        noms = [JOURS[n] for n in suite]
        mots += [f"{noms[0]} au {noms[-1]}"] if len(suite) > 2 else noms
    return enumerate_words(mots)
