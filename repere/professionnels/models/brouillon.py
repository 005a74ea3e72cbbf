"""What somebody was writing and has not yet saved."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Brouillon(models.Model):
    """One section of one place, as one person left it. ``valeurs`` is what the form held, unread: names and texts."""

    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    lieu = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, related_name="+")
    section = models.CharField("section", max_length=20)
    valeurs = models.JSONField("ce qui était écrit", default=dict)
    # What the place said when the form was opened: without it, merging could not tell who changed what.
    base = models.JSONField("ce que le lieu disait alors", default=dict)
    garde_le = models.DateTimeField("gardé le", default=timezone.now, db_index=True)

    class Meta:
        verbose_name = "brouillon"
        ordering = ["-garde_le", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["personne", "lieu", "section"], name="brouillon_unique")
        ]

    def __str__(self) -> str:
        return f"{self.lieu_id} · {self.section}"
