"""Finding the phrases of a table in a message, and telling which ones are negated."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from repere.assistant.comprehension.motifs.jetons import (
    DEBUT_AU_PLUS,
    Jeton,
    Lecture,
    changed,
    readings,
)
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

    def _file(self, code: str, phrase: Phrase) -> None:
        sensible = not any(e.mots & DEJA_NIE for e in phrase)
        regle = _Regle(code, phrase, sensible)
        for mot in phrase[0].mots:
            self._par_mot[mot].append(regle)
        for cle in phrase[0].cles:
            self._par_cle[cle].append(regle)
        for debut in phrase[0].debuts:
            if len(debut) > DEBUT_AU_PLUS:
                raise ValueError(f"too long a beginning: {debut!r}")
            self._par_debut[debut].append(regle)

    def find(self, message: Message) -> tuple[Trouvaille, ...]:
        """Return what ``message`` says, in its order, each once."""
        spelt_out, *typed = readings(message)
        vues = set(self._found(spelt_out))
        # "jve pa" denies only once spelt out: as typed, words are added, never what they mean.
        places = {(t.debut, t.fin, t.code) for t in vues}
        for lecture in typed:
            depuis = changed(message)
            vues.update(
                t for t in self._found(lecture, depuis) if (t.debut, t.fin, t.code) not in places
            )
        return tuple(sorted(vues))

    def _found(
        self, lecture: Lecture, depuis: frozenset[int] | None = None
    ) -> Iterator[Trouvaille]:
        """``depuis``: the ranks of words where a phrase is worth beginning, None for all."""
        jetons = lecture.jetons
        for debut, regle in self._begun(lecture):
            if depuis is not None and jetons[debut].rang not in depuis:
                continue
            fin = _end(regle.phrase, jetons, debut, tenu=self._tenu)
            if fin:
                nie = regle.sensible and negated(jetons, debut, fin, apres=self._apres)
                yield Trouvaille(jetons[debut].rang, jetons[fin - 1].rang + 1, regle.code, nie)

    def _begun(self, lecture: Lecture) -> Iterator[tuple[int, _Regle]]:
        """Yield where phrases may begin: most words begin none, and are told at once from those that do."""
        for regles, places in ((self._par_mot, lecture.formes), (self._par_debut, lecture.debuts)):
            for commun in regles.keys() & places.keys():
                for debut in places[commun]:
                    for regle in regles[commun]:
                        yield debut, regle
        for cle in self._par_cle.keys() & lecture.cles.keys():
            for debut in lecture.cles[cle]:
                for regle in self._par_cle[cle]:
                    # A word of the dictionary is not another that sounds like it.
                    if regle.phrase[0].accepts(lecture.jetons[debut]):
                        yield debut, regle


def _end(phrase: Phrase, jetons: Sequence[Jeton], debut: int, *, tenu: bool) -> int:
    """Return where ``phrase``, whose first word is at ``debut``, ends (excluded): as near as can be, 0 nowhere."""
    fins = [debut + 1]
    # Nearly all the time of a table goes here: no more calls than needed.
    for element in phrase[1:]:
        suivantes: list[int] = []
        for fin in fins:
            for place in range(fin, min(fin + element.ecart + 1, len(jetons))):
                jeton = jetons[place]
                if jeton.rupture or (tenu and jeton.pause):
                    break
                if element.accepts(jeton) and place + 1 not in suivantes:
                    suivantes.append(place + 1)
        if not suivantes:
            return 0
        fins = suivantes
    return min(fins)
