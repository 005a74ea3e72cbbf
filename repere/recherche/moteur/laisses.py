"""Which words are left aside when nobody around answers all of them: a mediator next door who does the
essential is better than one fifty kilometres away who does everything."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import and_
from typing import Final

from repere.recherche.index.vocabulaire import Niveaux
from repere.recherche.texte.interpretation import Terme

# What somebody would like besides: it comes back in the order of the results, where it can.
_CONDITIONS: Final = frozenset(
    {
        "publics_specifiquement_adresses",
        "frais_a_charge",
        "modalites_accompagnement",
        "sur_rendez_vous",
    }
)
_MOTS_MAX: Final = 8


@dataclass(slots=True)
class TermeTrouve:
    """A term and where it is answered. Not ``requis``: it ranks but does not narrow."""

    terme: Terme
    niveaux: Niveaux
    requis: bool = True


def answering(parmi: int, termes: Iterable[TermeTrouve]) -> int:
    """Return those of ``parmi`` that answer every term that is required."""
    return reduce(and_, (trouve.niveaux[0] for trouve in termes if trouve.requis), parmi)


def words_to_leave(
    termes: Sequence[TermeTrouve],
    ici: int,
    plus_loin: Sequence[Callable[[], int]],
    names_a_town: Callable[[Terme], bool],
) -> list[TermeTrouve]:
    """Return the fewest words to give up so that somebody answers the others; [] when all can stay.

    First what is only a condition ("seniors", "gratuit") or a guess at a misspelling, then any word when
    each has somebody ``ici``. Then from circle to circle, ``plus_loin``: all the words if somebody there
    answers them; else, as near as can be, without what our table does not know.
    What the table knows and nobody here answers stays: one will look farther for it.
    """
    requis = [trouve for trouve in termes if trouve.requis]
    if not 1 < len(requis) <= _MOTS_MAX or answering(ici, requis):
        return []
    # Words of the table tell most, then towns, and the first words more than the last.
    par_poids = sorted(
        requis, key=lambda t: (bool(t.terme.cibles), names_a_town(t.terme), -requis.index(t))
    )
    legers = [trouve for trouve in par_poids if _is_light(trouve.terme)]
    if laisses := _fewest(requis, legers, ici):
        return laisses
    if all(ici & trouve.niveaux[0] for trouve in requis):
        return _fewest(requis, par_poids, ici)
    # Where one is being known, a word that names a town elsewhere is a word as any other.
    accessoires = [t for t in par_poids if t in legers or not t.terme.cibles]
    essayes = [ici]
    for cercle in plus_loin:
        essayes.append(cercle())
        if answering(essayes[-1], requis):
            return []
        for essaye in essayes:
            if laisses := _fewest(requis, accessoires, essaye):
                return laisses
    return []


def _is_light(terme: Terme) -> bool:
    if not terme.cibles:
        return bool(terme.corrige)
    return any(cible.champ in _CONDITIONS for cible in terme.cibles)


def _fewest(
    requis: Sequence[TermeTrouve], candidats: Sequence[TermeTrouve], ici: int
) -> list[TermeTrouve]:
    """Return the fewest ``candidats`` without which somebody answers; something of the table must stay."""
    for nombre in range(1, len(candidats) + 1):
        for laisses in combinations(candidats, nombre):
            gardes = [trouve for trouve in requis if trouve not in laisses]
            if gardes and answering(ici, gardes) and _keeps_the_point(requis, gardes):
                return list(laisses)
    return []


def _keeps_the_point(requis: Sequence[TermeTrouve], gardes: Sequence[TermeTrouve]) -> bool:
    """Say whether what the person came for is still asked, if our table knew it."""
    if any(t.terme.cibles and not _is_light(t.terme) for t in requis):
        return any(t.terme.cibles and not _is_light(t.terme) for t in gardes)
    return True
