"""Telling the members of a structure what others propose, or write, on the page of their place."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.formats import join_words
from repere.comptes.genres_notification import Genre
from repere.comptes.services.notifications import notify
from repere.professionnels.presentation.edition import field_in_words
from repere.professionnels.querysets.equipes import people_of


def tell_change(*, lieu: Lieu, champs: Sequence[str], par: Any) -> None:
    """Tell those who answer for ``lieu`` that somebody else has written on its page; not who writes on their own."""
    membres = people_of(lieu)
    if par in membres:
        return
    phrase = _("La page de {lieu} a changé : {champs}.").format(
        lieu=lieu.nom, champs=join_words([field_in_words(c) for c in champs])
    )
    notify(
        personnes=membres,
        genre=Genre.MODIFICATION,
        phrase=phrase,
        lien=reverse("professionnels:historique", args=[lieu.identifiant]),
        cle=f"lieu:{lieu.pk}",
    )


def tell_proposal(*, lieu: Lieu, champs: Sequence[str]) -> None:
    """Tell those who answer for ``lieu`` that something waits for them."""
    phrase = _("On vous propose un changement pour {lieu} : {champs}.").format(
        lieu=lieu.nom, champs=join_words([field_in_words(c) for c in champs])
    )
    notify(
        personnes=people_of(lieu),
        genre=Genre.PROPOSITION,
        phrase=phrase,
        lien=reverse("professionnels:propositions"),
        cle=f"propositions:{lieu.pk}",
    )
