"""The legal population that the communes of the base carry, before any census is loaded."""

from collections.abc import Sequence
from dataclasses import dataclass

from repere.observatoire.indicateurs.agregation import Membre, Mesure, Provenance, aggregate
from repere.observatoire.indicateurs.modele import Chiffre, Fonction
from repere.territoires.services.journal import COMMUNES, EMBARQUES, last_success


@dataclass(frozen=True, slots=True)
class PopulationLegale:
    """Where the populations of communes come from."""

    provenance: Provenance

    def figure(self, populations: Sequence[int]) -> Chiffre:
        """Return the figure of a territory whose communes have these populations; 0: not known."""
        membres = [
            Membre(n, Mesure(float(n), provenance=self.provenance) if n else None)
            for n in populations
        ]
        return aggregate(Fonction.COMPTE, membres)


def population_of() -> PopulationLegale:
    """Return the populations of the base, with their source."""
    dernier = last_success(COMMUNES) or last_success(EMBARQUES)
    if dernier is None:
        return PopulationLegale(Provenance("Insee, populations légales"))
    return PopulationLegale(
        Provenance("Insee, populations légales", dernier.licence, dernier.millesime)
    )
