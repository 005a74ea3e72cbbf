"""Digests: once a day or once a week, one message with all that waited for somebody."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from repere.comptes.courriels import Courriel, Section, address_of
from repere.comptes.genres_notification import REGLAGES, Genre, Rythme
from repere.comptes.models import Notification
from repere.comptes.services.depart import post
from repere.comptes.services.notifications import envelope, whole

# Lines of one kind in one message; the rest is in the site.
LIGNES: Final = 20


def send_digests(*, rythme: Rythme) -> int:
    """Write to everybody for whom something waits at ``rythme``; return to how many.

    One person a transaction: what is in a digest is marked if and only if the digest leaves.
    """
    attendent = Notification.objects.waiting(rythme).exclude(personne__email="")
    pks = attendent.order_by("personne").values_list("personne", flat=True).distinct()
    return sum(_send_one(pk, rythme) for pk in list(pks))


@transaction.atomic
def _send_one(pk: int, rythme: Rythme) -> bool:
    personne = get_user_model().objects.select_for_update().filter(pk=pk).first()
    attendent = list(Notification.objects.waiting(rythme).filter(personne=pk))
    if personne is None or not attendent:
        return False
    courriel = digest(attendent, rythme)
    post(envois=[envelope(personne, courriel, rythme)])
    Notification.objects.filter(pk__in=[n.pk for n in attendent]).update(ecrite_le=timezone.now())
    return True


def digest(notifications: Iterable[Notification], rythme: Rythme) -> Courriel:
    """Return one message that tells all of them, by kind, the newest first in each."""
    ordre = {genre.value: rang for rang, genre in enumerate(Genre)}
    rangees = sorted(notifications, key=lambda n: ordre[n.genre])
    sections = tuple(
        _section(Genre(genre), list(groupe))
        for genre, groupe in groupby(rangees, key=lambda n: n.genre)
    )
    quand = _("aujourd’hui") if rythme is Rythme.JOUR else _("cette semaine")
    objet = ngettext(
        "{site} : {combien} nouvelle {quand}", "{site} : {combien} nouvelles {quand}", len(rangees)
    ).format(site=settings.REPERE_NOM, combien=len(rangees), quand=quand)
    return Courriel(
        objet,
        avant=(_("Voici ce qui vous attend."),),
        sections=sections,
        lien=(_("Tout voir"), address_of("comptes:notifications")),
    )


def _section(genre: Genre, groupe: list[Notification]) -> Section:
    lignes: list[tuple[str, str]] = [
        (n.phrase, whole(n.lien) if n.lien else "") for n in groupe[:LIGNES]
    ]
    reste = len(groupe) - LIGNES
    if reste > 0:
        suite = ngettext("et {reste} autre", "et {reste} autres", reste).format(reste=reste)
        lignes.append((suite, address_of("comptes:notifications")))
    return Section(_(REGLAGES[genre].libelle), tuple(lignes))
