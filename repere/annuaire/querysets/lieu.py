"""Reads on places: ``published`` and ``in_`` restrict, ``having_`` filters, ``with_`` annotates."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from repere.socle.geographie import Point, cadre_autour
from repere.socle.texte import plier
from repere.territoires.distance import distance_sql

if TYPE_CHECKING:
    from repere.annuaire.models import Lieu


class LieuQuerySet(models.QuerySet["Lieu"]):
    """Chainable reads: ``Lieu.objects.published().near(point, km=10).having("services", "…")``."""

    # Writing, in batches or not, numbers the change: indexes learn of it by comparing numbers.

    def update(self, **champs: Any) -> int:
        from repere.annuaire.models.revision import next_revision

        with transaction.atomic(using=self.db):
            return super().update(revision=next_revision(), **champs)

    def bulk_create(self, objs: "Iterable[Lieu]", *args: Any, **options: Any) -> "list[Lieu]":
        from repere.annuaire.models.revision import next_revision

        with transaction.atomic(using=self.db):
            lieux, numero = list(objs), next_revision()
            for lieu in lieux:
                lieu.revision = numero
            if colonnes := options.get("update_fields"):
                options["update_fields"] = sorted({*colonnes, "revision"})
            return super().bulk_create(lieux, *args, **options)

    def published(self) -> Self:
        """Places that the public sees: neither deactivated nor merged into another."""
        return self.filter(desactive_le__isnull=True, fusionne_dans__isnull=True)

    def near(self, centre: Point, *, km: float) -> Self:
        """Places in the box that holds the disc; callers refine with ``distance_km``."""
        cadre = cadre_autour(centre, km)
        place_ici = Q(latitude__range=(cadre.sud, cadre.nord)) & Q(
            longitude__range=(cadre.ouest, cadre.est)
        )
        # A place without a position of its own is where its commune is.
        commune_ici = Q(latitude__isnull=True) & Q(
            rattachement__latitude__range=(cadre.sud, cadre.nord),
            rattachement__longitude__range=(cadre.ouest, cadre.est),
        )
        return self.filter(place_ici | commune_ici)

    def having(self, champ: str, *valeurs: str) -> Self:
        """Places that state at least one of ``valeurs`` for ``champ``."""
        from repere.annuaire.models import Critere

        return self.filter(
            Exists(Critere.objects.filter(lieu=OuterRef("pk"), champ=champ, valeur__in=valeurs))
        )

    def matching(self, texte: str) -> Self:
        """Places whose folded text holds every word of ``texte``."""
        trouves = self
        for mot in plier(texte).split():
            trouves = trouves.filter(texte_recherche__contains=mot)
        return trouves

    def with_distance(self, centre: Point) -> Self:
        """Annotate ``distance_km``, from the place's own position or else from its commune's."""
        return self.annotate(
            latitude_sue=Coalesce("latitude", "rattachement__latitude"),
            longitude_sue=Coalesce("longitude", "rattachement__longitude"),
            distance_km=distance_sql(centre, "latitude_sue", "longitude_sue"),
        )

    def nearest_to(self, centre: Point, *, km: float) -> Self:
        """Places at ``km`` at most, the nearest first, with ``distance_km``."""
        proches = self.near(centre, km=km).with_distance(centre).filter(distance_km__lte=km)
        return proches.order_by("distance_km", "nom", "pk")

    def without_heavy(self) -> Self:
        """Leave out the two heaviest columns, which only a search of the base and the admin read."""
        return self.defer("texte_recherche", "provenance")
