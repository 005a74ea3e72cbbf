"""Reads on messages."""

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from repere.reseau.models import Message


class MessageQuerySet(models.QuerySet["Message"]):
    """Messages, as one of the two sees them."""

    def between(self, moi: Any, autre: Any) -> Self:
        """Keep what two people wrote to each other."""
        return self.filter(Q(de=moi, vers=autre) | Q(de=autre, vers=moi))

    def of(self, moi: Any) -> Self:
        """Keep what one wrote or received."""
        return self.filter(Q(de=moi) | Q(vers=moi))

    def unread_by(self, moi: Any) -> Self:
        return self.filter(vers=moi, lu_le__isnull=True)

    def last_of_each(self, moi: Any) -> "list[Message]":
        """Return the last message of each exchange, newest first."""
        derniers: dict[int, Message] = {}
        recents = (
            self.of(moi).select_related("de__profil", "vers__profil").order_by("-ecrit_le", "-pk")
        )
        for message in recents[:500]:
            autre = message.vers_id if message.de_id == moi.pk else message.de_id
            derniers.setdefault(autre, message)
        return list(derniers.values())
