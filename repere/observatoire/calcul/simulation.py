"""Where one more place would help most people: one after the other, each time where most are still far. Pure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace

from repere.observatoire.calcul.reseau import Masque, Reseau
from repere.observatoire.calcul.trajets import Situe, journeys


@dataclass(frozen=True, slots=True)
class Choix:
    """``personnes``: those newly within reach, after the choices before it."""

    cle: str
    personnes: int


def best_places(
    reseau: Reseau,
    candidats: Sequence[Situe],
    *,
    combien: int,
    duree: float,
    parmi: Masque | None = None,
    pour: frozenset[str] | None = None,
) -> list[Choix]:
    """Return at most ``combien`` of ``candidats``, the first helping most people; none that helps nobody.

    ``pour``: count the people of these communes only. Going greedily is at least 63 % as good as the best of all
    choices together (Nemhauser, Wolsey and Fisher, 1978), and each choice stands on its own. Equal, the first wins.
    """
    restent = _far_from_all(reseau, duree, parmi, pour)
    atteints: dict[int, list[int]] = defaultdict(list)
    for trajet in journeys(reseau.demandes, candidats, duree_max=duree, table=reseau.table):
        if trajet.de in restent:
            atteints[trajet.vers].append(trajet.de)

    def gain(rang: int) -> int:
        return sum(reseau.personnes[de] for de in atteints[rang] if de in restent)

    # What a choice brings only ever shrinks: the best of yesterday is looked at first, the others often never.
    tas = [(-gain(rang), rang) for rang in atteints]
    heapify(tas)
    choisis: list[Choix] = []
    while tas and len(choisis) < combien:
        ancien, rang = tas[0]
        actuel = -gain(rang)
        if actuel != ancien:
            heapreplace(tas, (actuel, rang))
        elif actuel == 0:
            break
        else:
            heappop(tas)
            choisis.append(Choix(candidats[rang].cle, -actuel))
            restent.difference_update(atteints[rang])
    return choisis


def _far_from_all(
    reseau: Reseau, duree: float, parmi: Masque | None, pour: frozenset[str] | None
) -> set[int]:
    proches = reseau.nearest(parmi)
    return {
        rang
        for rang, demande in enumerate(reseau.demandes)
        if proches[rang][0] > duree and (pour is None or demande.cle in pour)
    }
