"""How to name a pair or a merge of ours, then of others, for the table of rights."""

from typing import Any

from repere.annuaire.models import Fusion
from tests.fabriques import creer_lieu
from tests.professionnels.conftest import Bassin


def pairs(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    ici, la = bassin.chez_nous.identifiant, bassin.voisin.identifiant
    return [ici, la], [ici, bassin.loin.identifiant]


def merges(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    double = creer_lieu("Double", bassin.chez_nous.rattachement)
    double_loin = creer_lieu("Double au loin", bassin.loin.rattachement)
    # Not by the service: places of no source would have nothing to say once merged.
    rien_d_ecrit = {"provenance": {}, "valeurs": {}}
    notre = Fusion.objects.create(garde=bassin.chez_nous, absorbe=double, avant=rien_d_ecrit)
    autre = Fusion.objects.create(garde=bassin.loin, absorbe=double_loin, avant=rien_d_ecrit)
    return [notre.pk], [autre.pk]


def places(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [bassin.chez_nous.identifiant], [bassin.loin.identifiant]


OBJETS = {
    "professionnels:comparer": pairs,
    "professionnels:deux_lieux": pairs,
    "professionnels:fusion_defaire": merges,
    "professionnels:doublon_de": places,
}
