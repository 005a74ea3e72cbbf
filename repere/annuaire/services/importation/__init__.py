"""Imports are diffs: prepare a plan, look at it, apply it as a whole or not at all."""

from repere.annuaire.services.importation.application import apply_plan
from repere.annuaire.services.importation.plan import Changement, Modification, Plan, prepare_plan
from repere.annuaire.services.importation.tour import ImportEnCours, import_turn

__all__ = [
    "Changement",
    "ImportEnCours",
    "Modification",
    "Plan",
    "apply_plan",
    "import_turn",
    "prepare_plan",
]
