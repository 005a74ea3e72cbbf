"""Writing to a colleague through the site."""

from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from repere.reseau.models import Message, Profil

PAR_JOUR: Final = 30


class MessageImpossible(Exception):
    """Why a message does not leave, in French."""


@transaction.atomic
def write_message(*, de: Any, vers: Any, texte: str) -> Message:
    """Keep a message for ``vers``. Raises MessageImpossible.

    One writes first to who is seen by the network; whoever was written to may answer.
    """
    if de.pk == vers.pk:
        raise MessageImpossible(_("C’est votre propre profil."))
    hier = timezone.now() - timedelta(days=1)
    if Message.objects.filter(de=de, ecrit_le__gt=hier).count() >= PAR_JOUR:
        raise MessageImpossible(
            _("Vous avez écrit beaucoup de messages aujourd’hui. Attendez demain.")
        )
    if not may_write(de, vers):
        raise MessageImpossible(_("Cette personne ne reçoit plus de messages."))
    return Message.objects.create(de=de, vers=vers, texte=texte)


def may_write(de: Any, vers: Any) -> bool:
    """Say whether ``de`` may write to ``vers``."""
    if not vers.is_active:
        return False
    if Message.objects.filter(de=vers, vers=de).exists():
        return True
    return Profil.objects.seen().filter(personne=vers).exists()


def mark_read(*, par: Any, de: Any) -> int:
    """Record that ``par`` read what ``de`` wrote; return how many were new."""
    nouveaux = Message.objects.unread_by(par).filter(de=de)
    return nouveaux.update(lu_le=timezone.now())
