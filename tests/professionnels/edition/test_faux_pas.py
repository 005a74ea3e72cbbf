"""What people who try the space got wrong, or read wrong: each stays mended."""

from typing import Any

import pytest
from django.test import Client

from repere.annuaire.services.edition import update_place
from repere.comptes.roles import Role
from tests.professionnels.conftest import Bassin, entrer, personne_de
from tests.professionnels.edition.formulaires import sent


@pytest.fixture
def mediatrice(bassin: Bassin) -> Client:
    return entrer(personne_de(Role.PROFESSIONNEL, bassin))


def hours(bassin: Bassin) -> str:
    return f"/espace/lieux/{bassin.chez_nous.identifiant}/modifier/horaires/"


def save(client: Client, bassin: Bassin, **changes: str) -> Any:
    donnees = sent(client.get(hours(bassin)).content.decode())
    return client.post(hours(bassin), donnees | changes | {"geste": "enregistrer"})


def test_hours_typed_the_wrong_way_round_are_not_a_night(
    bassin: Bassin, mediatrice: Client
) -> None:
    """14:00–12:00 would be valid OSM, open until noon of the next day: it is a slip."""
    reponse = save(mediatrice, bassin, o6_0="14:00", c6_0="12:00")
    html = reponse.content.decode()
    assert reponse.status_code == 422
    assert "Dimanche : la fin est avant le début" in html.replace("\xa0", " ")
    assert 'value="14:00"' in html and 'value="12:00"' in html
    assert save(mediatrice, bassin, o6_0="20:00", c6_0="00:30").status_code == 302
    bassin.chez_nous.refresh_from_db()
    assert "20:00-00:30" in bassin.chez_nous.horaires


def test_a_night_that_the_page_already_says_stays(bassin: Bassin, mediatrice: Client) -> None:
    nuit = {"horaires": "Mo-Su 19:00-08:00"}
    update_place(lieu=bassin.chez_nous, valeurs=nuit, auteur="Le centre")
    assert save(mediatrice, bassin, horaires_texte="Sonnez.").status_code == 302
    bassin.chez_nous.refresh_from_db()
    assert bassin.chez_nous.horaires == "Mo-Su 19:00-08:00"


def test_the_history_of_a_week_says_which_day_changed(bassin: Bassin, mediatrice: Client) -> None:
    lieu = bassin.chez_nous
    semaine = "Mo 09:00-12:30,13:30-17:00; Tu 09:00-12:00,14:00-17:00; We 09:00-12:30; "
    for fin in ("Fr 10:00-11:00", "Fr 10:00-11:45"):
        update_place(lieu=lieu, valeurs={"horaires": semaine + fin}, auteur="Jeanne")
    page = mediatrice.get(f"/espace/lieux/{lieu.identifiant}/historique/").content.decode()
    derniere = page.split("<li><h2>")[1].replace("\xa0", " ")
    assert "11 h 45" in derniere and "Lundi" not in derniere
