"""Imports are diffs: prepare a plan, look at it, apply it as a whole or not at all."""

from repere.annuaire.services.importation.application import apply_plan
from repere.annuaire.services.importation.plan import Changement, Modification, Plan, prepare_plan

__all__ = ["Changement", "Modification", "Plan", "apply_plan", "prepare_plan"]
