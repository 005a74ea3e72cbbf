"""Arithmetic of time ranges within a day."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MINUTES_PAR_JOUR: Final = 24 * 60


class Demi(StrEnum):
    """Half a day, or the whole of it."""

    MATIN = "matin"
    APRES_MIDI = "apres-midi"
    JOURNEE = "journee"


@dataclass(frozen=True, slots=True, order=True)
class Plage:
    """From ``debut`` to ``fin``, minutes after midnight; ``fin`` may be 24:00."""

    debut: int
    fin: int

    def overlaps(self, autre: "Plage") -> bool:
        """Tell whether the two share minutes."""
        return self.debut < autre.fin and autre.debut < self.fin

    def __str__(self) -> str:
        return f"{_heure(self.debut)}-{_heure(self.fin)}"


def _heure(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def union(plages: list[Plage]) -> tuple[Plage, ...]:
    """Return the same minutes as disjoint, ordered ranges."""
    fusion: list[Plage] = []
    for plage in sorted(plages):
        if fusion and plage.debut <= fusion[-1].fin:
            fusion[-1] = Plage(fusion[-1].debut, max(fusion[-1].fin, plage.fin))
        else:
            fusion.append(plage)
    return tuple(fusion)


def subtract(plages: tuple[Plage, ...], retrait: Plage) -> tuple[Plage, ...]:
    """Return ``plages`` without the minutes of ``retrait``."""
    reste = []
    for p in plages:
        reste += [
            Plage(p.debut, min(p.fin, retrait.debut)),
            Plage(max(p.debut, retrait.fin), p.fin),
        ]
    return tuple(sorted({p for p in reste if p.debut < p.fin}))


def without_half(plages: tuple[Plage, ...], demi: Demi) -> tuple[Plage, ...]:
    """Return ``plages`` without their morning or afternoon.

    A range that ends by 14:00 is a morning whole; one that spans both halves is cut at noon.
    """
    if demi is Demi.JOURNEE:
        return ()
    midi, matinal = 12 * 60, demi is Demi.MATIN
    reste: list[Plage] = []
    for p in plages:
        du_matin = p.debut < midi and p.fin <= 14 * 60
        if du_matin or p.debut >= midi:
            reste += [] if du_matin == matinal else [p]
        else:
            reste.append(Plage(midi, p.fin) if matinal else Plage(p.debut, midi))
    return tuple(reste)
