"""What people do with their own account: its name, its connexions, its end."""

from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.auth import get_user_model
from django.db import transaction

from repere.comptes.models import AdresseEnPanne, Attribution, Invitation
from repere.comptes.roles import SITE, Role
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor, end_role


class DernierAdministrateur(Exception):
    """Nobody would be left to administer the site."""


@transaction.atomic
def rename(*, personne: Any, nom: str) -> None:
    """Change the name that others read."""
    personne.first_name = nom
    personne.save(update_fields=["first_name"])


@transaction.atomic
def end_sessions(*, personne: Any, sessions: list[UserSession]) -> None:
    """Close connexions of ``personne``, wherever they are."""
    for session in sessions:
        session.end()
    if sessions:
        moi = actor(personne)
        record(acteur=moi, quoi="session.coupee", sur=moi, details={"combien": len(sessions)})


@transaction.atomic
def set_open(*, personne: Any, ouvert: bool, par: Any) -> None:
    """Close an account, whose connexions end at once, or open it again."""
    if not get_user_model().objects.exclude(is_active=ouvert).filter(pk=personne.pk).exists():
        return
    personne.is_active = ouvert
    personne.save(update_fields=["is_active"])
    record(
        acteur=actor(par),
        quoi="compte.rouvert" if ouvert else "compte.ferme",
        sur=actor(personne),
    )
    if not ouvert:
        for session in UserSession.objects.filter(user=personne).order_by("pk"):
            session.end()


@transaction.atomic
def leave_role(*, attribution: Attribution) -> None:
    """Give up one's own role. Raises DernierAdministrateur."""
    _keep_an_administrator([attribution])
    end_role(attribution=attribution, par=attribution.personne)


@transaction.atomic
def delete_account(*, personne: Any, par: Any) -> None:
    """Erase ``personne``: roles end, the person goes; the journal keeps a number that is nobody's.

    Raises DernierAdministrateur.
    """
    en_cours = list(Attribution.objects.current().of(personne))
    _keep_an_administrator(en_cours)
    for attribution in en_cours:
        end_role(attribution=attribution, par=par)
    moi, qui = actor(personne), actor(par)
    adresses = [adresse.email for adresse in personne.emailaddress_set.all()]
    Invitation.objects.filter(courriel__in=adresses).delete()
    AdresseEnPanne.objects.filter(courriel__in=[a.lower() for a in adresses]).delete()
    for session in UserSession.objects.filter(user=personne).order_by("pk"):
        session.end()
    get_user_model().objects.filter(pk=personne.pk).delete()
    record(acteur=qui, quoi="compte.supprime", sur=moi)


def _keep_an_administrator(partent: list[Attribution]) -> None:
    perdus = [a.pk for a in partent if (a.role, a.perimetre) == (Role.ADMINISTRATEUR, SITE)]
    if not perdus:
        return
    autres = Attribution.objects.current().with_role(Role.ADMINISTRATEUR).exclude(pk__in=perdus)
    if not autres.exists():
        raise DernierAdministrateur
