"""Personal data of accounts whose time is over (RGPD, article 5): warned first, then erased."""

from datetime import timedelta
from typing import Any, Final

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from repere.comptes import courriels
from repere.comptes.models import Evenement, Invitation
from repere.comptes.services.compte import DernierAdministrateur, delete_account
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor

JOURS_DE_PREAVIS: Final = 30
JOURS_SANS_PREUVE: Final = 7
JOURS_D_INVITATION: Final = 90
_JOURS_PAR_MOIS: Final = 30.44


def purge_accounts() -> str:
    """Warn and erase what is due; return what was done, in words."""
    maintenant = timezone.now()
    averties = sum(warn(personne) for personne in _inactive().order_by("pk"))
    effaces = sum(erase(personne) for personne in [*_unproved(), *_warned_long_ago()])
    invitations, _detail = Invitation.objects.filter(
        expire_le__lt=maintenant - timedelta(days=JOURS_D_INVITATION)
    ).delete()
    Session.objects.filter(expire_date__lt=maintenant).delete()
    vives = Session.objects.values("session_key")
    connexions, _detail = UserSession.objects.exclude(session_key__in=vives).delete()
    return (
        f"Comptes : {averties} averti(s), {effaces} effacé(s). "
        f"{invitations} invitation(s) et {connexions} connexion(s) passée(s) effacée(s)."
    )


def warn(personne: Any) -> bool:
    """Tell who has not come for long that the account will go; say whether that was news."""
    if _last_warning(personne) is not None:
        return False
    try:
        courriels.send(courriels.account_ends(jours=JOURS_DE_PREAVIS), personne.email)
    except OSError:
        # Tomorrow: who was not told is not erased.
        return False
    record(acteur="site", quoi="compte.averti", sur=actor(personne))
    return True


def erase(personne: Any) -> bool:
    """Erase the account; the last administrator stays, however long away."""
    try:
        delete_account(personne=personne, par=None)
    except DernierAdministrateur:
        return False
    return True


def _inactive() -> QuerySet[Any]:
    mois: int = settings.REPERE_COMPTES_MOIS
    limite = timezone.now() - timedelta(days=mois * _JOURS_PAR_MOIS - JOURS_DE_PREAVIS)
    vue_avant = Q(last_login__lt=limite) | Q(last_login__isnull=True, date_joined__lt=limite)
    return get_user_model().objects.filter(vue_avant).exclude(email="")


def _warned_long_ago() -> list[Any]:
    limite = timezone.now() - timedelta(days=JOURS_DE_PREAVIS)
    return [p for p in _inactive().order_by("pk") if (le := _last_warning(p)) and le < limite]


def _last_warning(personne: Any) -> Any:
    """Return when the account was told, since it was last used."""
    depuis = personne.last_login or personne.date_joined
    dits = Evenement.objects.filter(quoi="compte.averti", sur=actor(personne), le__gt=depuis)
    return dits.order_by("-numero").values_list("le", flat=True).first()


def _unproved() -> list[Any]:
    """Return accounts whose address nobody proved: somebody mistyped, or tried another's."""
    limite = timezone.now() - timedelta(days=JOURS_SANS_PREUVE)
    prouvee = EmailAddress.objects.filter(user=OuterRef("pk"), verified=True)
    jamais = get_user_model().objects.filter(date_joined__lt=limite, last_login__isnull=True)
    # An administrator named on the machine has never come yet.
    return list(
        jamais.filter(~Exists(prouvee), is_superuser=False).exclude(email="").order_by("pk")
    )
