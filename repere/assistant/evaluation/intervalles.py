"""Bootstrap intervals: how far a figure would move, had other messages of the same kind been drawn."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import mul
from typing import Final

TIRAGES: Final = 1000
# Any number would do; it is fixed so that the same answers give the same intervals.
GRAINE: Final = 20_240_613
# One row of counts a message, the same length for all: their sums say the figure.
Comptes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mesure:
    """A figure over messages: each one's counts, and what to make of their sums."""

    cle: str
    libelle: str
    comptes: Sequence[Comptes]
    combine: Callable[[Sequence[int]], float | None]
    vise: str = ""

    def value(self) -> float | None:
        """Return the figure, or None where no message is concerned."""
        return self.combine([sum(colonne) for colonne in zip(*self.comptes, strict=True)])


@dataclass(frozen=True, slots=True)
class Chiffre:
    """A measured figure and its 95 % interval; ``sur``: how many messages it is about."""

    valeur: float | None
    bas: float | None
    haut: float | None


def with_intervals(
    mesures: Sequence[Mesure], *, tirages: int = TIRAGES, graine: int = GRAINE
) -> list[Chiffre]:
    """Return each figure with the interval that ``tirages`` draws with replacement give it."""
    taille = len(mesures[0].comptes) if mesures else 0
    hasard = random.Random(graine)  # noqa: S311 — draws for a statistic, not a secret
    colonnes = [list(zip(*mesure.comptes, strict=True)) for mesure in mesures]
    tires: list[list[float]] = [[] for _ in mesures]
    for _ in range(tirages if taille else 0):
        fois = Counter(hasard.choices(range(taille), k=taille))
        poids = [fois[i] for i in range(taille)]
        for mesure, ses_colonnes, valeurs in zip(mesures, colonnes, tires, strict=True):
            valeur = mesure.combine([sum(map(mul, poids, c)) for c in ses_colonnes])
            if valeur is not None:
                valeurs.append(valeur)
    return [_figure(mesure, sorted(v)) for mesure, v in zip(mesures, tires, strict=True)]


def _figure(mesure: Mesure, tires: Sequence[float]) -> Chiffre:
    valeur = mesure.value() if mesure.comptes else None
    if not tires or valeur is None:
        return Chiffre(valeur, None, None)
    return Chiffre(valeur, _quantile(tires, 0.025), _quantile(tires, 0.975))


def _quantile(tries: Sequence[float], part: float) -> float:
    return tries[min(int(part * len(tries)), len(tries) - 1)]
