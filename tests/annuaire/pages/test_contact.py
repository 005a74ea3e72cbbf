"""Whom to tell of a mistake, when the operator says so."""

import pytest
from django.test import Client

from tests.fabriques import creer_lieu
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


def test_a_mistake_is_reported_by_mail_about_this_very_place(client: Client, settings) -> None:
    settings.REPERE_CONTACT = "annuaire@exemple.fr"
    lieu = creer_lieu("Médiathèque & Cie", creer_commune("37990", "Valpré"))
    page = client.get(lieu.get_absolute_url()).content.decode()
    assert 'href="mailto:annuaire@exemple.fr?subject=Erreur%20sur%20la%20fiche' in page
    assert "M%C3%A9diath%C3%A8que%20%26%20Cie" in page
    assert lieu.identifiant in page.split("body=")[1].split('"')[0]


def test_without_a_contact_there_is_no_dead_link(client: Client) -> None:
    lieu = creer_lieu("Médiathèque", creer_commune("37990", "Valpré"))
    assert "Signaler une erreur" not in client.get(lieu.get_absolute_url()).content.decode()


def test_the_legal_notice_names_the_publisher(client: Client, settings) -> None:
    settings.REPERE_EDITEUR, settings.REPERE_CONTACT = "Le syndicat du Puits", "dpo@exemple.fr"
    page = client.get("/mentions-legales/").content.decode()
    assert "Ce site est publié par Le syndicat du Puits." in page
    assert "mailto:dpo@exemple.fr" in page
