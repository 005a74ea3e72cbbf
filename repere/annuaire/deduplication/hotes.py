"""A counter and the house that shelters it: one place only when something says who keeps the counter.

The policy stands in the package's docstring; here are the signs of a counter kept by the post office. Counters
run by a town share its door too: hence the mailbox that names nobody else, and Saturday or the office's hours.
"""

from typing import Final

from repere.annuaire.deduplication.contacts import SIREN_POSTE
from repere.annuaire.deduplication.empreinte import Empreinte
from repere.annuaire.deduplication.genres import Genre
from repere.annuaire.deduplication.semaines import are_near, opens_on_saturday

_COMPTOIR: Final = frozenset({Genre.FRANCE_SERVICES})
_AVEC_POSTE: Final = _COMPTOIR | {Genre.POSTE}


def is_kept_by_post_office(a: Empreinte, b: Empreinte) -> bool:
    """Tell whether one is a post office and the other a France services that seems to be its own."""
    bureau, comptoir = (a, b) if Genre.POSTE in a.genres else (b, a)
    if Genre.POSTE not in bureau.genres or Genre.FRANCE_SERVICES in bureau.genres:
        return False
    if comptoir.nom.genres != _COMPTOIR or not comptoir.genres_possibles <= _AVEC_POSTE:
        return False
    # "franceservices@loue-agglo.fr" has another keeper.
    if comptoir.contacts.domaines - {"laposte.fr"}:
        return False
    return (
        opens_on_saturday(comptoir.semaine)
        or are_near(a.semaine, b.semaine)
        or _is_the_digital_stage(bureau)
    )


def _is_the_digital_stage(bureau: Empreinte) -> bool:
    """La Poste's own list of digital counters names the office after the town: "Le Bourg", "Le Bourg BP"."""
    sans_enseigne = Genre.POSTE not in bureau.nom.genres
    return sans_enseigne and bureau.contacts.siret.startswith(SIREN_POSTE)
