"""What a program asks of the list of places: the request of the search, and two filters of the exports."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from repere.annuaire.filtres import read_filters
from repere.annuaire.filtres.refus import Refus, all_refused, gathering
from repere.recherche.index.document import Document
from repere.recherche.requete import PARAMETRES, Requete, read_request
from repere.territoires.geocodage import locate
from repere.territoires.geocodage.endroit import SAISIE_MAX

# Beside the search: they bound what is searched, and nothing relaxes them.
BORNES_FERMES: Final = ("code_insee", "modifie_depuis")
# Words for a place, which only the server may turn into one.
ADRESSE: Final = "adresse"
_ENDROITS: Final = ("commune", "code_postal", "lat", "lon", "departement", "epci", "zone")
# Parameter -> those of which one has to come with it.
_AVEC: Final = {
    "rayon_km": ("commune", "code_postal", "lat", "lon"),
    "rayon": ("commune", "code_postal", "lat", "lon"),
    "lieu": ("lat", "lon"),
}
Garde = Callable[[Document], bool]


@dataclass(frozen=True, slots=True)
class Demande:
    """``parmi`` None: among all the places. ``message``: how an address was understood, "" when as written."""

    requete: Requete
    parmi: Garde | None
    message: str = ""


def read_demand(parametres: Mapping[str, Sequence[str]]) -> Demande:
    """Return what ``parametres`` ask. Raises ParametresRefuses, all refusals at once.

    Stricter than a form: a blank value, or a radius around nothing, is a slip of a program.
    """
    refus = [*_blanks(parametres)]
    parametres, message = _situated(parametres, refus)
    refus += _lonely(parametres)
    requete = Requete()
    bornes: dict[str, list[Any]] = {}
    with gathering(refus):
        bornes = read_filters(parametres, BORNES_FERMES)
    with gathering(refus):
        requete = read_request(parametres, autres=BORNES_FERMES)
    if refus:
        raise all_refused(refus)
    return Demande(requete, _guard(bornes) if bornes else None, message)


def _situated(
    parametres: Mapping[str, Sequence[str]], refus: list[Refus]
) -> tuple[Mapping[str, Sequence[str]], str]:
    """Return ``parametres`` with the address turned into a point or a commune, and what to say of it."""
    if ADRESSE not in parametres:
        return parametres, ""
    autres = {nom: valeurs for nom, valeurs in parametres.items() if nom != ADRESSE}
    saisies = parametres[ADRESSE]
    if len(saisies) != 1 or not 1 <= len(saisies[0].strip()) <= SAISIE_MAX:
        message = f"il faut ce paramètre une fois, de 1 à {SAISIE_MAX} caractères."
        refus.append(Refus(ADRESSE, saisies[-1] if saisies else None, message))
        return autres, ""
    if any(nom in autres for nom in _ENDROITS):
        refus.append(Refus(ADRESSE, None, "un seul endroit à la fois."))
        return autres, ""
    endroit = locate(saisies[0])
    if not endroit.parametres:
        message = endroit.message or "aucune commune n’y est nommée."
        refus.append(Refus(ADRESSE, saisies[0], message, introuvable=True))
        # What goes with a place is no slip when the place is only unknown.
        return {nom: v for nom, v in autres.items() if nom not in _AVEC}, ""
    return autres | {nom: [valeur] for nom, valeur in endroit.parametres.items()}, endroit.message


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
