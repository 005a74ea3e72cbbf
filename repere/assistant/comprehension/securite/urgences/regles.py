"""Whether a message tells of a danger, and which comes first when it tells of several."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from repere.assistant.comprehension.motifs.table import Table
from repere.assistant.comprehension.securite.urgences.classes import CLASSES
from repere.assistant.comprehension.securite.urgences.ecritures import ECRITURES
from repere.assistant.comprehension.securite.urgences.figures import CLASSES_FIGURES, FIGURES
from repere.assistant.comprehension.securite.urgences.francais import FRANCAIS
from repere.assistant.comprehension.securite.urgences.francais_autres import FRANCAIS_AUTRES
from repere.assistant.comprehension.securite.urgences.francais_soins import FRANCAIS_SOINS
from repere.assistant.comprehension.securite.urgences.langues import LANGUES
from repere.assistant.comprehension.securite.urgences.langues_autres import LANGUES_AUTRES
from repere.assistant.comprehension.texte.modele import Message

# The one that leaves the least time comes first.
URGENCES: Final = (
    "urgence_suicide",
    "urgence_medicale",
    "urgence_enfance",
    "urgence_violence",
    "hebergement_urgence",
    "urgence_cyber",
)


def _joined(*tables: Mapping[str, str]) -> dict[str, str]:
    jointes = defaultdict[str, list[str]](list)
    for table in tables:
        for code, lignes in table.items():
            jointes[code].append(lignes)
    return {code: "\n".join(lignes) for code, lignes in jointes.items()}


_DANGERS: Final = Table(
    _joined(FRANCAIS, FRANCAIS_SOINS, FRANCAIS_AUTRES, LANGUES, LANGUES_AUTRES, ECRITURES),
    CLASSES,
    apres=True,
)
_FIGURES: Final = Table(FIGURES, CLASSES_FIGURES)


def emergencies(message: Message) -> tuple[str, ...]:
    """Return every danger told by ``message``, the most pressing first."""
    figures = _FIGURES.find(message)
    codes = {
        danger.code
        for danger in _DANGERS.find(message)
        if not danger.nie
        and not any(f.code in ("tout", danger.code) and f.overlaps(danger) for f in figures)
    }
    return tuple(code for code in URGENCES if code in codes)


def emergency(message: Message) -> str | None:
    """Return the danger to answer first, None when there is none."""
    return next(iter(emergencies(message)), None)
