"""Hiding small numbers of a table, and those from which they could be found by subtraction. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

SEUIL: Final = 5
Cellule = tuple[str, ...]


def protect(comptes: Mapping[Cellule, int]) -> dict[Cellule, int | None]:
    """Return ``comptes``, of one or two dimensions, with None for what must stay hidden.

    Sums by line and by column are known to whoever asks for them: a line that hides one cell only would tell
    it, so that its next smallest is hidden too; and a hidden sum hides its cells.
    """
    lignes = _lines(comptes)
    caches = {cellule for cellule, nombre in comptes.items() if nombre < SEUIL}
    caches |= {cellule for ligne in _hidden_sums(comptes) for cellule in ligne}
    # Alone in a line whose sum is known, a cell hides nothing.
    seules = {ligne[0] for ligne in lignes if len(ligne) == 1}
    change = True
    while change:
        nouvelles = {c for ligne in lignes if (c := _complement(ligne, comptes, caches, seules))}
        change = bool(nouvelles)
        caches |= nouvelles
    return {cellule: None if cellule in caches else n for cellule, n in comptes.items()}


def _lines(comptes: Iterable[Cellule]) -> list[tuple[Cellule, ...]]:
    """Return the cells that add up to a known sum: of each value of each dimension; all of them for one."""
    groupes: dict[tuple[int, str], list[Cellule]] = defaultdict(list)
    for cellule in comptes:
        rangs = enumerate(cellule) if len(cellule) > 1 else [(0, "")]
        for rang, valeur in rangs:
            groupes[rang, valeur].append(cellule)
    return [tuple(groupe) for groupe in groupes.values()]


def _hidden_sums(comptes: Mapping[Cellule, int]) -> list[tuple[Cellule, ...]]:
    """Return the lines whose sum is hidden in the table of one dimension."""
    if not comptes or len(next(iter(comptes))) == 1:
        return []
    cachees = []
    for rang in (0, 1):
        par_valeur: dict[str, list[Cellule]] = defaultdict(list)
        for cellule in comptes:
            par_valeur[cellule[rang]].append(cellule)
        sommes: dict[Cellule, int] = {
            (v,): sum(comptes[c] for c in cs) for v, cs in par_valeur.items()
        }
        cachees += [tuple(par_valeur[v[0]]) for v, n in protect(sommes).items() if n is None]
    return cachees


def _complement(
    ligne: tuple[Cellule, ...],
    comptes: Mapping[Cellule, int],
    caches: set[Cellule],
    seules: set[Cellule],
) -> Cellule | None:
    """Return the cell to hide with the only one of ``ligne`` that is, None when there is no need."""
    visibles = [cellule for cellule in ligne if cellule not in caches]
    if len(ligne) - len(visibles) != 1 or not visibles:
        return None
    return min(visibles, key=lambda c: (c in seules, comptes[c], c))
