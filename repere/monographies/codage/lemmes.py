"""The words that say what a text is about, near enough to a lemma for two texts to share them. Pure."""

import re
from typing import Final

from repere.socle.texte import plier

LONGUEUR_MIN: Final = 4
# Said by every need, whatever it is about.
_VIDES: Final = frozenset(
    plier(
        """
        ainsi alors apres aussi autre autres avant avec avoir beaucoup besoin besoins bien cela celle celui certain
        certaine certains cette ceux chaque chez comme comment dans davantage depuis des deux devoir dire doit
        doivent dont elle elles encore entre est et etre etait faire fait faut fois ils leur leurs lieu lieux
        mais manque manquer meme mieux moins mediation notre nous numerique numeriques par parce pas peu peut peuvent
        plus plusieurs pour pouvoir quand que quel quelle quelques qui quoi sans sera ses sont sous souhaite
        structure structures sur tous tout toute toutes tres trop une vers vos votre vous
        """
    ).split()
)
_FINS: Final = re.compile(
    r"(?:issements?|issante?s?|ements?|ations?|itions?|ations|atrices?|ateurs?|eurs?|euses?|rices?|antes?|ants?"
    r"|ables?|ibles?|ives?|ifs?|iques?|ites?|ances?|ences?|aux|ales?|als?|ees?|er|ir|es|s|x|e)$"
)
_RESTE_MIN: Final = 4


def lemmas(texte: str) -> frozenset[str]:
    """Return what is left of the telling words of ``texte`` once their endings are dropped."""
    return frozenset(
        _root(mot)
        for mot in plier(texte).split()
        if len(mot) >= LONGUEUR_MIN and mot not in _VIDES and not mot.isdigit()
    )


def _root(mot: str) -> str:
    m = _FINS.search(mot)
    return mot[: m.start()] if m and m.start() >= _RESTE_MIN else mot
