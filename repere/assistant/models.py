"""How many conversations turned out how, by day. No text, no hour, nothing of anybody."""

from django.db import models

from repere.assistant.querysets import CompteQuerySet


class CompteDuJour(models.Model):
    """``nombre`` turns of a day, of one need, one commune, one language and one outcome.

    An emergency is counted without its commune and its need: in a village they would be somebody.
    """

    class Issue(models.TextChoices):
        LIEUX = "lieux", "lieux montrés"
        QUESTION = "question", "question posée"
        HUMAIN = "humain", "personne à appeler"
        AILLEURS = "ailleurs", "autre porte"
        URGENCE = "urgence", "urgence"
        AUTRE = "autre", "autre"

    jour = models.DateField("jour")
    service = models.CharField("besoin", max_length=12, blank=True)
    commune = models.CharField(
        "code Insee de la commune ou du département", max_length=5, blank=True
    )
    langue = models.CharField("langue", max_length=3)
    issue = models.CharField("issue", max_length=8, choices=Issue)
    nombre = models.PositiveIntegerField("nombre", default=0)

    objects = CompteQuerySet.as_manager()

    class Meta:
        verbose_name = "compte de l’assistant"
        verbose_name_plural = "comptes de l’assistant"
        ordering = ["-jour", "-nombre", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["jour", "service", "commune", "langue", "issue"],
                name="assistant_compte_unique",
            )
        ]

    def __str__(self) -> str:
        return f"{self.jour} · {self.service} · {self.commune} · {self.issue} · {self.nombre}"
