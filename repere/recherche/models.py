"""Searches that found nothing as asked, counted by day: what the territory lacks. No personal data."""

from django.db import models


class RechercheInfructueuse(models.Model):
    """``criteres`` holds known values only: what somebody typed freely is never kept."""

    class Genre(models.TextChoices):
        AUCUN = "aucun", "aucun lieu"
        RELACHEE = "relachee", "critères relâchés"

    jour = models.DateField("jour")
    commune = models.CharField("code Insee de la commune", max_length=5, blank=True)
    criteres = models.JSONField("critères", default=dict)
    # JSON has no unique constraint on both databases: its digest has.
    empreinte = models.CharField(max_length=32, editable=False)
    genre = models.CharField("genre", max_length=8, choices=Genre)
    nombre = models.PositiveIntegerField("nombre", default=0)

    class Meta:
        verbose_name = "recherche infructueuse"
        verbose_name_plural = "recherches infructueuses"
        ordering = ["-jour", "-nombre", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["jour", "commune", "empreinte", "genre"], name="infructueuse_unique"
            )
        ]

    def __str__(self) -> str:
        return f"{self.jour} · {self.commune} · {self.nombre}"
