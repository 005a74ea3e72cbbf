"""Telling people what concerns them: in the site at once, by e-mail when and if they want it.

    notify(personnes=[ines], genre=Genre.SIGNALEMENT, phrase="Une erreur est signalée sur …",
           lien=reverse("professionnels:…"), courriel=Courriel(…), cle=f"signalement:{pk}")

- ``personnes``: accounts; each is told once, closed accounts are not.
- ``genre``: a row of ``genres_notification.REGLAGES`` (add one there; no migration).
- ``phrase``: one plain sentence, without names of residents; ``lien``: an address within the site.
- ``courriel``: what leaves by e-mail to those who want this kind at once: a Courriel, or a function of the
  person when each reads another (a signed link); None: the sentence and its link. Those who chose a day or
  a week read the sentence in their digest instead.
- ``cle``: what it is about. Told again within a day and not read yet, the sentence is renewed and nothing more
  is sent; later, it is told anew: not everybody comes to the site.

Whoever acts need not be told what they did: leave them out of ``personnes``. To answer somebody without an
account, ``depart.post``. In tests tasks run at once: messages are in ``mail.outbox`` when ``notify`` returns.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, Final, TypeAlias

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from repere.comptes.courriels import Courriel
from repere.comptes.desabonnement import headers_out, link_out, preferences_address
from repere.comptes.genres_notification import REGLAGES, Genre, Rythme, leaves_now, rhythm_of
from repere.comptes.models import Notification, PreferenceNotification
from repere.comptes.models.notification import PHRASE_MAX
from repere.comptes.services.depart import Envoi, post

Ecrire: TypeAlias = Callable[[Any], Courriel]
SILENCE: Final = timedelta(days=1)


@transaction.atomic
def notify(
    *,
    personnes: Iterable[Any],
    genre: Genre,
    phrase: str,
    lien: str = "",
    courriel: Courriel | Ecrire | None = None,
    cle: str = "",
) -> int:
    """Tell ``personnes``; return how many were told something new. See the contract above."""
    uniques = {personne.pk: personne for personne in personnes if personne.is_active}
    for pk in _renew(set(uniques), genre, phrase, lien, cle):
        del uniques[pk]
    if not uniques:
        return 0
    rythmes = _rhythms(set(uniques), genre)
    maintenant = timezone.now()
    lignes = (
        Notification(
            personne=personne,
            genre=genre.value,
            cle=cle,
            phrase=phrase[:PHRASE_MAX],
            lien=lien,
            le=maintenant,
            rythme=rythmes[pk].value,
            ecrite_le=maintenant if leaves_now(genre, rythmes[pk]) else None,
        )
        for pk, personne in sorted(uniques.items())
    )
    # Told by somebody else at the same instant: one row is enough, and what they were doing goes on.
    Notification.objects.bulk_create(lignes, ignore_conflicts=True)
    ecrire = courriel if callable(courriel) else lambda _personne: courriel or _plain(phrase, lien)
    post(
        envois=[
            envelope(personne, ecrire(personne), genre)
            for pk, personne in sorted(uniques.items())
            if leaves_now(genre, rythmes[pk]) and personne.email
        ]
    )
    return len(uniques)


def envelope(personne: Any, courriel: Courriel, quoi: Genre | Rythme) -> Envoi:
    """Return ``courriel`` for ``personne``, with the ways to receive less of it."""
    sortie = link_out(personne, quoi)
    avec = courriel.with_exits(
        (_("Choisir mes messages"), preferences_address()),
        (_("Ne plus recevoir ces messages"), sortie),
    )
    return Envoi(avec, personne.email, personne, headers_out(sortie))


@transaction.atomic
def read(*, notification: Notification) -> None:
    """Note that it was seen."""
    Notification.objects.filter(pk=notification.pk).unread().update(lue_le=timezone.now())


@transaction.atomic
def read_all(*, personne: Any) -> int:
    """Note that everything was seen; return how many were not."""
    return Notification.objects.of(personne).unread().update(lue_le=timezone.now())


@transaction.atomic
def choose(*, personne: Any, choix: dict[Genre, Rythme]) -> None:
    """Keep when ``personne`` wants each kind by e-mail. What waits already follows the new choice."""
    for genre, rythme in choix.items():
        PreferenceNotification.objects.update_or_create(
            personne=personne,
            genre=genre.value,
            defaults={"rythme": rythme.value, "choisie_le": timezone.now()},
        )
        attendent = Notification.objects.of(personne).filter(
            genre=genre.value, ecrite_le__isnull=True, lue_le__isnull=True
        )
        # Never, then at once: what was left out is not sent days later.
        suite = Rythme.JAMAIS if rythme is Rythme.IMMEDIAT else rythme
        attendent.exclude(rythme=Rythme.JAMAIS.value).update(rythme=suite.value)


@transaction.atomic
def stop(*, personne: Any, quoi: Genre | Rythme) -> None:
    """Send no more of ``quoi`` by e-mail: one kind, or all that comes at one rhythm."""
    genres = [quoi] if isinstance(quoi, Genre) else _at_rhythm(personne, quoi)
    choose(personne=personne, choix=dict.fromkeys(genres, Rythme.JAMAIS))


def rhythms_of(personne: Any) -> dict[Genre, Rythme]:
    """Return when ``personne`` wants each kind by e-mail."""
    choisis = dict(
        PreferenceNotification.objects.filter(personne=personne)
        .order_by()
        .values_list("genre", "rythme")
    )
    return {genre: rhythm_of(genre, choisis.get(genre.value)) for genre in REGLAGES}


def _at_rhythm(personne: Any, rythme: Rythme) -> list[Genre]:
    return [genre for genre, sien in rhythms_of(personne).items() if sien is rythme]


def _renew(pks: set[int], genre: Genre, phrase: str, lien: str, cle: str) -> list[int]:
    """Say anew what was told lately and not read yet; return to whom."""
    if not cle:
        return []
    maintenant = timezone.now()
    deja = Notification.objects.unread().filter(personne__in=pks, genre=genre.value, cle=cle)
    deja.filter(le__lt=maintenant - SILENCE).update(lue_le=maintenant)
    connus = list(deja.order_by().values_list("personne", flat=True))
    if connus:
        deja.update(phrase=phrase[:PHRASE_MAX], lien=lien)
    return connus


def _rhythms(pks: set[int], genre: Genre) -> dict[int, Rythme]:
    choisis = dict(
        PreferenceNotification.objects.filter(personne__in=pks, genre=genre.value)
        .order_by()
        .values_list("personne", "rythme")
    )
    return {pk: rhythm_of(genre, choisis.get(pk)) for pk in pks}


def _plain(phrase: str, lien: str) -> Courriel:
    suite = (_("Voir dans votre espace"), whole(lien)) if lien else None
    return Courriel(phrase, avant=(phrase,), lien=suite)


def whole(lien: str) -> str:
    """Return the whole address of ``lien``, which is within the site."""
    return f"{settings.REPERE_URL}{lien}" if lien.startswith("/") else lien
