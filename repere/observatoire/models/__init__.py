"""Tables of the observatory."""

from repere.observatoire.models.mesure import Releve, TempsDeTrajet, Voisine
from repere.observatoire.models.valeur import ReferenceFragilite, Valeur

__all__ = ["ReferenceFragilite", "Releve", "TempsDeTrajet", "Valeur", "Voisine"]
