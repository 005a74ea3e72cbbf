"""Being ready before the first message: what every worker reads is read once, before they part."""

from typing import Final

from django.utils import timezone

from repere.assistant.dialogue.entree import Entree
from repere.assistant.dialogue.etat import Etat
from repere.assistant.services.orienter import orient

# A need, a town misspelt, a condition, another language: everything that is read late is read now.
_EXEMPLES: Final = (
    "bjr g besoin daide pr la caf a jouer les tour le samedi",
    "I need help with my taxes near Orléans",
    "أحتاج مساعدة في تور",
)


def warm_up() -> None:
    """Answer a few messages: names of places, models and words of languages stay in memory."""
    for exemple in _EXEMPLES:
        orient(Etat(), Entree(exemple), timezone.now(), compter=False)
