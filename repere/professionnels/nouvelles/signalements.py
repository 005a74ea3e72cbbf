"""What is told of a report: to those who decide, that it came; to its author, what became of it."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from repere.annuaire.models import Lieu, Signalement
from repere.comptes.courriels import Courriel, address_of
from repere.comptes.genres_notification import Genre
from repere.comptes.services.depart import Envoi, post
from repere.comptes.services.notifications import notify
from repere.professionnels.querysets.equipes import people_of, who_answers_for


def received(signalement: Signalement) -> None:
    """Tell the members of the place at once; without any, who animates its basin."""
    lieu = signalement.lieu
    phrase = _("Un signalement sur {lieu} : {genre}.").format(
        lieu=lieu.nom, genre=signalement.get_genre_display().lower()
    )
    adresse = ("professionnels:signalement", signalement.pk)
    # What somebody wrote stays on the site: it may name people.
    courriel = Courriel(
        _("{lieu} : une erreur est signalée").format(lieu=lieu.nom),
        avant=(phrase, _("Lisez-le, puis corrigez en un clic s’il a raison.")),
        lien=(_("Voir le signalement"), address_of(*adresse)),
    )
    notify(
        personnes=deciders(lieu),
        genre=Genre.SIGNALEMENT,
        phrase=phrase,
        lien=reverse(adresse[0], args=adresse[1:]),
        courriel=courriel,
        # By place: a thousand robots make one message a day.
        cle=f"signalements:{lieu.identifiant}",
    )


def deciders(lieu: Lieu) -> list[Any]:
    """Return who is told of a report on ``lieu``."""
    return people_of(lieu) or who_answers_for(Lieu.objects.filter(pk=lieu.pk))


def answer(signalement: Signalement) -> None:
    """Write to who reported. The address is on the report as it was read; the base has lost it already."""
    lieu = signalement.lieu
    accepte = signalement.etat == Signalement.Etat.ACCEPTE
    suite = (
        _("Vous aviez raison. La page est corrigée.")
        if accepte
        else _("Nous avons vérifié. La page reste comme elle est.")
    )
    mot = (_("Voici la réponse : {texte}").format(texte=signalement.reponse),)
    courriel = Courriel(
        _("Votre signalement sur {lieu}").format(lieu=lieu.nom),
        avant=(
            _("Vous nous avez signalé une erreur sur {lieu}.").format(lieu=lieu.nom),
            suite,
            *(mot if signalement.reponse else ()),
            _("Merci : grâce à vous, d’autres ne se déplaceront pas pour rien."),
        ),
        lien=(_("Voir la page"), f"{settings.REPERE_URL}{lieu.get_absolute_url()}"),
        apres=(_("Nous avons effacé votre adresse. Vous ne recevrez pas d’autre message."),),
    )
    post(envois=[Envoi(courriel, signalement.courriel)])
