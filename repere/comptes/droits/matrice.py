"""Which role may do what: the one table of rights of the site. Pure."""

from enum import StrEnum
from typing import Final

from repere.comptes.roles import Role

# Any account, whatever its roles: what it does to itself, or asks for itself.
TOUT_COMPTE: Final = None


class Action(StrEnum):
    """What one does, in the words of those who do it."""

    GERER_SON_COMPTE = "gérer son compte"
    VOIR_SON_ESPACE = "voir son espace"
    REVENDIQUER = "revendiquer une structure"
    MODIFIER_UN_LIEU = "modifier un lieu"
    DECIDER_POUR_UN_LIEU = "décider de ce que d’autres disent d’un lieu"
    GERER_UNE_EQUIPE = "inviter et faire partir"
    DECIDER_DES_REVENDICATIONS = "décider des revendications"
    FUSIONNER = "fusionner des lieux"
    PROPOSER_UN_LIEU = "proposer un nouveau lieu"
    DECIDER_DES_LIEUX = "décider des lieux proposés"
    FAIRE_CAMPAGNE = "vérifier des lieux pour une campagne"
    MENER_CAMPAGNE = "ouvrir et suivre une campagne"
    IMPORTER = "importer des données"
    VOIR_LE_RESEAU = "voir le réseau"
    PRESENTER_SA_STRUCTURE = "dire ce dont sa structure manque"
    ANIMER_LE_RESEAU = "animer le réseau d’un bassin"
    ECRIRE_LA_MONOGRAPHIE = "prendre des notes et écrire la monographie d’un bassin"
    MENER_LA_MONOGRAPHIE = "mener la monographie d’un bassin"
    REPRENDRE_UNE_MONOGRAPHIE = "reprendre une ancienne monographie"
    OBSERVER = "voir l’observatoire en détail"
    BRANCHER_UN_OUTIL = "brancher un outil par l’API"
    ADMINISTRER = "administrer le site"


_CHEZ_SOI: Final = frozenset({Role.PROFESSIONNEL, Role.GESTIONNAIRE})
_DU_BASSIN: Final = frozenset({Role.CONTRIBUTEUR, Role.ANIMATEUR})
_DE_LA_REGION: Final = frozenset({Role.COORDINATEUR, Role.ADMINISTRATEUR})
_ANIMENT: Final = frozenset({Role.ANIMATEUR}) | _DE_LA_REGION
_TRAVAILLENT: Final = _CHEZ_SOI | _DU_BASSIN | _DE_LA_REGION

MATRICE: Final[dict[Action, frozenset[Role] | None]] = {
    Action.GERER_SON_COMPTE: TOUT_COMPTE,
    Action.VOIR_SON_ESPACE: TOUT_COMPTE,
    Action.REVENDIQUER: TOUT_COMPTE,
    Action.MODIFIER_UN_LIEU: _TRAVAILLENT,
    Action.DECIDER_POUR_UN_LIEU: _CHEZ_SOI | _ANIMENT,
    Action.GERER_UNE_EQUIPE: frozenset({Role.GESTIONNAIRE}) | _ANIMENT,
    Action.DECIDER_DES_REVENDICATIONS: _ANIMENT,
    Action.FUSIONNER: _ANIMENT,
    Action.PROPOSER_UN_LIEU: _TRAVAILLENT,
    Action.DECIDER_DES_LIEUX: _ANIMENT,
    Action.FAIRE_CAMPAGNE: _DU_BASSIN | _DE_LA_REGION,
    Action.MENER_CAMPAGNE: _ANIMENT,
    Action.IMPORTER: _DE_LA_REGION,
    Action.VOIR_LE_RESEAU: _TRAVAILLENT,
    Action.PRESENTER_SA_STRUCTURE: _CHEZ_SOI | _ANIMENT,
    Action.ANIMER_LE_RESEAU: _ANIMENT,
    Action.ECRIRE_LA_MONOGRAPHIE: _DU_BASSIN | _DE_LA_REGION,
    Action.MENER_LA_MONOGRAPHIE: _ANIMENT,
    Action.REPRENDRE_UNE_MONOGRAPHIE: _DE_LA_REGION,
    Action.OBSERVER: _ANIMENT | {Role.OBSERVATEUR},
    Action.BRANCHER_UN_OUTIL: _CHEZ_SOI | _ANIMENT,
    Action.ADMINISTRER: frozenset({Role.ADMINISTRATEUR}),
}
