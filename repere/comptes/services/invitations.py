"""Asking somebody to join: sent, sent again, taken back, accepted; always written in the journal."""

import secrets
from datetime import timedelta
from hashlib import sha256
from typing import Any, Final

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from repere.comptes import courriels
from repere.comptes.genres_notification import Genre
from repere.comptes.models import Attribution, Invitation
from repere.comptes.perimetres import sentences
from repere.comptes.roles import Perimetre, Role, may_be_held
from repere.comptes.services.notifications import notify
from repere.comptes.services.roles import RoleImpossible, grant_role, record_role

JOURS: Final = 14


class InvitationImpossible(Exception):
    """It cannot be accepted: too late, taken back, already used, or for somebody else."""


@transaction.atomic
def invite(*, courriel: str, role: Role, perimetre: Perimetre, par: Any) -> Invitation:
    """Ask ``courriel`` to hold ``role`` over ``perimetre``; asked twice, the first link dies.

    Whether ``par`` may ask that is for the caller to know. Raises RoleImpossible, OSError when the message
    does not leave: then nothing was written.
    """
    if not may_be_held(role, perimetre):
        raise RoleImpossible(f"{role.value} : pas sur un périmètre « {perimetre.genre.value} ».")
    invitation, _nouvelle = Invitation.objects.select_for_update().get_or_create(
        courriel=courriel.strip().lower(),
        role=role.value,
        genre=perimetre.genre.value,
        cle=perimetre.cle,
        acceptee_le=None,
        annulee_le=None,
        # Replaced at once, together with the link.
        defaults={"envoyee_par": par, "empreinte": secrets.token_hex(32), "expire_le": _end()},
    )
    return _send(invitation, par=par, quoi="invitation.envoyee")


@transaction.atomic
def resend(*, invitation: Invitation, par: Any) -> Invitation:
    """Send it again with another link, for as long again. Raises InvitationImpossible, OSError."""
    ouverte = _open(invitation.pk)
    return _send(ouverte, par=par, quoi="invitation.renvoyee")


@transaction.atomic
def cancel(*, invitation: Invitation, par: Any) -> None:
    """Take it back. Taking back twice takes back once."""
    ouvertes = Invitation.objects.filter(
        pk=invitation.pk, acceptee_le__isnull=True, annulee_le__isnull=True
    )
    if ouvertes.update(annulee_le=timezone.now()):
        _journal("invitation.annulee", invitation, par)


@transaction.atomic
def accept(*, jeton: str, personne: Any) -> Attribution:
    """Give ``personne`` the role that the link promises, if it was sent to an address of theirs.

    Raises InvitationImpossible.
    """
    trouvee = find(jeton)
    if trouvee is None or not is_for(trouvee, personne):
        raise InvitationImpossible
    invitation = _open(trouvee.pk)
    if invitation.expire_le <= timezone.now():
        raise InvitationImpossible
    invitation.acceptee_le = timezone.now()
    invitation.save(update_fields=["acceptee_le"])
    _journal("invitation.acceptee", invitation, personne)
    _tell_who_asked(invitation, personne)
    return grant_role(
        personne=personne,
        role=Role(invitation.role),
        perimetre=invitation.perimetre,
        par=invitation.envoyee_par,
    )


def find(jeton: str) -> Invitation | None:
    """Return the invitation that the link ``jeton`` still opens."""
    return Invitation.objects.filter(
        empreinte=_digest(jeton),
        acceptee_le__isnull=True,
        annulee_le__isnull=True,
        expire_le__gt=timezone.now(),
        envoyee_par__is_active=True,
    ).first()


def is_for(invitation: Invitation, personne: Any) -> bool:
    """Say whether ``personne`` proved the address that was invited."""
    prouvees = EmailAddress.objects.filter(user=personne, verified=True)
    return bool(prouvees.filter(email__iexact=invitation.courriel).exists())


def _tell_who_asked(invitation: Invitation, personne: Any) -> None:
    (titre,) = sentences([(Role(invitation.role), invitation.perimetre)])
    qui = personne.first_name or _("La personne que vous avez invitée")
    notify(
        personnes=[invitation.envoyee_par],
        genre=Genre.INVITATION,
        phrase=_("{personne} a accepté votre invitation : {titre}.").format(
            personne=qui, titre=titre
        ),
        cle=f"invitation:{invitation.pk}",
    )


def _open(pk: int) -> Invitation:
    ouverte = (
        Invitation.objects.select_for_update()
        .filter(pk=pk, acceptee_le__isnull=True, annulee_le__isnull=True)
        .first()
    )
    if ouverte is None:
        raise InvitationImpossible
    return ouverte


def _send(invitation: Invitation, *, par: Any, quoi: str) -> Invitation:
    jeton = secrets.token_urlsafe(32)
    invitation.empreinte = _digest(jeton)
    invitation.envoyee_le, invitation.expire_le = timezone.now(), _end()
    invitation.envoyee_par = par
    invitation.save(update_fields=["empreinte", "envoyee_le", "expire_le", "envoyee_par"])
    _journal(quoi, invitation, par)
    (titre,) = sentences([(Role(invitation.role), invitation.perimetre)])
    courriels.send(
        courriels.invitation(titre=titre, par=par.first_name, jeton=jeton, jours=JOURS),
        invitation.courriel,
    )
    return invitation


def _journal(quoi: str, invitation: Invitation, par: Any) -> None:
    record_role(quoi=quoi, sur=f"invitation:{invitation.pk}", tenu=invitation, par=par)


def _digest(jeton: str) -> str:
    return sha256(jeton.encode()).hexdigest()


def _end() -> Any:
    return timezone.now() + timedelta(days=JOURS)
