"""From pairs to groups, without chaining: a group holds only if its members hold together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from repere.annuaire.deduplication.modele import Groupe, Rapprochement

# From here the pair that brings two groups together is beyond doubt.
_SUR: Final = 0.9
# Large groups are copies of one record: comparing a few members tells as much as comparing all.
_TEMOINS: Final = 6

# Whether two records contradict one another, for a pair that is sure or not.
Juge = Callable[[str, str, bool], bool]


@dataclass(slots=True)
class _Amas:
    cles: list[str]
    raisons: dict[str, None] = field(default_factory=dict)
    interdits: set[str] = field(default_factory=set)


class Regroupement:
    """Joins the surest pairs first; ``juge`` tells which records contradict one another."""

    def __init__(self, juge: Juge, interdits: Mapping[str, set[str]]) -> None:
        self._juge = juge
        self._interdits = interdits
        self._amas: dict[str, _Amas] = {}

    def join(self, paires: Iterable[Rapprochement]) -> None:
        """Join the pairs that may be, from the surest to the least sure."""
        for paire in sorted(paires, key=lambda p: (-p.score, p.a, p.b)):
            a, b = self._find(paire.a), self._find(paire.b)
            if a is not b and self._hold_together(a, b, paire.score >= _SUR):
                self._merge(a, b, paire.raisons)

    def are_together(self, a: str, b: str) -> bool:
        """Tell whether two records ended in one group."""
        return a in self._amas and self._amas[a] is self._amas.get(b)

    def representative(self, cle: str) -> str:
        """Return the first key of the group of ``cle``, itself when it is alone."""
        return min(self._amas[cle].cles) if cle in self._amas else cle

    def groupes(self) -> tuple[Groupe, ...]:
        """Return the groups of two and more, by their first key."""
        uniques = {id(amas): amas for amas in self._amas.values() if len(amas.cles) > 1}
        groupes = (Groupe(tuple(sorted(a.cles)), tuple(a.raisons)) for a in uniques.values())
        return tuple(sorted(groupes, key=lambda g: g.cles))

    def _find(self, cle: str) -> _Amas:
        if cle not in self._amas:
            self._amas[cle] = _Amas([cle], interdits=set(self._interdits.get(cle, ())))
        return self._amas[cle]

    def _hold_together(self, a: _Amas, b: _Amas, sur: bool) -> bool:
        if not a.interdits.isdisjoint(b.cles):
            return False
        return not any(self._juge(x, y, sur) for x in _witnesses(a) for y in _witnesses(b))

    def _merge(self, a: _Amas, b: _Amas, raisons: Sequence[str]) -> None:
        garde, perdu = (a, b) if len(a.cles) >= len(b.cles) else (b, a)
        for cle in perdu.cles:
            self._amas[cle] = garde
        garde.cles += perdu.cles
        garde.interdits |= perdu.interdits
        garde.raisons.update(dict.fromkeys((*perdu.raisons, *raisons)))


def _witnesses(amas: _Amas) -> list[str]:
    return sorted(amas.cles)[:_TEMOINS] if len(amas.cles) > _TEMOINS else amas.cles
