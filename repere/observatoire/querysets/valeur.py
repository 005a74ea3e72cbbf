"""Reads on figures."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from repere.observatoire.models import Valeur  # noqa: F401


class ValeurQuerySet(models.QuerySet["Valeur"]):
    """``Valeur.objects.of_communes(codes).named("part_65_ans_et_plus")``."""

    def of_communes(self, codes: Collection[str]) -> Self:
        """Keep the figures of these communes."""
        return self.filter(maille="commune", code__in=codes)

    def named(self, *indicateurs: str) -> Self:
        """Keep these indicators."""
        return self.filter(indicateur__in=indicateurs)
