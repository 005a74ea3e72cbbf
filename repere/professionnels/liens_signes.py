"""The link of a reminder: one place, as it was, for one reader, for two months.

It lets its reader say that all is right, and nothing else: whoever forwards the message lends that only.
"""

from hashlib import sha256
from typing import Any, Final, NamedTuple

from django.core import signing

from repere.annuaire.models import Lieu

JOURS: Final = 60
_SEL: Final = "repere.professionnels.tout-est-exact"
_PERSONNE: Final = "p"
_LIEU: Final = "l"


class LienSigne(NamedTuple):
    """``personne`` None: the place's own address, of which ``empreinte`` is the digest."""

    identifiant: str
    revision: int
    personne: int | None
    empreinte: str
    cle: str


def for_person(lieu: Lieu, personne: Any) -> str:
    """Return the token by which ``personne`` confirms ``lieu`` as it is now."""
    return _write(lieu, f"{_PERSONNE}{personne.pk}")


def for_place(lieu: Lieu, courriel: str) -> str:
    """Return the token by which who reads ``courriel``, the place's own address, confirms it."""
    return _write(lieu, f"{_LIEU}{digest(courriel)}")


def read(jeton: str) -> LienSigne | None:
    """Return what the link says; None when we did not write it, or its time is over."""
    try:
        identifiant, revision, qui = signing.loads(jeton, salt=_SEL, max_age=JOURS * 86_400)
    except (signing.BadSignature, ValueError):
        return None
    cle = sha256(jeton.encode()).hexdigest()[:32]
    if qui.startswith(_PERSONNE):
        return LienSigne(identifiant, revision, int(qui[1:]), "", cle)
    return LienSigne(identifiant, revision, None, qui[1:], cle)


def digest(courriel: str) -> str:
    """Return what stands for an address in a link: links end up in histories, addresses must not."""
    return sha256(courriel.strip().lower().encode()).hexdigest()[:16]


def _write(lieu: Lieu, qui: str) -> str:
    return signing.dumps([lieu.identifiant, lieu.revision, qui], salt=_SEL, compress=True)
