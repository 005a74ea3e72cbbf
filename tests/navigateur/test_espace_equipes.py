"""Joining, as people do: on a telephone, by the keyboard, with the codes and links that the mail really brought."""

import re
from email.message import EmailMessage

import pytest
from playwright.sync_api import Page, expect

from repere.annuaire.models import Lieu
from repere.comptes.roles import Role
from repere.comptes.services.invitations import invite
from repere.professionnels.portee import over_structure
from tests.comptes.conftest import Facteur, code_in
from tests.comptes.conftest import facteur as facteur
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.espace import enter_as
from tests.navigateur.test_comptes import tab_to
from tests.navigateur.test_matrice_axe import faults
from tests.professionnels.conftest import Bassin, creer_bassin, creer_personne, personne_de


@pytest.fixture
def bassin(transactional_db: None, facteur: Facteur) -> Bassin:
    ici = creer_bassin()
    Lieu.objects.filter(pk=ici.chez_nous.pk).update(
        site_web=["https://maison-numerique.fr/"], courriels=["accueil@maison-numerique.fr"]
    )
    return ici


def text_of(message: EmailMessage) -> str:
    corps = message.get_body(("plain",))
    return corps.get_content() if corps else ""


def last_to(facteur: Facteur, courriel: str) -> EmailMessage:
    return next(m for m in reversed(facteur.recus) if courriel in str(m["To"]))


def path_in(message: EmailMessage, debut: str) -> str:
    """Return the path of a link of a message: its host is the site's, not the live server's."""
    trouve = re.search(rf"https?://[^/\s]+({debut}\S*)", text_of(message))
    assert trouve, text_of(message)
    return trouve[1]


def write(page: Page, selecteur: str, mots: str) -> None:
    tab_to(page, selecteur)
    page.keyboard.type(mots)


def press(page: Page, selecteur: str) -> None:
    tab_to(page, selecteur)
    page.keyboard.press("Enter")


def create_account(page: Page, facteur: Facteur, courriel: str) -> None:
    """From the door: create an account, with the code that the mail brought."""
    expect(page.locator("h1")).to_have_text("Se connecter")
    press(page, "a[href^='/compte/creer/']")
    expect(page.locator("h1")).to_have_text("Créer un compte")
    write(page, "#id_email", courriel)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Écrivez le code reçu")
    write(page, "#id_code", code_in(last_to(facteur, courriel)["Subject"]))
    page.keyboard.press("Enter")


def claim_from_public_page(page: Page, lieu: Lieu, facteur: Facteur, courriel: str) -> None:
    press(page, f"a[href='/espace/revendiquer/{lieu.identifiant}/']")
    create_account(page, facteur, courriel)
    expect(page.locator("h1")).to_have_text("C’est ma structure")
    expect(page.locator("main")).to_contain_text(lieu.nom)
    write(page, "#id_nom", "Léa Lune")
    write(page, "#id_fonction", "Médiatrice numérique")
    press(page, "main form.saisie button")


def test_an_address_of_the_place_opens_it_from_its_public_page(
    ouvrir: Ouvrir, bassin: Bassin, facteur: Facteur
) -> None:
    page = ouvrir(bassin.chez_nous.get_absolute_url(), largeur=360)
    claim_from_public_page(page, bassin.chez_nous, facteur, "lea@maison-numerique.fr")
    expect(page.locator("[role=status]")).to_contain_text("La page est à vous")
    expect(page.locator("h1")).to_have_text(bassin.chez_nous.nom)
    assert "est à vous" in last_to(facteur, "lea@maison-numerique.fr")["Subject"]


def test_somebody_decides_of_another_address(
    ouvrir: Ouvrir, bassin: Bassin, facteur: Facteur, axe: str
) -> None:
    animateur = personne_de(Role.ANIMATEUR, bassin)
    page = ouvrir(bassin.chez_nous.get_absolute_url(), largeur=360)
    claim_from_public_page(page, bassin.chez_nous, facteur, "lea@exemple.org")
    expect(page.locator("[role=status]")).to_contain_text("Votre demande est partie")
    assert faults(page, axe) == {}
    # Who animates the basin follows the link of the message.
    chemin = path_in(last_to(facteur, "animateur@exemple.fr"), "/espace/demandes/")
    decide = enter_as(ouvrir, animateur, chemin, largeur=360)
    expect(decide.locator("main")).to_contain_text("lea@exemple.org")
    assert faults(decide, axe) == {}
    # Refusing without a reason is refused, and says where.
    press(decide, "form:has([value=refuser]) button")
    decide.locator(".erreurs").wait_for()
    assert faults(decide, axe) == {}
    press(decide, "form:has([value=accepter]) button")
    expect(decide.locator("[role=status]")).to_contain_text("Demande acceptée")
    assert faults(decide, axe) == {}
    # She opens her page from the message.
    page.goto(path_in(last_to(facteur, "lea@exemple.org"), "/espace/lieux/"))
    expect(page.locator("h1")).to_have_text(bassin.chez_nous.nom)
    # And the decision is taken back.
    press(decide, "form:has([value=annuler]) button")
    expect(decide.locator("[role=status]")).to_contain_text("Décision annulée")
    page.goto(f"/espace/lieux/{bassin.chez_nous.identifiant}/")
    expect(page.locator("h1")).not_to_have_text(bassin.chez_nous.nom)


