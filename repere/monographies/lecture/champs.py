"""What a label of a sheet announces."""

from enum import Enum
from typing import Final


class Champ(Enum):
    """What a label announces."""

    NOM = "nom"
    LIEU = "lieu"
    INFORMATION = "information"
    PUBLICS = "publics"
    HORAIRES = "horaires"
    MATERIEL = "materiel"
    PRESCRIPTEURS = "prescripteurs"
    PROJETS = "projets"
    FORCES = "forces"
    FAIBLESSES = "faiblesses"
    BESOINS = "besoins"
    CONTACT = "contact"
    PERSONNES = "personnes"
    PRESENTS = "presents"
    EXCUSES = "excuses"
    DATE = "date"
    AUTRE = "autre"


# What a sheet begins by.
OUVRE: Final = frozenset({
    Champ.LIEU, Champ.INFORMATION, Champ.PERSONNES, Champ.CONTACT, Champ.PUBLICS, Champ.HORAIRES, Champ.MATERIEL,
})  # fmt: skip
