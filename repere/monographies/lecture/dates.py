"""Dates in words, times around them, and what is left once both are read: a place."""

import re
from datetime import date
from typing import Final, NamedTuple

from repere.socle.texte import sans_accents

_MOIS: Final = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
]  # fmt: skip
_ABREGES: Final = {"janv": 1, "jan": 1, "fev": 2, "fevr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
_DATE: Final = re.compile(
    r"\b(\d{1,2})(?:er)?\s+(" + "|".join([*_MOIS, *_ABREGES]) + r")\.?\s+(20\d\d)\b"
    r"|\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b",
    re.I,
)
_HEURE: Final = r"\d{1,2}\s?h\s?(?:\d\d)?"
_HEURES: Final = re.compile(
    rf"(?:,?\s*(?:de|à|à partir de|entre|dès)\s+)?{_HEURE}(?:\s*(?:à|et|[-–/])\s*{_HEURE})?", re.I
)
_LOCAUX: Final = re.compile(
    r"\b(?:dans les locaux d(?:e la |e l'|u |es |e |')|au sein d(?:e la |e l'|u |es |e |')|à la|à l'|aux?|chez|à)\s*",
    re.I,
)


# A place needs no capital when its first word says that it is one.
_SALLE: Final = re.compile(
    r"(?:salle|mairie|maison|médiathèque|bibliothèque|centre|espace|foyer|hôtel|lycée|collège|école)\b"
)


class DateLue(NamedTuple):
    """A date and where it stands in its text."""

    jour: date
    debut: int
    fin: int


def find_date(texte: str) -> DateLue | None:
    """Return the first whole date of a text."""
    if not re.search(r"20\d\d", texte):
        return None
    # One character for one: offsets hold. Ligatures do not occur in months.
    plat = "".join(sans_accents(c)[:1] or c for c in texte)
    for m in _DATE.finditer(plat):
        if m[1]:
            mois = m[2].lower()
            rang = _MOIS.index(mois) + 1 if mois in _MOIS else _ABREGES[mois]
            jour, annee = int(m[1]), int(m[3])
        else:
            jour, rang, annee = int(m[4]), int(m[5]), int(m[6])
        try:
            return DateLue(date(annee, rang, jour), m.start(), m.end())
        except ValueError:
            continue
    return None


def place_after(reste: str) -> str | None:
    """Return the place told after a date: " – 9h30-12h00 – La Salle", " de 14h à 16h, à la Salle."."""
    net = re.split(r"(?<=[\w)])\.(?:\s|$)", _HEURES.sub(" ", reste, count=2))[0]
    if m := re.search(r"\b(?:lieu)\s*:\s*(.+)", net, re.I):
        net = m[1]
    parts = [part.strip(" ,.–-|:") for part in re.split(r"\s+[-–|]\s+|^\s*[-–,|]\s*|,\s", net)]
    for part in parts:
        if m := _LOCAUX.match(part):
            part = part[m.end() :]
        elif not (part[:1].isupper() or _SALLE.match(part)):
            continue
        if 2 < len(part) < 90:
            return part[0].upper() + part[1:]
    return None
