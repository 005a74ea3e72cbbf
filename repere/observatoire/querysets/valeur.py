"""Reads on figures."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from repere.observatoire.models import Valeur  # noqa: F401


class ValeurQuerySet(models.QuerySet["Valeur"]):
    """``Valeur.objects.named("part_65_ans_et_plus")``."""

    def named(self, *indicateurs: str) -> Self:
        """Keep these indicators."""
        return self.filter(indicateur__in=indicateurs)
