"""What a message says it does not ask for: "pas de cours", "rien à voir avec les impôts".

Saying that one has not, cannot or does not know how to is asking: "pas d’internet", "je n’arrive pas à
imprimer". Only wanting not, and opposing one thing to another, put words aside.
"""

import re
from typing import Final

from repere.assistant.comprehension.texte.modele import Message, Mot

_NE_PEUT: Final = (
    *("arrive", "arrives", "arrivons", "marche", "fonctionne", "peux", "peut", "pouvez", "sais", "sait", "savez"),
    *("comprends", "comprend", "comprenons", "trouve", "trouves", "connais", "vois", "recois", "recu", "lis", "vais"),
    *("tombe", "tombent", "tombes", "clique", "cliquent"),
    *("capte", "retrouve", "ouvre", "passe", "entends", "reussis", "maitrise", "pige"),
)  # fmt: skip
_REFUS: Final = re.compile(
    r"(?:"
    r"(?:ne |n )?(?:veux|veut|voudrais|souhaite|cherche|demande|ai|as) (?:pas|plus) (?:besoin )?(?:de |d |des |un |une |le |la |les |l )"
    r"|(?:ne |n )?(?:veux|veut|voudrais|souhaite|cherche) (?:pas|plus) (?!me faire|se faire|que |qu )"
    # "J’arrive pas sur le site", "je comprends pas le courrier": what one cannot is what one asks.
    r"|pas besoin (?:de |d )|"
    + "".join(rf"(?<!\b{verbe} )" for verbe in _NE_PEUT)
    + r"pas (?:pour|un|une|de cours|d atelier|des|les|mes|le|la|sur) |pas (?=cours |atelier|formation|groupe)"
    r"|rien a voir avec |(?:^|, )ni |(?<=cours )ni |plutot qu(?:e | )?|au lieu d(?:e | )|sauf |sans parler d(?:e | )"
    r"|(?:don t|do not|doesn t) (?:want|need) |not (?:for|about) |(?:nao|não) (?:quero|preciso de) "
    r"|не (?:хочу|треба|потрібно|потрібен) |لا اريد |لا أريد )"
)
# "Je veux pas que n’importe qui lise mes messages" is asking to be guarded, and no refusal.
# Having not is lacking: the thing itself is what is needed.
_MANQUE: Final = re.compile(r"(?:ne |n )?(?:ai|as|a) (?:pas|plus) (?!besoin)")
_REPRISE: Final = frozenset(
    [
        "mais",
        "juste",
        "plutot",
        "seulement",
        "uniquement",
        "but",
        "just",
        "only",
        "je",
        "j",
        "mas",
        "ama",
        "але",
        "لكن",
        "parce",
        "car",
        "pour",
        "rien",
    ]
)
_PAUSE: Final = re.compile(r"[,;:.!?…،؛؟()]")
_PORTEE: Final = 6


def refused(message: Message) -> frozenset[int]:
    """Return the ranks of the words that ``message`` puts aside, those that say so included."""
    plie, rangs = "", []
    for rang, mot in enumerate(message.mots):
        for partie in mot.corrige.split():
            rangs += [rang] * (len(partie) + 1)
            plie += f"{partie} "
    ecartes: set[int] = set()
    for trouve in _REFUS.finditer(plie):
        entier = trouve.start() == 0 or plie[trouve.start() - 1] == " "
        if entier and not _MANQUE.match(trouve[0]):
            ecartes.update(_scope(message, rangs[trouve.start()], rangs[trouve.end() - 1]))
    return frozenset(ecartes)


def _scope(message: Message, debut: int, fin: int) -> range:
    """Return the ranks governed by a refusal said from ``debut`` to ``fin``: to the end of its clause."""
    rang = fin + 1
    while rang < min(len(message.mots), fin + 1 + _PORTEE) and not _new_clause(message, rang):
        rang += 1
    return range(debut, rang)


def _new_clause(message: Message, rang: int) -> bool:
    avant, mot = message.mots[rang - 1], message.mots[rang]
    entre = message.brut[avant.fin : mot.debut]
    return bool(_PAUSE.search(entre)) or _first_word(mot) in _REPRISE


def _first_word(mot: Mot) -> str:
    return (mot.corrige.split() or [mot.plie])[0]
