"""How many places each commune has: counted on the index of the search, once until it changes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from repere.recherche.index.bits import ranks_of
from repere.recherche.index.index import Index
from repere.recherche.services.memoire import current_index
from repere.territoires.codes import departement_of


class _Etat(NamedTuple):
    """What tells one state of an index from another: ranks are only ever added, or lost."""

    annuaire: Index
    rangs: int
    morts: int


class Comptes(NamedTuple):
    """How many published places each commune and each département has, by INSEE code."""

    communes: Mapping[str, int]
    departements: Mapping[str, int]


_connu: tuple[_Etat, Comptes] | None = None


def count_places() -> Comptes:
    """Return how many places there are where. One query when nothing changed."""
    global _connu
    index = current_index()
    etat = _Etat(index, len(index.documents), index.morts)
    if _connu is None or _connu[0].annuaire is not index or _connu[0][1:] != etat[1:]:
        communes = Counter(index.documents[rang].commune for rang in ranks_of(index.vivants))
        _connu = (etat, Comptes(communes, _by_departement(communes)))
    return _connu[1]


def total(communes: Mapping[str, int], codes: Iterable[str]) -> int:
    """Return how many places these communes have together."""
    return sum(communes.get(code, 0) for code in codes)


def _by_departement(communes: Mapping[str, int]) -> Mapping[str, int]:
    sommes: Counter[str] = Counter()
    for code, nombre in communes.items():
        sommes[departement_of(code)] += nombre
    return sommes
