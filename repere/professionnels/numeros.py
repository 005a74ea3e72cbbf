"""Numbers of rows, as addresses and forms send them: anything may come."""

from collections.abc import Iterable
from typing import Final

# More would be no row's, and too much for the base.
_CHIFFRES_MAX: Final = 18


def number(texte: str) -> int:
    """Return the number that ``texte`` writes; 0, which no row has, for anything else."""
    return int(texte) if texte.isdecimal() and len(texte) <= _CHIFFRES_MAX else 0


def numbers(textes: Iterable[str]) -> list[int]:
    """Return the numbers among ``textes``."""
    return [numero for texte in textes if (numero := number(texte))]
