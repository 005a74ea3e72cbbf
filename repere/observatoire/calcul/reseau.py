"""Every journey of 30 minutes at most, found once, then asked for any part of the places. Pure.

A page asks for nine services and five filters of the same places: the way to them does not change.
"""

from array import array
from collections.abc import Sequence
from copy import copy
from functools import cached_property
from math import inf
from typing import Final, Self

from repere.observatoire.calcul.modele import DUREE_MAX, Aidant, Demande, weight
from repere.observatoire.calcul.trajets import VOL_D_OISEAU, TableDeTrajets, journeys

POUR: Final = 10_000
# One byte by place, by rank: 1 for those that count.
Masque = bytearray


class Reseau:
    """``demandes`` and ``offres`` by rank; the places near a commune are a slice of two flat arrays."""

    def __init__(
        self,
        demandes: Sequence[Demande],
        offres: Sequence[Aidant],
        *,
        table: TableDeTrajets = VOL_D_OISEAU,
    ) -> None:
        self.demandes, self.offres, self.table = demandes, offres, table
        self.personnes = array("q", (demande.population for demande in demandes))
        self.rangs = {demande.cle: rang for rang, demande in enumerate(demandes)}
        self._vers, self._minutes = array("l"), array("d")
        nombres = [0] * len(demandes)
        for trajet in journeys(demandes, offres, duree_max=DUREE_MAX, table=table):
            self._vers.append(trajet.vers)
            self._minutes.append(trajet.minutes)
            nombres[trajet.de] += 1
        self._debuts = array("l", [0])
        for nombre in nombres:
            self._debuts.append(self._debuts[-1] + nombre)
        self._poids = array("d", map(weight, self._minutes))

    def renewed(self, offres: Sequence[Aidant]) -> Self:
        """Return the same ways to ``offres``, which are where those of before were, in the same order."""
        neuf = copy(self)
        neuf.offres = offres
        return neuf

    def everything(self) -> Masque:
        """Return the mask that keeps every place."""
        return Masque(b"\1") * len(self.offres)

    def access(self, parmi: Masque | None = None) -> list[float]:
        """Return A_i by rank of ``demandes``: hours of help a week for 10,000 people, maybe 0."""
        parts = self.shares(parmi)
        debuts, vers, poids = self._debuts, self._vers, self._poids
        return [
            POUR * sum(poids[n] * parts[vers[n]] for n in range(debuts[rang], debuts[rang + 1]))
            for rang in range(len(self.demandes))
        ]

    def shares(self, parmi: Masque | None = None) -> list[float]:
        """Return R_j by rank of ``offres``: what each place offers for each person within reach."""
        garde = self.everything() if parmi is None else parmi
        return [
            offre.heures / attendu if attendu and garde[rang] else 0.0
            for rang, (offre, attendu) in enumerate(zip(self.offres, self._attendus, strict=True))
        ]

    @cached_property
    def _attendus(self) -> list[float]:
        """The people within reach of each place, those nearer counting more."""
        attendus = [0.0] * len(self.offres)
        debuts, vers, poids = self._debuts, self._vers, self._poids
        for rang, population in enumerate(self.personnes):
            for n in range(debuts[rang], debuts[rang + 1]):
                attendus[vers[n]] += poids[n] * population
        return attendus

    def nearest(self, parmi: Masque | None = None) -> list[tuple[float, int]]:
        """Return, by rank of ``demandes``, the minutes to the nearest place and its rank; (inf, -1) beyond 30.

        Equally near, the first of ``offres`` wins.
        """
        garde = self.everything() if parmi is None else parmi
        proches = [(inf, -1)] * len(self.demandes)
        debuts, vers, minutes = self._debuts, self._vers, self._minutes
        for rang in range(len(self.demandes)):
            for n in range(debuts[rang], debuts[rang + 1]):
                if garde[vers[n]] and minutes[n] < proches[rang][0]:
                    proches[rang] = minutes[n], vers[n]
        return proches

    def journeys_to(self, lieu: Aidant) -> list[tuple[int, float]]:
        """Return the ranks of the communes within 30 minutes of a place that may not exist, and the minutes."""
        trajets = journeys(self.demandes, [lieu], duree_max=DUREE_MAX, table=self.table)
        return [(trajet.de, trajet.minutes) for trajet in trajets]
