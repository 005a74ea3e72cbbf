"""What somebody looks for, as one value: read from an address, written back to it. Pure."""

from repere.recherche.requete.adresse import to_parameters, to_query
from repere.recherche.requete.criteres import CRITERES, Critere
from repere.recherche.requete.lecture import PARAMETRES, read_request
from repere.recherche.requete.modele import Ou, Requete, Tri

__all__ = [
    "CRITERES",
    "PARAMETRES",
    "Critere",
    "Ou",
    "Requete",
    "Tri",
    "read_request",
    "to_parameters",
    "to_query",
]
