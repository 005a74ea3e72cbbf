"""Second factors, once set up: the codes for the day when the telephone is lost; what a session proved."""

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal import flows
from django.db import transaction
from django.http import HttpRequest

from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor


@transaction.atomic
def show_recovery_codes(request: HttpRequest, *, nouveaux: bool) -> list[str]:
    """Return the codes to write down: those never shown yet, or new ones. None when they were shown."""
    if nouveaux:
        flows.generate_recovery_codes(request)
    codes, visibles = flows.view_recovery_codes(request)
    if codes is None or not visibles:
        return []
    moi = actor(request.user)
    record(acteur=moi, quoi="codes_de_secours.montres", sur=moi, details={"nouveaux": nouveaux})
    return [str(code) for code in codes.get_unused_codes()]


def forget_proofs_without_factor(request: HttpRequest) -> None:
    """Take the second proof away from a session whose owner has no second factor left."""
    restants = Authenticator.objects.filter(user_id=request.user.pk)
    if not restants.exclude(type=Authenticator.Type.RECOVERY_CODES).exists():
        preuves = request.session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
        request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [
            preuve for preuve in preuves if preuve.get("method") != "mfa"
        ]
