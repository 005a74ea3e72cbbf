"""The places of a commune, then those around it, as one list that pages can cut."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, overload

from repere.annuaire.models import Lieu
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.territoires.models import Commune

# Widened until there is enough to choose from; beyond, nobody goes.
RAYONS_KM: Final = (20, 40, 80)
ASSEZ: Final = 5


class Voisinage(Sequence[Lieu]):
    """Places in ``commune``, then around it by distance. Slices like a list; each half is one query."""

    def __init__(self, lieux: LieuQuerySet, commune: Commune) -> None:
        lieux = lieux.with_rattachement()
        self.ici = lieux.in_commune(commune)
        self.nombre_ici = self.ici.count()
        self.rayon_km, self.nombre_autour = RAYONS_KM[-1], 0
        self.autour = lieux.none()
        if centre := commune.position:
            ailleurs = lieux.exclude(rattachement=commune)
            for self.rayon_km in RAYONS_KM:
                self.autour = ailleurs.nearest_to(centre, km=self.rayon_km)
                self.nombre_autour = self.autour.count()
                if len(self) >= ASSEZ:
                    break

    def __iter__(self) -> Iterator[Lieu]:
        return chain(self.ici, self.autour)

    def __len__(self) -> int:
        return self.nombre_ici + self.nombre_autour

    @overload
    def __getitem__(self, tranche: int) -> Lieu: ...

    @overload
    def __getitem__(self, tranche: slice) -> list[Lieu]: ...

    def __getitem__(self, tranche: int | slice) -> Lieu | list[Lieu]:
        if isinstance(tranche, int):
            return self[tranche : tranche + 1][0]
        debut, fin = tranche.start, min(tranche.stop, len(self))
        ici = list(self.ici[debut:fin]) if debut < self.nombre_ici else []
        if fin <= self.nombre_ici:
            return ici
        autour = self.autour[max(debut - self.nombre_ici, 0) : fin - self.nombre_ici]
        return ici + list(autour)
