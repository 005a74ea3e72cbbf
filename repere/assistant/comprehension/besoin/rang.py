"""Which services a message asks for: what it names, then what it resembles."""

from collections.abc import Mapping, Sequence, Set
from typing import Final

from repere.assistant.comprehension.besoin.fenetres import probable
from repere.assistant.comprehension.besoin.modele.poids import Poids
from repere.assistant.comprehension.besoin.motifs.refus import refused
from repere.assistant.comprehension.besoin.motifs.reperage import MANQUE, SUR, Indice, clues
from repere.assistant.comprehension.besoin.motifs.vague import vague
from repere.assistant.comprehension.besoin.phrases.lecture import AUCUN
from repere.assistant.comprehension.texte.modele import Message

Rang = tuple[tuple[str, float], ...]

# How sure a phrase makes us, by its strength, and how likely a service must be to be said.
CONFIANCES: Final = {1: 0.05, 2: 0.15, SUR: 0.6, 4: 0.9, MANQUE: 0.9}
PREMIER: Final = 0.2
# Who surely asks for something is asked for, however dimly: as many words, and so little chance of none.
DEMANDE: Final = 0.1
DEVINE: Final = 0.06
_MOTS: Final = 4
# A second service takes more than a phrase: the model must not think it impossible.
SUIVANT: Final = 0.88
# Beyond that, services are equally sure, and go in the order in which they are said.
CERTAIN: Final = 0.95
_DERNIER: Final = 1_000
# A service said in plain words that the model does not deny.
_NOMME: Final = 0.6


def rank(
    message: Message, sauf: tuple[int, int] | None = None, modele: Poids | None = None
) -> Rang:
    """Return the services that ``message`` asks for, the likeliest first; () when it names none.

    ``sauf``: where, in ``message.brut``, a place stands, which must not be taken for a need ("Mer", "La Ferté").
    Without ``modele``, only what is named counts.
    """
    garde = _kept(message, sauf)
    if not garde.mots:
        return ()
    indices = clues(garde)
    if vague(garde) and not any(indice.force >= SUR for indice in indices):
        return ()
    probables = probable(garde, modele) if modele else {}
    notes = _combine(indices, probables)
    # Without a model, phrases are all there can be.
    premier, suivant = (PREMIER, SUIVANT) if modele else (CONFIANCES[2], CONFIANCES[SUR])
    if len(garde.mots) >= _MOTS and probables.get(AUCUN, 1.0) <= DEMANDE:
        premier = DEVINE
    return _chosen(notes, indices, probables.get(AUCUN, 0.0), premier, suivant)


def _kept(message: Message, sauf: tuple[int, int] | None) -> Message:
    """Return ``message`` without the words of a place and those it puts aside."""
    ecartes = refused(message)
    debut, fin = sauf or (-1, -1)
    mots = tuple(
        mot
        for rang, mot in enumerate(message.mots)
        if rang not in ecartes and not (mot.debut < fin and debut < mot.fin)
    )
    return Message(message.brut, mots)


def _combine(indices: Sequence[Indice], probables: dict[str, float]) -> dict[str, float]:
    """Return how likely each service is: each clue leaves less room for doubt."""
    doutes = {service: 1.0 - p for service, p in probables.items() if service != AUCUN}
    forts: dict[str, int] = {}
    for indice in indices:
        forts[indice.service] = max(indice.force, forts.get(indice.service, 0))
    for service, force in forts.items():
        doutes[service] = doutes.get(service, 1.0) * (1.0 - CONFIANCES[force])
    return {service: 1.0 - doute for service, doute in doutes.items()}


def _weight(
    service: str, notes: Mapping[str, float], places: Mapping[str, int], surs: Set[str]
) -> float:
    """Return how much ``service`` counts against others: what is only lacking, less than what is named."""
    manque = places.get(service) == _DERNIER
    autre = any(notes[s] >= _NOMME and places[s] != _DERNIER for s in surs if s != service)
    return _NOMME if manque and autre else min(notes[service], CERTAIN)


def _chosen(
    notes: dict[str, float],
    indices: Sequence[Indice],
    rien: float,
    premier: float = PREMIER,
    suivant: float = SUIVANT,
) -> Rang:
    """Return what is likely enough to be said, in order; what comes first in the message wins ties."""
    places: dict[str, int] = {}
    for place, indice in enumerate(indices):
        places.setdefault(indice.service, _DERNIER if indice.force == MANQUE else place)
    sur = {indice.service for indice in indices if indice.force >= SUR}
    ordre = sorted(
        notes,
        key=lambda s: (-_weight(s, notes, places, sur), places.get(s, _DERNIER), s),
    )
    tete = ordre[0] if ordre else ""
    if not tete or notes[tete] < premier or (tete not in sur and rien > notes[tete]):
        return ()
    dits = [tete, *(s for s in ordre[1:] if notes[s] >= suivant)]
    return tuple((service, round(notes[service], 4)) for service in dits)
