"""In what language a message is: its script, its own letters, then its small words.

py3langid was tried: it takes 190 MB and a second to load its model, and short French or SMS
comes out Dutch, Occitan or Polish ("slt jve 1 rdv", "cc g pas internet", "merci"). Messages here are
short, and French unless something says otherwise, so small words decide.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from repere.assistant.comprehension.texte.dictionnaire import FREQUENCES, frequent_words
from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.assistant.comprehension.texte.modele import Message, Mot
from repere.assistant.comprehension.texte.mots_par_langue import (
    ARABE,
    CYRILLIQUE,
    ECRITURES,
    LETTRES,
    MOTS,
    NEUTRES,
    TERMINAISONS_TURQUES,
)
from repere.socle.texte import sans_accents

PAR_DEFAUT: Final = "fr"
# A letter that French never writes is worth more than a word.
_POIDS_LETTRE: Final = 1.5
# A word that several languages may write tells less than a small one.
_POIDS_MOT: Final = 0.6
# What another language must score when nothing in the message is French.
_SEULE: Final = 0.55
_RARETE: Final = {
    mot: 1 / sum(mot in mots for mots in MOTS.values()) for mots in MOTS.values() for mot in mots
}
# A word that only French writes, among those of beginners, weighs as a small word does.
# Of single letters, only those that French cuts short tell something.
_CHIFFRE_ARABE: Final = re.compile(
    r"[a-z]+[3579][a-z]+[0-9]?[a-z]*|[379](?!eme|ans|jours|euros|mois|heures|nov|dec|mai|juin)[a-z]{3,}"
)
_ELIDES: Final = frozenset("jldnsctm")
_SMS: Final = frozenset(
    mot for mot in RACCOURCIS if mot.isascii() and all(mot not in mots for mots in MOTS.values())
)


def language(message: Message) -> str:
    """Return the ISO 639-1 code of the language of ``message``; French when nothing tells."""
    ecriture = _script(message.brut)
    if ecriture == "cyrillique":
        return _within(message, CYRILLIQUE)
    if ecriture == "arabe":
        return _within(message, ARABE)
    return ecriture or _latin(message)


def _script(texte: str) -> str:
    """Return the script most letters are in, or the language that alone writes it; "" for Latin.

    Of two, the one that is not Latin: people write "CAF" and their town in Latin letters.
    """
    comptes = Counter(_script_of(ord(c)) for c in texte if c.isalpha())
    latin = comptes.pop("", 0)
    if not comptes:
        return ""
    # Chinese characters are Japanese beside kana.
    nom = "ja" if comptes["ja"] else max(comptes, key=lambda e: (comptes[e], e))
    return nom if 2 * comptes[nom] >= latin else ""


def _script_of(point: int) -> str:
    if point < 0x0370:
        return ""
    if 0x0400 <= point <= 0x052F:
        return "cyrillique"
    if 0x0600 <= point <= 0x06FF or 0x0750 <= point <= 0x077F or 0xFB50 <= point <= 0xFEFF:
        return "arabe"
    return next((langue for debut, fin, langue in ECRITURES if debut <= point <= fin), "")


def _within(message: Message, langues: Mapping[str, tuple[str, str]]) -> str:
    """Choose among languages of one script; the first of them when nothing tells."""
    texte = message.brut.lower()
    ecrits = Counter(sans_accents(mot.brut.lower()) for mot in message.mots)
    notes = {
        langue: sum(_POIDS_LETTRE * texte.count(c) for c in lettres)
        + sum(ecrits[sans_accents(mot)] for mot in mots.split())
        for langue, (lettres, mots) in langues.items()
    }
    premiere = next(iter(langues))
    return max(notes, key=lambda langue: (notes[langue], langue == premiere, langue))


def _latin(message: Message) -> str:
    gardes = [mot for mot in message.mots if mot.plie not in NEUTRES]
    mots = [mot.plie for mot in gardes]
    brut = " ".join(mot.brut.lower() for mot in gardes)
    notes = {langue: _score(mots, connus) for langue, connus in MOTS.items()}
    # English writes no accent: "bloké" is no "bloke".
    nus = [mot.plie for mot in gardes if mot.brut.isascii()]
    for langue in FREQUENCES:
        notes[langue] += _POIDS_MOT * sum(
            _tells(mot, langue) for mot in (nus if langue == "en" else mots)
        )
    notes["tr"] += sum(
        0.6
        for mot in mots
        if len(mot) > 5 and mot.endswith(TERMINAISONS_TURQUES) and not _tells(mot, "fr")
    )
    # In Latin letters, Arabic writes with figures the sounds they lack: "3afak", "y3awni", "9raya".
    notes["ar"] += sum(1 for mot in mots if _CHIFFRE_ARABE.fullmatch(mot) and not _tells(mot, "fr"))
    notes[PAR_DEFAUT] += sum(_is_shortcut(mot) for mot in gardes)
    for langue, lettres in LETTRES.items():
        notes[langue] += sum(_POIDS_LETTRE for c in brut if c in lettres)
    meilleure = max(notes, key=lambda langue: (notes[langue], langue == PAR_DEFAUT, langue))
    requis = _needed(len(mots)) if notes[PAR_DEFAUT] else _SEULE
    sure = notes[meilleure] >= requis and notes[meilleure] > notes[PAR_DEFAUT]
    return meilleure if sure else PAR_DEFAUT


def _is_shortcut(mot: Mot) -> bool:
    bas = mot.brut.lower()
    return mot.plie in _SMS or (bas in RACCOURCIS and not bas.isascii())


def _score(mots: Sequence[str], connus: frozenset[str]) -> float:
    return sum(_RARETE[mot] for mot in mots if mot in connus and (len(mot) > 1 or mot in _ELIDES))


def _tells(mot: str, langue: str) -> bool:
    return len(mot) > 2 and mot in frequent_words(langue)


def _needed(nombre: int) -> float:
    """Return what another language must score: one sure word in a short message, two in a long one."""
    return 0.9 if nombre <= 4 else 1.3 if nombre <= 8 else 2.0
