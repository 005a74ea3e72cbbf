"""Choosing places by what people ask: the same filters for the API, the downloads and the command."""

from repere.annuaire.filtres.selection import FILTRES, Selection, read_filters, select

__all__ = ["FILTRES", "Selection", "read_filters", "select"]
