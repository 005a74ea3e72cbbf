"""What a program asks of the list of places: the request of the search, and two filters of the exports."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from repere.annuaire.filtres import read_filters
from repere.annuaire.filtres.refus import Refus, all_refused, gathering
from repere.recherche.index.document import Document
from repere.recherche.requete import PARAMETRES, Requete, read_request

# Beside the search: they bound what is searched, and nothing relaxes them.
BORNES_FERMES: Final = ("code_insee", "modifie_depuis")
# Parameter -> those of which one has to come with it.
_AVEC: Final = {
    "rayon_km": ("commune", "code_postal", "lat", "lon"),
    "rayon": ("commune", "code_postal", "lat", "lon"),
    "lieu": ("lat", "lon"),
}
Garde = Callable[[Document], bool]


@dataclass(frozen=True, slots=True)
class Demande:
    """``parmi`` None: among all the places."""

    requete: Requete
    parmi: Garde | None


def read_demand(parametres: Mapping[str, Sequence[str]]) -> Demande:
    """Return what ``parametres`` ask. Raises ParametresRefuses, all refusals at once.

    Stricter than a form: a blank value, or a radius around nothing, is a slip of a program.
    """
    refus = [*_blanks(parametres), *_lonely(parametres)]
    requete = Requete()
    bornes: dict[str, list[Any]] = {}
    with gathering(refus):
        bornes = read_filters(parametres, BORNES_FERMES)
    with gathering(refus):
        requete = read_request(parametres, autres=BORNES_FERMES)
    if refus:
        raise all_refused(refus)
    return Demande(requete, _guard(bornes) if bornes else None)


def _blanks(parametres: Mapping[str, Sequence[str]]) -> Iterator[Refus]:
    for nom in PARAMETRES:
        if any(not saisie.strip() for saisie in parametres.get(nom, ())):
            yield Refus(nom, "", "la valeur est vide.")


def _lonely(parametres: Mapping[str, Sequence[str]]) -> Iterator[Refus]:
    for nom, autres in _AVEC.items():
        if nom in parametres and not any(autre in parametres for autre in autres):
            attendus = " ou ".join(f"« {autre} »" for autre in autres if autre != "lon")
            yield Refus(nom, None, f"ce paramètre va avec {attendus}.", autres[0])


def _guard(bornes: Mapping[str, list[Any]]) -> Garde:
    communes = frozenset(bornes.get("code_insee", ()))
    depuis = bornes.get("modifie_depuis", [None])[0]

    def keep(document: Document) -> bool:
        if communes and document.commune not in communes:
            return False
        return depuis is None or (document.date_maj is not None and document.date_maj >= depuis)

    return keep
