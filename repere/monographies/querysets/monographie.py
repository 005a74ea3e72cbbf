"""Reads on monographs."""

from typing import TYPE_CHECKING, Self

from django.db import models

from repere.territoires.models import Zone

if TYPE_CHECKING:
    from repere.monographies.models import Monographie  # noqa: F401


class MonographieQuerySet(models.QuerySet["Monographie"]):
    """``Monographie.objects.published().of(zone)``."""

    def published(self) -> Self:
        """Keep those that everybody may read."""
        return self.filter(etat="publiee")

    def of(self, zone: Zone) -> Self:
        """Keep those of ``zone``, the newest first."""
        return self.filter(zonage=zone.zonage_id, zone=zone.code)
