"""Finding the phrases of a table in a message, and telling which ones are negated."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from repere.assistant.comprehension.motifs.jetons import Jeton, changed, readings
from repere.assistant.comprehension.motifs.negation import DEJA_NIE, negated
from repere.assistant.comprehension.motifs.syntaxe import Classes, Phrase, phrases
from repere.assistant.comprehension.texte.modele import Message


@dataclass(frozen=True, slots=True, order=True)
class Trouvaille:
    """``code`` was said by the words of ranks ``debut`` to ``fin`` (excluded) of the message; ``nie``: denied."""

    debut: int
    fin: int
    code: str
    nie: bool

    def overlaps(self, autre: "Trouvaille") -> bool:
        return self.debut < autre.fin and autre.debut < self.fin


@dataclass(frozen=True, slots=True)
class _Regle:
    code: str
    phrase: Phrase
    # A phrase that says "ne … plus" itself is not undone by it.
    sensible: bool


class Table:
    """Codes with their phrases. Built once; a message is read in one pass whatever the number of phrases."""

    def __init__(
        self,
        lignes: Mapping[str, str],
        classes: Classes | None = None,
        *,
        apres: bool = False,
        tenu: bool = False,
    ) -> None:
        """``apres``: a negation just after the phrase undoes it too, as verbs have it ("il me frappe pas").

        ``tenu``: a comma ends a phrase as a full stop does.
        """
        self._tenu: Final = tenu
        self._apres: Final = apres
        self._par_mot: Final = defaultdict[str, list[_Regle]](list)
        self._par_cle: Final = defaultdict[str, list[_Regle]](list)
        self._par_debut: Final = defaultdict[str, list[_Regle]](list)
        for code, textes in lignes.items():
            for phrase in phrases(textes, classes or {}):
                self._file(code, phrase)
        self._longueurs: Final = sorted({len(debut) for debut in self._par_debut})

    def _file(self, code: str, phrase: Phrase) -> None:
        sensible = not any(e.mots & DEJA_NIE for e in phrase)
        regle = _Regle(code, phrase, sensible)
        for mot in phrase[0].mots:
            self._par_mot[mot].append(regle)
        for cle in phrase[0].cles:
            self._par_cle[cle].append(regle)
        for debut in phrase[0].debuts:
            self._par_debut[debut].append(regle)

    def find(self, message: Message) -> tuple[Trouvaille, ...]:
        """Return what ``message`` says, in its order, each once."""
        spelt_out, *typed = readings(message)
        vues = set(self._found(spelt_out))
        # "jve pa" denies only once spelt out: as typed, words are added, never what they mean.
        places = {(t.debut, t.fin, t.code) for t in vues}
        for jetons in typed:
            depuis = changed(message)
            vues.update(
                t for t in self._found(jetons, depuis) if (t.debut, t.fin, t.code) not in places
            )
        return tuple(sorted(vues))

    def _found(
        self, jetons: tuple[Jeton, ...], depuis: frozenset[int] | None = None
    ) -> Iterator[Trouvaille]:
        """``depuis``: the ranks of words where a phrase is worth beginning, None for all."""
        for debut, jeton in enumerate(jetons):
            if depuis is not None and jeton.rang not in depuis:
                continue
            for regle in self._starting_with(jeton):
                fin = _end(regle.phrase, jetons, debut, tenu=self._tenu)
                if fin:
                    nie = regle.sensible and negated(jetons, debut, fin, apres=self._apres)
                    yield Trouvaille(jeton.rang, jetons[fin - 1].rang + 1, regle.code, nie)

    def _starting_with(self, jeton: Jeton) -> Iterable[_Regle]:
        for forme in jeton.formes:
            yield from self._par_mot.get(forme, ())
            for longueur in self._longueurs:
                if longueur <= len(forme):
                    yield from self._par_debut.get(forme[:longueur], ())
        if jeton.cle:
            yield from self._par_cle.get(jeton.cle, ())


def _end(phrase: Phrase, jetons: tuple[Jeton, ...], debut: int, *, tenu: bool) -> int:
    """Return where ``phrase`` begun at ``debut`` ends (excluded), 0 when it is not there: the nearest end."""
    if not phrase[0].accepts(jetons[debut]):
        return 0
    if len(phrase) == 1:
        return debut + 1
    fins = {debut + 1}
    for element in phrase[1:]:
        fins = {
            place + 1
            for fin in fins
            for place in _reachable(jetons, fin, element.ecart, tenu=tenu)
            if element.accepts(jetons[place])
        }
        if not fins:
            return 0
    return min(fins)


def _reachable(jetons: tuple[Jeton, ...], debut: int, ecart: int, *, tenu: bool) -> Iterator[int]:
    for place in range(debut, min(debut + ecart + 1, len(jetons))):
        if jetons[place].rupture or (tenu and jetons[place].pause):
            return
        yield place
