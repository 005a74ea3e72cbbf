"""Where one more place would help most people: the first thing to say to whoever has no place in mind."""

from typing import Final, NamedTuple

from repere.observatoire.lecture.ensemble import Ensemble
from repere.observatoire.offre.lecture import Filtre, best_communes
from repere.observatoire.presentation.chiffres import people
from repere.observatoire.territoires import Territoire

_MEILLEURES: Final = 10


class Meilleure(NamedTuple):
    """A commune where one more place would help most people."""

    nom: str
    code: str
    personnes: str


def best(ensemble: Ensemble, autour: Territoire, service: str) -> tuple[Meilleure, ...]:
    """Return the communes where one more place would bring most people within 20 minutes."""
    offre = ensemble.offre
    # A région takes a third of a second: looked for once for each state of the directory.
    choix = offre.remember(
        ("ou_ouvrir", autour.maille, autour.code, service),
        lambda: best_communes(autour, Filtre(service=service), combien=_MEILLEURES, offre=offre),
    )
    return tuple(
        Meilleure(ensemble.communes[c.cle].nom, c.cle, people(c.personnes))
        for c in choix
        if c.cle in ensemble.communes
    )
