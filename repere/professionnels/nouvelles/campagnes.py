"""What is told of a campaign: to those who were given places to verify."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from repere.annuaire.models import Lieu
from repere.comptes.courriels import Courriel, address_of
from repere.comptes.genres_notification import Genre
from repere.comptes.services.notifications import notify
from repere.professionnels.models import Campagne
from repere.professionnels.nouvelles.signalements import deciders


def entrusted(campagne: Campagne, personnes: Iterable[Any], par: Any) -> None:
    """Tell ``personnes`` that places wait for them; who gave them knows."""
    phrase = _("Campagne « {titre} » : des lieux vous attendent.").format(titre=campagne.titre)
    adresse = ("professionnels:campagne", campagne.pk)
    consigne = (campagne.consigne,) if campagne.consigne else ()
    courriel = Courriel(
        phrase,
        avant=(phrase, _("Un appel par lieu suffit. Ce que vous direz sera public."), *consigne),
        lien=(_("Commencer"), address_of(*adresse)),
    )
    notify(
        personnes=[personne for personne in personnes if personne != par],
        genre=Genre.CAMPAGNE,
        phrase=phrase,
        lien=reverse(adresse[0], args=adresse[1:]),
        courriel=courriel,
        cle=f"campagne:{campagne.pk}",
    )


def closed(lieu: Lieu, motif: str, par: Any) -> None:
    """Tell those who answer for a place that a call took it out of the directory: they can put it back."""
    notify(
        personnes=[personne for personne in deciders(lieu) if personne != par],
        genre=Genre.MODIFICATION,
        phrase=_("{lieu} n’est plus dans l’annuaire. La raison : {motif}.").format(
            lieu=lieu.nom, motif=motif.lower()
        ),
        lien=reverse("professionnels:lieu", args=[lieu.identifiant]),
        cle=f"ferme:{lieu.identifiant}",
    )
