"""The monograph of a basin, its meetings and who comes to them."""

from typing import Final

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.monographies.querysets.monographie import MonographieQuerySet

TEXTE_MAX: Final = 20_000


class Monographie(models.Model):
    """``zonage`` and ``zone`` are codes: rows of zones are made anew at each load of the territory."""

    class Etat(models.TextChoices):
        PREPARATION = "preparation", "en préparation"
        REUNIONS = "reunions", "réunions en cours"
        REDACTION = "redaction", "en rédaction"
        PUBLIEE = "publiee", "publiée"

    class Origine(models.TextChoices):
        TERRAIN = "terrain", "écrite ici"
        REPRISE = "reprise", "reprise d’un ancien document"

    zonage = models.CharField("zonage", max_length=60)
    zone = models.CharField("zone", max_length=100)
    annee = models.PositiveSmallIntegerField("année")
    titre = models.CharField("titre", max_length=200, blank=True)
    etat = models.CharField("état", max_length=11, choices=Etat.choices, default=Etat.PREPARATION)
    origine = models.CharField(
        "origine", max_length=8, choices=Origine.choices, default=Origine.TERRAIN
    )
    ouverte_le = models.DateTimeField("ouverte le", default=timezone.now)
    publiee_le = models.DateTimeField("publiée le", null=True, blank=True)

    objects = MonographieQuerySet.as_manager()

    class Meta:
        verbose_name = "monographie"
        ordering = ["-annee", "zonage", "zone"]
        constraints = [
            models.UniqueConstraint(fields=["zonage", "zone", "annee"], name="monographie_unique"),
            models.CheckConstraint(
                name="monographie_publiee_datee",
                condition=~models.Q(etat="publiee") | models.Q(publiee_le__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.titre or f"{self.zone} {self.annee}"


class Texte(models.Model):
    """What a person wrote in a section of the document: no regeneration ever changes it."""

    monographie = models.ForeignKey(Monographie, models.CASCADE, related_name="textes")
    section = models.SlugField("section", max_length=40)
    corps = models.TextField("texte", max_length=TEXTE_MAX, blank=True)
    # What an old document last poured here; as long as the text is that, nobody wrote it.
    verse = models.CharField("empreinte du texte versé", max_length=64, blank=True)
    modifie_le = models.DateTimeField("modifié le", auto_now=True)
    modifie_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "texte d’une monographie"
        verbose_name_plural = "textes des monographies"
        ordering = ["monographie", "section"]
        constraints = [
            models.UniqueConstraint(fields=["monographie", "section"], name="texte_unique")
        ]

    def __str__(self) -> str:
        return f"{self.monographie} : {self.section}"


class Reunion(models.Model):
    """A meeting. ``rang`` 1: each structure presents itself; 2: the workshops."""

    monographie = models.ForeignKey(Monographie, models.CASCADE, related_name="reunions")
    rang = models.PositiveSmallIntegerField("rang")
    debut = models.DateTimeField("jour et heure", null=True, blank=True)
    lieu = models.CharField("lieu", max_length=200, blank=True)
    commune = models.ForeignKey(
        "territoires.Commune", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    message = models.TextField("mot de l’invitation", max_length=2000, blank=True)
    invitations_le = models.DateTimeField("invitations envoyées le", null=True, blank=True)
    # Of an old document: what was poured last. What says otherwise today, a person changed.
    versee = models.JSONField("versé de l’ancien document", null=True, blank=True, editable=False)
    close_le = models.DateTimeField("notes closes le", null=True, blank=True)

    class Meta:
        verbose_name = "réunion"
        ordering = ["monographie", "rang", "debut", "pk"]

    def __str__(self) -> str:
        return f"{self.monographie} : réunion {self.rang}"


class Participation(models.Model):
    """A structure at a meeting. Never a person: who sits there is on the attendance sheet, on paper."""

    class Etat(models.TextChoices):
        A_INVITER = "a-inviter", "à inviter"
        INVITEE = "invitee", "invitée"
        VIENT = "vient", "vient"
        EXCUSEE = "excusee", "excusée"
        PRESENTE = "presente", "présente"
        ABSENTE = "absente", "absente"

    reunion = models.ForeignKey(Reunion, models.CASCADE, related_name="participations")
    structure = models.ForeignKey(
        "annuaire.Structure", models.SET_NULL, null=True, blank=True, related_name="participations"
    )
    nom = models.CharField("structure", max_length=200)
    etat = models.CharField("état", max_length=9, choices=Etat.choices, default=Etat.A_INVITER)
    personnes = models.PositiveSmallIntegerField("personnes", default=1)

    class Meta:
        verbose_name = "participation"
        ordering = ["reunion", "nom", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["reunion", "nom"], name="participation_unique")
        ]

    def __str__(self) -> str:
        return f"{self.nom} : {self.etat}"
