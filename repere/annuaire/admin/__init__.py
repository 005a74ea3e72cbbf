"""Administration of the directory, for operators."""

from repere.annuaire.admin import decisions, lieux, signalements, sources

__all__ = ["decisions", "lieux", "signalements", "sources"]
