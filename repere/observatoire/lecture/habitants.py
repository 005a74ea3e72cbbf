"""The legal population that the communes of the base carry, before any census is loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from repere.observatoire.indicateurs.agregation import Membre, Mesure, Provenance, aggregate
from repere.observatoire.indicateurs.modele import Chiffre, Fonction
from repere.socle.langue import _
from repere.territoires.models import Chargement
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
        Provenance("Insee, populations légales", dernier.licence, _vintage(dernier))
    )


def _vintage(chargement: Chargement) -> str:
    """Say which file: the day it was loaded, or the version of what the software carries, is no year of census."""
    try:
        jour = date.fromisoformat(chargement.millesime)
    except ValueError:
        if chargement.referentiel == EMBARQUES:
            return _("découpage administratif version {version}").format(
                version=chargement.millesime
            )
        return chargement.millesime
    return _("fichier chargé le {jour}").format(jour=f"{jour:%d/%m/%Y}")