def test_a_mediator_is_invited_and_comes_in(
    ouvrir: Ouvrir, bassin: Bassin, facteur: Facteur
) -> None:
    gestionnaire = personne_de(Role.GESTIONNAIRE, bassin)
    ou = over_structure(bassin.structure)
    invite(courriel="zoe@exemple.org", role=Role.PROFESSIONNEL, perimetre=ou, par=gestionnaire)
    chemin = path_in(last_to(facteur, "zoe@exemple.org"), "/compte/invitations/")
    page = ouvrir(chemin, largeur=360)
    press(page, "a[href^='/compte/creer/']")
    expect(page.locator("#id_email")).to_have_value("zoe@exemple.org")
    tab_to(page, "#id_email")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Écrivez le code reçu")
    write(page, "#id_code", code_in(last_to(facteur, "zoe@exemple.org")["Subject"]))
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Vous êtes invité")
    press(page, "main form button")
    page.locator("form[action='/compte/deconnexion/']").wait_for()
    page.goto("/espace/lieux/")
    expect(page.locator("main")).to_contain_text(bassin.chez_nous.nom)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "sans scripts"])
def test_who_runs_a_team_invites_then_hands_over(
    ouvrir: Ouvrir, bassin: Bassin, facteur: Facteur, axe: str, scripts: bool
) -> None:
    claire = personne_de(Role.GESTIONNAIRE, bassin)
    yanis = creer_personne("yanis", (Role.PROFESSIONNEL, over_structure(bassin.structure)))
    equipe = f"/espace/equipes/structure/{bassin.structure.pk}/"
    page = enter_as(ouvrir, claire, equipe, largeur=360, java_script_enabled=scripts)
    page.locator("#id_courriel").fill("pas une adresse")
    page.keyboard.press("Enter")
    page.locator(".erreurs").wait_for()
    expect(page.locator("#id_courriel")).to_have_value("pas une adresse")
    if scripts:
        assert faults(page, axe) == {}
    page.locator("#id_courriel").fill("sofia@exemple.org")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_contain_text("Invitation envoyée à sofia@exemple.org")
    assert "invité" in last_to(facteur, "sofia@exemple.org")["Subject"]
    page.locator("a[href$='/partir/']").click()
    expect(page.locator("h1")).to_contain_text("Je quitte")
    page.locator("main form.saisie button").first.click()
    page.locator(".erreurs").wait_for()
    if scripts:
        assert faults(page, axe) == {}
    page.locator(f"[name=suite][value='{yanis.pk}']").check()
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_contain_text("Vous avez quitté la structure")
    page.goto(equipe)
    expect(page.locator("h1")).not_to_contain_text("Équipe")
    suite = enter_as(ouvrir, yanis, equipe, largeur=360, java_script_enabled=scripts)
    expect(suite.locator("main")).to_contain_text("Gestionnaire d’une structure – yanis@exemple.fr")


def test_a_member_goes_and_comes_back_by_the_keyboard(
    ouvrir: Ouvrir, bassin: Bassin, axe: str
) -> None:
    claire = personne_de(Role.GESTIONNAIRE, bassin)
    creer_personne("yanis", (Role.PROFESSIONNEL, over_structure(bassin.structure)))
    page = enter_as(ouvrir, claire, f"/espace/lieux/{bassin.chez_nous.identifiant}/", largeur=360)
    press(page, "a[href$='/equipe/']")
    expect(page.locator("h1")).to_contain_text("Équipe")
    press(page, "a[href$='/terminer/']")
    expect(page.locator("h1")).to_have_text("Faire partir yanis ?")
    assert faults(page, axe) == {}
    press(page, "main form button")
    expect(page.locator("[role=status]")).to_contain_text("C’est fait")
    press(page, "form[action$='/rendre/'] button")
    expect(page.locator("[role=status]")).to_contain_text("redonné")
