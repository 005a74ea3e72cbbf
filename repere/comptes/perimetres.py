"""How perimeters are called: accounts know keys, contexts above tell the names that people know."""

from collections.abc import Callable, Iterable, Mapping

from repere.comptes.roles import LIBELLES, Genre, Perimetre, Role

# Given keys of one kind, returns the names of those that exist.
Nommer = Callable[[frozenset[str]], Mapping[str, str]]
_NOMMEURS: dict[Genre, Nommer] = {}


def register_names(genre: Genre, nommer: Nommer) -> None:
    """Tell how perimeters of ``genre`` are called: once, as an application becomes ready."""
    _NOMMEURS[genre] = nommer


def names_of(perimetres: Iterable[Perimetre]) -> dict[Perimetre, str]:
    """Return the name of each perimeter; "" where nobody knows one. One call for each kind."""
    voulus = frozenset(perimetres)
    noms: dict[Perimetre, str] = {}
    for genre in {perimetre.genre for perimetre in voulus}:
        cles = frozenset(p.cle for p in voulus if p.genre is genre)
        connus = _NOMMEURS[genre](cles) if genre in _NOMMEURS else {}
        noms |= {Perimetre(genre, cle): connus.get(cle, "") for cle in cles}
    return noms


def sentences(tenus: Iterable[tuple[Role, Perimetre]]) -> list[str]:
    """Return each role with its perimeter, as one reads it: « Animateur d’un bassin – Tours »."""
    ranges = sorted(tenus)
    noms = names_of(perimetre for _role, perimetre in ranges)
    return [
        f"{LIBELLES[role]} – {noms[perimetre]}" if noms[perimetre] else LIBELLES[role]
        for role, perimetre in ranges
    ]
