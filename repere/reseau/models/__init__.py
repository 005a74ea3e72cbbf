"""Tables of the network."""

from repere.reseau.models.annonce import Annonce, Reponse
from repere.reseau.models.besoin import Besoin, Presentation
from repere.reseau.models.message import Message
from repere.reseau.models.profil import Profil

__all__ = ["Annonce", "Besoin", "Message", "Presentation", "Profil", "Reponse"]
