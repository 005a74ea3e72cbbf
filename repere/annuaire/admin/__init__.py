"""Administration of the directory, for operators."""

from repere.annuaire.admin import decisions, historique, lieux, signalements, sources

__all__ = ["decisions", "historique", "lieux", "signalements", "sources"]
