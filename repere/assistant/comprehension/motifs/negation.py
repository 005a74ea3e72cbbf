"""What "pas" governs: the words after it up to the end of the clause, and the verb just before it."""

from typing import Final

from repere.assistant.comprehension.motifs.jetons import Jeton, fold


def _words(texte: str) -> frozenset[str]:
    return frozenset(map(fold, texte.split()))


NEGATIONS: Final = _words(
    """pas ne n ni sans aucun aucune jamais sauf
    not never without cannot nor
    nao sem nunca nem
    не ні без немає нема
    لا ليس ليست لم لن بدون لست غير"""
)
# A phrase that has one of these denies by itself: "n'a plus envie de vivre" is not undone by its "n".
DEJA_NIE: Final = NEGATIONS | _words("plus nul nulle nowhere no don t yok degil ніде بلا")
# "don't" reads as two words; a French "don" is a gift and a Portuguese "no" a place.
_AUXILIAIRES: Final = _words("don doesn didn isn aren wasn can couldn won wouldn haven hasn")
# After the verb, in the languages that put it there.
_APRES: Final = _words("pas jamais nullement degil yok")
# Turkish asks with it: "yok mu", isn't there any?
_DEMANDE: Final = _words("mu mi")
# A new clause: what was denied before is not denied any more.
_BORNES: Final = _words(
    """mais et donc car alors puis je j il elle on nous vous ils elles parce puisque
    but and because i we he she they
    mas e porque eu
    ama ve cunku
    але та і бо я
    لكن لأن"""
)
_PORTEE: Final = 4
# "Il n'arrête pas de dire" says it again and again: nothing is denied.
_SANS_FIN: Final = _words("arrete arretes arretent arretez cesse cesses cessent")
# "Ne … que" keeps what follows instead: "elle ne parle que turc".
_NE: Final = frozenset({"ne", "n"})
_QUE: Final = frozenset({"que", "qu"})


def negated(jetons: tuple[Jeton, ...], debut: int, fin: int, *, apres: bool) -> bool:
    """Tell whether the words ``debut`` to ``fin`` (excluded) are denied."""
    return (
        any(_denies(jetons, place) for place in range(debut, fin))
        or _denied_before(jetons, debut)
        or (apres and _denied_after(jetons, fin))
    )


def _denies(jetons: tuple[Jeton, ...], place: int) -> bool:
    jeton = jetons[place]
    if jeton.mot in _NE and _restricts(jetons, place):
        return False
    if _goes_on(jetons, place):
        return False
    abrege = jeton.mot == "t" and place > 0 and jetons[place - 1].mot in _AUXILIAIRES
    return abrege or not NEGATIONS.isdisjoint(jeton.formes)


def _goes_on(jetons: tuple[Jeton, ...], place: int) -> bool:
    voisins = (*jetons[max(place - 1, 0) : place], *jetons[place + 1 : place + 2])
    return any(not _SANS_FIN.isdisjoint(voisin.formes) for voisin in voisins)


def _restricts(jetons: tuple[Jeton, ...], place: int) -> bool:
    """Tell whether the "ne" at ``place`` is that of "ne … que"."""
    for suivant in jetons[place + 1 : place + 1 + _PORTEE]:
        if suivant.rupture or suivant.mot in NEGATIONS:
            return False
        if suivant.mot in _QUE:
            return True
    return False


def _denied_before(jetons: tuple[Jeton, ...], debut: int) -> bool:
    for place in range(debut - 1, max(debut - 1 - _PORTEE, -1), -1):
        suivant = jetons[place + 1]
        if suivant.rupture or suivant.pause:
            return False
        if _denies(jetons, place):
            return True
        rendez_vous = place > 0 and jetons[place - 1].mot == "rendez"
        if jetons[place].mot in _BORNES and not rendez_vous:
            return False
    return False


def _denied_after(jetons: tuple[Jeton, ...], fin: int) -> bool:
    return (
        fin < len(jetons)
        and not (jetons[fin].rupture or jetons[fin].pause)
        and jetons[fin].mot in _APRES
        and not (fin + 1 < len(jetons) and jetons[fin + 1].mot in _DEMANDE)
    )
