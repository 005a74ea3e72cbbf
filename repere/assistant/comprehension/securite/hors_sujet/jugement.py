"""What the model says a message is about, when it is sure enough to speak where the rules are silent."""

from collections.abc import Mapping
from typing import Final

from repere.assistant.comprehension.besoin.modele.poids import Poids
from repere.assistant.comprehension.securite.hors_sujet.apprentissage import NOTRE
from repere.assistant.comprehension.texte.modele import Message

Probables = Mapping[str, float]

# How likely a code must be when no need was understood, when one was, when one was said in plain words.
SEUIL: Final = 0.3
SEUIL_AVEC_BESOIN: Final = 0.55
SEUIL_EN_CLAIR: Final = 0.8
# Against what a phrase found, the model must be sure of something else and find that most unlikely.
CERTAIN: Final = 0.8
EXCLU: Final = 0.1
PEU_PROBABLE: Final = 0.25
# An insult beside a need is one when the model hears it as well.
VRAIMENT: Final = 0.5
# So plainly ours, a message only tells of the other subjects that its phrases name.
NETTEMENT: Final = 0.7
PLUTOT: Final = 0.6
# Two that are so sure of themselves that a need beside them changes nothing.
HAUT_ET_CLAIR: Final = 0.95
TETUS: Final = frozenset({"injection", "meta", "meta_pro"})
# "Mon imprimante ne marche plus" names what we lend and asks for none of it.
DEMANDE: Final = 0.35
# Beside a need or a place, these are only manners.
MANIERES: Final = frozenset({"bavardage", "meta", "humain", "injure", "incomprehensible"})
# Words of a breakdown are those of what we lend.
MACHINES: Final = frozenset({"reparation", "technique"})
# Nobody is told off on a doubt.
ACCUSE: Final = frozenset({"injure", "menace", "illicite", "injection"})
_LETTRES_AU_MOINS: Final = 5
_AVEC_UN_LIEU: Final = frozenset({"bavardage", "incomprehensible"})


def likely(
    message: Message, sauf: tuple[int, int] | None, modele: Poids | None
) -> dict[str, float]:
    """Return how likely each code is, NOTRE included, leaving out the words of a place (``sauf``)."""
    debut, fin = sauf or (-1, -1)
    mots = [mot for mot in message.mots if not (mot.debut < fin and debut < mot.fin)]
    # Around a place little words say nothing: "я в Орлеані", "chez moi à Amboise".
    if sauf and all(len(mot.plie) < _LETTRES_AU_MOINS for mot in mots):
        return {}
    return modele.probabilities(mots) if modele and mots else {}


def spoken_for(probables: Probables, *, besoin: bool, clair: bool, situe: bool) -> str | None:
    """Return the code that is likely enough, None when it is better to say nothing.

    ``besoin``: a need was understood, ``clair``: in plain words; ``situe``: a place was said.
    """
    code = _likeliest(probables)
    if code is None or code == NOTRE:
        return None
    # "Notre fille passe ses nuits…" is no word of a structure: a need in plain words is only doubted for an order.
    doute = EXCLU if clair and code not in ACCUSE else DEMANDE
    if code in TETUS and probables[code] >= HAUT_ET_CLAIR and probables[NOTRE] <= doute:
        return code
    # A need that the other model hears, and that this one half believes: no other subject.
    if besoin and code in MACHINES | MANIERES - ACCUSE and probables[NOTRE] >= PLUTOT:
        return None
    if (clair and code in MANIERES) or (situe and code in _AVEC_UN_LIEU):
        return None
    permis = DEMANDE if code in MACHINES else EXCLU
    if (clair or (besoin and code in ACCUSE)) and probables[NOTRE] > permis:
        return None
    seuil = SEUIL_EN_CLAIR if clair else SEUIL_AVEC_BESOIN if besoin or code in ACCUSE else SEUIL
    return code if probables[code] >= seuil else None


def contradicted(code: str, probables: Probables) -> bool:
    """Tell whether the model is sure that the message is something else than ``code``, another subject."""
    autre = _likeliest(probables)
    return (
        autre not in (None, NOTRE, code, *ACCUSE)
        and probables[autre or ""] >= CERTAIN
        and probables.get(code, 1.0) <= EXCLU
    )


def outweighed(code: str, probables: Probables) -> bool:
    """Tell whether a phrase about ``code`` is only told on the way to a need of ours: "depuis le divorce, les écrans"."""
    return probables.get(NOTRE, 0.0) >= NETTEMENT and probables.get(code, 1.0) <= PEU_PROBABLE


def insulting(probables: Probables, *, dit: bool) -> bool:
    """Tell whether the message insults us whatever else it asks; ``dit``: a phrase of insult is in it."""
    return probables.get("injure", 0.0) >= (VRAIMENT if dit else CERTAIN)


def certain(code: str, probables: Probables) -> bool:
    """Tell whether the model is sure of ``code``, and that no need of ours is asked."""
    return probables.get(code, 0.0) >= CERTAIN and probables.get(NOTRE, 1.0) <= EXCLU


def is_asked(code: str | None, probables: Probables) -> bool:
    """Tell whether a need named in a message about ``code`` is asked for, and not only the subject of it."""
    return code is None or probables.get(NOTRE, 1.0) >= DEMANDE


def _likeliest(probables: Probables) -> str | None:
    return max(sorted(probables), key=lambda c: probables[c], default=None)
