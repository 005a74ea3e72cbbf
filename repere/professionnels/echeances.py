"""When somebody is asked whether a place is still as it is written. Pure.

Each place has its rhythm: a deadline comes every so many months after it was last known to be right. The
reminder leaves a little before; a second one later; then whoever animates the basin is told.
"""

from datetime import date, timedelta
from typing import Final

from repere.annuaire.fraicheur_des_lieux import months_after

PREAVIS: Final = timedelta(days=14)
RELANCE: Final = timedelta(days=21)
# Nobody is written to more often, whatever waits.
SILENCE: Final = timedelta(days=7)


def deadline(connu: date, mois: int, jour: date) -> date | None:
    """Return the deadline of which the reminder is due on ``jour``: the latest; None: too early for any."""
    passes = (jour.year - connu.year) * 12 + jour.month - connu.month
    # One step more than were lived: the notice may have begun.
    for rang in range(max(passes, 0) // mois + 1, 0, -1):
        if (echeance := months_after(connu, rang * mois)) - PREAVIS <= jour:
            return echeance
    return None


def next_deadline(connu: date, mois: int, jour: date) -> date:
    """Return the next deadline after ``jour``."""
    rang = 1
    while (echeance := months_after(connu, rang * mois)) <= jour:
        rang += 1
    return echeance


def latest_reminded(mois: int, jour: date) -> date:
    """Return the last day on which a place of rhythm ``mois`` was known, for a reminder to be due."""
    return months_after(jour + PREAVIS, -mois)
