"""The link by which an address that failed proves that it receives again: signed, for a day."""

from datetime import timedelta
from typing import Final

from django.core.signing import BadSignature, TimestampSigner

_SIGNATURE: Final = TimestampSigner(salt="repere.comptes.preuve_adresse")
DUREE: Final = timedelta(days=1)


def proof_for(courriel: str) -> str:
    """Return the secret of the link sent to ``courriel``."""
    return _SIGNATURE.sign_object(courriel.lower())


def read_proof(jeton: str) -> str | None:
    """Return the address that the link proves; None when it is old, or not ours."""
    try:
        return str(_SIGNATURE.unsign_object(jeton, max_age=DUREE))
    except BadSignature:
        return None
