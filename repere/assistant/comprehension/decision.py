"""What to do next, as one table read from the top: the first line that holds decides."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from repere.assistant.comprehension.compris import LANGUES, Contexte, Dit, Endroit
from repere.assistant.comprehension.paroles import (
    NE_SAIT_PAS,
    PREND_CONGE,
    RECOMMENCE,
    REFUSE_DE_DIRE,
)

# Another door helps better: said, and places shown as well when one of our needs was said too.
AUTRE_PORTE: Final = frozenset(
    {
        "aide_alimentaire",
        "logement",
        "sante",
        "juridique",
        "transport",
        "reparation",
        "technique",
        "info_droits",
        "autre",
    }
)
_REPONSES: Final = {
    "hors_zone": "redirect",
    "humain": "handoff",
    "meta": "explain",
    "meta_pro": "explain",
    "injure": "deescalate",
    "menace": "deescalate",
    "illicite": "refuse",
    "vide": "ask_need",
    "incomprehensible": "ask_need",
}


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the choice looks at."""

    dit: Dit
    contexte: Contexte
    services: tuple[str, ...]
    lieu: Endroit | None
    hors_sujet: str | None

    @property
    def parole(self) -> str | None:
        return self.dit.parole

    @property
    def perdu(self) -> bool:
        """The person says that she does not know, or will not tell, and names no need of her own."""
        return self.parole in (NE_SAIT_PAS, REFUSE_DE_DIRE) and not self.dit.surs

    @property
    def langue_inconnue(self) -> bool:
        return self.dit.langue not in LANGUES


Regle = tuple[Callable[[Situation], bool], str]
_TABLE: Final[tuple[Regle, ...]] = (
    (lambda s: bool(s.dit.urgences), "emergency"),
    (lambda s: s.hors_sujet == "injection" and bool(s.services and s.lieu), "answer"),
    (lambda s: s.hors_sujet == "injection", "ignore"),
    (lambda s: s.hors_sujet in AUTRE_PORTE and bool(s.services), "redirect_and_answer"),
    (lambda s: s.hors_sujet in AUTRE_PORTE, "redirect"),
    (lambda s: s.hors_sujet == "bavardage" and s.parole == PREND_CONGE, "close"),
    (lambda s: s.hors_sujet == "bavardage", "greet"),
    (lambda s: s.hors_sujet in _REPONSES, ""),
    (lambda s: s.parole == RECOMMENCE and not s.dit.surs, "restart"),
    # An answer needs no other word than a name; a first message does.
    (lambda s: s.langue_inconnue and not (s.contexte.attend and s.services and s.lieu), "ask_need"),
    (lambda s: s.contexte.attend == "place" and s.perdu and not s.lieu, "handoff"),
    (lambda s: s.contexte.attend == "need" and s.perdu and bool(s.lieu), "answer"),
    (lambda s: bool(s.services and s.lieu), "answer"),
    (lambda s: bool(s.services), "ask_place"),
)


def decide(situation: Situation) -> str:
    """Return the next action, one of those of the interface."""
    for condition, action in _TABLE:
        if condition(situation):
            return action or _REPONSES[situation.hors_sujet or ""]
    return "ask_need"
