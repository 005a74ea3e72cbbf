"""Tables of the professional space."""

from repere.professionnels.models.brouillon import Brouillon
from repere.professionnels.models.campagne import Campagne, Tache
from repere.professionnels.models.connecteur import Connecteur, Livraison
from repere.professionnels.models.depot import DepotImport
from repere.professionnels.models.rappel import Rappel, Rythme, Verification
from repere.professionnels.models.revendication import Revendication

__all__ = [
    "Brouillon",
    "Campagne",
    "Connecteur",
    "DepotImport",
    "Livraison",
    "Rappel",
    "Revendication",
    "Rythme",
    "Tache",
    "Verification",
]
