"""What the site tells a person, and how often they want it by e-mail."""

from typing import Final

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.comptes.genres_notification import Rythme
from repere.comptes.querysets.notification import NotificationQuerySet

PHRASE_MAX: Final = 300
LIEN_MAX: Final = 500
_RYTHMES: Final = [(rythme.value, rythme.value) for rythme in Rythme]


class Notification(models.Model):
    """One thing told to one person. ``rythme`` is what they had chosen then.

    ``cle`` names what it is about: told again before it was read, the row is renewed, not doubled.
    ``ecrite_le``: when it left by e-mail, alone or among others; None while it waits, or never leaves.
    """

    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="personne",
        on_delete=models.CASCADE,
        related_name="notifications",
    )
    # No choices: a kind more is a row of the table of kinds, not a migration.
    genre = models.CharField("genre", max_length=15)
    cle = models.CharField("à propos de", max_length=80, blank=True)
    phrase = models.CharField("phrase", max_length=PHRASE_MAX)
    lien = models.CharField("adresse dans le site", max_length=LIEN_MAX, blank=True)
    le = models.DateTimeField("le", default=timezone.now)
    lue_le = models.DateTimeField("lue le", null=True, blank=True)
    rythme = models.CharField("rythme", max_length=8, choices=_RYTHMES)
    ecrite_le = models.DateTimeField("envoyée par courriel le", null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = "notification"
        ordering = ["-le", "-pk"]
        indexes = [
            models.Index(fields=["personne", "-le"], name="notification_personne"),
            models.Index(
                fields=["rythme", "personne"],
                condition=models.Q(ecrite_le__isnull=True, lue_le__isnull=True),
                name="notification_attend",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["personne", "genre", "cle"],
                condition=models.Q(lue_le__isnull=True) & ~models.Q(cle=""),
                name="notification_non_lue_unique",
            )
        ]

    def __str__(self) -> str:
        return f"{self.genre} · {self.phrase}"


class PreferenceNotification(models.Model):
    """What a person chose for one kind; no row: what ``genres_notification`` says."""

    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="personne",
        on_delete=models.CASCADE,
        related_name="preferences_notifications",
    )
    genre = models.CharField("genre", max_length=15)
    rythme = models.CharField("rythme", max_length=8, choices=_RYTHMES)
    choisie_le = models.DateTimeField("choisie le", default=timezone.now)

    class Meta:
        verbose_name = "préférence de notification"
        verbose_name_plural = "préférences de notifications"
        ordering = ["personne", "genre"]
        constraints = [
            models.UniqueConstraint(fields=["personne", "genre"], name="preference_unique")
        ]

    def __str__(self) -> str:
        return f"{self.genre} · {self.rythme}"
