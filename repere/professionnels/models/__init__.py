"""Tables of the professional space."""

from repere.professionnels.models.campagne import Campagne, Tache

__all__ = ["Campagne", "Tache"]
