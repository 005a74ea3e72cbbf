"""Which themes a text is about, and the words that tell: suggestions, for a person to confirm. Pure.

Nothing is learnt that one cannot read: words weighed by theme, and texts that a person has already coded.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from repere.monographies.codage.indices import INDICES, SEUIL
from repere.monographies.codage.lemmes import lemmas
from repere.socle.texte import plier

_MOT: Final = re.compile(r"[^\W_]+")
_INDICES: Final = {
    theme: tuple((re.compile(rf"(?<!\S)(?:{motif})(?!\S)"), poids) for motif, poids in indices)
    for theme, indices in INDICES.items()
}
# Two texts speak of the same thing when they share at least this part of their telling words, and two of them.
PART_COMMUNE: Final = 0.5
MOTS_COMMUNS: Final = 2
# What a text like another, already coded by somebody, is worth at most.
POIDS_D_UN_PROCHE: Final = 3.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A theme; ``raisons``: the words of the text that tell, as it writes them."""

    theme: str
    score: float
    raisons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Confirme:
    """A text on which somebody has decided."""

    texte: str
    themes: frozenset[str]


def suggest(texte: str, confirmes: Sequence[Confirme] = ()) -> list[Suggestion]:
    """Return the themes that ``texte`` seems to be about, best first; ``confirmes`` lets the list learn."""
    trouves = {s.theme: s for s in _by_words(texte)}
    for proche in _by_likeness(texte, confirmes):
        deja = trouves.get(proche.theme)
        if deja is None or proche.score > deja.score:
            trouves[proche.theme] = proche
    return sorted(trouves.values(), key=lambda s: (-s.score, s.theme))


def _by_words(texte: str) -> list[Suggestion]:
    plie = _Plie(texte)
    trouves = []
    for theme, indices in _INDICES.items():
        vus = [(m, poids) for motif, poids in indices if (m := motif.search(plie.texte))]
        score = sum(poids for _, poids in vus)
        if score >= SEUIL:
            raisons = [plie.as_written(*m.span()) for m, _ in vus]
            trouves.append(Suggestion(theme, score, _widest(raisons)))
    return trouves


def _widest(raisons: list[str]) -> tuple[str, ...]:
    """Leave out the words that another reason holds already."""
    return tuple(
        dict.fromkeys(r for r in raisons if not any(r != autre and r in autre for autre in raisons))
    )


def _by_likeness(texte: str, confirmes: Sequence[Confirme]) -> list[Suggestion]:
    """Suggest what was said of the nearest text; its shared words are the reason."""
    mots = lemmas(texte)
    meilleur, communs = None, frozenset[str]()
    part = 0.0
    for confirme in confirmes:
        autres = lemmas(confirme.texte)
        partages = mots & autres
        if len(partages) < MOTS_COMMUNS:
            continue
        cette = len(partages) / len(mots | autres)
        if cette >= PART_COMMUNE and cette > part:
            meilleur, communs, part = confirme, partages, cette
    if meilleur is None:
        return []
    raisons = tuple(m[0] for m in _MOT.finditer(texte) if lemmas(m[0]) & communs)
    return [Suggestion(t, POIDS_D_UN_PROCHE * part, raisons) for t in sorted(meilleur.themes)]


class _Plie:
    """A text folded word by word, which remembers where each word stands."""

    def __init__(self, texte: str) -> None:
        self._source = texte
        self._places: list[tuple[int, int, int]] = []
        plies: list[str] = []
        longueur = 0
        for m in _MOT.finditer(texte):
            if mot := plier(m[0]):
                self._places.append((longueur, m.start(), m.end()))
                plies.append(mot)
                longueur += len(mot) + 1
        self.texte = " ".join(plies)

    def as_written(self, debut: int, fin: int) -> str:
        """Return the words of the source between two places of the folded text."""
        dedans = [(d, f) for place, d, f in self._places if debut <= place < fin]
        return " ".join(self._source[dedans[0][0] : dedans[-1][1]].split()) if dedans else ""
