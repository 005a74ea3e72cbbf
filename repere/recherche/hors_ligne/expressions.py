"""People's own words ("carte grise", "imprim*"), kept only where they lead to something in the bassin."""

from collections import defaultdict
from collections.abc import Mapping

from repere.recherche.texte.synonymes import DEBUTS, SYNONYMES, Cible

# "impot|declaration revenu|allocation*" -> targets: rank of the value << 1, + 1 when it is that very thing.
Expressions = list[list[str | list[int]]]
_TOUT_A_FAIT = 3


def useful_expressions(rangs: Mapping[tuple[str, str], int]) -> Expressions:
    """Return the expressions whose targets some place states; ``rangs``: the values, by their rank."""
    par_cibles: dict[tuple[int, ...], list[str]] = defaultdict(list)
    debuts = {f"{debut}*": cibles for debut, cibles in DEBUTS.items()}
    for expression, cibles in {**SYNONYMES, **debuts}.items():
        if codes := _codes(cibles, rangs):
            par_cibles[codes].append(expression)
    return [["|".join(mots), list(codes)] for codes, mots in par_cibles.items()]


def _codes(cibles: tuple[Cible, ...], rangs: Mapping[tuple[str, str], int]) -> tuple[int, ...]:
    return tuple(
        rang << 1 | (poids == _TOUT_A_FAIT)
        for champ, valeur, poids in cibles
        if (rang := rangs.get((champ, valeur))) is not None
    )
