"""The doors of the professional space that somebody may open: one row a page, shown to who may do it."""

from typing import Final, NamedTuple

from django.http import HttpRequest
from django.urls import reverse

from repere.comptes.access import current_roles
from repere.comptes.droits import Action, roles_for
from repere.socle.langue import N_


class Entree(NamedTuple):
    """``page``: the name of a page that takes no argument."""

    mots: str
    page: str
    action: Action


ENTREES: Final = (
    Entree(N_("À faire"), "professionnels:accueil", Action.VOIR_SON_ESPACE),
    Entree(N_("Mes lieux"), "professionnels:lieux", Action.MODIFIER_UN_LIEU),
    Entree(N_("À vérifier"), "professionnels:a_verifier", Action.MODIFIER_UN_LIEU),
    Entree(N_("Signalements"), "professionnels:signalements", Action.DECIDER_POUR_UN_LIEU),
    Entree(N_("Équipes"), "professionnels:equipes", Action.GERER_UNE_EQUIPE),
    Entree(N_("Demandes"), "professionnels:revendications", Action.DECIDER_DES_REVENDICATIONS),
    Entree(N_("Campagnes"), "professionnels:campagnes", Action.FAIRE_CAMPAGNE),
    Entree(N_("Ma semaine"), "professionnels:bilan", Action.MENER_CAMPAGNE),
    Entree(N_("Imports"), "professionnels:depots", Action.IMPORTER),
    Entree(N_("Doublons"), "professionnels:doublons", Action.FUSIONNER),
    Entree(N_("Réseau"), "professionnels:reseau", Action.VOIR_LE_RESEAU),
    Entree(N_("Annonces"), "professionnels:tableau", Action.VOIR_LE_RESEAU),
    Entree(N_("Outils"), "professionnels:outils", Action.BRANCHER_UN_OUTIL),
)


def entries(request: HttpRequest) -> list[tuple[str, str, bool]]:
    """Return (words, address, whether one is there) of each page that who asks may open."""
    roles = {role for role, _ in current_roles(request)}
    ici = request.resolver_match.view_name if request.resolver_match else ""
    return [
        (entree.mots, reverse(entree.page), entree.page == ici)
        for entree in ENTREES
        if entree.action is Action.VOIR_SON_ESPACE or roles & roles_for(entree.action)
    ]
