"""Opening hours that a phone may evaluate on its own: an ordinary week, nothing that needs a calendar."""

import re
from enum import IntEnum
from typing import Final

from repere.annuaire.horaires.osm import is_valid
from repere.annuaire.horaires.phrases import describe
from repere.annuaire.horaires.regles import read_week, split_rules
from repere.annuaire.presentation.ouverture import together

# Days, times, "off": no month, no rank, no comment, no sunset.
_SIMPLE: Final = re.compile(r"(?:\b(?:Mo|Tu|We|Th|Fr|Sa|Su|off|closed)\b|\d\d:\d\d|[-,; ])+")
_FERIES_FERMES: Final = {"PH off", "PH closed"}
_TOUJOURS: Final = "24/7"


class Feries(IntEnum):
    """What the hours say of public holidays."""

    MUETS = 0
    FERMES = 1
    COMME_LES_AUTRES = 2


# Sentences; then the seven days as flat minutes (9 h – 12 h: [540, 720]), None when the week is
# not all there is; then what holidays do.
Codes = tuple[list[str], list[list[int]] | None, int]


def compact_hours(osm: str) -> Codes:
    """Return the hours ``osm`` as a phone keeps them."""
    if not is_valid(osm):
        return [], None, Feries.MUETS
    feries = _holidays(osm)
    semaine = None if feries is None else [[m for p in jour for m in p] for jour in read_week(osm)]
    return sentences(osm), semaine, feries or Feries.MUETS


def sentences(osm: str) -> list[str]:
    """Return the hours in words, the figures of an hour never apart."""
    return [together(phrase) for phrase in describe(osm)]


def _holidays(osm: str) -> Feries | None:
    """Return what holidays do, None when the hours need more than a week to be told."""
    if osm.strip() == _TOUJOURS:
        return Feries.COMME_LES_AUTRES
    ordinaire, autres = split_rules(osm)
    if not _SIMPLE.fullmatch(ordinaire) or not _FERIES_FERMES.issuperset(autres):
        return None
    return Feries.FERMES if autres else Feries.MUETS
