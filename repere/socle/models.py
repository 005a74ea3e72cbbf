"""When what comes back regularly is due: kept, so that a night switched off is made up for in the morning."""

from django.db import models


class Echeance(models.Model):
    """``prochaine_le``: when it runs next; while it runs, when others may take it over from who died."""

    nom = models.CharField("nom", max_length=40, primary_key=True)
    prochaine_le = models.DateTimeField("prochaine fois le")
    faite_le = models.DateTimeField("faite pour la dernière fois le", null=True, blank=True)
    erreur = models.CharField("dernière erreur", max_length=200, blank=True)

    class Meta:
        verbose_name = "échéance"
        ordering = ["nom"]

    def __str__(self) -> str:
        return f"{self.nom} · {self.prochaine_le:%Y-%m-%d %H:%M}"
