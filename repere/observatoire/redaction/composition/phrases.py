"""Words that several parts of the document use. French: the document is written in French. Pure."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from repere.annuaire.horaires.mots import enumerate_words, format_date, format_time
from repere.observatoire.calcul.fragilite import Indice
from repere.observatoire.dessin.nombres import INSECABLE, number

NBSP: Final = INSECABLE
INCONNUE: Final = "non connu"


def counted(nombre: int, un: str, plusieurs: str) -> str:
    """Return "1 lieu", "3 lieux"."""
    return f"{number(nombre)}{NBSP}{un if abs(nombre) < 2 else plusieurs}"


def counted_people(nombre: int) -> str:
    """Return a count of people; 0: not known."""
    return number(nombre) if nombre else INCONNUE


def score(indice: Indice) -> str:
    """Return "6,2 sur 10 (critères : 4 connus sur 5)"."""
    connus = indice.combien.replace("/", " connus sur ")
    return f"{number(indice.note, decimales=1)} sur 10 (critères{NBSP}: {connus})"


def enumerated(mots: Sequence[str]) -> str:
    """Return "a, b et c"."""
    return enumerate_words([mot for mot in mots if mot])


def day(jour: date) -> str:
    """Return "1er décembre 2022"."""
    return format_date(jour)


def moment(debut: datetime) -> str:
    """Return "18 décembre 2019 à 9 h 30"; midnight stands for an hour that nobody said."""
    if (debut.hour, debut.minute) == (0, 0):
        return day(debut.date())
    return f"{day(debut.date())} à {format_time(60 * debut.hour + debut.minute)}"


def at_most(titre: str, maximum: int, nombre: int) -> str:
    """Return a title that says how many of how many it shows."""
    return titre if nombre <= maximum else f"{titre} ({maximum} sur {nombre})"
