"""Choosing places by what people ask: the same filters for the API, the downloads and the command."""

from repere.annuaire.filtres.selection import FILTRES, Selection, select

__all__ = ["FILTRES", "Selection", "select"]
