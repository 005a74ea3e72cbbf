"""Administration of the directory, for operators."""

from repere.annuaire.admin import decisions, lieux, sources

__all__ = ["decisions", "lieux", "sources"]
