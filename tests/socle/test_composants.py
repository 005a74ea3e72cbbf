"""The living page: for the team only, and complete."""

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory

from repere.socle.composants import colours, shelves, symbols
from tests.architecture.test_pages import name_of, templates

# Drawn on the home page and the 404 page; its fields have the identifiers of those of the filters.
AILLEURS = {"composants/question.html"}


@pytest.mark.django_db
def test_page_is_for_the_team(client: Client) -> None:
    assert client.get("/composants/").status_code == 302
    client.force_login(User.objects.create_user("visiteuse"))
    assert client.get("/composants/").status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize(("theme", "feuille"), [("", ""), ("sombre", "sombre"), ("autre", "")])
def test_scheme_is_chosen_or_left_to_the_device(client: Client, theme: str, feuille: str) -> None:
    client.force_login(User.objects.create_user("graphiste", is_staff=True))
    html = client.get("/composants/", {"theme": theme}).content.decode()
    assert "Maison du numérique" in html and "Jour férié" in html
    assert ("socle/sombre" in html) is (feuille == "sombre")


def test_every_component_is_on_the_page() -> None:
    """By itself, or inside another one that is."""
    dessines = {v.gabarit for rayon in shelves(RequestFactory().get("/")) for v in rayon.vitrines}
    pieces = {name_of(f): f.read_text() for f in templates() if "composants" in f.parts}
    inclus = {
        nom
        for nom in pieces
        if any(f'"{nom}"' in texte for piece, texte in pieces.items() if piece != nom)
    }
    assert pieces.keys() - dessines - inclus <= AILLEURS


def test_page_draws_every_icon_pictogram_and_colour() -> None:
    html = "".join(
        vue for r in shelves(RequestFactory().get("/")) for v in r.vitrines for vue in v.vues
    )
    dessins = {*symbols("socle/icones.svg"), *symbols("socle/pictos.svg")}
    assert len(dessins) > 30
    assert not [nom for nom in dessins if f"#{nom}" not in html]
    assert len(colours()) > 20 and all(f"var(--{nom})" in html for nom in colours())
