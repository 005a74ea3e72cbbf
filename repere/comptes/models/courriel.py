"""Messages that wait to leave, and addresses that no longer receive."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class CourrielSortant(models.Model):
    """A message that waits for the mail server: written once, gone as soon as it was taken.

    Given up (``abandonne_le``), it keeps why and loses its words: links in them may open things.
    """

    identifiant = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="personne",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="courriels_sortants",
    )
    vers = models.EmailField("adresse")
    objet = models.CharField("objet", max_length=300)
    texte = models.TextField("texte", blank=True)
    html = models.TextField("HTML", blank=True)
    entetes = models.JSONField("en-têtes", default=dict, blank=True)
    cree_le = models.DateTimeField("écrit le", default=timezone.now)
    essais = models.PositiveIntegerField("essais", default=0)
    prochain_essai_le = models.DateTimeField("prochain essai le", default=timezone.now)
    erreur = models.CharField("dernière erreur", max_length=200, blank=True)
    abandonne_le = models.DateTimeField("abandonné le", null=True, blank=True)

    class Meta:
        verbose_name = "courriel sortant"
        verbose_name_plural = "courriels sortants"
        ordering = ["prochain_essai_le", "pk"]
        indexes = [
            models.Index(
                fields=["prochain_essai_le"],
                condition=models.Q(abandonne_le__isnull=True),
                name="courriel_a_envoyer",
            )
        ]

    def __str__(self) -> str:
        return f"{self.identifiant} · {self.essais} essai(s)"


class AdresseEnPanne(models.Model):
    """An address that a mail server said it does not know. Nothing more is sent there until it is proved again.

    Proved (``prouvee_le``), the row stays for a while: a bounce from before says nothing new.
    """

    courriel = models.EmailField("adresse")
    depuis = models.DateTimeField("depuis le", default=timezone.now)
    raison = models.CharField("réponse du serveur", max_length=300, blank=True)
    prouvee_le = models.DateTimeField("prouvée de nouveau le", null=True, blank=True)

    class Meta:
        verbose_name = "adresse en panne"
        verbose_name_plural = "adresses en panne"
        ordering = ["-depuis", "-pk"]
        constraints = [models.UniqueConstraint(Lower("courriel"), name="adresse_en_panne_unique")]

    def __str__(self) -> str:
        return f"{self.depuis:%Y-%m-%d}"
