"""From an address that somebody types to a point, or at the least to a commune."""

from repere.territoires.geocodage.endroit import Endroit, locate

__all__ = ["Endroit", "locate"]
