"""Finding the phrases of needs, once what is refused is put aside and the longest are kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from repere.assistant.comprehension.besoin.motifs import francais, langues
from repere.assistant.comprehension.besoin.phrases.lecture import CLES
from repere.assistant.comprehension.motifs.table import Table, Trouvaille
from repere.assistant.comprehension.texte.modele import Message

# Words that mislead: they take the place of shorter phrases and lead nowhere.
NEUTRE: Final = "-"
# From this strength on, what is named is meant.
SUR: Final = 3
# What one lacks is a need too, said after the one it hinders, wherever it stands.
MANQUE: Final = 5


@dataclass(frozen=True, slots=True)
class Indice:
    """``service`` was named by the words ``debut`` to ``fin`` (excluded); ``force``: 1 to 5."""

    service: str
    force: int
    debut: int
    fin: int


@lru_cache(maxsize=1)
def _table() -> Table:
    codes = (*francais.LIGNES, *langues.LIGNES)
    lignes = {c: francais.LIGNES.get(c, "") + langues.LIGNES.get(c, "") for c in codes}
    return Table(lignes, francais.CLASSES)


# Asked twice of a message that names no place.
@lru_cache(maxsize=4)
def clues(message: Message) -> tuple[Indice, ...]:
    """Return what ``message`` names, in its order. Negations are not looked at: see ``refus``."""
    return tuple(i for trouvaille in _longest(_table().find(message)) for i in _read(trouvaille))


def _longest(trouvailles: tuple[Trouvaille, ...]) -> list[Trouvaille]:
    gardees: list[Trouvaille] = []
    for t in sorted(trouvailles, key=lambda t: (t.debut - t.fin, -_force(t.code), t.debut, t.code)):
        if not any(_covers(g, t) for g in gardees):
            gardees.append(t)
    return sorted(gardees)


def _covers(longue: Trouvaille, courte: Trouvaille) -> bool:
    """Tell whether ``longue`` silences ``courte``: it is longer, or surer of the same words."""
    if not longue.overlaps(courte):
        return False
    return (
        longue.fin - longue.debut > courte.fin - courte.debut
        or _force(longue.code) > _force(courte.code)
        or longue.code == courte.code
    )


def _force(code: str) -> int:
    return MANQUE + 1 if code == NEUTRE else int(code.rpartition(":")[2])


def _read(trouvaille: Trouvaille) -> Iterator[Indice]:
    if trouvaille.code != NEUTRE:
        cles, _, force = trouvaille.code.partition(":")
        for cle in cles.split("+"):
            yield Indice(CLES[cle], int(force), trouvaille.debut, trouvaille.fin)
