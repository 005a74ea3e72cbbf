"""Reading an old monograph again: deposited, decided value by value, poured into a monograph to be written."""

from repere.monographies.services.reprises.decisions import (
    Avant,
    ReprisePassee,
    choose_place,
    decide,
    put_back,
)
from repere.monographies.services.reprises.depot import (
    PANNE,
    deposit,
    fail,
    known_communes,
    read,
)
from repere.monographies.services.reprises.lues import left_to_read, value_of
from repere.monographies.services.reprises.rapprochement import (
    Candidat,
    candidates,
    zone_named,
)
from repere.monographies.services.reprises.versement import (
    Plan,
    RepriseImpossible,
    basin_of,
    plan_of,
    pour,
    put_aside,
)

__all__ = [
    "PANNE",
    "Avant",
    "Candidat",
    "Plan",
    "RepriseImpossible",
    "ReprisePassee",
    "basin_of",
    "candidates",
    "choose_place",
    "decide",
    "deposit",
    "fail",
    "known_communes",
    "left_to_read",
    "plan_of",
    "pour",
    "put_aside",
    "put_back",
    "read",
    "value_of",
    "zone_named",
]
