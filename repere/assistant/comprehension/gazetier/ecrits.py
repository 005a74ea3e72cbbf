"""The words of a message as names are compared with them: "st" spelt out, "stjean" cut, accents heard."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.gazetier.mots_courants import MOTS, is_common, is_word
from repere.assistant.comprehension.gazetier.noms import SAINTS, Noms, accented, sound
from repere.assistant.comprehension.texte.dictionnaire import participles
from repere.assistant.comprehension.texte.modele import Message, Mot
from repere.territoires.noms_communes import ABREVIATIONS, PETITS_MOTS

_COLLES: Final = (("ste", "sainte"), ("st", "saint"), ("sain", "saint"))

_AVEC_CODE: Final = re.compile(r"([a-z]{4,})(?:\d{2}|\d{5})")
_DOUBLES: Final = re.compile(r"(.)\1")
_LIENS: Final = PETITS_MOTS | {"sur", "sous", "en"}
_SAINTS_ENTENDUS: Final = words("sain sein sent sin")


@dataclass(frozen=True, slots=True)
class Ecrit:
    """A word: ``ecrit`` as names write it, ``entendu`` as it sounds.

    ``etrange``: French has no such word. ``inconnu``: it has none written so, though one may sound alike.
    ``lie``: a hyphen ties it to the word before.
    """

    ecrit: str
    entendu: str
    etrange: bool
    inconnu: bool
    lie: bool


def spelt(message: Message, noms: Noms) -> list[Ecrit]:
    """Return the words as names are compared: "st" is "saint"."""
    plies = [_letters(mot) for mot in message.mots]
    ecrits: list[Ecrit] = []
    for rang, mot in enumerate(message.mots):
        suivant = plies[rang + 1] if rang + 1 < len(plies) else ""
        ecrit = _spell(plies[rang], suivant, noms)
        bas = mot.brut.lower()
        if bas in ("é", "è", "&"):
            ecrit = "et"
        elif bas == "2" and any(e.ecrit in SAINTS for e in ecrits[-2:]):
            # "st jean 2 braye"
            ecrit = "de"
        elif bas == "o" and 0 < rang < len(plies) - 1:
            # "la ville o dame"
            ecrit = "aux"
        entendu = accented(bas) if ecrit == mot.plie and bas != ecrit else ecrit
        if "oa" in entendu and not is_word(ecrit):
            # "bloa"
            entendu = entendu.replace("oa", "oi")
        etrange = not _is_french(ecrit, entendu)
        lie = rang > 0 and message.brut[mot.debut - 1] == "-"
        ecrits.append(Ecrit(ecrit, entendu, etrange, etrange or not is_written(ecrit), lie))
    return ecrits


def _letters(mot: Mot) -> str:
    """Return the folded word, its figures read: "chateaud1", or taken off: "saran45"."""
    if mot.plie.isalpha() or not mot.plie[0].isalpha():
        return mot.plie
    if suivi := _AVEC_CODE.fullmatch(mot.plie):
        return suivi[1]
    return mot.corrige.replace(" ", "")


def _spell(mot: str, suivant: str, noms: Noms) -> str:
    if mot in ABREVIATIONS:
        return ABREVIATIONS[mot]
    if mot == "sr":
        return "sur"
    if len(mot) > 2 and (simple := _DOUBLES.sub(r"\1", mot)) != mot and simple in _LIENS:
        return simple
    for colle, entier in _COLLES:
        if mot.startswith(colle) and entier + mot.removeprefix(colle) in noms.saints:
            return entier + mot.removeprefix(colle)
    if len(mot) > 5 and mot.startswith("st") and mot[2] not in "aeiouyhr" and not is_word(mot):
        return "saint" + mot[2:]
    return _saint(mot, suivant, noms) or mot


def _saint(mot: str, suivant: str, noms: Noms) -> str:
    """Return "saint" for "sin", "siant", "sent" before what saints are called."""
    if mot[0] != "s" or not 3 <= len(mot) <= 6 or mot in SAINTS:
        return ""
    if is_word(mot) and mot not in _SAINTS_ENTENDUS:
        return ""
    for entier in ("saint", "sainte"):
        if entier + suivant in noms.saints and OSA.distance(mot, entier) <= 2:
            return entier
    return ""


def full(mots: Iterable[Ecrit]) -> list[Ecrit]:
    """Return the words that count in a name; all of them when none does."""
    tous = list(mots)
    return [mot for mot in tous if mot.ecrit not in PETITS_MOTS] or tous


def sounding(mots: Iterable[Ecrit]) -> str:
    """Return how words sound, stuck together."""
    return sound(mot.entendu for mot in full(mots))


def _is_french(ecrit: str, entendu: str) -> bool:
    if ecrit == entendu or ecrit in MOTS:
        return is_french(ecrit)
    # "olivé" is not "olive".
    return is_french(entendu) or ecrit in participles()


def is_french(mot: str) -> bool:
    """Say whether a word is one, or sounds like an everyday one."""
    if len(mot) <= 2 or is_word(mot) or is_common(mot):
        return True
    # "dordi", "lécran" in one word, as telephones write them.
    return len(mot) > 4 and mot[0] in "cdjlmnst" and is_word(mot[1:])


def is_written(mot: str) -> bool:
    """Say whether French has that word as it is written, or sounds like it when it is short."""
    return mot in MOTS or is_word(mot) or (len(mot) <= 4 and is_french(mot))
