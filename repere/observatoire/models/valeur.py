"""Figures of official sources, and against what fragility is scored."""

from django.db import models
from django.utils import timezone

from repere.observatoire.querysets.valeur import ValeurQuerySet
from repere.territoires.models import Chargement


class Valeur(models.Model):
    """A figure of a territory, a year. ``numerateur`` over ``denominateur``; a count has no denominator.

    Kept apart so that any group of communes adds up: a mean of rates would be wrong. ``numerateur`` None: the
    source keeps it secret.
    """

    class Maille(models.TextChoices):
        COMMUNE = "commune", "commune"
        EPCI = "epci", "intercommunalité"
        DEPARTEMENT = "departement", "département"
        REGION = "region", "région"
        FRANCE = "france", "France"

    class Statut(models.TextChoices):
        PUBLIEE = "publiee", "publiée"
        SECRETE = "secrete", "secret statistique"
        IMPUTEE = "imputee", "reprise de l’intercommunalité"
        ESTIMEE = "estimee", "estimée"

    indicateur = models.SlugField("indicateur", max_length=50)
    maille = models.CharField("maille", max_length=11, choices=Maille.choices)
    # INSEE code, SIREN of an EPCI, "" for France.
    code = models.CharField("code", max_length=9, blank=True)
    annee = models.PositiveSmallIntegerField("année")
    numerateur = models.FloatField("numérateur", null=True, blank=True)
    denominateur = models.FloatField("dénominateur", null=True, blank=True)
    statut = models.CharField(
        "statut", max_length=8, choices=Statut.choices, default=Statut.PUBLIEE
    )
    chargement = models.ForeignKey(Chargement, models.PROTECT, related_name="+")

    objects = ValeurQuerySet.as_manager()

    class Meta:
        verbose_name = "valeur"
        ordering = ["indicateur", "maille", "code", "annee"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicateur", "maille", "annee", "code"], name="valeur_unique"
            ),
            models.CheckConstraint(
                name="valeur_secrete_sans_chiffre",
                condition=~models.Q(statut="secrete") | models.Q(numerateur__isnull=True),
            ),
        ]
        indexes = [models.Index(fields=["maille", "code"], name="valeur_territoire")]

    def __str__(self) -> str:
        return f"{self.indicateur} {self.maille} {self.code} {self.annee}"


class ReferenceFragilite(models.Model):
    """The 5th and 95th percentiles that scores of fragility are given against, declared and kept."""

    nom = models.CharField("nom", max_length=120)
    version = models.CharField("version de l’indice", max_length=10)
    # {critere: [bas, haut]}
    bornes = models.JSONField("bornes")
    # {critere: annee}: the vintages it was made of.
    millesimes = models.JSONField("millésimes")
    faite_le = models.DateTimeField("faite le", default=timezone.now)
    en_vigueur = models.BooleanField("en vigueur", default=False)

    class Meta:
        verbose_name = "référence de l’indice"
        verbose_name_plural = "références de l’indice"
        ordering = ["-faite_le", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["en_vigueur"],
                condition=models.Q(en_vigueur=True),
                name="reference_une_en_vigueur",
            )
        ]

    def __str__(self) -> str:
        return self.nom
