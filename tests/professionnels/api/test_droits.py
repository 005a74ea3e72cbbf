"""The table of rights for tools, cell by cell: every address × every role × one's own or others'."""

from typing import Final

import pytest
from django.urls import URLPattern

from config.api import place_address
from repere.comptes.droits import Action, roles_for
from repere.comptes.droits.routes import ROUTES_API
from repere.comptes.roles import Role
from repere.professionnels.api.lieux import modifier
from repere.professionnels.api.urls import urlpatterns
from tests.professionnels.api.conftest import outil_de
from tests.professionnels.conftest import Bassin, creer_personne, personne_de

PUBLIQUES: Final = {"openapi"}
ADRESSES: Final = {
    "mes_lieux": "moi/lieux",
    "lire_lieu": "lieux/{}/edition",
    "lieu": "lieux/{}",
    "verifier_lieu": "lieux/{}/verification",
}
PARTOUT: Final = {Role.COORDINATEUR, Role.ADMINISTRATEUR}
CELLULES: Final = [(*route, role) for route in sorted(ROUTES_API) for role in [None, *Role]]


def test_no_address_is_forgotten() -> None:
    vues = {m.name: m.callback for m in urlpatterns if isinstance(m, URLPattern)}
    vues[place_address().name] = modifier
    fermees = {nom: vue for nom, vue in vues.items() if nom not in PUBLIQUES}
    assert fermees.keys() == {nom for _methode, nom in ROUTES_API} == ADRESSES.keys()
    for (_methode, nom), action in ROUTES_API.items():
        assert fermees[nom].action is action


@pytest.mark.django_db
@pytest.mark.parametrize(("methode", "nom", "role"), CELLULES)
def test_each_cell(bassin: Bassin, methode: str, nom: str, role: Role | None) -> None:
    personne = personne_de(role, bassin) if role else creer_personne("sans-role")
    outil = outil_de(personne)
    admis = role in roles_for(ROUTES_API[methode, nom]) & roles_for(Action.BRANCHER_UN_OUTIL)
    corps = {"wifi": False} if methode == "PATCH" else None

    def statut(lieu) -> int:
        adresse = ADRESSES[nom].format(lieu.identifiant)
        return outil.ask(methode, adresse, corps, **{"If-Match": "*"}).status_code

    assert statut(bassin.chez_nous) == (200 if admis else 404)
    if nom != "mes_lieux":
        assert statut(bassin.loin) == (200 if role in PARTOUT else 404)


@pytest.mark.django_db
@pytest.mark.parametrize("nom", sorted(ADRESSES))
def test_other_methods_do_not_exist(bassin: Bassin, nom: str) -> None:
    outil = outil_de(personne_de(Role.GESTIONNAIRE, bassin))
    permises = {methode for methode, sien in ROUTES_API if sien == nom}
    if nom == "lieu":
        permises |= {"GET", "HEAD", "OPTIONS"}
    for methode in {"GET", "POST", "PUT", "PATCH", "DELETE"} - permises:
        adresse = ADRESSES[nom].format(bassin.chez_nous.identifiant)
        assert outil.ask(methode, adresse, {} if methode != "GET" else None).status_code == 405
