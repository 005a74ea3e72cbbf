"""Our own index of digital fragility: five criteria, each from 1 to 10, their weighted mean. Pure.

Each criterion goes from 1 to 10 between the 5th and the 95th percentiles of a declared reference, weighted by
population: a few odd communes stretch nothing, and years compare when the reference is the same. It is not the
index of the MedNum, whose normalisation is not published. A score never stands for people: head-counts go beside
it, and a group of communes has no mean of scores, but criteria of its own, from its own numerators.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

VERSION: Final = "1"
BAS: Final = 0.05
HAUT: Final = 0.95
NOTE_MIN: Final = 1.0
NOTE_MAX: Final = 10.0
# Fewer criteria than this, and there is no index.
CRITERES_MIN: Final = 3
# Shares of people or of premises, in per cent: the higher, the more fragile.
CRITERES: Final = (
    "part_65_ans_et_plus",
    "part_peu_diplomes",
    "taux_pauvrete",
    "part_sans_fixe_tres_haut_debit",
    "part_sans_4g",
)
POIDS_EGAUX: Final[Mapping[str, float]] = dict.fromkeys(CRITERES, 1.0)


@dataclass(frozen=True, slots=True)
class Bornes:
    """The 5th and 95th percentiles of a criterion over the reference."""

    bas: float
    haut: float


@dataclass(frozen=True, slots=True)
class Reference:
    """Against what scores are given. ``nom`` says which communes, which year."""

    nom: str
    bornes: Mapping[str, Bornes]
    version: str = VERSION


@dataclass(frozen=True, slots=True)
class Indice:
    """``note``: 1 to 10. ``notes``: that of each criterion known. ``imputes``: those taken from the EPCI."""

    note: float
    notes: Mapping[str, float]
    imputes: frozenset[str] = frozenset()

    @property
    def combien(self) -> str:
        """How many criteria of five it rests on, as printed: « 4/5 »."""
        return f"{len(self.notes)}/{len(CRITERES)}"


def percentile(valeurs: Iterable[tuple[float, float]], part: float) -> float:
    """Return the least value that ``part`` of the population, at least, does not exceed.

    ``valeurs``: (value, population). Raises ValueError when nobody is there.
    """
    rangees = sorted((valeur, poids) for valeur, poids in valeurs if poids > 0)
    total = sum(poids for _valeur, poids in rangees)
    if not rangees:
        raise ValueError("no population to weigh a percentile with")
    cumul = 0.0
    for valeur, poids in rangees:
        cumul += poids
        # Sums of floats: a hair under is reached.
        if cumul >= part * total * (1 - 1e-12):
            return valeur
    return rangees[-1][0]


def reference(nom: str, communes: Iterable[tuple[Mapping[str, float | None], float]]) -> Reference:
    """Return the reference made of ``communes``: (criteria, population). Criteria that nobody has are left out."""
    liste = list(communes)
    bornes = {}
    for critere in CRITERES:
        connues = [
            (valeur, population)
            for valeurs, population in liste
            if (valeur := valeurs.get(critere)) is not None and population > 0
        ]
        if connues:
            bornes[critere] = Bornes(percentile(connues, BAS), percentile(connues, HAUT))
    return Reference(nom, bornes)


def scaled(valeur: float, bornes: Bornes) -> float:
    """Return ``valeur`` from 1 (the 5th percentile or less) to 10 (the 95th or more)."""
    if bornes.haut <= bornes.bas:
        # All alike: neither strong nor weak, unless outside of what all are.
        return NOTE_MIN if valeur < bornes.bas else NOTE_MAX if valeur > bornes.haut else 5.5
    part = (valeur - bornes.bas) / (bornes.haut - bornes.bas)
    return NOTE_MIN + (NOTE_MAX - NOTE_MIN) * min(1.0, max(0.0, part))


def fragility(
    valeurs: Mapping[str, float | None],
    reference: Reference,
    *,
    poids: Mapping[str, float] = POIDS_EGAUX,
    imputes: frozenset[str] = frozenset(),
) -> Indice | None:
    """Return the index of a territory; None with fewer than three criteria known and weighed."""
    notes = {
        critere: scaled(valeur, reference.bornes[critere])
        for critere in CRITERES
        if (valeur := valeurs.get(critere)) is not None
        and critere in reference.bornes
        and poids.get(critere, 0) > 0
    }
    if len(notes) < CRITERES_MIN:
        return None
    total = sum(poids[critere] for critere in notes)
    note = sum(note * poids[critere] for critere, note in notes.items()) / total
    # Rounding of sums must not leave the scale.
    return Indice(min(NOTE_MAX, max(NOTE_MIN, note)), notes, imputes & notes.keys())
