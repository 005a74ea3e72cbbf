"""What a search needs to know of a place."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from repere.annuaire.standard.complements import HorairesExceptionnels
from repere.socle.geographie import Point


class Niveau(IntEnum):
    """How much a word found there tells: FORT, it is the kind of place or its town; NOM, its name."""

    FAIBLE = 1
    MOYEN = 2
    FORT = 3
    NOM = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A published place. ``point`` is its own position or its commune's (``vague`` then). ``commune``
    is a code, ``ville`` a name.

    ``valeurs``: (criterion, value) that the place states; ``refus``: services it states not to do.
    """

    pk: int
    identifiant: str
    revision: int
    nom: str
    commune: str = ""
    code_postal: str = ""
    ville: str = ""
    point: Point | None = None
    vague: bool = False
    textes: tuple[tuple[Niveau, str], ...] = ()
    valeurs: frozenset[tuple[str, str]] = frozenset()
    refus: tuple[str, ...] = ()
    horaires: str = ""
    exceptions: tuple[HorairesExceptionnels, ...] = ()
    sur_rendez_vous: bool = False
    verifie_le: date | None = None
    date_maj: date | None = None
    completude: int = 0
