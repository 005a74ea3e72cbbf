"""Need beside supply: three classes of each, nine cases, the communes and people of each. Pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from repere.observatoire.calcul.fragilite import percentile

CLASSES: Final = 3
# Most need, least help: what helps first.
EN_MANQUE: Final = (2, 0)
_TIERS: Final = (1 / 3, 2 / 3)


@dataclass(frozen=True, slots=True)
class Case:
    """``besoin`` and ``offre``: 0 least, 2 most."""

    besoin: int
    offre: int
    communes: tuple[str, ...]
    personnes: int


def thresholds(valeurs: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Return the two values that part people in three: (value, population) of each commune."""
    liste = list(valeurs)
    bas, haut = (percentile(liste, part) for part in _TIERS)
    return bas, haut


def class_of(valeur: float, seuils: tuple[float, float]) -> int:
    """Return 0 up to the first threshold, 1 up to the second, 2 beyond."""
    return sum(valeur > seuil for seuil in seuils)


def cross(
    besoins: Mapping[str, float],
    offres: Mapping[str, float],
    personnes: Mapping[str, int],
    *,
    parmi: Collection[str] | None = None,
) -> Sequence[Case]:
    """Return the nine cases, most need and least supply first. Communes that lack a figure are in none.

    ``parmi``: only these are put in cases; classes stay those of all, so that a basin compares with the next.
    """
    connues = [cle for cle in besoins if cle in offres and personnes.get(cle, 0) > 0]
    if not connues:
        return [Case(b, o, (), 0) for b, o in _order()]
    seuils_besoin = thresholds((besoins[cle], personnes[cle]) for cle in connues)
    seuils_offre = thresholds((offres[cle], personnes[cle]) for cle in connues)
    groupes: dict[tuple[int, int], list[str]] = {ordre: [] for ordre in _order()}
    for cle in connues if parmi is None else frozenset(connues) & frozenset(parmi):
        case = class_of(besoins[cle], seuils_besoin), class_of(offres[cle], seuils_offre)
        groupes[case].append(cle)
    return [
        Case(b, o, tuple(sorted(cles)), sum(personnes[cle] for cle in cles))
        for (b, o), cles in groupes.items()
    ]


def _order() -> list[tuple[int, int]]:
    return [(besoin, offre) for besoin in (2, 1, 0) for offre in range(CLASSES)]
