"""Among places as near as one another, those that will help this person best, of whom more is known.

The search weighs distance first. In kilometres that somebody would gladly go farther: a place known only by its
commune may be anywhere in it; one without telephone nor hours may be a door that stays shut; France Services is
there for paperwork; a place for seniors knows seniors.
"""

from collections.abc import Collection, Sequence
from typing import Final

from repere.assistant.dialogue.demande import Demande
from repere.assistant.services.ouverts_a import is_named_for_others
from repere.recherche.resultats import Resultat

DEMARCHES: Final = "Aide aux démarches administratives"
# So many of the search's own order are looked at.
REGARDES: Final = 20
_VAGUE_KM: Final = 3.0
_INJOIGNABLE_KM: Final = 2.0
_FRANCE_SERVICES_KM: Final = 3.0
_PUBLIC_KM: Final = 1.5
_AUTRE_BESOIN_KM: Final = 1.5
_POUR_D_AUTRES_KM: Final = 15.0
_PRESSE: Final = "delai:urgent"
_FERME_KM: Final = 2.0
_PUBLICS_MAX: Final = 2
_PUBLICS: Final = {"seniors": "Seniors", "jeunes": "Jeunes", "femmes": "Femmes"}


def preferred(
    lieux: Sequence[Resultat], demande: Demande, publics: Collection[str]
) -> tuple[Resultat, ...]:
    """Return ``lieux`` in the order in which they are proposed; within a kilometre, that of the search."""
    return tuple(sorted(lieux, key=lambda trouve: int(_distance(trouve, demande, publics))))


def _distance(trouve: Resultat, demande: Demande, publics: Collection[str]) -> float:
    lieu = trouve.lieu
    # Whole numbers are cut towards zero: all of them stay above it.
    km = 10.0 + (trouve.distance_km or 0.0)
    km += _VAGUE_KM if lieu.position is None else 0.0
    km += _POUR_D_AUTRES_KM if is_named_for_others(lieu.nom, publics) else 0.0
    if demande.near:
        return km
    km += _INJOIGNABLE_KM if not (lieu.telephone or lieu.horaires) else 0.0
    voulus = set(demande.requete.choix("services"))
    if DEMARCHES in voulus and "France Services" in lieu.dispositif_programmes_nationaux:
        km -= _FRANCE_SERVICES_KM
    if _PRESSE in demande.contraintes:
        km += 0.0 if trouve.ouvert else _FERME_KM
    siens = {*lieu.publics_specifiquement_adresses}
    # A place that says it is there for nearly everybody is there for nobody above all.
    if len(siens) <= _PUBLICS_MAX and {_PUBLICS.get(public) for public in publics} & siens:
        km -= _PUBLIC_KM
    if {*demande.autres} & {*lieu.services}:
        km -= _AUTRE_BESOIN_KM
    return km
