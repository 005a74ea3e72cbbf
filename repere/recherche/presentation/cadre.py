"""What the page in a frame says, on a site that is not ours."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from repere.annuaire.filtres.refus import ParametresRefuses, Refus
from repere.annuaire.presentation.mots import SERVICES
from repere.recherche.integration.demande import Demande
from repere.recherche.presentation.resultat import result_cards
from repere.recherche.requete import Requete, to_parameters, to_query
from repere.recherche.requete.modele import MAINTENANT, PAR_PAGE
from repere.recherche.resultats import Resultats

RECHERCHE: Final = "/recherche"
# Fields of the form in the frame: the rest of the search is kept as it is.
CHAMPS: Final = ("q", "services", "ouvert", "page")


class Aide(NamedTuple):
    """A need to tick. ``nombre`` places deal with it, the rest of the search kept."""

    valeur: str
    phrase: str
    nombre: int
    choisie: bool


def frame_content(demande: Demande, resultats: Resultats) -> Mapping[str, Any]:
    """Return what the page shows of ``resultats``."""
    requete = demande.requete
    return {
        "titre": _title(resultats),
        "resultats": resultats,
        "cartes": result_cards(resultats.lieux),
        "aides": _needs(resultats),
        "maintenant": requete.ouvert == MAINTENANT,
        "gardes": _kept(demande),
        "page_avant": demande.query(requete.page - 1) if requete.page > 1 else "",
        "page_apres": demande.query(requete.page + 1) if requete.page < resultats.pages else "",
        "expliquer": reverse("assistant:cadre") + demande.query(),
        "site_entier": RECHERCHE + to_query(whole_search(demande)),
    }


def _title(resultats: Resultats) -> str:
    if resultats.terrain is None:
        return _("Lieux d’aide numérique")
    if resultats.terrain.commune:
        return _("Aide numérique à %(lieu)s") % {"lieu": resultats.terrain.libelle}
    return _("Aide numérique : %(lieu)s") % {"lieu": resultats.terrain.libelle}


def whole_search(demande: Demande) -> Requete:
    """Return the same search on our own site."""
    return replace(demande.requete, page=1, par_page=PAR_PAGE)


def refusals(erreur: ParametresRefuses) -> list[Refus]:
    """Return what is wrong, in attributes' own words."""
    return [replace(refus, parametre=refus.parametre.replace("_", "-")) for refus in erreur.refus]


def _kept(demande: Demande) -> list[tuple[str, str]]:
    paires = [(nom, v) for nom, v in to_parameters(demande.requete) if nom not in CHAMPS]
    return [*paires, ("apparence", demande.apparence.value)]


def _needs(resultats: Resultats) -> list[Aide]:
    nombres = {f.valeur: f.nombre for f in resultats.facettes.get("services", ())}
    choisies = resultats.requete.choix("services")
    return [
        Aide(valeur, service.phrase, nombres.get(valeur, 0), valeur in choisies)
        for valeur, service in SERVICES.items()
        if valeur in nombres or valeur in choisies
    ]
