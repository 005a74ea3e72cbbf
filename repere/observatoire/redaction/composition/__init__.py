"""From what is known of a basin to the tree of its document. What is missing is said, never made up. Pure."""

from repere.observatoire.redaction.composition.entier import compose

__all__ = ["compose"]
