"""Records of the same physical place run by the same structure, found and explained.

Pure: knows neither Django nor files. ``find_duplicates`` is the door; one module per question:
``genres``, ``noms``, ``adresses``, ``contacts`` read, ``empreinte`` gathers, ``blocage`` chooses the pairs,
``lieux`` and ``structures`` observe, ``indices`` weighs, ``comparaison`` decides, ``regroupement`` groups.
"""

from repere.annuaire.deduplication.modele import Decision, Groupe, Rapprochement, Resultat
from repere.annuaire.deduplication.recherche import find_duplicates

__all__ = ["Decision", "Groupe", "Rapprochement", "Resultat", "find_duplicates"]
