"""The journal of what was done with rights: appended to, never changed."""

from django.db import models
from django.utils import timezone


class Evenement(models.Model):
    """One line of the journal, sealed with those before (``services/journal.py``).

    A trigger of the database refuses any change or deletion, whoever asks. ``acteur`` and ``sur`` are
    keys of rows ("personne:12", "lieu:4f2k"), never a name nor an address: an account that is erased leaves
    a number. ``details`` holds what changed, without personal data.
    """

    numero = models.BigIntegerField("numéro", unique=True)
    le = models.DateTimeField("le", default=timezone.now)
    acteur = models.CharField("par", max_length=60)
    quoi = models.CharField("quoi", max_length=60)
    sur = models.CharField("sur", max_length=80, blank=True)
    details = models.JSONField("détails", default=dict)
    precedent = models.CharField("sceau précédent", max_length=64)
    sceau = models.CharField("sceau", max_length=64, unique=True)

    class Meta:
        verbose_name = "événement du journal"
        verbose_name_plural = "journal"
        ordering = ["numero"]
        indexes = [
            models.Index(fields=["sur", "numero"], name="evenement_sur"),
            models.Index(fields=["acteur", "numero"], name="evenement_acteur"),
        ]

    def __str__(self) -> str:
        return f"{self.numero} · {self.quoi} · {self.sur}"
