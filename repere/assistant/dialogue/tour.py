"""What a turn comes to, before words: the action, the one question, whether places are shown."""

from dataclasses import dataclass

from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.apres import Suite
from repere.assistant.dialogue.etat import Genre


@dataclass(frozen=True, slots=True)
class Tour:
    """``montre``: places are shown; ``aide``: a telephone number and the nearest France Services too.

    ``choix``: the towns of the question "which?", or those beside ``suppose``, the one taken without
    asking. ``bref``: whoever writes says everything at once, and needs no explanation. ``rate``: the
    message was not understood. ``urgence``: the danger told; ``ailleurs``: a town out of the territory;
    ``inconnue``: a language that we do not write; ``apres``: what is asked of the places just shown;
    ``harcele``: the danger on line comes from people, not from a swindle. ``ajouts``: conditions new to
    places shown before; ``inchange``: what was written changed nothing of them.
    """

    action: str
    question: Genre | None = None
    choix: tuple[Endroit, ...] = ()
    montre: bool = False
    aide: bool = False
    suppose: Endroit | None = None
    bref: bool = False
    rate: bool = False
    urgence: str = ""
    hors_sujet: str | None = None
    ailleurs: str = ""
    inconnue: str = ""
    apres: Suite | None = None
    harcele: bool = False
    ajouts: tuple[str, ...] = ()
    inchange: bool = False
