"""Reading notifications."""

from typing import TYPE_CHECKING, Self

from django.db import models

from repere.comptes.genres_notification import Rythme

if TYPE_CHECKING:
    from repere.comptes.models import Notification  # noqa: F401


class NotificationQuerySet(models.QuerySet["Notification"]):
    """What people are told, in their words."""

    def of(self, personne: object) -> Self:
        return self.filter(personne=personne)

    def unread(self) -> Self:
        return self.filter(lue_le__isnull=True)

    def waiting(self, rythme: Rythme) -> Self:
        """Keep what leaves with the next message of ``rythme``: what was read in the meantime does not."""
        return self.unread().filter(
            rythme=rythme.value, ecrite_le__isnull=True, personne__is_active=True
        )
