"""What the page in a frame is asked: a search, and the colours of the site around."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from repere.annuaire.filtres.refus import (
    Refus,
    ValeurRefusee,
    all_refused,
    gathering,
    unknown_value,
)
from repere.recherche.requete import Requete, read_request, to_query

APPARENCE: Final = "apparence"
# Fewer than elsewhere: somebody else's page goes on below.
PAR_PAGE: Final = 10


class Apparence(StrEnum):
    """``AUTO``: as the visitor's device is set."""

    AUTO = "auto"
    CLAIR = "clair"
    SOMBRE = "sombre"


@dataclass(frozen=True, slots=True)
class Demande:
    """What a frame shows."""

    requete: Requete
    apparence: Apparence = Apparence.AUTO

    def query(self, page: int = 1) -> str:
        """Return the query string of this frame at ``page``, "?" included."""
        suite = to_query(self.requete.a_la_page(page))
        if self.apparence is Apparence.AUTO:
            return suite
        return f"{suite}{'&' if suite else '?'}{APPARENCE}={self.apparence}"


EN_DEFAUT: Final = Demande(Requete(par_page=PAR_PAGE))


def read_frame(parametres: Mapping[str, Sequence[str]]) -> Demande:
    """Return what is asked. Raises ParametresRefuses, all refusals at once."""
    refus: list[Refus] = []
    requete, apparence = Requete(), Apparence.AUTO
    with gathering(refus):
        requete = read_request(parametres, autres=(APPARENCE,))
    saisies = [s.strip() for s in parametres.get(APPARENCE, ()) if s.strip()]
    try:
        apparence = _appearance(saisies[-1]) if saisies else Apparence.AUTO
    except ValeurRefusee as erreur:
        refus.append(Refus(APPARENCE, saisies[-1], erreur.message, erreur.proche))
    if refus:
        raise all_refused(refus)
    if not any(parametres.get("par_page", ())):
        requete = replace(requete, par_page=PAR_PAGE)
    return Demande(requete, apparence)


def _appearance(saisie: str) -> Apparence:
    try:
        return Apparence(saisie.lower())
    except ValueError:
        raise unknown_value(saisie, "une apparence", tuple(Apparence)) from None
