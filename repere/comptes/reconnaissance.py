"""Links of our e-mails that spare typing one's address: they say for whom they are, and open nothing.

Signing in asks for the code all the same: who forwards such a link gives nothing but an address that the
message bore already.
"""

from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from django.contrib.auth import get_user_model
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest

PARAMETRE: Final = "pour"
_SIGNATURE: Final = TimestampSigner(salt="repere.comptes.reconnaissance")
_SECONDES: Final = 90 * 24 * 3600


def meant_for(personne: Any, adresse: str) -> str:
    """Return ``adresse`` with the name of whom it is sent to, sealed."""
    entre = "&" if "?" in adresse else "?"
    return f"{adresse}{entre}{PARAMETRE}={_SIGNATURE.sign(str(personne.pk))}"


def expected_address(request: HttpRequest) -> str:
    """Return the e-mail address of whom the link that led here was sent to; "" when nothing says so."""
    suite = urlsplit(request.GET.get("next", "")).query
    (jeton, *_reste) = parse_qs(suite).get(PARAMETRE, [""])
    try:
        numero = _SIGNATURE.unsign(jeton, max_age=_SECONDES)
    except BadSignature:
        return ""
    comptes = get_user_model().objects.filter(pk=numero, is_active=True)
    return comptes.values_list("email", flat=True).order_by().first() or ""
