"""What people are told, as they meet it: the list, the choices, the way out of a message, keys and tools."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect

from repere.comptes.genres_notification import Genre, Rythme
from repere.comptes.roles import Role
from repere.comptes.services.adresses import mark_failing
from repere.comptes.services.cles_api import create_key
from repere.comptes.services.notifications import notify, rhythms_of
from repere.professionnels.services.connecteurs import create_connector
from tests.comptes.conftest import Facteur
from tests.comptes.conftest import facteur as facteur
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.espace import enter_as
from tests.navigateur.test_comptes import tab_to
from tests.navigateur.test_matrice_axe import faults
from tests.professionnels.conftest import creer_bassin, personne_de

PHRASE = "Une erreur est signalée sur Maison du numérique : les horaires sont faux."


@pytest.fixture
def animatrice(transactional_db: None, facteur: Facteur) -> User:
    return personne_de(Role.ANIMATEUR, creer_bassin())


def told(personne: User, combien: int = 3) -> None:
    for rang in range(combien):
        notify(
            personnes=[personne],
            genre=Genre.SIGNALEMENT,
            phrase=PHRASE if rang else "Une fiche est à vérifier : Permanence de la médiathèque.",
            lien=reverse("professionnels:lieux"),
        )


def link_of(facteur: Facteur, morceau: str) -> str:
    corps = facteur.recus[-1].get_body(("plain",)).get_content()
    ligne = next(ligne for ligne in corps.splitlines() if morceau in ligne)
    return "/" + ligne.partition("://")[2].partition("/")[2]


def test_read_where_it_leads_then_all(ouvrir: Ouvrir, animatrice: User) -> None:
    told(animatrice)
    page = enter_as(ouvrir, animatrice, "/espace/")
    expect(page.locator(".pastille")).to_contain_text("3")
    page.get_by_role("link", name="Notifications").click()
    expect(page.locator("h1")).to_have_text("Notifications")
    tab_to(page, ".nouvelle form button")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Mes lieux")
    expect(page.locator(".pastille")).to_contain_text("2")
    page.goto("/compte/notifications/")
    page.get_by_role("button", name="Tout marquer comme lu").click()
    expect(page.locator(".sous-titre")).to_have_text("Vous avez tout lu.")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_way_out_needs_no_account(
    ouvrir: Ouvrir, animatrice: User, facteur: Facteur, scripts: bool
) -> None:
    told(animatrice, 1)
    page = ouvrir(link_of(facteur, "/arret/"), java_script_enabled=scripts)
    expect(page.locator("h1")).to_have_text("Ne plus recevoir ces messages")
    assert rhythms_of(animatrice)[Genre.SIGNALEMENT] is Rythme.IMMEDIAT
    tab_to(page, "main form button")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("C’est fait")
    assert rhythms_of(animatrice)[Genre.SIGNALEMENT] is Rythme.JAMAIS


def test_choosing_by_the_keyboard(ouvrir: Ouvrir, animatrice: User) -> None:
    page = enter_as(ouvrir, animatrice, "/compte/messages/")
    tab_to(page, "#id_signalement")
    page.keyboard.press("ArrowDown")
    tab_to(page, "main form.saisie button")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_contain_text("enregistrés")
    expect(page.locator("#id_signalement")).to_have_value("jour")


def test_an_address_in_failure_proves_itself(
    ouvrir: Ouvrir, animatrice: User, facteur: Facteur
) -> None:
    mark_failing(courriel=animatrice.email, raison="550 5.1.1")
    page = enter_as(ouvrir, animatrice, "/compte/notifications/")
    page.get_by_role("button", name="Voir").click()
    expect(page.locator("h1")).to_have_text("Adresse en panne")
    page.get_by_role("button", name="Recevoir un message d’essai").click()
    expect(page.locator("[role=status]")).to_contain_text("est parti")
    page.goto(link_of(facteur, "/adresse-en-panne/"))
    page.get_by_role("button", name="Écrivez-moi de nouveau ici").click()
    expect(page.locator("h1")).to_have_text("C’est noté")


def test_a_key_is_made_with_few_words(ouvrir: Ouvrir, animatrice: User) -> None:
    page = enter_as(ouvrir, animatrice, "/espace/outils/")
    page.locator("#cle_nom").fill("Notre logiciel")
    page.get_by_label("Modifier mes lieux").check()
    page.get_by_role("button", name="Faire la clé").click()
    expect(page.locator(".note .secret")).to_contain_text("repere_cle_")
    page.get_by_role("link", name="Retirer").click()
    page.get_by_role("button", name="Retirer la clé").click()
    expect(page.locator("[role=status]")).to_contain_text("ne sert plus")


def test_axe_finds_nothing(
    ouvrir: Ouvrir, animatrice: User, facteur: Facteur, axe: str, sens: str
) -> None:
    told(animatrice)
    sortie = link_of(facteur, "/arret/")
    mark_failing(courriel=animatrice.email, raison="550 5.1.1")
    outil = create_connector(personne=animatrice, nom="Logiciel", url="https://exemple.fr/crochet")
    cle, _secret = create_key(personne=animatrice, nom="Agenda", portees=[], jours=30, forte=True)
    page = enter_as(ouvrir, animatrice, "/compte/notifications/", largeur=1280)
    montrees = ["/compte/notifications/", "/compte/messages/", "/compte/adresse-en-panne/", sortie]
    montrees += ["/espace/outils/", f"/espace/outils/connecteurs/{outil.identifiant}/"]
    montrees += ["/espace/semaine/", f"/espace/outils/cles/{cle.pk}/reprendre/"]
    for adresse in montrees:
        page.goto(adresse)
        assert faults(page, axe) == {}, adresse
    refused(page)
    assert faults(page, axe) == {}


def refused(page: Page) -> None:
    """Send the forms of tools with nothing in them."""
    page.goto("/espace/outils/")
    page.locator("form[action$='/cles/'] button").click()
    page.locator(".erreurs").wait_for()
