"""Hours written before their days, put after them, so that the grammar knows one order only."""

import re
from typing import Final

from repere.annuaire.horaires.texte.modele import Genre, Jeton
from repere.annuaire.horaires.texte.regroupement import codes

_FINS: Final = frozenset({Genre.POINT, Genre.LIGNE, Genre.FORT})


def hours_after_days(jetons: list[Jeton]) -> list[Jeton]:
    """Return the tokens with days first, sentence by sentence, then in the whole text."""
    sortie: list[Jeton] = []
    phrase: list[Jeton] = []
    for jeton in jetons:
        phrase.append(jeton)
        if jeton.genre in _FINS:
            sortie += _days_first(phrase)
            phrase = []
    return _days_first(sortie + _days_first(phrase))


def _days_first(jetons: list[Jeton]) -> list[Jeton]:
    majeurs = [
        jeton.genre
        for n, jeton in enumerate(jetons)
        if jeton.genre in (Genre.PLAGE, Genre.JOUR) and not _excepted(jetons, n)
    ]
    suite = re.sub(r"P+", "P", "".join(majeurs))
    genres = codes(jetons)
    titres = re.search(r"Jc[wdE]*[PF]", genres)
    if titres or Genre.HEURE in genres or not re.fullmatch(r"(?:PJ)+", suite):
        seuls = re.fullmatch(r"PJ(?:JP)*J?", suite) and re.match(
            r"[^J(lfp]*P[^J(lfphSFN]*J(?!c)", genres
        )
        return _first_days_first(jetons) if seuls else jetons
    sortie: list[Jeton] = []
    attente: list[Jeton] = []
    for n, jeton in enumerate(jetons):
        heures = any(j.genre is Genre.PLAGE for j in attente)
        if jeton.genre is Genre.JOUR and heures and not _excepted(jetons, n):
            sortie += [jeton, *attente]
            attente = []
        else:
            attente.append(jeton)
    return sortie + attente


def _first_days_first(jetons: list[Jeton]) -> list[Jeton]:
    """ "9h-12h du lundi au vendredi, samedi 10h-12h": only the first hours come before their days."""
    debut, jour = (codes(jetons).index(genre) for genre in "PJ")
    return [*jetons[:debut], jetons[jour], *jetons[debut:jour], *jetons[jour + 1 :]]


def _excepted(jetons: list[Jeton], n: int) -> bool:
    """Tell whether a word closes or excepts what the n-th token names."""
    avant = codes(jetons[:n]).rstrip("dawm")
    apres = codes(jetons[n + 1 :])
    return avant.endswith(("F", "S", "N")) or bool(re.match(r"[daw]*F(?!.*J)", apres))
