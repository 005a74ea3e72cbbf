"""Keys and tools, for the table of rights: that of who asks, then that of somebody else."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User

from repere.comptes.services.cles_api import create_key
from repere.professionnels.services.connecteurs import create_connector
from tests.professionnels.conftest import Bassin, creer_personne


def _of_whom(faire: Callable[[User], Any]) -> Callable[[Bassin], tuple[list[Any], list[Any]]]:
    def name(_bassin: Bassin) -> tuple[list[Any], list[Any]]:
        # Whoever asks is the last one who was created; somebody else is made once for all the pages of a walk.
        moi = User.objects.exclude(username="p-autre").latest("pk")
        autre = User.objects.filter(username="p-autre").first() or creer_personne("autre")
        return [faire(moi)], [faire(autre)]

    return name


def _key(personne: User) -> int:
    return create_key(personne=personne, nom="Logiciel", portees=[], jours=30, forte=True)[0].pk


def _tool(personne: User) -> Any:
    url = "https://exemple.fr/crochet"
    return create_connector(personne=personne, nom="Logiciel", url=url).identifiant


OBJETS = {
    "professionnels:reprendre_cle": _of_whom(_key),
    "professionnels:connecteur": _of_whom(_tool),
    "professionnels:agir_connecteur": _of_whom(_tool),
}
