"""Places of an imagined country, to find duplicates among."""

from repere.annuaire.deduplication import Resultat, find_duplicates
from repere.annuaire.standard.fiche import Fiche

VALMONT = {"commune": "Valmont-sur-Loue", "code_postal": "99100", "code_insee": "99001"}
ORCEAU = {"commune": "Orceau", "code_postal": "99100", "code_insee": "99002"}
BELLOC = {"commune": "Belloc", "code_postal": "99700", "code_insee": "99003"}


def make(nom: str, adresse: str = "", **champs: object) -> Fiche:
    """A record of Valmont-sur-Loue, unless said otherwise."""
    return Fiche(**{"id": "", "nom": nom, "adresse": adresse, **VALMONT, **champs})


def search(*fiches: Fiche) -> Resultat:
    """Search among ``fiches``, named "0", "1"…"""
    return find_duplicates((str(i), fiche) for i, fiche in enumerate(fiches))


def are_merged(*fiches: Fiche) -> bool:
    """Tell whether all of ``fiches`` make one group."""
    return [g.cles for g in search(*fiches).groupes] == [tuple(map(str, range(len(fiches))))]


def are_apart(*fiches: Fiche) -> bool:
    """Tell whether none of ``fiches`` is grouped."""
    return search(*fiches).groupes == ()
