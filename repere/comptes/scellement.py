"""How lines of the journal are sealed: each with the one before, so that none changes unseen. Pure."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

ORIGINE: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class Ligne:
    """What a seal covers. ``le`` is ISO 8601 in UTC, to the microsecond."""

    numero: int
    le: str
    acteur: str
    quoi: str
    sur: str
    details: Mapping[str, Any]


def seal(ligne: Ligne, precedent: str) -> str:
    """Return the seal of ``ligne`` after ``precedent``: SHA-256 of both, in one way to write them."""
    contenu = [ligne.numero, ligne.le, ligne.acteur, ligne.quoi, ligne.sur, ligne.details]
    ecrit = json.dumps(contenu, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(f"{precedent}\n{ecrit}".encode()).hexdigest()


def first_fault(lignes: Iterable[tuple[Ligne, str, str]]) -> int | None:
    """Return the number of the first line that is not as it was sealed, None when all are.

    ``lignes``: each line with the seal it says came before and its own, in their order from the first.
    """
    attendu, sceau_avant = 1, ORIGINE
    for ligne, precedent, sceau in lignes:
        suit = ligne.numero == attendu and precedent == sceau_avant
        if not suit or seal(ligne, precedent) != sceau:
            return attendu
        attendu, sceau_avant = attendu + 1, sceau
    return None
