"""What is written in the network, told to whom it concerns."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from repere.comptes.courriels import Courriel, address_of
from repere.comptes.genres_notification import Genre
from repere.comptes.services.journal import record
from repere.comptes.services.notifications import notify
from repere.comptes.services.roles import actor
from repere.professionnels.presentation.reseau import network_name
from repere.reseau.models import Annonce, Message, Profil, Reponse
from repere.reseau.services import annonces, messages
from repere.territoires.models import Zone


@transaction.atomic
def send_message(*, de: Any, vers: Any, texte: str) -> Message:
    """Keep a message and tell its reader, who answers through the site. Raises MessageImpossible."""
    message = messages.write_message(de=de, vers=vers, texte=texte)
    nom = network_name(de)
    notify(
        personnes=[vers],
        genre=Genre.MESSAGE,
        phrase=_("{nom} vous a écrit.").format(nom=nom),
        lien=reverse("professionnels:echange", args=[de.pk]),
        # The whole text: who reads mail on a telephone need not sign in to know what it is about.
        courriel=Courriel(
            _("{nom} vous écrit").format(nom=nom),
            avant=(texte,),
            lien=(_("Répondre"), address_of("professionnels:echange", de.pk)),
            apres=(_("Cette personne ne voit pas votre adresse. Répondez par le site."),),
        ),
    )
    return message


@transaction.atomic
def publish_announcement(
    *, auteur: Any, zone: Zone, sens: str, genre: str, titre: str, texte: str, jours: int
) -> Annonce:
    """Put an announcement on a board and tell the basin. Raises AnnonceImpossible."""
    annonce = annonces.publish(
        auteur=auteur, zone=zone, sens=sens, genre=genre, titre=titre, texte=texte, jours=jours
    )
    du_bassin = Profil.objects.seen().in_zone(zone).exclude(personne=auteur)
    notify(
        personnes=get_user_model().objects.filter(
            pk__in=du_bassin.order_by().values("personne"), is_active=True
        ),
        genre=Genre.ANNONCE,
        phrase=_("Nouvelle annonce : {titre}").format(titre=titre),
        lien=reverse("professionnels:annonce", args=[annonce.pk]),
        cle=f"annonce:{annonce.pk}",
    )
    return annonce


@transaction.atomic
def answer_announcement(*, annonce: Annonce, auteur: Any, texte: str) -> Reponse:
    """Answer an announcement; tell its author and those who answered before. Raises AnnonceImpossible."""
    reponse = annonces.answer(annonce=annonce, auteur=auteur, texte=texte)
    concernes = {annonce.auteur_id, *annonce.reponses.values_list("auteur", flat=True)}
    notify(
        personnes=get_user_model().objects.filter(pk__in=concernes - {auteur.pk}),
        genre=Genre.MESSAGE,
        phrase=_("{nom} a répondu à l’annonce : {titre}").format(
            nom=network_name(auteur), titre=annonce.titre
        ),
        lien=reverse("professionnels:annonce", args=[annonce.pk]),
        cle=f"annonce:{annonce.pk}",
    )
    return reponse


@transaction.atomic
def close_announcement(*, annonce: Annonce, par: Any, conclusion: str) -> None:
    """Close an announcement; its author is told when somebody else does, and the journal says who."""
    annonces.close(annonce=annonce, conclusion=conclusion)
    if par.pk == annonce.auteur_id:
        return
    record(acteur=actor(par), quoi="annonce.close", sur=f"annonce:{annonce.pk}")
    notify(
        personnes=[annonce.auteur],
        genre=Genre.MESSAGE,
        phrase=_("Votre annonce a été close : {titre}").format(titre=annonce.titre),
        lien=reverse("professionnels:annonce", args=[annonce.pk]),
    )


@transaction.atomic
def reopen_announcement(*, annonce: Annonce, par: Any) -> None:
    """Show an announcement again; the journal says who, when it is not its author."""
    annonces.reopen(annonce=annonce)
    if par.pk != annonce.auteur_id:
        record(acteur=actor(par), quoi="annonce.rouverte", sur=f"annonce:{annonce.pk}")
