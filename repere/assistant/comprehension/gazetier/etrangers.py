"""Places written in Arabic or Cyrillic script."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from repere.assistant.comprehension.gazetier.candidats import Candidat, Mode
from repere.assistant.comprehension.gazetier.ecritures import (
    ARABE,
    CYRILLIQUE,
    HABITE,
    LOCATIFS,
    TERMINAISONS,
    bones_of_arabic,
    bones_of_key,
    sound_of_cyrillic,
)
from repere.assistant.comprehension.gazetier.noms import Cible, Noms
from repere.assistant.comprehension.texte.modele import Message

_MOTS_MAX: Final = 6
# A name read letter by letter is sought among communes of this many people and more.
_POPULATION_MIN: Final = 1_500
_RESSEMBLANCE: Final = 0.75
_HAMZAS: Final = str.maketrans(
    {"ة": "ه", "ى": "ي", "ٱ": "ا", "ـ": None, "آ": "ا", "أ": "ا", "إ": "ا"}
)
_PREFIXES: Final = ("بال", "ب", "ل", "و", "ال", "ف", "وب")


def foreign_candidates(message: Message, noms: Noms) -> list[Candidat]:
    """Return the places of ``message`` written in another script than ours."""
    mots = [mot.plie.translate(_HAMZAS) for mot in message.mots]
    if all(mot.isascii() for mot in mots):
        return []
    return [*_listed(mots, message, noms), *_read(mots, message, noms)]


def _listed(mots: Sequence[str], message: Message, noms: Noms) -> Iterator[Candidat]:
    for debut in range(len(mots)):
        for fin in range(debut + 1, min(len(mots), debut + _MOTS_MAX) + 1):
            colle = "".join(mots[debut:fin])
            if colle.isascii():
                continue
            situe = (debut > 0 and mots[debut - 1] in LOCATIFS | HABITE) or len(mots) == fin - debut
            # Ukrainian and Russian write names, and little else, with a capital.
            situe = situe or (len(colle) >= 4 and message.mots[debut].brut[0].isupper())
            code = _code(colle, situe)
            if code and (cible := noms.cibles.get(code)):
                yield Candidat(Mode.ECRITURE, debut, fin, (cible,), colle, fin - debut)


def _code(mot: str, situe: bool) -> str:
    """Return the code of a listed name, its case ending or its prefix taken off."""
    if is_cyrillic(mot):
        for fin in sorted(TERMINAISONS, key=len):
            code = CYRILLIQUE.get(mot[: len(mot) - len(fin)] if mot.endswith(fin) else "", "")
            # "тур" is also a round: where one is must be said.
            if code and (situe or len(mot) - len(fin) >= 5):
                return code
        return ""
    code = ARABE.get(mot, "")
    if code and (situe or len(mot) >= 4):
        return code
    for prefixe in _PREFIXES:
        if mot.startswith(prefixe) and (code := ARABE.get(mot.removeprefix(prefixe), "")):
            return code
    return ""


def is_cyrillic(mot: str) -> bool:
    """Say whether a word is written in Cyrillic letters."""
    return any("\u0400" <= c <= "\u04ff" for c in mot)


def _read(mots: Sequence[str], message: Message, noms: Noms) -> Iterator[Candidat]:
    """Read letter by letter a word that stands where places stand, and that a list does not hold."""
    for rang in range(1, len(mots)):
        mot, avant = mots[rang], mots[rang - 1]
        if mot.isascii() or len(mot) < 4 or avant not in LOCATIFS:
            continue
        if is_cyrillic(mot):
            cible = _by_sound(mot, noms) if message.mots[rang].brut[0].isupper() else None
        else:
            cible = _by_bones(mot, noms) if HABITE & set(mots[:rang]) else None
        if cible:
            yield Candidat(Mode.SON, rang, rang + 1, (cible,), mot, sur=False)


def _by_sound(mot: str, noms: Noms) -> Cible | None:
    sons = {sound_of_cyrillic(mot.removesuffix(fin)) for fin in TERMINAISONS if mot.endswith(fin)}
    notes = [
        (OSA.normalized_similarity(son, cle), cible.population, cible.code)
        for son in sons
        for cle, cible in _large(noms)
    ]
    meilleure = max(notes, default=(0.0, 0, ""))
    return noms.cibles[meilleure[2]] if meilleure[0] >= _RESSEMBLANCE else None


def _by_bones(mot: str, noms: Noms) -> Cible | None:
    os = bones_of_arabic(mot)
    pareils = [cible for cle, cible in _large(noms) if bones_of_key(cle) == os]
    return max(pareils, key=lambda c: c.population) if len(os) >= 3 and pareils else None


@lru_cache(maxsize=4)
def _large(noms: Noms) -> tuple[tuple[str, Cible], ...]:
    return tuple(
        (cle, cibles[0])
        for cle, cibles in noms.sons.items()
        if cibles[0].population >= _POPULATION_MIN and len(cle) >= 3
    )
