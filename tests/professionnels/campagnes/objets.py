"""How to name a campaign or a task of ours, then of others, for the table of rights."""

from typing import Any

from repere.professionnels.models import Campagne
from repere.professionnels.services.campagnes import open_campaign
from repere.territoires.models import Zone
from tests.professionnels.conftest import Bassin


def _opened(zone: Zone) -> Campagne:
    return open_campaign(titre="Une", zone=zone, cible="tous", consigne="", personnes=[], par=None)


def campaigns(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [_opened(bassin.zone).pk], [_opened(bassin.autre_zone).pk]


def tasks(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    notre, autre = _opened(bassin.zone), _opened(bassin.autre_zone)
    return [notre.taches.order_by("pk")[0].pk], [autre.taches.order_by("pk")[0].pk]


OBJETS = {
    "professionnels:campagne": campaigns,
    "professionnels:campagne_suite": campaigns,
    "professionnels:campagne_annuler": campaigns,
    "professionnels:campagne_liste": campaigns,
    "professionnels:campagne_tournee": campaigns,
    "professionnels:campagne_confier": campaigns,
    "professionnels:campagne_fermer": campaigns,
    "professionnels:tache": tasks,
}
