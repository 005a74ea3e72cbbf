"""The hours of a place as somebody edits them, day by day. Pure.

An editor that reads hours wrong closes a door that is open. So what is read is written back and both are
evaluated over a year: unless they open and close at the same minutes, the editor does not show them.
"""

from repere.professionnels.horaires.ecriture import write_hours
from repere.professionnels.horaires.lecture import read_editable
from repere.professionnels.horaires.semaine import (
    CHAQUE_SEMAINE,
    FREQUENCES,
    JOURS,
    Jour,
    Semaine,
    Vacances,
)

__all__ = [
    "CHAQUE_SEMAINE",
    "FREQUENCES",
    "JOURS",
    "Jour",
    "Semaine",
    "Vacances",
    "read_editable",
    "write_hours",
]
