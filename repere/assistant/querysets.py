"""Reading the counts of the assistant: never a number small enough to be somebody."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Sum

from repere.assistant.petits_nombres import protect

DIMENSIONS = ("service", "commune", "langue", "issue", "jour")
Cellule = tuple[str, ...]


class CompteQuerySet(models.QuerySet[Any]):
    """Sums over a period, with small numbers hidden."""

    def between(self, debut: date, fin: date) -> Self:
        """Return the counts from ``debut`` to ``fin`` included."""
        return self.filter(jour__gte=debut, jour__lte=fin)

    def older_than(self, jour: date) -> Self:
        """Return the counts of before ``jour``."""
        return self.filter(jour__lt=jour)

    def table(self, par: Sequence[str]) -> Mapping[Cellule, int | None]:
        """Return sums by one or two of DIMENSIONS, in order; None is a number that is hidden.

        Raises ValueError on other dimensions: three would let hidden numbers be found again.
        """
        if not 1 <= len(set(par)) == len(par) <= 2 or not set(par) <= set(DIMENSIONS):
            raise ValueError(f"une ou deux dimensions parmi {', '.join(DIMENSIONS)}")
        lignes = self.order_by(*par).values_list(*par).annotate(total=Sum("nombre"))
        return protect({tuple(str(v) for v in cle): total for *cle, total in lignes})
