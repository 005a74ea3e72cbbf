"""Reads on needs."""

from collections import Counter
from typing import TYPE_CHECKING, Self

from django.db import models

from repere.annuaire.models import Lieu
from repere.territoires.models import Zone

if TYPE_CHECKING:
    from repere.reseau.models import Besoin  # noqa: F401


class BesoinQuerySet(models.QuerySet["Besoin"]):
    """``Besoin.objects.open().in_zone(zone).by_kind()``."""

    def open(self) -> Self:
        """Keep what is still lacking."""
        return self.filter(resolu_le__isnull=True)

    def in_zone(self, zone: Zone) -> Self:
        """Keep the needs of structures that run a published place in ``zone``."""
        ici = Lieu.objects.published().filter(rattachement__appartenances__zone=zone)
        return self.filter(structure__in=ici.order_by().values("structure"))

    def by_kind(self) -> dict[str, int]:
        """Return how many structures say each need: twice said by one counts once."""
        dits = set(self.order_by().values_list("genre", "structure"))
        return dict(Counter(genre for genre, _structure in dits).most_common())
