"""Records of the same physical place run by the same structure, found and explained.

Pure: knows neither Django nor files. ``find_duplicates`` is the door; one module per question:
``genres``, ``noms``, ``adresses``, ``contacts``, ``semaines`` read, ``empreinte`` gathers, ``blocage`` chooses
the pairs, ``lieux``, ``structures`` and ``hotes`` observe, ``indices`` weighs, ``comparaison`` decides,
``regroupement`` groups.

A France services and its host at one door (town hall, CCAS, group of towns, social centre, post office): the
question is whether one structure keeps both. They merge when they share a telephone, an e-mail or odd hours, when
the e-mail, the page or the address of one names the other, or when everything about the counter says post office.
A web domain in common is not enough: the whole town hall has it. Without any of it, the door alone, a person decides.
"""

from repere.annuaire.deduplication.modele import Decision, Groupe, Rapprochement, Resultat
from repere.annuaire.deduplication.recherche import find_duplicates

__all__ = ["Decision", "Groupe", "Rapprochement", "Resultat", "find_duplicates"]
