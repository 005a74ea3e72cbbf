"""Values as people read them, and the table that says what a picture shows."""

from math import isfinite
from typing import Final, NamedTuple

from repere.socle.francais import decimal
from repere.socle.langue import _

INSECABLE: Final = "\N{NO-BREAK SPACE}"


class Tableau(NamedTuple):
    """The same figures as the picture, for who does not see it: column names, then rows of words."""

    colonnes: tuple[str, ...]
    lignes: tuple[tuple[str, ...], ...]


def known(valeur: float | None) -> float | None:
    """Return ``valeur``, None when it is no number that one could draw."""
    return valeur if valeur is not None and isfinite(valeur) else None


def number(valeur: float | None, unite: str = "", decimales: int = 0) -> str:
    """Return "1 242,5 %", or "non connu"."""
    if (connue := known(valeur)) is None:
        return _("non connu")
    arrondie = float(round(connue, decimales)) if decimales else round(connue)
    # -0.04 at one decimal is zero.
    ecrit = decimal(arrondie or abs(arrondie))
    return f"{ecrit}{INSECABLE}{unite}" if unite else ecrit
