"""Tools of partners that are told when places change."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone


class Connecteur(models.Model):
    """An address of a partner, told of the places that its owner works on.

    ``curseur`` is the revision of the directory up to which it was told, ``curseur_lieu`` the last place
    of that revision, which an import gives to thousands: nothing is lost while the partner is down, nor we. ``derive`` numbers its secret, which is never stored: it is computed.
    """

    identifiant = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="personne",
        on_delete=models.CASCADE,
        related_name="connecteurs",
    )
    nom = models.CharField("nom", max_length=60)
    url = models.URLField("adresse", max_length=500)
    derive = models.PositiveIntegerField("numéro du secret", default=1)
    curseur = models.BigIntegerField("révision dite", default=0)
    curseur_lieu = models.BigIntegerField("dernier lieu dit de cette révision", default=0)
    cree_le = models.DateTimeField("créé le", default=timezone.now)
    echecs = models.PositiveIntegerField("échecs à la suite", default=0)
    prochain_essai_le = models.DateTimeField("prochain essai le", default=timezone.now)
    arrete_le = models.DateTimeField("arrêté le", null=True, blank=True)

    class Meta:
        verbose_name = "connecteur"
        ordering = ["-cree_le", "-pk"]

    def __str__(self) -> str:
        return self.nom


class Livraison(models.Model):
    """One message to a partner, and what they answered.."""

    connecteur = models.ForeignKey(
        Connecteur, verbose_name="connecteur", on_delete=models.CASCADE, related_name="livraisons"
    )
    le = models.DateTimeField("le", default=timezone.now)
    essai = models.BooleanField("message d’essai", default=False)
    lieux = models.PositiveIntegerField("lieux", default=0)
    statut = models.PositiveIntegerField("réponse", default=0)
    faute = models.CharField("ce qui n’a pas marché", max_length=200, blank=True)
    duree_ms = models.PositiveIntegerField("durée (ms)", default=0)

    class Meta:
        verbose_name = "livraison"
        ordering = ["-le", "-pk"]
        indexes = [models.Index(fields=["connecteur", "-le"], name="livraison_connecteur")]

    def __str__(self) -> str:
        return f"{self.connecteur_id} · {self.statut or self.faute}"
