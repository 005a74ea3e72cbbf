"""A few communes, as far from one another as the pages of results need."""

from tests.annuaire.pages.conftest import chinon, joue, tours

__all__ = ["chinon", "joue", "tours"]
