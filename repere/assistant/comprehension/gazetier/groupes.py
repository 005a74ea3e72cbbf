"""Groups of words that may be a name: they begin and end as names do, and some name begins so."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from repere.assistant.comprehension.gazetier.ecrits import Ecrit, sounding
from repere.assistant.comprehension.gazetier.noms import ARTICLES, Noms, content, sound
from repere.assistant.comprehension.gazetier.quartiers import COMMUNS, PROPRES, SONS_PROPRES
from repere.territoires.noms_communes import PETITS_MOTS

MOTS_MAX: Final = 7


class Debuts:
    """Every key by which a name is found, in order: hundreds of groups of words begin none of them."""

    def __init__(self, noms: Noms) -> None:
        quartiers = {*PROPRES, *COMMUNS}
        self._ecrits = sorted({*noms.exacts, *noms.partiels, *noms.departements, *quartiers})
        self._entendus = sorted({*noms.sons, *noms.departements_entendus, *SONS_PROPRES})

    def groups(self, ecrits: Sequence[Ecrit], mots: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield the groups of words to look up: once no name begins so, none begins so and goes on."""
        vain = -1
        for debut, fin in groups(mots, MOTS_MAX):
            if debut == vain:
                continue
            pleins = content(mots[debut:fin])
            if len(pleins) == 1 or self._begin(ecrits[debut:fin], mots[debut:fin], pleins):
                yield debut, fin
            else:
                vain = debut

    def _begin(self, ecrits: Sequence[Ecrit], mots: Sequence[str], pleins: tuple[str, ...]) -> bool:
        """Say whether some name begins as these words are written, or sound."""
        return (
            _one_begins(self._ecrits, "".join(pleins))
            or _one_begins(self._ecrits, "".join(mots))
            or _one_begins(self._entendus, sounding(ecrits))
            or _one_begins(self._entendus, sound(pleins))
        )


def groups(mots: Sequence[str], longueur: int) -> Iterator[tuple[int, int]]:
    """Yield (first, after the last) of groups of words that begin and end as names do."""
    for debut, mot in enumerate(mots):
        if mot in PETITS_MOTS and mot not in ARTICLES:
            continue
        for fin in range(debut + 1, min(len(mots), debut + longueur) + 1):
            if mots[fin - 1] not in PETITS_MOTS:
                yield debut, fin


def _one_begins(cles: Sequence[str], debut: str) -> bool:
    rang = bisect_left(cles, debut)
    return rang < len(cles) and cles[rang].startswith(debut)
