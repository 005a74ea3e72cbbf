"""Finding communes from digits: a postal code, whole or being typed, or an INSEE code. Pure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# (INSEE code, population, département, postal codes)
Codes = tuple[str, int, str, tuple[str, ...]]


class Trouve(NamedTuple):
    """A commune found; ``par`` is the code that matched; a guess is not ``exact``."""

    code_insee: str
    par: str
    exact: bool


class IndexCodes:
    """Postal and INSEE codes of the territory, ready to be searched. Immutable."""

    def __init__(self, communes: Iterable[Codes], codes_insee: Iterable[tuple[str, str]]) -> None:
        """``codes_insee`` are (old or present code, present code)."""
        # The most peopled first.
        self._communes = sorted(communes, key=lambda c: (-c[1], c[0]))
        self._postaux = sorted(
            (code_postal, rang)
            for rang, (_, _, _, codes_postaux) in enumerate(self._communes)
            for code_postal in codes_postaux
        )
        self._insee: dict[str, list[str]] = defaultdict(list)
        for ancien, actuel in codes_insee:
            if actuel not in self._insee[ancien.upper()]:
                self._insee[ancien.upper()].append(actuel)

    def rank(self, indices: Sequence[str], limit: int) -> list[Trouve]:
        """Return at most ``limit`` communes that the digits typed may mean, the likeliest first."""
        code = "".join(indices).upper()
        if not code:
            return []
        trouves = self._by_postal_code(code) + self._by_insee_code(code)
        if not trouves and len(code) == 5:
            # The CEDEX of a town begins like its first postal code: 37042 is of 37000.
            cedex = self._by_postal_code(f"{code[:3]}00") or self._by_postal_code(f"{code[:2]}000")
            trouves = [trouve._replace(exact=False) for trouve in cedex]
        return list({trouve.code_insee: trouve for trouve in reversed(trouves)}.values())[::-1][
            :limit
        ]

    def _by_postal_code(self, debut: str) -> list[Trouve]:
        trouves: dict[int, str] = {}
        for rang in range(bisect_left(self._postaux, (debut,)), len(self._postaux)):
            code_postal, commune = self._postaux[rang]
            if not code_postal.startswith(debut):
                break
            trouves.setdefault(commune, code_postal)
        return [
            Trouve(self._communes[commune][0], code_postal, exact=code_postal == debut)
            for commune, code_postal in sorted(trouves.items())
        ]

    def _by_insee_code(self, code: str) -> list[Trouve]:
        if code in ("2A", "2B"):
            return [Trouve(c[0], code, exact=False) for c in self._communes if c[2] == code]
        return [Trouve(actuel, code, exact=True) for actuel in self._insee.get(code, ())]
