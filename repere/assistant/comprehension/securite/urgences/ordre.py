"""Which danger is answered first when several are told, and why: what leaves least time, then whose number can do most.

Who each number is for, as the State says it (service-public.fr, "numéros d’urgence"; info.gouv.fr, "trois numéros pour
aider les enfants en danger"; 3114.fr; allo119.gouv.fr; arretonslesviolences.gouv.fr; 17cyber.gouv.fr; 3018.fr):

- 15, 18, 112, or 114 by text for who cannot hear or speak: a life in danger now, fire, gas. All other numbers send there.
- 3114: a wish to die, one's own or another's, at any age; who calls 119 of it is handed over to those who treat it.
- 119: a minor in danger or who may be (from blows to neglect), told by anybody; it calls 17 itself when it must.
- 3919: a woman hurt by a partner, family or others; it listens and finds shelter, and 17 comes at once.
- 115: a night outside. It finds beds; it does not protect from who hurts, so blows come before.
- 17Cyber and 3018: harm done on line, also to minors (advances, pictures). No minute is lost there that a body would need.

A person who is deaf tells the same dangers; every card has 114 beside its number.
"""

from collections.abc import Set
from typing import Final

from repere.assistant.comprehension.motifs.table import Table
from repere.assistant.comprehension.texte.modele import Message

CORPS: Final = "urgence_medicale"
MORT: Final = "urgence_suicide"
ENFANT: Final = "urgence_enfance"
COUPS: Final = "urgence_violence"
NUIT: Final = "hebergement_urgence"
EN_LIGNE: Final = "urgence_cyber"
URGENCES: Final = (CORPS, MORT, ENFANT, COUPS, NUIT, EN_LIGNE)
# A life may end: what a phrase says there by itself rings, whatever the rest sounds like.
VIE: Final = frozenset({CORPS, MORT})

# Who writes is a minor: whoever hurts them, and whoever put them out, 119 answers.
_MINEURS: Final = Table(
    {
        ENFANT: """
            =j =ai 7/8/9/10/11/12/13/14/15/16/17/sept/huit/neuf/dix/onze/douze/treize/quatorze/quinze/seize an/ans
            =jai/=g/=ge/=jé/=je 7/8/9/10/11/12/13/14/15/16/17/sept/huit/neuf/dix/onze/douze/treize/quatorze/quinze/seize an/ans
            =j =ai dix sept ans
            suis mineur/mineure
            suis ~1 au college/lycee
            copain/copine/camarade/pote/ami/amie de/du/dans/au/a ma? classe/college/lycee/ecole
            suis en 6e/5e/4e/3e/sixieme/cinquieme/quatrieme/troisieme/seconde
            =i/=im/=m =am? 8/9/10/11/12/13/14/15/16/17 =years/=year/=yrs/=and/=yo
            =i =am a minor
            tenho 8/9/10/11/12/13/14/15/16/17 anos
            8/9/10/11/12/13/14/15/16/17 yasindayim/yasindayım
            мені/мне 8/9/10/11/12/13/14/15/16/17
            عمري 8/9/10/11/12/13/14/15/16/17
        """
    }
)


def of_minors(codes: Set[str], message: Message) -> bool:
    """Tell whether ``codes`` happen to a minor who writes. "J’ai dix ans de mariage" tells no age."""
    if not codes & {COUPS, NUIT}:
        return False
    suites = [message.mots[t.fin : t.fin + 1] for t in _MINEURS.find(message) if not t.nie]
    return any(not suite or suite[0].corrige not in {"de", "d"} for suite in suites)


def pressing(codes: Set[str], dits: Set[str]) -> list[str]:
    """Return ``codes``, the most pressing first. A body only hinted at ("il ne répond plus") waits for who says to want to die.

    ``dits``: those that a phrase says by itself.
    """
    ordonnes = sorted(codes, key=URGENCES.index)
    if ordonnes[:2] == [CORPS, MORT] and CORPS not in dits and MORT in dits:
        ordonnes[:2] = [MORT, CORPS]
    return ordonnes


def sooner(code: str, autre: str) -> bool:
    """Tell whether ``code`` leaves less time than ``autre``."""
    return URGENCES.index(code) < URGENCES.index(autre)
