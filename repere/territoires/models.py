"""Administrative territories, and zonages: any named, dated partition of communes."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from repere.socle.geographie import Point
from repere.socle.texte import plier
from repere.territoires.querysets import CommuneQuerySet


class Region(models.Model):
    """A région, keyed by its INSEE code."""

    code = models.CharField("code INSEE", max_length=3, primary_key=True)
    nom = models.CharField("nom", max_length=100)

    class Meta:
        verbose_name = "région"
        ordering = ["nom"]

    def __str__(self) -> str:
        return self.nom


class Departement(models.Model):
    """A département, keyed by its INSEE code."""

    code = models.CharField("code INSEE", max_length=3, primary_key=True)
    nom = models.CharField("nom", max_length=100)
    region = models.ForeignKey(
        Region, models.PROTECT, verbose_name="région", related_name="departements"
    )

    class Meta:
        verbose_name = "département"
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.nom} ({self.code})"


class Epci(models.Model):
    """An intercommunalité with its own taxes: CC, CA, CU or métropole."""

    siren = models.CharField("SIREN", max_length=9, primary_key=True)
    nom = models.CharField("nom", max_length=200)
    nature = models.CharField("nature", max_length=10, blank=True)

    class Meta:
        verbose_name = "EPCI"
        verbose_name_plural = "EPCI"
        ordering = ["nom"]

    def __str__(self) -> str:
        return self.nom


class Commune(models.Model):
    """A commune of today's Code officiel géographique."""

    code_insee = models.CharField("code INSEE", max_length=5, primary_key=True)
    nom = models.CharField("nom", max_length=100)
    nom_recherche = models.CharField("nom plié", max_length=100, db_index=True, editable=False)
    codes_postaux = models.JSONField("codes postaux", default=list)
    population = models.PositiveIntegerField("population", null=True, blank=True)
    latitude = models.FloatField("latitude", null=True, blank=True)
    longitude = models.FloatField("longitude", null=True, blank=True)
    position_approximative = models.BooleanField(
        "position approximative",
        default=False,
        help_text="Placée d’après ses voisines, faute de mieux.",
    )
    departement = models.ForeignKey(
        Departement, models.PROTECT, verbose_name="département", related_name="communes"
    )
    epci = models.ForeignKey(
        Epci, models.SET_NULL, verbose_name="EPCI", related_name="communes", null=True, blank=True
    )

    objects = CommuneQuerySet.as_manager()

    class Meta:
        verbose_name = "commune"
        ordering = ["nom", "code_insee"]
        indexes = [models.Index(fields=["latitude", "longitude"], name="commune_position")]
        constraints = [
            models.CheckConstraint(
                name="commune_position_entiere",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nom} ({self.departement_id})"

    @property
    def slug(self) -> str:
        """Readable part of this commune's address: /communes/37261-tours/."""
        return plier(self.nom).replace(" ", "-")

    @property
    def position(self) -> Point | None:
        """Where the commune is, when it is known."""
        if self.latitude is None or self.longitude is None:
            return None
        return Point(self.latitude, self.longitude)


class AncienneCommune(models.Model):
    """A code or a name that once was a commune, or is a part of one: it leads to today's commune."""

    class Nature(models.TextChoices):
        ANCIEN_CODE = "ancien-code", "ancien code"
        DELEGUEE = "deleguee", "commune déléguée"
        ASSOCIEE = "associee", "commune associée"
        ARRONDISSEMENT = "arrondissement", "arrondissement municipal"

    code_insee = models.CharField("code INSEE", max_length=5, db_index=True)
    nom = models.CharField("nom", max_length=100, blank=True)
    nom_recherche = models.CharField("nom plié", max_length=100, blank=True, editable=False)
    commune = models.ForeignKey(
        Commune, models.CASCADE, verbose_name="commune actuelle", related_name="anciennes"
    )
    nature = models.CharField("nature", max_length=15, choices=Nature.choices)

    class Meta:
        verbose_name = "ancienne commune"
        verbose_name_plural = "anciennes communes"
        ordering = ["nom", "code_insee"]
        constraints = [
            models.UniqueConstraint(
                fields=["code_insee", "nature", "commune"], name="ancienne_commune_unique"
            )
        ]

    def __str__(self) -> str:
        return f"{self.nom or self.code_insee} → {self.commune_id}"


class Zonage(models.Model):
    """A named, dated partition of communes: bassins de vie of the Region, zones d'emploi, QPV…"""

    code = models.SlugField("code", max_length=60, primary_key=True)
    nom = models.CharField("nom", max_length=150)
    date_debut = models.DateField("en vigueur depuis le", null=True, blank=True)
    provisoire = models.BooleanField(
        "provisoire",
        default=False,
        help_text="Limites calculées par défaut, et recalculées à chaque chargement. "
        "Décochez pour garder vos modifications.",
    )
    source = models.CharField("source", max_length=500, blank=True)
    licence = models.CharField("licence", max_length=100, blank=True)

    class Meta:
        verbose_name = "zonage"
        ordering = ["nom"]

    def __str__(self) -> str:
        return self.nom


class Zone(models.Model):
    """One part of a zonage."""

    zonage = models.ForeignKey(Zonage, models.CASCADE, verbose_name="zonage", related_name="zones")
    code = models.SlugField("code", max_length=100)
    nom = models.CharField("nom", max_length=150)
    chef_lieu = models.ForeignKey(
        Commune,
        models.SET_NULL,
        verbose_name="commune principale",
        related_name="+",
        null=True,
        blank=True,
    )
    communes: models.ManyToManyField[Commune, "Appartenance"] = models.ManyToManyField(
        Commune, through="Appartenance", related_name="zones", verbose_name="communes"
    )

    class Meta:
        verbose_name = "zone"
        ordering = ["zonage", "nom"]
        constraints = [models.UniqueConstraint(fields=["zonage", "code"], name="zone_unique")]

    def __str__(self) -> str:
        return self.nom


class Appartenance(models.Model):
    """A commune lies in a zone. ``zonage`` repeats the zone's, so that the database keeps a partition."""

    zonage = models.ForeignKey(Zonage, models.CASCADE, related_name="+", editable=False)
    zone = models.ForeignKey(
        Zone, models.CASCADE, verbose_name="zone", related_name="appartenances"
    )
    commune = models.ForeignKey(
        Commune, models.CASCADE, verbose_name="commune", related_name="appartenances"
    )

    class Meta:
        verbose_name = "appartenance à une zone"
        verbose_name_plural = "appartenances aux zones"
        ordering = ["zone", "commune"]
        constraints = [
            models.UniqueConstraint(
                fields=["zonage", "commune"],
                name="une_zone_par_commune",
            )
        ]

    def __str__(self) -> str:
        return f"{self.commune_id} → {self.zone_id}"

    def clean(self) -> None:
        """Refuse a second zone of the same zonage, in words."""
        if self.zone_id and self.commune_id:
            self.zonage = self.zone.zonage
            autres = Appartenance.objects.filter(zonage=self.zonage, commune=self.commune_id)
            if autres.exclude(pk=self.pk).exists():
                raise ValidationError("Cette commune est déjà dans une zone de ce zonage.")


class Contour(models.Model):
    """The outline of a territory, as GeoJSON geometry (degrees WGS84)."""

    class Nature(models.TextChoices):
        COMMUNE = "commune", "commune"
        EPCI = "epci", "EPCI"
        DEPARTEMENT = "departement", "département"

    nature = models.CharField("nature", max_length=12, choices=Nature.choices)
    code = models.CharField("code", max_length=9)
    geometrie = models.JSONField("géométrie")

    class Meta:
        verbose_name = "contour"
        ordering = ["nature", "code"]
        constraints = [models.UniqueConstraint(fields=["nature", "code"], name="contour_unique")]

    def __str__(self) -> str:
        return f"{self.get_nature_display()} {self.code}"


class Chargement(models.Model):
    """One load of a referential, successful or not: what came, from where, when."""

    referentiel = models.CharField("référentiel", max_length=80, db_index=True)
    source = models.CharField("source", max_length=500)
    millesime = models.CharField("millésime", max_length=60, blank=True)
    licence = models.CharField("licence", max_length=100, blank=True)
    empreinte = models.CharField("empreinte SHA-256", max_length=64, blank=True)
    lignes = models.PositiveIntegerField("lignes", default=0)
    charge_le = models.DateTimeField("chargé le", default=timezone.now)
    reussi = models.BooleanField("réussi")
    message = models.TextField("message", blank=True)

    class Meta:
        verbose_name = "chargement"
        ordering = ["-charge_le", "-pk"]

    def __str__(self) -> str:
        return f"{self.referentiel} ({self.charge_le:%d/%m/%Y})"
