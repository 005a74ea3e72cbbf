"""Coming in as people do: on a telephone, with the keyboard alone, the code read from a real mail server."""

import re

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect

from repere.comptes.roles import Genre, Perimetre, Role
from repere.comptes.services.invitations import invite
from tests.comptes.conftest import Facteur, code_in
from tests.comptes.conftest import facteur as facteur
from tests.comptes.conftest import ines as ines
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.test_matrice_axe import faults

REGION = Perimetre(Genre.REGION, "24")
# On the page of an account, in every language.
CHEZ_SOI = "form[action='/compte/deconnexion/']"


def tab_to(page: Page, selecteur: str) -> None:
    """Reach an element by the keyboard alone."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement?.matches(s)", selecteur):
            return
    raise AssertionError(f"{selecteur} is not reached by the keyboard")


def type_code(page: Page, facteur: Facteur) -> None:
    tab_to(page, "#id_code")
    page.keyboard.type(code_in(facteur.recus[-1]["Subject"]))
    page.keyboard.press("Enter")


@pytest.fixture
def chez_ines(transactional_db: None, ines, facteur: Facteur) -> Facteur:
    return facteur


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "sans scripts"])
def test_one_signs_in_by_the_keyboard(ouvrir: Ouvrir, chez_ines: Facteur, scripts: bool) -> None:
    page = ouvrir("/compte/", java_script_enabled=scripts)
    if scripts:
        tab_to(page, "#id_login")
    else:
        page.locator("#id_login").focus()
    page.keyboard.type("ines@exemple.fr")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Écrivez le code reçu")
    code = code_in(chez_ines.recus[-1]["Subject"])
    page.locator("#id_code").fill(code)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Mon compte")
    expect(page.locator("main")).to_contain_text("ines@exemple.fr")


def test_a_new_account_then_out(ouvrir: Ouvrir, transactional_db: None, facteur: Facteur) -> None:
    page = ouvrir("/compte/creer/")
    tab_to(page, "#id_email")
    page.keyboard.type("lea@exemple.fr")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Écrivez le code reçu")
    type_code(page, facteur)
    expect(page.locator("h1")).to_have_text("Mon compte")
    tab_to(page, "form[action='/compte/deconnexion/'] button")
    page.keyboard.press("Enter")
    expect(page.locator("#ou")).to_be_visible()
    page.goto("/compte/")
    expect(page.locator("h1")).to_have_text("Se connecter")


def test_steps_of_signing_in_are_accessible(
    ouvrir: Ouvrir, chez_ines: Facteur, axe: str, sens: str
) -> None:
    page = ouvrir("/compte/connexion/", largeur=1280)
    assert faults(page, axe) == {}
    page.locator("main button").click()
    page.locator(".erreurs").wait_for()
    assert faults(page, axe) == {}
    page.goto("/compte/creer/")
    assert faults(page, axe) == {}
    page.goto("/compte/connexion/")
    page.locator("#id_login").fill("ines@exemple.fr")
    page.keyboard.press("Enter")
    page.locator("#id_code").wait_for()
    assert faults(page, axe) == {}
    page.locator("#id_code").fill("rien")
    page.keyboard.press("Enter")
    page.locator(".erreurs").wait_for()
    assert faults(page, axe) == {}
    page.locator("#id_code").fill(code_in(chez_ines.recus[-1]["Subject"]))
    page.keyboard.press("Enter")
    page.locator("form[action='/compte/deconnexion/']").wait_for()
    assert faults(page, axe) == {}
    page.goto("/compte/deconnexion/")
    assert faults(page, axe) == {}


def enter(page: Page, facteur: Facteur) -> None:
    """Come in as Inès, up to the code."""
    page.goto("/compte/connexion/")
    page.locator("#id_login").fill("ines@exemple.fr")
    page.keyboard.press("Enter")
    page.locator("#id_code").wait_for()
    page.locator("#id_code").fill(code_in(facteur.recus[-1]["Subject"]))
    page.keyboard.press("Enter")


def with_a_finger(page: Page) -> None:
    """Give the device a reader of fingerprints that knows this hand."""
    appareil = page.context.new_cdp_session(page)
    appareil.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    appareil.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_key_is_added_then_asked_for(ouvrir: Ouvrir, chez_ines: Facteur, axe: str) -> None:
    page = ouvrir("/compte/connexion/")
    with_a_finger(page)
    enter(page, chez_ines)
    expect(page.locator("h1")).to_have_text("Mon compte")
    page.goto("/compte/double-verification/cle/")
    tab_to(page, "#id_name")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("Téléphone")
    assert faults(page, axe) == {}
    tab_to(page, "[data-avec-cle] button")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Codes de secours")
    tab_to(page, "main form button")
    page.keyboard.press("Enter")
    expect(page.locator(".codes li")).to_have_count(10)
    assert faults(page, axe) == {}
    page.goto("/compte/double-verification/")
    expect(page.locator(".rangees")).to_contain_text("Téléphone")
    assert faults(page, axe) == {}
    page.context.clear_cookies()
    enter(page, chez_ines)
    expect(page.locator("h1")).to_have_text("Une deuxième preuve")
    assert faults(page, axe) == {}
    page.locator("[data-avec-cle] button").click()
    expect(page.locator("h1")).to_have_text("Mon compte")


def test_a_key_that_refuses_is_told(ouvrir: Ouvrir, chez_ines: Facteur) -> None:
    """The same device twice: it knows, and says no."""
    page = ouvrir("/compte/connexion/")
    with_a_finger(page)
    enter(page, chez_ines)
    expect(page.locator("h1")).to_have_text("Mon compte")
    page.goto("/compte/double-verification/cle/")
    page.locator("[data-avec-cle] button").click()
    expect(page.locator("h1")).to_have_text("Codes de secours")
    page.goto("/compte/double-verification/cle/")
    page.locator("[data-avec-cle] button").click()
    expect(page.locator("[data-refus]")).to_be_visible()


def test_without_scripts_the_application_remains(ouvrir: Ouvrir, chez_ines: Facteur) -> None:
    page = ouvrir("/compte/connexion/", java_script_enabled=False)
    enter(page, chez_ines)
    expect(page.locator("h1")).to_have_text("Mon compte")
    page.goto("/compte/double-verification/cle/")
    expect(page.locator("[data-sans-cle]")).to_be_visible()
    expect(page.locator("[data-avec-cle]")).to_be_hidden()
    page.goto("/compte/double-verification/application/")
    expect(page.locator(".qr")).to_be_visible()


def test_the_application_page_is_accessible(
    ouvrir: Ouvrir, chez_ines: Facteur, axe: str, sens: str
) -> None:
    page = ouvrir("/compte/connexion/", largeur=1280)
    enter(page, chez_ines)
    page.locator("form[action='/compte/deconnexion/']").wait_for()
    for suite in (
        "double-verification/",
        "double-verification/application/",
        "adresses/",
        "supprimer/",
    ):
        page.goto(f"/compte/{suite}")
        assert faults(page, axe) == {}


def invited(facteur: Facteur, ines: User) -> str:
    """Invite Inès herself; return the path of the link that the mail brought."""
    invite(courriel="ines@exemple.fr", role=Role.OBSERVATEUR, perimetre=REGION, par=ines)
    texte = facteur.recus[-1].get_body(("plain",))
    corps = texte.get_content() if texte else ""
    lien = re.search(r"https?://[^/\s]+(/compte/invitations/\S+)", corps)
    assert lien
    return lien[1]


def test_an_invitation_is_taken_by_who_received_it(
    ouvrir: Ouvrir, chez_ines: Facteur, ines: User, axe: str, sens: str
) -> None:
    chemin = invited(chez_ines, ines)
    page = ouvrir(chemin, largeur=360)
    assert faults(page, axe) == {}
    enter(page, chez_ines)
    page.locator(CHEZ_SOI).wait_for()
    page.goto(chemin)
    assert faults(page, axe) == {}
    tab_to(page, "main form button")
    page.keyboard.press("Enter")
    page.locator(CHEZ_SOI).wait_for()
    page.goto(chemin)
    assert faults(page, axe) == {}
    page.goto("/compte/")
    page.locator(".rangees a[href*='/quitter/']").click()
    assert faults(page, axe) == {}


def test_who_erases_her_account_confirms_it_and_is_told(
    ouvrir: Ouvrir, chez_ines: Facteur, axe: str, sens: str
) -> None:
    page = ouvrir("/compte/connexion/", largeur=360)
    enter(page, chez_ines)
    page.locator(CHEZ_SOI).wait_for()
    page.goto("/compte/supprimer/")
    page.locator("#id_adresse").fill("une-autre@exemple.fr")
    page.keyboard.press("Enter")
    page.locator(".erreurs").wait_for()
    assert faults(page, axe) == {}
    page.locator("#id_adresse").fill("ines@exemple.fr")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/compte/supprime/$"))
    assert faults(page, axe) == {}


def test_a_grave_deed_asks_who_one_is_by_key_or_by_code(
    ouvrir: Ouvrir, chez_ines: Facteur, axe: str, sens: str
) -> None:
    page = ouvrir("/compte/connexion/", largeur=360)
    with_a_finger(page)
    enter(page, chez_ines)
    page.locator(CHEZ_SOI).wait_for()
    page.goto("/compte/double-verification/cle/")
    page.locator("[data-avec-cle] button").click()
    page.wait_for_url("**/codes/**")
    for nom in ("mfa_reauthenticate", "mfa_reauthenticate_webauthn"):
        page.goto(reverse(nom))
        expect(page.locator("main form").first).to_be_visible()
        assert faults(page, axe) == {}
