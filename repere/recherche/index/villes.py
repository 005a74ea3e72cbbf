"""The towns of the directory by their names, so that a text may say where: "ccas de loches"."""

from collections import Counter
from typing import NamedTuple

from repere.recherche.texte.mots import telling_words

# Between namesakes of several départements, the one meant has so many times the places of the others.
_BIEN_PLUS = 5
# Shorter, the beginning of a name is everybody's: "saint", "mont", "port".
_COURT = 6


class Ville(NamedTuple):
    """A town that has places: its name as most write it, its code."""

    nom: str
    commune: str


class Villes:
    """Only grows, as the index does: a town whose last place goes is still a town."""

    def __init__(self) -> None:
        self._noms: dict[str, Counter[Ville]] = {}
        # First words of longer names: "Romorantin" is Romorantin-Lanthenay.
        self._debuts: dict[str, Counter[Ville]] = {}
        self.longueur_max = 0

    def add(self, nom: str, commune: str) -> None:
        """Record the town of a place."""
        if commune and (mots := telling_words(nom)):
            self.longueur_max = max(self.longueur_max, len(mots))
            ville = Ville(nom, commune)
            self._noms.setdefault(" ".join(mots), Counter())[ville] += 1
            if len(mots) > 1 and len(mots[0]) >= _COURT:
                self._debuts.setdefault(mots[0], Counter())[ville] += 1

    def named(self, mots: tuple[str, ...]) -> tuple[Ville, int] | None:
        """Return the town of this name and how many places it has; None when one may hesitate."""
        cle = " ".join(mots)
        if villes := self._noms.get(cle):
            return _most_likely(villes)
        debuts = self._debuts.get(cle, Counter())
        # "Azay" is no more Azay-le-Rideau than Azay-sur-Cher.
        return _most_likely(debuts) if len({ville.commune for ville in debuts}) == 1 else None


def _most_likely(villes: Counter[Ville]) -> tuple[Ville, int] | None:
    par_departement: Counter[str] = Counter()
    for ville, nombre in list(villes.items()):
        par_departement[_departement(ville)] += nombre
    (departement, ici), *autres = par_departement.most_common()
    if ici < _BIEN_PLUS * sum(nombre for _, nombre in autres):
        return None
    # Lyon is cut into arrondissements: most of its places are around the most named.
    candidates = [v for v in villes if _departement(v) == departement]
    return min(candidates, key=lambda v: (-villes[v], v)), ici


def _departement(ville: Ville) -> str:
    outre_mer = ville.commune.startswith(("97", "98"))
    return ville.commune[: 3 if outre_mer else 2]
