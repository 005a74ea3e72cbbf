"""What reading a file of places gives: records kept, records refused, and what there is to say of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, Protocol

from repere.annuaire.standard.fiche import Fiche
from repere.territoires.reconnaissance_commune import CommuneConnue

# The column that says why, in the file where refused lines wait to be mended.
COLONNE_RAISON: Final = "raison_du_rejet"


class FichierIllisible(ValueError):
    """The whole file cannot be read; the message says what to do, in French."""


@dataclass(frozen=True, slots=True)
class Remarque:
    """Something to say about a value of a line. ``raison`` never holds the value: it can be counted."""

    ligne: int
    champ: str
    valeur: str
    raison: str
    remede: str = ""


@dataclass(frozen=True, slots=True)
class Lue:
    """A record read. ``brut`` is the record as the file gives it, JSON values, nothing lost."""

    ligne: int
    fiche: Fiche
    brut: dict[str, Any]
    remarques: tuple[Remarque, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejetee:
    """A line that gives no place; ``remarques`` (one at least) says why and what to do.

    ``identifiant`` is the one its source gave it, "" when unknown.
    """

    ligne: int
    brut: dict[str, Any]
    remarques: tuple[Remarque, ...]
    identifiant: str = ""


class Communes(Protocol):
    """Finds the one commune that these three describe, each maybe empty; None when none or several."""

    def find(self, code_insee: str, code_postal: str, nom: str) -> CommuneConnue | None: ...


class Enregistrement(NamedTuple):
    """A record as a file gives it; ``probleme`` says why a line could not even be cut into columns."""

    ligne: int
    valeurs: Mapping[str, Any]
    probleme: str = ""
