"""Two people changed one place: what each changed is kept, and where both did, a person chooses. Pure.

``base`` is what both started from, ``mienne`` what I want to write, ``leur`` what the place says now.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

# A record does not tell "nothing said" apart by its type: "" and () and None and {} are one answer.
_VIDES: Final[tuple[Any, ...]] = ("", (), None, {})


@dataclass(frozen=True, slots=True)
class Conflit:
    """Both changed ``champ``, each their own way."""

    champ: str
    base: Any
    mienne: Any
    leur: Any


@dataclass(frozen=True, slots=True)
class Reunion:
    """``valeurs``: all fields, merged; in conflict, mine. ``venues``: fields that others changed meanwhile."""

    valeurs: dict[str, Any]
    conflits: tuple[Conflit, ...]
    venues: tuple[str, ...]


def merge(base: Mapping[str, Any], miennes: Mapping[str, Any], leurs: Mapping[str, Any]) -> Reunion:
    """Merge field by field the fields of ``miennes``."""
    valeurs: dict[str, Any] = {}
    conflits: list[Conflit] = []
    venues: list[str] = []
    for champ, mienne in miennes.items():
        avant, leur = base.get(champ), leurs.get(champ)
        valeur, accord = merge_values(avant, mienne, leur)
        valeurs[champ] = valeur
        if not accord:
            conflits.append(Conflit(champ, avant, mienne, leur))
        if not same(leur, avant) and not same(valeur, avant):
            venues.append(champ)
    return Reunion(valeurs, tuple(conflits), tuple(venues))


def merge_values(base: Any, mienne: Any, leur: Any) -> tuple[Any, bool]:
    """Return the merged value, and whether both agree; in conflict, mine."""
    if same(mienne, leur) or same(leur, base):
        return mienne, True
    if same(mienne, base):
        return leur, True
    listes = [v for v in (base, mienne, leur) if not same(v, None)]
    if all(isinstance(v, tuple) for v in listes):
        return _merge_lists(base or (), mienne or (), leur or ()), True
    if all(isinstance(v, Mapping) for v in listes):
        return _merge_tables(base or {}, mienne or {}, leur or {})
    return mienne, False


def same(un: Any, autre: Any) -> bool:
    """Say whether two values say the same; all ways of saying nothing do."""
    if un in _VIDES and autre in _VIDES:
        # False and 0 are answers: they are not among these, but 0 == False == "" in no language we want.
        return True
    return bool(un == autre) and type(un) is type(autre)


def _merge_lists(
    base: tuple[Any, ...], mienne: tuple[Any, ...], leur: tuple[Any, ...]
) -> tuple[Any, ...]:
    """Add what either added, remove what either removed; mine keep their order, theirs follow."""
    gardees = [v for v in mienne if v in leur or v not in base]
    ajoutees = [v for v in leur if v not in mienne and v not in base]
    return (*gardees, *ajoutees)


def _merge_tables(
    base: Mapping[str, Any], mienne: Mapping[str, Any], leur: Mapping[str, Any]
) -> tuple[dict[str, Any], bool]:
    table: dict[str, Any] = {}
    accord = True
    for cle in dict.fromkeys([*mienne, *leur]):
        valeur, d_accord = merge_values(base.get(cle), mienne.get(cle), leur.get(cle))
        accord = accord and d_accord
        if not same(valeur, None):
            table[cle] = valeur
    return table, accord
