"""The record of loads: what is in the base comes from where, and what failed."""

from hashlib import sha256
from typing import NamedTuple

from repere.territoires.models import Chargement

EMBARQUES = "decoupage-embarque"
COMMUNES = "communes"


class Origine(NamedTuple):
    """Where a referential comes from. ``empreinte`` is the SHA-256 of its content, in hexadecimal."""

    source: str
    millesime: str
    licence: str
    empreinte: str


def digest(*contenus: bytes) -> str:
    """Return the SHA-256 of these contents, one after the other."""
    condense = sha256()
    for contenu in contenus:
        condense.update(sha256(contenu).digest())
    return condense.hexdigest()


def record_success(referentiel: str, origine: Origine, *, lignes: int, message: str) -> Chargement:
    """Write that a load succeeded; searches see the new data from then on."""
    return Chargement.objects.create(
        referentiel=referentiel, **origine._asdict(), lignes=lignes, reussi=True, message=message
    )


def record_failure(referentiel: str, source: str, message: str) -> Chargement:
    """Write that a load failed and why."""
    return Chargement.objects.create(
        referentiel=referentiel, source=source[:500], reussi=False, message=message
    )


def last_success(referentiel: str) -> Chargement | None:
    """Return the last good load of ``referentiel``."""
    return Chargement.objects.filter(referentiel=referentiel, reussi=True).order_by("-pk").first()
