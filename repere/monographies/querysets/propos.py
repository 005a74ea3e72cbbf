"""Reads on what was said."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from repere.monographies.models import Propos  # noqa: F401


class ProposQuerySet(models.QuerySet["Propos"]):
    """``Propos.objects.kept()``."""

    def kept(self) -> Self:
        """Keep what goes into the document."""
        return self.filter(garde=True)

    def undecided(self) -> Self:
        """Keep what nobody has kept nor put aside."""
        return self.filter(garde__isnull=True)
