"""What is shown first when there is danger: a number to call, in two sentences. Never from a model.

The numbers are those of the State: 3114, 3919, 119, 115, 15, 17, 112
and 114 answer day and night, for free; 3018 every day from 9 a.m. to 11 p.m.; 17Cyber is a site.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from repere.assistant.comprehension.securite import harcelement
from repere.assistant.comprehension.securite.cartes_textes import ACTIONS, TEXTES, Action
from repere.assistant.comprehension.securite.urgences.regles import URGENCES

LANGUES: Final = ("fr", "en", "ar", "pt", "tr", "uk")


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach help. ``lien`` is ready for an ``href``; ``action`` says what it does."""

    nom: str
    lien: str
    action: Action


@dataclass(frozen=True, slots=True)
class Carte:
    """``quitter``: somebody may be watching; the page offers to leave at once."""

    code: str
    langue: str
    titre: str
    phrases: tuple[str, str]
    contacts: tuple[Contact, ...]
    quitter: bool

    @property
    def principal(self) -> Contact:
        return self.contacts[0]

    def label(self, contact: Contact) -> str:
        """Return the words of the button that reaches ``contact``."""
        return ACTIONS[contact.action][self.langue].format(contact.nom)

    @property
    def label_to_leave(self) -> str:
        return ACTIONS[Action.QUITTER][self.langue]


def _call(numero: str) -> Contact:
    return Contact(numero, f"tel:{numero}", Action.APPELER)


_SMS: Final = Contact("114", "sms:114", Action.ECRIRE)
_CONTACTS: Final[Mapping[str, tuple[Contact, ...]]] = {
    "urgence_suicide": (_call("3114"), _call("15"), _SMS),
    "urgence_violence": (_call("3919"), _call("17"), _SMS),
    "urgence_medicale": (_call("15"), _call("112"), _SMS),
    "urgence_enfance": (_call("119"), _call("17"), _call("3018"), _SMS),
    "urgence_cyber": (
        Contact("17Cyber", "https://17cyber.gouv.fr", Action.OUVRIR),
        Contact(
            "cybermalveillance.gouv.fr", "https://www.cybermalveillance.gouv.fr", Action.OUVRIR
        ),
        _call("3018"),
    ),
    "hebergement_urgence": (_call("115"), _SMS),
}
_HARCELE: Final = (_call("3018"), _call("119"), _CONTACTS["urgence_cyber"][0])
# The one who hurts may live there, and read over the shoulder.
_QUITTER: Final = frozenset({"urgence_violence", "urgence_enfance"})


def card(code: str, langue: str, *, harcele: bool = False) -> Carte:
    """Return the card of an emergency, in ``langue`` when we write it, else in French.

    ``harcele``: what happens on line is harassment, no swindle.
    """
    parlee = langue if langue in LANGUES else "fr"
    textes, contacts = TEXTES[code], _CONTACTS[code]
    if harcele and code == "urgence_cyber":
        textes, contacts = harcelement.TEXTES, _HARCELE
    titre, premiere, seconde = textes[parlee]
    return Carte(code, parlee, titre, (premiere, seconde), contacts, code in _QUITTER)


def cards(langue: str) -> tuple[Carte, ...]:
    """Return every card, in the order in which dangers come first."""
    return tuple(card(code, langue) for code in URGENCES)
