"""Coming in as people do: on a telephone, with the keyboard alone, the code read from a real mail server."""

import pytest
from playwright.sync_api import Page, expect

from tests.comptes.conftest import Facteur, code_in
from tests.comptes.conftest import facteur as facteur
from tests.comptes.conftest import ines as ines
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.test_matrice_axe import faults


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
