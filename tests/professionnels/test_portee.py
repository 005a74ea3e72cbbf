"""The doors: each role sees the places of its perimeter, and nothing of the others."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from repere.annuaire.models import Lieu
from repere.comptes.perimetres import names_of
from repere.comptes.roles import SITE, Genre, Perimetre, Role
from repere.professionnels.portee import Portee, over_structure, over_zone
from tests.fabriques import creer_lieux
from tests.professionnels.conftest import Bassin, creer_personne, entrer, personne_de

TRAVAILLENT = [role for role in Role if role is not Role.OBSERVATEUR]


def seen(portee: Portee) -> set[str]:
    return set(Lieu.objects.filter(portee.places()).values_list("nom", flat=True))


def test_a_scope_adds_perimeters_up(bassin: Bassin) -> None:
    nous = over_structure(bassin.structure)
    assert seen(Portee.of([])) == set()
    assert seen(Portee.of([nous])) == {bassin.chez_nous.nom}
    assert seen(Portee.of([over_zone(bassin.zone)])) == {bassin.chez_nous.nom, bassin.voisin.nom}
    assert seen(Portee.of([nous, over_zone(bassin.autre_zone)])) == {
        bassin.chez_nous.nom,
        bassin.loin.nom,
    }
    assert len(seen(Portee.of([Perimetre(Genre.REGION, "24")]))) == 3
    assert len(seen(Portee.of([SITE]))) == 3


def test_perimeters_have_names(bassin: Bassin) -> None:
    tous = [over_structure(bassin.structure), over_zone(bassin.zone), Perimetre(Genre.REGION, "24")]
    assert list(names_of(tous).values()).count("") == 0
    assert names_of(tous)[over_zone(bassin.zone)] == "Tours"


@pytest.mark.parametrize("role", TRAVAILLENT)
def test_a_place_opens_to_who_works_on_it(bassin: Bassin, role: Role) -> None:
    client = entrer(personne_de(role, bassin))
    assert client.get(f"/espace/lieux/{bassin.chez_nous.identifiant}/").status_code == 200
    partout = role in {Role.COORDINATEUR, Role.ADMINISTRATEUR}
    loin = client.get(f"/espace/lieux/{bassin.loin.identifiant}/")
    assert loin.status_code == (200 if partout else 404)


def test_a_place_that_is_not_answers_as_a_place_of_others(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.PROFESSIONNEL, bassin))
    assert client.get("/espace/lieux/nulle-part/").status_code == 404


def test_who_has_no_role_is_told_what_to_do(bassin: Bassin) -> None:
    client = entrer(creer_personne("nouvelle"))
    assert "C’est ma structure" in client.get("/espace/").content.decode()
    assert client.get("/espace/lieux/").status_code == 404


def test_places_are_found_by_name(bassin: Bassin) -> None:
    client = entrer(personne_de(Role.ANIMATEUR, bassin))
    assert bassin.voisin.nom in client.get("/espace/lieux/").content.decode()
    trouves = client.get("/espace/lieux/?q=maison").content.decode()
    assert bassin.chez_nous.nom in trouves and bassin.voisin.nom not in trouves


def test_listing_places_does_not_cost_more_when_there_are_more(bassin: Bassin) -> None:
    client: Client = entrer(personne_de(Role.ANIMATEUR, bassin))
    client.get("/espace/lieux/")
    with CaptureQueriesContext(connection) as peu:
        client.get("/espace/lieux/")
    creer_lieux(30, bassin.chez_nous.rattachement)
    with CaptureQueriesContext(connection) as beaucoup:
        client.get("/espace/lieux/")
    assert len(peu) == len(beaucoup) <= 8
