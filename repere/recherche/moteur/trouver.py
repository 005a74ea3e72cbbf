"""A search on an index, without the rows: what fits, what was given up for it, the page in order."""

from dataclasses import dataclass
from datetime import datetime

from repere.recherche.index.index import Index
from repere.recherche.moteur.classement import Classement
from repere.recherche.moteur.ici import place_named
from repere.recherche.moteur.relachement import Relachement, relax
from repere.recherche.moteur.selection import TEXTE, Selection
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.requete.modele import Requete
from repere.recherche.texte.interpretation import interpret


@dataclass(frozen=True, slots=True)
class Trouvaille:
    """``trouves`` is the set of all that is listed, ``page`` the ranks of the page asked."""

    selection: Selection
    relache: Relachement
    trouves: int
    page: tuple[int, ...]


def find(index: Index, requete: Requete, terrain: Terrain | None, moment: datetime) -> Trouvaille:
    """Return what answers ``requete`` at ``moment`` (aware): the moment when one would go."""
    index = index.frozen()
    lu, terrain = place_named(index, interpret(requete.texte, index.vocabulaire), terrain)
    selection = Selection(index, requete, terrain, moment, lu)
    relache = relax(selection)
    trouves = selection.fitting(relache.sans)
    if TEXTE in relache.sans:
        # Some of the words are better than none.
        trouves = (trouves & selection.any_term()) or trouves
    debut = (requete.page - 1) * requete.par_page
    page = Classement(selection).order(trouves, requete.tri, debut, debut + requete.par_page)
    return Trouvaille(selection, relache, trouves, tuple(page))
