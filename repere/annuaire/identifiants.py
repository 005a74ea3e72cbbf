"""Permanent identifiers of places: short, readable aloud, never reused.

A place read from a source draws its identifier from what that source calls it, so that the same address
comes back even if a base is lost and imported anew; a place written by hand draws one at random.
"""

import re
import secrets
from base64 import b32encode
from hashlib import blake2s

from repere.annuaire.standard.fiche import Fiche
from repere.socle.texte import plier

_OCTETS = 5
PREFIXE_EXPORT = "repere_"
_EXPORTE = re.compile(rf"{PREFIXE_EXPORT}([a-z2-7]{{8,16}})")


def derive_identifier(source: str, identifiant: str, discriminant: str = "", tour: int = 0) -> str:
    """Return the identifier of the record that ``source`` calls ``identifiant``.

    ``tour`` above 0 gives another one, for the rare case where the first is taken.
    """
    cle = "\x1f".join((source, identifiant, discriminant, str(tour)))
    return _lisible(blake2s(cle.encode(), digest_size=_OCTETS).digest())


def draw_identifier() -> str:
    """Return a random identifier, for a place that no source names."""
    return _lisible(secrets.token_bytes(_OCTETS))


def discriminate(fiche: Fiche) -> str:
    """Return a digest of name and address, for sources that reuse their own identifiers."""
    cle = "\x1f".join((plier(fiche.nom), fiche.code_postal, plier(fiche.adresse)))
    return _lisible(blake2s(cle.encode(), digest_size=_OCTETS).digest())


def exported_id(identifiant: str) -> str:
    """Return the ``id`` under which we publish a place."""
    return PREFIXE_EXPORT + identifiant


def own_identifier(id_lu: str) -> str | None:
    """Return our identifier when ``id_lu`` is one that we published, else None."""
    trouve = _EXPORTE.fullmatch(id_lu)
    return trouve[1] if trouve else None


def _lisible(octets: bytes) -> str:
    return b32encode(octets).decode().lower().rstrip("=")
