"""Reading the messages that come back: which addresses they say do not receive (RFC 3464). Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from typing import Final

_ADRESSE: Final = re.compile(r"[^\s<>;,\"]+@[^\s<>;,\"]+")
_STATUT: Final = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_ECHEC: Final = "failed"


@dataclass(frozen=True, slots=True)
class Rebond:
    """``statut``: as in RFC 3463, "5.1.1"; ``definitif``: the server will not try any more."""

    adresse: str
    statut: str
    definitif: bool
    raison: str = ""


def read_bounces(message: Message) -> list[Rebond]:
    """Return what ``message`` says of each address; nothing when it is not a delivery report.

    Only the machine-readable part is believed: anybody can write a message that looks like a bounce, and
    sentences in ten languages are guesses.
    """
    return [
        rebond
        for partie in message.walk()
        if partie.get_content_type() == "message/delivery-status"
        for champs in _recipients(partie)
        if (rebond := _bounce(champs)) is not None
    ]


def original_headers(message: Message) -> tuple[str, str]:
    """Return the Message-ID and the To of the message that came back; "" when the report does not hold it."""
    for partie in message.walk():
        genre = partie.get_content_type()
        contenu = partie.get_payload()
        if genre == "message/rfc822" and isinstance(contenu, list) and contenu:
            return _identity(contenu[0])
        if genre == "text/rfc822-headers":
            texte = partie.get_payload(decode=True)
            return _identity(message_from_bytes(texte if isinstance(texte, bytes) else b""))
    return "", ""


def _identity(original: object) -> tuple[str, str]:
    if not isinstance(original, Message):
        return "", ""
    return str(original.get("Message-ID", "")).strip(), str(original.get("To", ""))


def _recipients(rapport: Message) -> Iterator[Message]:
    """Give the group of fields of each recipient; the first group is about the message."""
    groupes = rapport.get_payload()
    if isinstance(groupes, list):
        yield from (groupe for groupe in groupes if isinstance(groupe, Message))


def _bounce(champs: Message) -> Rebond | None:
    destinataire = str(champs.get("Original-Recipient") or champs.get("Final-Recipient") or "")
    adresse = _ADRESSE.search(destinataire.partition(";")[2] or destinataire)
    statut = _STATUT.search(str(champs.get("Status", "")))
    if adresse is None or statut is None:
        return None
    echec = str(champs.get("Action", "")).strip().lower() == _ECHEC
    raison = " ".join(str(champs.get("Diagnostic-Code", "")).split())
    return Rebond(adresse[0].lower(), statut[0], echec and statut[1] == "5", raison[:200])
