"""Access to help, by the enhanced two-step floating catchment area method. Pure.

Luo W. and Qi Y., "An enhanced two-step floating catchment area (E2SFCA) method for measuring spatial
accessibility to primary care physicians", Health & Place 15 (2009), 1100–1107:

    A_i = 10,000 · Σ_j w(t_ij) · S_j / Σ_l w(t_lj) · P_l

First, what each place offers is shared out among the people who can come, those nearer counting more; then
each commune adds up the shares of the places within its reach.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from repere.observatoire.calcul.modele import DUREES, Aidant, Demande, weight
from repere.observatoire.calcul.reseau import POUR, Masque, Reseau
from repere.observatoire.calcul.trajets import VOL_D_OISEAU, TableDeTrajets, nearest


def accessibility(
    demandes: Sequence[Demande],
    offres: Sequence[Aidant],
    *,
    table: TableDeTrajets = VOL_D_OISEAU,
) -> dict[str, float]:
    """Return A_i by commune: hours of help a week for 10,000 people. Every commune has one, maybe 0.

    Its mean over people is supply over demand: what is offered where nobody lives within 30 minutes is lost.
    """
    acces = Reseau(demandes, offres, table=table).access()
    return {demande.cle: a for demande, a in zip(demandes, acces, strict=True)}


def served(
    demandes: Sequence[Demande],
    offres: Sequence[Aidant],
    *,
    durees: Sequence[float] = DUREES,
    table: TableDeTrajets = VOL_D_OISEAU,
) -> dict[float, int]:
    """Return how many people live within each of ``durees`` minutes of the nearest of ``offres``."""
    proches = nearest(demandes, offres, duree_max=max(durees), table=table)
    personnes = {demande.cle: demande.population for demande in demandes}
    return {
        borne: sum(personnes[cle] for cle, (_offre, duree) in proches.items() if duree <= borne)
        for borne in durees
    }


@dataclass(frozen=True, slots=True)
class Gain:
    """What places more would change. ``mieux``: people for whom the nearest would be nearer.

    ``a_portee``: people newly within so many minutes. ``acces``: afterwards, of every commune.
    """

    mieux: int
    a_portee: dict[float, int]
    acces: Mapping[str, float]
    avant: Mapping[str, float]


def gain_together(reseau: Reseau, nouvelles: Sequence[Aidant], parmi: Masque | None = None) -> Gain:
    """Return who gains from all of ``nouvelles`` beside the places of ``parmi``; each person is counted once.

    People are shared out among what they could reach, not taken from one place by another: what is there
    already gives as much as before, so that access only adds up.
    """
    proches = reseau.nearest(parmi)
    avant = {d.cle: a for d, a in zip(reseau.demandes, reseau.access(parmi), strict=True)}
    personnes, apres = reseau.personnes, dict(avant)
    for nouvelle in nouvelles:
        trajets = reseau.journeys_to(nouvelle)
        attendus = sum(weight(duree) * personnes[rang] for rang, duree in trajets)
        part = nouvelle.heures / attendus if attendus else 0.0
        for rang, duree in trajets:
            apres[reseau.demandes[rang].cle] += POUR * weight(duree) * part
    durees = shortest(reseau, nouvelles)
    return Gain(
        mieux=sum(personnes[rang] for rang, duree in durees.items() if duree < proches[rang][0]),
        a_portee={
            borne: sum(
                personnes[r] for r, duree in durees.items() if duree <= borne < proches[r][0]
            )
            for borne in DUREES
        },
        acces=apres,
        avant=avant,
    )


def shortest(reseau: Reseau, nouvelles: Sequence[Aidant]) -> dict[int, float]:
    """Return the minutes to the nearest of ``nouvelles`` from each commune that reaches one, by rank."""
    durees: dict[int, float] = {}
    for nouvelle in nouvelles:
        for rang, duree in reseau.journeys_to(nouvelle):
            durees[rang] = min(duree, durees.get(rang, duree))
    return durees
