"""Personal keys by which a tool speaks to the site in the name of a person."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class CleApi(models.Model):
    """``empreinte`` is the digest of the key, shown once: who reads the base can use none.

    ``forte``: made in a session that showed a second proof. A key of a session that did not never carries
    the roles that ask for one, even given later.
    """

    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="personne",
        on_delete=models.CASCADE,
        related_name="cles_api",
    )
    nom = models.CharField("nom", max_length=60)
    prefixe = models.CharField("début de la clé", max_length=12, unique=True, editable=False)
    empreinte = models.CharField(max_length=64, editable=False)
    portees = models.JSONField("ce qu’elle permet", default=list)
    forte = models.BooleanField("faite avec deux preuves", default=False)
    creee_le = models.DateTimeField("créée le", default=timezone.now)
    expire_le = models.DateTimeField("expire le")
    utilisee_le = models.DateField("utilisée pour la dernière fois le", null=True, blank=True)
    revoquee_le = models.DateTimeField("révoquée le", null=True, blank=True)

    class Meta:
        verbose_name = "clé d’API"
        verbose_name_plural = "clés d’API"
        ordering = ["-creee_le", "-pk"]

    def __str__(self) -> str:
        return f"{self.prefixe}…"

    @property
    def active(self) -> bool:
        return self.revoquee_le is None and self.expire_le > timezone.now()
