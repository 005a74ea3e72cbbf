"""What the network keeps for a time only (RGPD, article 5)."""

from datetime import timedelta
from typing import Final

from django.utils import timezone

from repere.reseau.models import Annonce, Message

JOURS_DE_MESSAGE: Final = 365
JOURS_D_ANNONCE: Final = 365


def purge_network() -> str:
    """Erase old messages and announcements over for long; return what was done, in words."""
    maintenant = timezone.now()
    vieux = Message.objects.filter(ecrit_le__lt=maintenant - timedelta(days=JOURS_DE_MESSAGE))
    passees = Annonce.objects.filter(expire_le__lt=maintenant - timedelta(days=JOURS_D_ANNONCE))
    # The exact counts, not those of rows that go with them.
    messages, annonces = vieux.count(), passees.count()
    vieux.delete()
    passees.delete()
    return f"Réseau : {messages} message(s) et {annonces} annonce(s) passés effacés."
