"""Every state of a conversation under axe: both schemes, a phone and a wide screen, Arabic leftwards.

The pages that one opens are walked with all others (test_matrice_axe); these come after something was sent.
"""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.navigateur.conftest import Ouvrir
from tests.navigateur.sondes import CIBLES, PETITES_CIBLES
from tests.navigateur.test_assistant import annuaire, ready, say  # noqa: F401 — a fixture
from tests.navigateur.test_matrice_axe import faults


def write(texte: str) -> Callable[[Page], None]:
    def etape(page: Page) -> None:
        page.locator("#texte").fill(texte)
        page.locator(".envois > button").click()
        expect(page.locator(".tour").last.locator(".propos")).to_contain_text(texte[:20])

    return etape


def tap(geste: str) -> Callable[[Page], None]:
    def etape(page: Page) -> None:
        avant = page.locator(".tour").count()
        page.locator(f"button[name=geste][value='{geste}']").first.click()
        expect(page.locator(".tour")).to_have_count(avant + 1)

    return etape


ETATS: dict[str, list[Callable[[Page], None]]] = {
    "où": [tap("besoin:demarches")],
    "lieux": [tap("besoin:demarches"), tap("lieu:37261")],
    "précisé": [tap("besoin:demarches"), tap("lieu:37261"), tap("contrainte:cout:gratuit")],
    "quelqu’un": [tap("besoin:demarches"), tap("lieu:37261"), tap("humain")],
    "autre besoin": [tap("besoin:demarches"), tap("lieu:37261"), tap("autre-besoin")],
    "danger": [write("Mon mari me frappe")],
    "arnaque": [write("On m’a volé mon compte bancaire par SMS, c’est une arnaque")],
    "autre porte": [write("Je cherche un logement social à Tours")],
    "ailleurs": [write("Je veux faire une démarche à Marseille")],
    "incompris": [write("blurp zgrumf"), write("zgrumf blurp")],
    "langue inconnue": [write("Hola, necesito ayuda para hacer mis trámites por internet")],
}


def etat(page: Page, adresse: str, etapes: list[Callable[[Page], None]]) -> None:
    page.goto(adresse)
    ready(page)
    for etape in etapes:
        etape(page)


@pytest.mark.parametrize("adresse", ["/assistant/", "/ar/assistant/"])
def test_axe_finds_nothing_in_a_conversation(
    ouvrir: Ouvrir,
    annuaire: None,  # noqa: F811
    axe: str,
    adresse: str,
) -> None:
    page = ouvrir(adresse, largeur=1280)
    sens = "rtl" if adresse.startswith("/ar") else "ltr"
    fautes = {}
    for nom, etapes in ETATS.items():
        if sens == "rtl" and nom == "langue inconnue":
            continue
        etat(page, adresse, etapes)
        if nom in ("lieux", "où"):
            assert page.evaluate("getComputedStyle(document.body).direction") == sens
        if trouvees := faults(page, axe):
            fautes[nom] = trouvees
    assert not fautes


def test_targets_and_headings_of_a_conversation(ouvrir: Ouvrir, annuaire: None) -> None:  # noqa: F811
    page = ouvrir("/assistant/")
    fautes = {}
    for nom, etapes in ETATS.items():
        etat(page, "/assistant/", etapes)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate(CIBLES)
        if petites := page.evaluate(PETITES_CIBLES):
            fautes[nom] = petites
        niveaux = page.eval_on_selector_all("h1, h2, h3, h4", "t => t.map((e) => +e.tagName[1])")
        if niveaux.count(1) != 1 or any(b - a > 1 for a, b in pairwise(niveaux)):
            fautes[f"titres, {nom}"] = niveaux
    assert not fautes
