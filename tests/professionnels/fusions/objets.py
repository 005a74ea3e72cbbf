"""How to name a pair or a merge of ours, then of others, for the table of rights."""

from typing import Any

from repere.annuaire.services.fusion import merge_places
from tests.fabriques import creer_lieu
from tests.professionnels.conftest import Bassin


def pairs(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    ici, la = bassin.chez_nous.identifiant, bassin.voisin.identifiant
    return [ici, la], [ici, bassin.loin.identifiant]


def merges(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    double = creer_lieu("Double", bassin.chez_nous.rattachement)
    double_loin = creer_lieu("Double au loin", bassin.loin.rattachement)
    notre = merge_places(garde=bassin.chez_nous, absorbe=double)
    autre = merge_places(garde=bassin.loin, absorbe=double_loin)
    return [notre.pk], [autre.pk]


def places(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [bassin.chez_nous.identifiant], [bassin.loin.identifiant]


OBJETS = {
    "professionnels:comparer": pairs,
    "professionnels:deux_lieux": pairs,
    "professionnels:fusion_defaire": merges,
    "professionnels:doublon_de": places,
}
