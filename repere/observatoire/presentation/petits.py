"""Which figures of a list are not told: those that few people make, and those from which they could be found."""

from collections.abc import Mapping

from repere.assistant.petits_nombres import SEUIL, protect
from repere.observatoire.indicateurs.modele import SECRETE, Chiffre, Indicateur
from repere.observatoire.lecture.petits import counts_people, shown
from repere.observatoire.territoires import COMMUNE, Territoire


def hidden(indicateur: Indicateur, chiffres: Mapping[Territoire, Chiffre]) -> frozenset[str]:
    """Return the codes whose figure must not be listed: of communes, those that their own pages hide, no other."""
    if not counts_people(indicateur):
        return frozenset()
    if all(territoire.maille == COMMUNE for territoire in chiffres):
        montres = shown({(t, indicateur.code): c for t, c in chiffres.items()})
        return frozenset(
            territoire.code
            for (territoire, _code), c in montres.items()
            if c.statut == SECRETE and chiffres[territoire].statut != SECRETE
        )
    comptes: dict[tuple[str, ...], int] = {
        (territoire.code,): round(c.numerateur)
        for territoire, c in chiffres.items()
        # Nobody is told apart by a zero.
        if c.numerateur is not None and round(c.numerateur) > 0
    }
    if min(comptes.values(), default=SEUIL) >= SEUIL:
        return frozenset()
    return frozenset(cle[0] for cle, montre in protect(comptes).items() if montre is None)
