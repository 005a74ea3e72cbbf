"""Keeping places true: how often each is to be checked, what was sent, who checked."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.annuaire.models import Lieu

MOIS_HABITUELS = 6


class Rythme(models.Model):
    """How often the members of a place want to be reminded. A place without a row: every six months."""

    class Mois(models.IntegerChoices):
        TROIS = 3, "tous les 3 mois"
        SIX = 6, "tous les 6 mois"
        DOUZE = 12, "une fois par an"

    lieu = models.OneToOneField(
        Lieu, verbose_name="lieu", on_delete=models.CASCADE, related_name="rythme"
    )
    mois = models.PositiveSmallIntegerField("rythme", choices=Mois, default=MOIS_HABITUELS)
    # Somebody who reads the place's own public address asked to be left in peace.
    sans_courriel_public = models.BooleanField("ne plus écrire à l’adresse du lieu", default=False)

    class Meta:
        verbose_name = "rythme de vérification"
        verbose_name_plural = "rythmes de vérification"

    def __str__(self) -> str:
        return f"{self.lieu} : {self.get_mois_display()}"


class Rappel(models.Model):
    """One place, in one message to one reader, before one date. Written before it leaves.

    ``personne`` None: the place's own public address. ``envoye_le`` None: it was about to leave; when the
    sender died there, the next run sends it.
    """

    class Rang(models.IntegerChoices):
        PREMIER = 1, "premier rappel"
        SECOND = 2, "second rappel"
        ANIMATEUR = 3, "dit à l’animateur"

    lieu = models.ForeignKey(
        Lieu, verbose_name="lieu", on_delete=models.CASCADE, related_name="rappels"
    )
    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="personne",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="rappels",
    )
    echeance = models.DateField("à vérifier avant le")
    rang = models.PositiveSmallIntegerField("rang", choices=Rang, default=Rang.PREMIER)
    reserve_le = models.DateTimeField("préparé le", default=timezone.now)
    envoye_le = models.DateTimeField("envoyé le", null=True, blank=True)

    class Meta:
        verbose_name = "rappel"
        ordering = ["-reserve_le", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["lieu", "personne", "echeance", "rang"],
                condition=models.Q(personne__isnull=False),
                name="rappel_une_fois",
            ),
            models.UniqueConstraint(
                fields=["lieu", "echeance", "rang"],
                condition=models.Q(personne__isnull=True),
                name="rappel_au_lieu_une_fois",
            ),
        ]
        indexes = [models.Index(fields=["personne", "-reserve_le"], name="rappel_par_personne")]

    def __str__(self) -> str:
        return f"{self.lieu} : {self.get_rang_display()}"


class Verification(models.Model):
    """Somebody said that all is right. ``avant`` is what the place said of its verification: to undo."""

    class Moyen(models.TextChoices):
        COURRIEL = "courriel", "depuis le courriel"
        ESPACE = "espace", "depuis l’espace"
        CAMPAGNE = "campagne", "pendant une campagne"
        API = "api", "par un outil"

    lieu = models.ForeignKey(
        Lieu, verbose_name="lieu", on_delete=models.CASCADE, related_name="verifications"
    )
    # What the public reads: never somebody's name.
    par = models.CharField("par", max_length=200)
    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="personne",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    moyen = models.CharField("moyen", max_length=8, choices=Moyen, default=Moyen.ESPACE)
    le = models.DateTimeField("le", default=timezone.now)
    avant = models.JSONField("avant", default=dict)
    annulee_le = models.DateTimeField("annulée le", null=True, blank=True)

    class Meta:
        verbose_name = "vérification"
        ordering = ["-le", "-pk"]
        indexes = [models.Index(fields=["lieu", "-le"], name="verification_par_lieu")]

    def __str__(self) -> str:
        return f"{self.lieu} : {self.le:%d/%m/%Y}, {self.par}"
