"""Which pairs are worth comparing: those that share one key, never all of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import floor
from typing import Final

from repere.annuaire.deduplication.empreinte import Contexte, Empreinte

# Beyond, a key says so little that each record only meets its nearest neighbours by name.
TAILLE_MAX: Final = 24
FENETRE: Final = 6
# About 220 m from south to north, 150 m from west to east in France: one building and its doorstep.
_CELLULE: Final = 0.002
_MOTS_RARES: Final = 3

Cle = tuple[str, ...] | tuple[str, int, int]


def pairs_to_compare(empreintes: Sequence[Empreinte], contexte: Contexte) -> set[tuple[int, int]]:
    """Return pairs of indices, the lower first; at most linear in the number of records."""
    blocs: dict[Cle, list[int]] = defaultdict(list)
    for i, empreinte in enumerate(empreintes):
        for cle in _keys(empreinte, contexte):
            blocs[cle].append(i)
    paires: set[tuple[int, int]] = set()
    for membres in blocs.values():
        if len(membres) > 1:
            paires.update(_pairs_of_block(membres, empreintes))
    return paires


def _pairs_of_block(
    membres: Sequence[int], empreintes: Sequence[Empreinte]
) -> Iterator[tuple[int, int]]:
    if len(membres) <= TAILLE_MAX:
        yield from combinations(membres, 2)
        return
    voisins = sorted(membres, key=lambda i: (empreintes[i].nom.compact, empreintes[i].cle))
    for rang, i in enumerate(voisins):
        for j in voisins[rang + 1 : rang + 1 + FENETRE]:
            yield (i, j) if i < j else (j, i)


def _keys(e: Empreinte, contexte: Contexte) -> Iterator[Cle]:
    for contact in (*e.contacts.telephones, *e.contacts.courriels):
        yield ("contact", contact)
    if e.contacts.siret:
        yield ("siret", e.contacts.siret)
    for domaine in e.contacts.domaines:
        yield ("domaine", domaine, e.commune)
    if e.adresse is not None and e.adresse.mots:
        # The longest word stands whatever the first name before it: "(Eugène) Delacroix".
        mot = max(e.adresse.mots, key=lambda m: (len(m), m))
        yield ("voie", e.commune, mot[:5])
        if e.adresse.debut:
            yield ("porte", e.code_postal, mot[:5], str(e.adresse.debut))
    yield ("nom", e.nom.libelle, e.commune)
    for genre in e.genres:
        yield ("genre", genre, e.commune)
    rares = sorted(e.nom.propres, key=lambda m: (-contexte.poids_mots[m], m))[:_MOTS_RARES]
    for mot in rares:
        yield ("mot", mot, e.commune)
    if e.position is not None:
        yield from _cells(e.position.latitude, e.position.longitude)


def _cells(latitude: float, longitude: float) -> Iterator[Cle]:
    """Two grids, one shifted by half a cell: neighbours meet in one of them nearly always."""
    for decalage, grille in ((0.0, "cellule"), (0.5, "cellule decalee")):
        yield (
            grille,
            floor(latitude / _CELLULE + decalage),
            floor(longitude / _CELLULE + decalage),
        )
