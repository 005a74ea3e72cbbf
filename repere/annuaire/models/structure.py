"""Who: the body that runs places."""

from django.db import models
from django.db.models import Q


class Structure(models.Model):
    """A body with a legal identity: a town, an association, an operator of the State."""

    pivot = models.CharField(
        "SIRET, RNA ou RIDET",
        max_length=14,
        blank=True,
        help_text="14 chiffres pour un SIRET, W suivi de 9 chiffres pour une association (RNA).",
    )
    nom = models.CharField("nom", max_length=250)
    typologie = models.JSONField("typologie", default=list, blank=True)
    parente = models.ForeignKey(
        "self",
        verbose_name="structure parente",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="filiales",
    )

    class Meta:
        verbose_name = "structure"
        ordering = ["nom", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pivot"], condition=~Q(pivot=""), name="structure_pivot_unique"
            )
        ]

    def __str__(self) -> str:
        return self.nom
