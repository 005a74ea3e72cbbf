"""Reads on places: ``published`` and ``in_`` restrict, ``having_`` filters, ``with_`` annotates."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from repere.annuaire.fraicheur_des_lieux import Bornes, Fraicheur, bounds
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

    def fresh(self, jour: date | None = None) -> Self:
        """Places verified or updated less than six months before ``jour`` (today)."""
        return self.stale(Fraicheur.A_JOUR, jour=jour)

    def stale(self, *classes: Fraicheur, jour: date | None = None) -> Self:
        """Places of one of ``classes`` on ``jour`` (today); none named: all that are not fresh."""
        le = jour or timezone.localdate()
        voulues = classes or tuple(c for c in Fraicheur if c is not Fraicheur.A_JOUR)
        condition = Q(pk__in=[])
        for classe in voulues:
            condition |= _known_within(bounds(classe, le))
        return self.filter(condition)

    def known_before(self, jour: date) -> Self:
        """Places that nobody verified nor updated on ``jour`` or later."""
        return self.filter(~_known_since(jour))

    def oldest_first(self) -> Self:
        """Order by when a place was last known to be right: those of unknown date first."""
        jamais = models.Value(date.min, output_field=models.DateField())
        connu = Greatest(Coalesce("verifie_le", jamais), Coalesce("date_maj", jamais))
        return self.annotate(connu_le=connu).order_by("connu_le", "nom", "pk")

    def in_zone(self, zone: int) -> Self:
        """Places whose commune is of a zone."""
        from repere.territoires.models import Appartenance

        communes = Appartenance.objects.filter(zone=zone).order_by().values("commune")
        return self.filter(rattachement__in=communes)

    def count_by_freshness(self, *, jour: date | None = None) -> "dict[Fraicheur, int]":
        """Return how many places are of each class. One query."""
        ligne = self.order_by().aggregate(**_by_class(jour))
        return {classe: ligne[classe.name] for classe in Fraicheur}

    def freshness_by(
        self, cle: str, *, jour: date | None = None
    ) -> "dict[Any, dict[Fraicheur, int]]":
        """Return how many places are of each class, for each value of ``cle``. One query.

        ``cle``: "rattachement" (the commune), "rattachement__zones" (the zone), "structure"…
        """
        lignes = self.order_by().values(cle).annotate(**_by_class(jour))
        return {ligne[cle]: {c: ligne[c.name] for c in Fraicheur} for ligne in lignes}

    def with_update_origin(self) -> Self:
        """Annotate ``maj_par_source``: the date of the update is the source's, not a person's."""
        de_la_source = models.When(provenance__date_maj__origine="import", then=True)
        return self.annotate(
            maj_par_source=models.Case(
                de_la_source, default=False, output_field=models.BooleanField()
            )
        )

    def without_heavy(self) -> Self:
        """Leave out the two heaviest columns, which only a search of the base and the admin read."""
        return self.defer("texte_recherche", "provenance")


def _by_class(jour: date | None) -> dict[str, models.Count]:
    le = jour or timezone.localdate()
    return {
        classe.name: models.Count("pk", filter=_known_within(bounds(classe, le)), distinct=True)
        for classe in Fraicheur
    }


def _known_within(bornes: Bornes) -> Q:
    condition = Q()
    if bornes.du:
        condition &= _known_since(bornes.du)
    if bornes.au:
        condition &= ~_known_since(date.fromordinal(bornes.au.toordinal() + 1))
    return condition


def _known_since(jour: date) -> Q:
    # Not the greatest of both: SQLite makes it unknown when one of them is.
    return Q(verifie_le__gte=jour) | Q(date_maj__gte=jour)
