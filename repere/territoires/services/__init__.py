"""Writes on territories. Each load is one transaction: the base holds the last good version."""

from repere.territoires.services.avis import approximations
from repere.territoires.services.zonages import move_commune

__all__ = ["approximations", "move_commune"]
