"""How many places each commune has: counted on the index of the search, once until it changes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from repere.recherche.index.bits import ranks_of
from repere.recherche.index.index import Index
from repere.recherche.services.memoire import current_index


class _Etat(NamedTuple):
    """What tells one state of an index from another: ranks are only ever added, or lost."""

    annuaire: Index
    rangs: int
    morts: int


_VIDE: Final[Mapping[str, int]] = {}
_connu: tuple[_Etat | None, Mapping[str, int]] = (None, _VIDE)


def places_by_commune() -> Mapping[str, int]:
    """Return how many published places each commune has, by INSEE code. One query at most."""
    global _connu
    index = current_index()
    etat = _Etat(index, len(index.documents), index.morts)
    connu, comptes = _connu
    if connu is None or connu.annuaire is not index or connu[1:] != etat[1:]:
        comptes = Counter(index.documents[rang].commune for rang in ranks_of(index.vivants))
        _connu = (etat, comptes)
    return comptes


def total(comptes: Mapping[str, int], codes: Iterable[str]) -> int:
    """Return how many places these communes have together."""
    return sum(comptes.get(code, 0) for code in codes)


def by_departement(comptes: Mapping[str, int]) -> Mapping[str, int]:
    """Return how many places each département has, by code."""
    sommes: Counter[str] = Counter()
    for code, nombre in comptes.items():
        sommes[code[:3] if code.startswith("97") else code[:2]] += nombre
    return sommes
