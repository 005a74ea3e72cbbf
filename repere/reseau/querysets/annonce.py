"""Reads on the boards."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone

from repere.territoires.models import Zone

if TYPE_CHECKING:
    from repere.reseau.models import Annonce  # noqa: F401


class AnnonceQuerySet(models.QuerySet["Annonce"]):
    """``Annonce.objects.open().on_board(zone)``."""

    def open(self) -> Self:
        """Keep what still holds."""
        return self.filter(
            close_le__isnull=True, expire_le__gt=timezone.now(), auteur__is_active=True
        )

    def on_board(self, zone: Zone) -> Self:
        return self.filter(zonage=zone.zonage_id, zone=zone.code)
