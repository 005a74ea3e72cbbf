"""Which place to verify first: what is said of it is old, and people need it. Pure."""

from datetime import date
from typing import Final

_JOURS_PAR_MOIS: Final = 30.44
# A date that nobody knows counts as four years: older than nearly all, yet not before what is reported.
_MOIS_INCONNU: Final = 48
_MOIS_MAX: Final = 60
_PAR_SIGNALEMENT: Final = 12
_SIGNALEMENTS_MAX: Final = 5
# Unmet searches of a commune say how much people look there: a year of age at most.
_PAR_RECHERCHE: Final = 0.1
_RECHERCHES_MAX: Final = 12


def priority(*, vu_le: date | None, jour: date, signalements: int = 0, recherches: int = 0) -> int:
    """Return how much a place waits, in months of age: a report weighs a year."""
    age = _MOIS_INCONNU if vu_le is None else int((jour - vu_le).days / _JOURS_PAR_MOIS)
    return (
        min(max(age, 0), _MOIS_MAX)
        + _PAR_SIGNALEMENT * min(signalements, _SIGNALEMENTS_MAX)
        + min(int(_PAR_RECHERCHE * recherches), _RECHERCHES_MAX)
    )
