"""The number of each message, bound to its address: a bounce that shows both comes from what we sent there.

Anybody may write a message that looks like a bounce; without this, they could cut others off.
"""

import uuid
from base64 import urlsafe_b64encode
from typing import Final

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

_SEL: Final = "repere.comptes.identite_message"


def message_id(vers: str, identifiant: uuid.UUID | None = None) -> str:
    """Return a Message-ID for a message to ``vers``: the same for the same ``identifiant``."""
    # Short, so that the header stays on its line.
    numero = _short((identifiant or uuid.uuid4()).bytes)
    return f"<{numero}.{_mark(numero, vers)}@{_host()}>"


def was_sent_to(identifiant: str, adresse: str) -> bool:
    """Say whether ``identifiant`` is the Message-ID of a message of ours to ``adresse``."""
    numero, _, marque = identifiant.strip("<> \t").partition("@")[0].partition(".")
    return constant_time_compare(marque, _mark(numero, adresse))


def _mark(numero: str, adresse: str) -> str:
    marque = salted_hmac(_SEL, f"{numero}:{adresse.lower()}", algorithm="sha256").digest()
    return _short(marque[:12])


def _short(octets: bytes) -> str:
    return urlsafe_b64encode(octets).decode().rstrip("=")


def _host() -> str:
    return settings.REPERE_URL.partition("://")[2].partition("/")[0].partition(":")[0] or "repere"
