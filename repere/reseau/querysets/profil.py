"""Reads on professionals."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from repere.territoires.models import Zone

if TYPE_CHECKING:
    from repere.reseau.models import Profil  # noqa: F401


class ProfilQuerySet(models.QuerySet["Profil"]):
    """``Profil.objects.seen().in_zone(zone).skilled("outils", "securite").matching("tours")``."""

    def seen(self) -> Self:
        """Keep those who accept to be seen, and may still sign in."""
        return self.filter(visible_depuis__isnull=False, personne__is_active=True)

    def in_zone(self, zone: Zone | int) -> Self:
        return self.filter(commune__appartenances__zone=zone)

    def skilled(self, champ: str, valeur: str) -> Self:
        """Keep those who name ``valeur`` among ``champ``: publics, outils or langues."""
        # No containment in JSON on SQLite: the value is found in the text of the list.
        return self.filter(**{f"{champ}__icontains": f'"{valeur}"'})

    def matching(self, mots: str) -> Self:
        """Keep those whose name, function, structure, town or texts hold every word."""
        trouves = self
        for mot in mots.split()[:8]:
            trouves = trouves.filter(
                Q(nom__icontains=mot)
                | Q(fonction__icontains=mot)
                | Q(structure__nom__icontains=mot)
                | Q(commune__nom__icontains=mot)
                | Q(formations__icontains=mot)
                | Q(partage__icontains=mot)
            )
        return trouves

    def with_where(self) -> Self:
        """Bring the structure and the town together with each."""
        return self.select_related("structure", "commune__departement")
