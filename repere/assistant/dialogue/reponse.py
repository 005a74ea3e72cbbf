"""What the assistant answers: sentences already in the reader's language, and what may be tapped."""

from dataclasses import dataclass

from repere.assistant.comprehension.securite.cartes import Carte
from repere.assistant.dialogue.apres import Suite
from repere.assistant.dialogue.demande import Demande
from repere.assistant.dialogue.etat import Genre


@dataclass(frozen=True, slots=True)
class Choix:
    """A button: ``entree`` is what it sends (see ``entree.tap``).

    ``precision`` tells a town from its namesakes, or gives examples; ``pictogramme`` names that of a need.
    """

    libelle: str
    entree: str
    precision: str = ""
    pictogramme: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """The one question of a turn. ``choix``: answers to tap; words will do as well."""

    genre: Genre
    texte: str
    choix: tuple[Choix, ...] = ()


@dataclass(frozen=True, slots=True)
class Pastille:
    """A thing understood: ``genre`` is service, lieu, public or contrainte. ``retirer`` and ``changer``
    are the taps that take it away or ask for another; "" when it cannot be."""

    genre: str
    valeur: str
    libelle: str
    retirer: str = ""
    changer: str = ""


@dataclass(frozen=True, slots=True)
class Porte:
    """Another door: a service outside the directory. ``lien`` is ready for an ``href``, "" without any."""

    nom: str
    lien: str = ""


@dataclass(frozen=True, slots=True)
class Reponse:
    """An answer. ``action`` and ``hors_sujet`` take the values of the interface.

    ``carte``: the emergency card, to be shown first. ``portes``: whom to ask what we do not answer.
    ``demande``: the search to show, None when no places are to be shown. ``generaliste``: its places
    are of general help. ``humain`` is always there; ``aide``: a telephone number and the nearest France
    Services are to be shown at once. ``ailleurs``: a town out of the territory. ``inconnue``: a language
    that we recognise and do not write. ``annonce``: among ``phrases``, the one that leads to the places.
    ``apres``: what is asked of the places shown; ``autres``: so many times others than the first ones.
    """

    action: str
    langue: str
    phrases: tuple[str, ...]
    humain: Choix
    question: Question | None = None
    pastilles: tuple[Pastille, ...] = ()
    rapides: tuple[Choix, ...] = ()
    carte: Carte | None = None
    portes: tuple[Porte, ...] = ()
    demande: Demande | None = None
    generaliste: bool = False
    hors_sujet: str | None = None
    ailleurs: str = ""
    aide: bool = False
    inconnue: str = ""
    annonce: str = ""
    apres: Suite | None = None
    autres: int = 0
