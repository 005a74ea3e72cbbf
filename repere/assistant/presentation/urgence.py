"""The card of an emergency, ready for the page."""

from typing import Final

from repere.assistant.comprehension.securite.cartes import Carte
from repere.assistant.comprehension.securite.cartes_textes import Action
from repere.assistant.presentation.langues import direction
from repere.assistant.presentation.modele import Lien, Urgence

_ICONES: Final = {Action.APPELER: "tel", Action.ECRIRE: "message", Action.OUVRIR: "site"}
# Looks like anybody's page: the weather.
AILLEURS: Final = "https://meteofrance.com/"


def emergency(carte: Carte) -> Urgence:
    """Return what the page shows first."""
    return Urgence(
        langue=carte.langue,
        sens=direction(carte.langue),
        titre=carte.titre,
        phrases=carte.phrases,
        contacts=[
            Lien(
                carte.label(contact),
                contact.lien,
                _ICONES[contact.action],
                "_blank" if contact.action is Action.OUVRIR else "",
            )
            for contact in carte.contacts
        ],
        quitter=carte.label_to_leave if carte.quitter else "",
        ailleurs=AILLEURS,
    )
