"""What is told of a claim: to who decides, and to who asked."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from repere.comptes.courriels import Courriel, address_of
from repere.comptes.genres_notification import Genre
from repere.comptes.roles import LIBELLES, Role
from repere.comptes.services.notifications import notify
from repere.professionnels.models import Revendication
from repere.professionnels.portee import over_structure
from repere.professionnels.querysets.equipes import members, who_answers_for
from repere.professionnels.querysets.revendications import places_concerned


def asked(revendication: Revendication) -> None:
    """Tell who decides that somebody waits."""
    lieu = revendication.lieu.nom
    _tell_deciders(
        revendication,
        _("{personne} demande à tenir la page de {lieu}.").format(
            personne=_name(revendication), lieu=lieu
        ),
    )


def believed(revendication: Revendication) -> None:
    """Tell who asked that the page is theirs, and who could have decided that nobody had to."""
    accepted(revendication, Role.GESTIONNAIRE)
    _tell_deciders(
        revendication,
        _("{personne} tient maintenant la page de {lieu} : son adresse l’a prouvé.").format(
            personne=_name(revendication), lieu=revendication.lieu.nom
        ),
    )


def accepted(revendication: Revendication, role: Role) -> None:
    lieu = revendication.lieu
    quoi = _("Vous tenez maintenant la page de {lieu}.").format(lieu=lieu.nom)
    adresse = ("professionnels:lieu", lieu.identifiant)
    courriel = Courriel(
        _("C’est oui : la page de {lieu} est à vous").format(lieu=lieu.nom),
        avant=(quoi, _("Votre rôle : {role}.").format(role=LIBELLES[role])),
        lien=(_("Ouvrir ma page"), address_of(*adresse)),
        apres=(_("Commencez par les horaires : c’est ce que les gens cherchent d’abord."),),
    )
    _tell_claimant(revendication, quoi, reverse(adresse[0], args=adresse[1:]), courriel)
    _tell_team(revendication)


def refused(revendication: Revendication) -> None:
    lieu = revendication.lieu.nom
    quoi = _("Votre demande pour {lieu} n’est pas acceptée.").format(lieu=lieu)
    courriel = Courriel(
        _("Votre demande pour {lieu}").format(lieu=lieu),
        avant=(quoi, _("Voici pourquoi : {motif}").format(motif=revendication.motif)),
        lien=(_("Voir mes demandes"), address_of("professionnels:revendiquer")),
        apres=(_("Quelque chose manquait ? Refaites votre demande en l’expliquant."),),
    )
    _tell_claimant(revendication, quoi, reverse("professionnels:revendiquer"), courriel)


def reopened(revendication: Revendication) -> None:
    quoi = _("Votre demande pour {lieu} est examinée à nouveau.").format(
        lieu=revendication.lieu.nom
    )
    courriel = Courriel(
        quoi,
        avant=(quoi, _("En attendant, vous n’avez pas de rôle dans cette structure.")),
        lien=(_("Voir mes demandes"), address_of("professionnels:revendiquer")),
    )
    _tell_claimant(revendication, quoi, reverse("professionnels:revendiquer"), courriel)


def _tell_claimant(
    revendication: Revendication, phrase: str, lien: str, courriel: Courriel
) -> None:
    notify(
        personnes=[revendication.personne],
        genre=Genre.REVENDICATION,
        phrase=phrase,
        lien=lien,
        courriel=courriel,
    )


def _tell_deciders(revendication: Revendication, phrase: str) -> None:
    lien = reverse("professionnels:revendication", args=[revendication.pk])
    lieux = places_concerned(revendication.lieu)
    autres = [p for p in who_answers_for(lieux) if p != revendication.personne]
    cle = f"revendication:{revendication.pk}"
    notify(personnes=autres, genre=Genre.REVENDICATION, phrase=phrase, lien=lien, cle=cle)


def _tell_team(revendication: Revendication) -> None:
    """Tell those who run the structure that somebody joined without being asked by them."""
    structure = revendication.lieu.structure
    if structure is None:
        return
    tenus = members(over_structure(structure)).with_role(Role.GESTIONNAIRE)
    gestionnaires: list[Any] = [a.personne for a in tenus if a.personne != revendication.personne]
    notify(
        personnes=gestionnaires,
        genre=Genre.EQUIPE,
        phrase=_("{personne} rejoint l’équipe de {structure}.").format(
            personne=_name(revendication), structure=structure.nom
        ),
        lien=reverse("professionnels:equipe", args=["structure", structure.pk]),
    )


def _name(revendication: Revendication) -> str:
    return revendication.personne.first_name or _("Une personne")
