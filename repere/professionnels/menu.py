"""The doors of the professional space that somebody may open: one row a page, shown to who may do it."""

from typing import Final, NamedTuple

from django.http import HttpRequest
from django.urls import reverse

from repere.comptes.access import current_roles
from repere.comptes.droits import Action, roles_for
from repere.socle.langue import N_


class Entree(NamedTuple):
    """``page``: the name of a page that takes no argument. ``tete``: shown before one opens the menu."""

    mots: str
    page: str
    action: Action
    tete: bool = False


class Lien(NamedTuple):
    """``ici``: "page", one is there; "true", one is on a page under it; "" elsewhere."""

    mots: str
    adresse: str
    ici: str
    tete: bool


class Menu(NamedTuple):
    """Few doors at once, all the others behind one: on a telephone, what one comes for stays in sight."""

    tete: list[Lien]
    suite: list[Lien]


ENTREES: Final = (
    Entree(N_("À faire"), "professionnels:accueil", Action.VOIR_SON_ESPACE, tete=True),
    Entree(N_("Mes lieux"), "professionnels:lieux", Action.MODIFIER_UN_LIEU, tete=True),
    Entree(N_("À vérifier"), "professionnels:a_verifier", Action.MODIFIER_UN_LIEU),
    Entree(N_("Signalements"), "professionnels:signalements", Action.DECIDER_POUR_UN_LIEU),
    Entree(N_("Équipes"), "professionnels:equipes", Action.GERER_UNE_EQUIPE),
    Entree(N_("Demandes"), "professionnels:revendications", Action.DECIDER_DES_REVENDICATIONS),
    Entree(N_("Campagnes"), "professionnels:campagnes", Action.FAIRE_CAMPAGNE),
    Entree(N_("Ma semaine"), "professionnels:bilan", Action.MENER_CAMPAGNE),
    Entree(N_("Monographies"), "professionnels:monographies", Action.ECRIRE_LA_MONOGRAPHIE),
    Entree(N_("Imports"), "professionnels:depots", Action.IMPORTER),
    Entree(N_("Lieux proposés"), "professionnels:lieux_proposes", Action.DECIDER_DES_LIEUX),
    Entree(N_("Doublons"), "professionnels:doublons", Action.FUSIONNER),
    Entree(N_("Réseau"), "professionnels:reseau", Action.VOIR_LE_RESEAU, tete=True),
    Entree(N_("Annonces"), "professionnels:tableau", Action.VOIR_LE_RESEAU),
    Entree(
        N_("Anciennes monographies"),
        "professionnels:reprises",
        Action.REPRENDRE_UNE_MONOGRAPHIE,
    ),
    Entree(N_("Outils"), "professionnels:outils", Action.BRANCHER_UN_OUTIL),
)


def menu(request: HttpRequest) -> Menu:
    """Return the pages that who asks may open; where one is shows without opening anything."""
    roles = {role for role, _ in current_roles(request)}
    ouvertes = [
        (entree, reverse(entree.page))
        for entree in ENTREES
        if entree.action is Action.VOIR_SON_ESPACE or roles & roles_for(entree.action)
    ]
    ici = _nearest(request.path, [adresse for _entree, adresse in ouvertes])
    liens = [
        Lien(entree.mots, ou, _here(request.path, ou) if ou == ici else "", entree.tete)
        for entree, ou in ouvertes
    ]
    return Menu(
        [lien for lien in liens if lien.tete or lien.ici],
        [lien for lien in liens if not (lien.tete or lien.ici)],
    )


def _nearest(chemin: str, adresses: list[str]) -> str:
    """Return, of the addresses above ``chemin``, the nearest: the first page is above nothing but itself."""
    au_dessus = [a for a in adresses[1:] if chemin.startswith(a)]
    return max([*au_dessus, *(a for a in adresses[:1] if a == chemin)], key=len, default="")


def _here(chemin: str, adresse: str) -> str:
    return "page" if chemin == adresse else "true"
