"""What training hears besides each phrase: mistyped, written in a hurry, within a longer message."""

import random
from collections.abc import Iterator
from typing import Final
from zlib import crc32

from repere.assistant.comprehension.besoin.modele.bruit import noisy, texted
from repere.assistant.comprehension.besoin.modele.synonymes import reworded
from repere.assistant.comprehension.besoin.phrases.lecture import AUCUN, Phrase, detours

# A copy teaches less than what somebody wrote.
ECOUTE: Final = 0.5
# Some write nearly every sound by ear.
_TRES_MAL: Final = 0.6

# What surrounds a need and says nothing of it: heard with every service, it weighs for none.
_AVANT: Final = {
    "fr": (
        "bonjour", "bonjour,", "bonsoir madame,", "je voudrais", "j'aimerais", "je cherche", "svp",
        "bonjour je souhaite", "je cherche quelqu'un pour", "où aller pour", "qui peut m'aider :",
        "c'est pour ma mère,", "c'est pour mon fils,", "j'habite à Tours,", "à Blois,", "dame 72 ans,",
        "homme 45 ans, RSA,", "j'ai besoin d'aide :", "alors voilà,", "euh bonjour,", "excusez-moi,",
        "y a-t-il un atelier :", "est-ce qu'il y a quelqu'un pour", "je suis au RSA,", "slt", "ya ki pour",
        "pour une usagère :", "j'ai 75 ans,", "je suis étudiante,", "mon mari et moi,", "est-il possible de",
        "on m'a dit de venir ici,", "je suis un peu perdu,", "jeune de 19 ans,", "pour un groupe,",
        "je ne suis pas handicapé mais", "je ne parle pas bien français,", "comment faire :",
    ),
    "en": ("hello,", "please,", "I want to", "I live in Tours,", "can somebody help me:", "where can I",
           "is there a place to", "how can I", "for my mother,", "I don't speak French,"),
    "ar": ("مرحبا", "من فضلك", "أريد", "أسكن في تور", "هل هناك مكان", "أين يمكنني", "لأمي"),
    "pt": ("olá,", "bom dia,", "quero", "moro em Tours,", "alguém me ajuda:", "onde posso", "para a minha mãe,"),
    "tr": ("merhaba,", "lütfen,", "Tours'da oturuyorum,", "yardım eder misiniz:", "nerede", "annem için"),
    "uk": ("добрий день,", "будь ласка,", "я живу в Турі,", "хто допоможе:", "де можна", "для мами,"),
}  # fmt: skip
_APRES: Final = {
    "fr": (
        "à Tours", "à Orléans", "près de Chartres", "à Bourges", "dans le 41", "j'habite à Vierzon",
        "svp", "s'il vous plaît", "merci", "c'est gratuit ?", "le samedi", "le mercredi après-midi",
        "je ne sais pas faire", "c'est possible ?", "près de chez moi", "sans rendez-vous", "c'est urgent",
        "je n'ai pas de voiture", "à domicile si possible", "je suis du côté de Dreux", "à Saint-Pierre-des-Corps",
        "quelqu'un peut m'aider ?", "vous pouvez me renseigner ?", "parce que je suis toute seule",
        "avec quelqu'un qui parle turc", "en groupe ou tout seul peu importe", "et merci d'avance",
    ),
    "en": ("in Orléans", "please", "near me", "in Blois", "on Saturday", "for free", "thank you"),
    "ar": ("في أورليان", "من فضلك", "قريب من بيتي", "في بلوا", "شكرا", "مجانا"),
    "pt": ("em Orléans", "por favor", "perto de mim", "em Blois", "ao sábado", "obrigado"),
    "tr": ("Orléans'da", "lütfen", "bana yakın", "Blois", "cumartesi", "teşekkürler"),
    "uk": ("в Орлеані", "будь ласка", "поруч зі мною", "у Блуа", "безкоштовно", "дякую"),
}  # fmt: skip
# How a tale begins, and how one comes to the point.
_ENTREES: Final = (
    "alors voilà, ",
    "bonjour madame, ",
    "euh oui bonjour, ",
    "ben moi ",
    "bon alors ",
    "oui allô, ",
    "",
)
_LIENS: Final = (
    "", "", "je voudrais ", "alors ", "et maintenant ", "il faudrait que quelqu'un ", "c'est pour ", "donc ",
    "et puis ", "mais ", "j'aimerais ", "si quelqu'un pouvait ", "il paraît que ", "est-ce qu'il y a ",
)  # fmt: skip


def copies(phrase: Phrase) -> Iterator[str]:
    """Yield what ``phrase`` becomes in other hands. The same ones each time."""
    graine = crc32(phrase.texte.encode())
    yield _surrounded(phrase, graine)
    if phrase.langue != "fr":
        yield noisy(_surrounded(phrase, graine), graine + 1, 0.07)
        return
    autre = Phrase(reworded(phrase.texte, graine + 6), phrase.classe, phrase.langue)
    yield noisy(_surrounded(autre, graine + 7), graine + 1, 0.07)
    yield texted(phrase.texte, graine + 2)
    yield noisy(texted(autre.texte, graine + 8, _TRES_MAL), graine + 9, 0.04)
    yield texted(_surrounded(autre, graine + 3), graine + 4)
    if phrase.classe != AUCUN:
        yield _told(autre, graine + 5)


def _surrounded(phrase: Phrase, graine: int) -> str:
    hasard = random.Random(graine)  # noqa: S311 — no secret: the same copies each time
    avant, apres = hasard.choice(_AVANT[phrase.langue]), hasard.choice(_APRES[phrase.langue])
    place = hasard.randrange(3)
    return " ".join(
        morceau
        for morceau, present in ((avant, place != 0), (phrase.texte, True), (apres, place != 1))
        if present
    )


def _told(phrase: Phrase, graine: int) -> str:
    """Return ``phrase`` within a tale, as one speaks: the need comes late, among things that are not it."""
    hasard = random.Random(graine)  # noqa: S311 — no secret: the same copies each time
    recit = hasard.sample(detours(), hasard.randint(2, 4))
    place = hasard.randint(1, len(recit))
    suite = [*recit[:place], hasard.choice(_LIENS) + phrase.texte, *recit[place:]]
    return hasard.choice(_ENTREES) + ", ".join(suite)
