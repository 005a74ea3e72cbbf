"""What two colleagues write to each other through the site."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.reseau.querysets.message import MessageQuerySet

TEXTE_MAX = 4000


class Message(models.Model):
    """Kept a year, then erased; gone at once with the account of either."""

    de = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="messages_ecrits")
    vers = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="messages_recus"
    )
    texte = models.TextField("texte", max_length=TEXTE_MAX)
    ecrit_le = models.DateTimeField("écrit le", default=timezone.now)
    lu_le = models.DateTimeField("lu le", null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = "message"
        ordering = ["ecrit_le", "pk"]
        indexes = [
            models.Index(fields=["vers", "lu_le"], name="message_a_lire"),
            models.Index(fields=["de", "vers", "ecrit_le"], name="message_echange"),
        ]
        constraints = [
            models.CheckConstraint(
                name="message_pas_a_soi", condition=~models.Q(de=models.F("vers"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.de_id} → {self.vers_id}"
