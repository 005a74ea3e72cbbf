"""Whom to tell of a mistake, when the operator says so."""

import pytest
from django.test import Client

from tests.fabriques import creer_lieu
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


def test_a_mistake_is_reported_on_the_site_itself_with_or_without_a_mail_box(
    client: Client, settings
) -> None:
    lieu = creer_lieu("Médiathèque & Cie", creer_commune("37990", "Valpré"))
    signaler = f"{lieu.get_absolute_url()}signaler/"
    for contact in ("", "annuaire@exemple.fr"):
        settings.REPERE_CONTACT = contact
        assert f'href="{signaler}"' in client.get(lieu.get_absolute_url()).content.decode()
        formulaire = client.get(signaler).content.decode()
        assert ('href="mailto:annuaire@exemple.fr"' in formulaire) == bool(contact)


def test_the_legal_notice_names_the_publisher(client: Client, settings) -> None:
    settings.REPERE_EDITEUR, settings.REPERE_CONTACT = "Le syndicat du Puits", "dpo@exemple.fr"
    page = client.get("/mentions-legales/").content.decode()
    assert "Ce site est publié par Le syndicat du Puits." in page
    assert "mailto:dpo@exemple.fr" in page
