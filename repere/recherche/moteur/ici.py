"""Where a text says one is: "ccas de loches", "bonjour j'habite à Loches…"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from repere.recherche.index.index import Index
from repere.recherche.index.villes import Ville
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.requete.modele import RAYON_DEFAUT_KM
from repere.recherche.texte.interpretation import Lu, Terme

# A word that so many times more places write as their kind or town is no town: "Indre" is a département.
_TROP: Final = 10


def place_named(index: Index, lu: Lu, terrain: Terrain | None) -> tuple[Lu, Terrain | None]:
    """Return what is asked without the town that ``lu`` names, and where that is.

    Somewhere asked apart wins: there, the name of another town is a word as any other.
    """
    for debut, fin, ville in _towns(index, lu.termes):
        if terrain is None or terrain.commune == ville.commune:
            reste = replace(lu, termes=lu.termes[:debut] + lu.termes[fin:])
            return reste, terrain or Terrain(ville.nom, None, RAYON_DEFAUT_KM, ville.commune)
    return lu, terrain


def _towns(index: Index, termes: Sequence[Terme]) -> Iterator[tuple[int, int, Ville]]:
    """Yield the towns named, the longest names first, then the last: "mairie de Tours"."""
    for longueur in range(min(index.villes_nommees.longueur_max, len(termes)), 0, -1):
        for debut in range(len(termes) - longueur, -1, -1):
            pris = termes[debut : debut + longueur]
            if any(terme.cibles for terme in pris):
                continue
            mots = tuple(terme.ecrits[0][0] for terme in pris)
            trouvee = index.villes_nommees.named(mots)
            if trouvee and (longueur > 1 or _is_a_town(index, mots[0], trouvee[1])):
                yield debut, debut + longueur, trouvee[0]


def _is_a_town(index: Index, mot: str, lieux: int) -> bool:
    return index.vocabulaire.levels(mot)[2].bit_count() <= _TROP * lieux
