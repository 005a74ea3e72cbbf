"""Signing what is sent, as Standard Webhooks says: libraries in ten languages check it. Pure."""

import hmac
from base64 import b64encode
from hashlib import sha256
from typing import Final

_MARQUE: Final = "whsec_"


def written_secret(octets: bytes) -> str:
    """Return the secret as a partner copies it."""
    return f"{_MARQUE}{b64encode(octets).decode()}"


def signed_headers(secret: bytes, numero: str, instant: int, corps: bytes) -> dict[str, str]:
    """Return the headers that prove who wrote ``corps``, and when (``instant``, seconds of Unix).

    The time is signed too: a partner refuses what is old, which somebody may have kept and sent again.
    """
    signe = b".".join((numero.encode(), str(instant).encode(), corps))
    marque = b64encode(hmac.new(secret, signe, sha256).digest()).decode()
    return {
        "webhook-id": numero,
        "webhook-timestamp": str(instant),
        "webhook-signature": f"v1,{marque}",
    }
