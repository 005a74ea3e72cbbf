"""From what somebody typed to terms that the index can answer: people's expressions, words, corrections."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from repere.recherche.texte.mots import telling_words, tells
from repere.recherche.texte.paroles import PAROLES
from repere.recherche.texte.synonymes import AUTREMENT, LONGUEUR_MAX, Cible, canonical, lookup


class Lexique(Protocol):
    """The words of the directory."""

    def knows(self, mot: str) -> bool: ...
    def meant(self, mot: str) -> str: ...
    def likely_meant(self, mot: str) -> str: ...
    def beginning_with(self, debut: str) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Terme:
    """A part of the text. A place answers when it writes all the words of one of ``ecrits``, or
    states one of ``cibles``. ``corrige``: the word understood in place of the one typed.
    """

    tape: str
    ecrits: tuple[tuple[str, ...], ...]
    cibles: tuple[Cible, ...] = ()
    corrige: str = ""


@dataclass(frozen=True, slots=True)
class Lu:
    """A text understood: what must be answered, and the words that nothing answers."""

    termes: tuple[Terme, ...]
    inconnus: tuple[str, ...] = ()


def interpret(texte: str, lexique: Lexique) -> Lu:
    """Return the terms of ``texte``."""
    tapes = list(_cut_and_paste(telling_words(texte), lexique))
    compris = [_understood(mot, lexique) for mot in tapes]
    paires = [(tape, mot) for tape, mot in zip(tapes, compris, strict=True) if mot and tells(mot)]
    inconnus = tuple(tape for tape, mot in zip(tapes, compris, strict=True) if not mot)
    return Lu(tuple(_terms(paires, lexique)), inconnus)


def _understood(mot: str, lexique: Lexique) -> str:
    if mot in PAROLES:
        return mot
    if _is_known(mot, lexique):
        # Sources misspell too: three places that write "mediateque" must not hide the others.
        return lexique.likely_meant(mot) or mot
    return lexique.meant(mot)


def _is_known(mot: str, lexique: Lexique) -> bool:
    return (
        lexique.knows(mot)
        or mot in AUTREMENT
        or bool(lookup((mot,)))
        or bool(lexique.beginning_with(mot))
    )


def _cut_and_paste(mots: Sequence[str], lexique: Lexique) -> Iterator[str]:
    """Mend "média thèque" and "francetravail"."""
    reste = list(mots)
    while reste:
        mot = reste.pop(0)
        if reste and not (lexique.knows(mot) and lexique.knows(reste[0])):
            colle = mot + reste[0]
            if len(colle) > 5 and lexique.knows(colle):
                reste[0] = colle
                continue
        if mot in PAROLES or lexique.knows(mot) or lookup((mot,)) or lexique.beginning_with(mot):
            yield mot
            continue
        coupe = _cut(mot, lexique)
        # "passport" is a slip for "passeport" sooner than "pass port".
        yield from coupe if coupe and not lookup((lexique.meant(mot),)) else (mot,)


def _cut(mot: str, lexique: Lexique) -> tuple[str, ...]:
    for i in range(4, len(mot) - 3):
        # Its last letter may have been taken for a plural.
        for fin in (mot[i:], mot[i:] + "s"):
            if lexique.knows(mot[:i]) and lexique.knows(fin):
                return mot[:i], fin
    return ()


def _terms(paires: Sequence[tuple[str, str]], lexique: Lexique) -> Iterator[Terme]:
    rang = 0
    while rang < len(paires):
        mots, cibles = _longest_expression(paires, rang)
        longueur = len(mots)
        if mots[0] in PAROLES and not cibles:
            rang += 1
            continue
        pris = paires[rang : rang + longueur]
        tape = " ".join(t for t, _ in pris)
        ecrits = [mots] if longueur > 1 else [(m,) for m in _spellings(*pris[0], lexique)]
        compris = " ".join(mot for _, mot in pris)
        corrige = compris if compris != tape else ""
        yield Terme(tape, tuple(ecrits), cibles, corrige)
        rang += longueur


def _longest_expression(
    paires: Sequence[tuple[str, str]], rang: int
) -> tuple[tuple[str, ...], tuple[Cible, ...]]:
    for longueur in range(min(LONGUEUR_MAX, len(paires) - rang), 0, -1):
        mots = canonical(tuple(mot for _, mot in paires[rang : rang + longueur]))
        if cibles := lookup(mots):
            return mots, cibles
    return (paires[rang][1],), ()


def _spellings(tape: str, mot: str, lexique: Lexique) -> list[str]:
    if lexique.knows(mot) or mot in AUTREMENT:
        tapes = [mot, tape] if tape != mot and lexique.knows(tape) else [mot]
        return [*tapes, *AUTREMENT.get(mot, ())]
    return lexique.beginning_with(mot) or [mot]
