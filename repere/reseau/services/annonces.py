"""The board of a basin: published, answered, closed, opened again."""

from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from repere.reseau.models import Annonce, Reponse
from repere.territoires.models import Zone

JOURS: Final = 90
PAR_JOUR: Final = 10


class AnnonceImpossible(Exception):
    """Why nothing was published, in French."""


@transaction.atomic
def publish(
    *, auteur: Any, zone: Zone, sens: str, genre: str, titre: str, texte: str, jours: int = JOURS
) -> Annonce:
    """Put an announcement on the board of ``zone`` for ``jours`` days. Raises AnnonceImpossible."""
    hier = timezone.now() - timedelta(days=1)
    if Annonce.objects.filter(auteur=auteur, publiee_le__gt=hier).count() >= PAR_JOUR:
        raise AnnonceImpossible(
            _("Vous avez publié beaucoup d’annonces aujourd’hui. Attendez demain.")
        )
    return Annonce.objects.create(
        auteur=auteur,
        zonage=zone.zonage_id,
        zone=zone.code,
        sens=sens,
        genre=genre,
        titre=titre,
        texte=texte,
        expire_le=timezone.now() + timedelta(days=jours),
    )


@transaction.atomic
def answer(*, annonce: Annonce, auteur: Any, texte: str) -> Reponse:
    """Answer an announcement that still holds. Raises AnnonceImpossible."""
    if not Annonce.objects.open().filter(pk=annonce.pk).exists():
        raise AnnonceImpossible(_("Cette annonce est close. On ne peut plus y répondre."))
    return Reponse.objects.create(annonce=annonce, auteur=auteur, texte=texte)


def close(*, annonce: Annonce, conclusion: str = "") -> None:
    """Close an announcement; closing twice keeps the first words."""
    ouverte = Annonce.objects.filter(pk=annonce.pk, close_le__isnull=True)
    ouverte.update(close_le=timezone.now(), conclusion=conclusion)


def reopen(*, annonce: Annonce, jours: int = JOURS) -> None:
    """Open it again, for as long again."""
    fin = timezone.now() + timedelta(days=jours)
    Annonce.objects.filter(pk=annonce.pk).update(close_le=None, conclusion="", expire_le=fin)
