"""Tables of the directory."""

from repere.annuaire.models.doublon import DoublonPresume, Fusion
from repere.annuaire.models.lieu import Critere, Lieu
from repere.annuaire.models.lieu_propose import LieuPropose
from repere.annuaire.models.provenance import FicheSource, Import, Proposition, TraceImport
from repere.annuaire.models.revision import Revision
from repere.annuaire.models.signalement import Signalement
from repere.annuaire.models.structure import Structure

# Made by django-simple-history when ``Lieu`` is.
HistoriqueDuLieu = Lieu.history.model

__all__ = [
    "Critere",
    "DoublonPresume",
    "FicheSource",
    "Fusion",
    "HistoriqueDuLieu",
    "Import",
    "Lieu",
    "LieuPropose",
    "Proposition",
    "Revision",
    "Signalement",
    "Structure",
    "TraceImport",
]
