"""Axe on every kind and state of page, in both schemes, on a phone and on a wide screen, leftwards too.

One page is loaded once for a direction, then dressed anew: colours and width change under it, as they do
under the hand of a visitor.
"""

from collections.abc import Iterator
from itertools import product

from playwright.sync_api import Page

from repere.socle import pseudo
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.sondes import DEBORDE
from tests.navigateur.test_accessibilite import analyse

THEMES = ("light", "dark")
LARGEURS = (1280, 320)


def dresses(page: Page) -> Iterator[str]:
    """Dress the page that is open in each width and scheme, in turn; yields what it wears."""
    for largeur, theme in product(LARGEURS, THEMES):
        page.set_viewport_size({"width": largeur, "height": 800})
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        yield f"{largeur} {theme}"


def faults(page: Page, axe: str) -> dict[str, list[str]]:
    """What axe finds in each dress of the page that is open, and whether it leaves its screen."""
    # What is folded must be accessible too.
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    trouvees = {}
    for habit in dresses(page):
        fautes = analyse(page, axe)
        if page.evaluate(DEBORDE) > 0:
            fautes.append(f"déborde de {page.evaluate(DEBORDE)} px")
        if fautes:
            trouvees[habit] = fautes
    return trouvees


def in_both_schemes(page: Page, axe: str) -> list[str]:
    """What axe finds in the page as it is open, in one scheme then in the other."""
    fautes = []
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        fautes += [f"{theme} : {faute}" for faute in analyse(page, axe)]
    return fautes


def walk(page: Page, adresses: dict[str, str], axe: str) -> dict[str, dict[str, list[str]]]:
    fautes = {}
    for nom, adresse in adresses.items():
        page.goto(adresse)
        if trouvees := faults(page, axe):
            fautes[nom] = trouvees
    return fautes


def test_a_fault_of_one_dress_is_found_in_that_dress(
    ouvrir: Ouvrir, adresses: dict[str, str], axe: str
) -> None:
    page = ouvrir("/a-propos/", largeur=1280, bypass_csp=True)
    page.add_style_tag(
        content="@media (prefers-color-scheme: dark) and (max-width: 400px) { h1 { color: #222 } }"
    )
    assert list(faults(page, axe)) == ["320 dark"]


def test_axe_finds_nothing_rightwards(ouvrir: Ouvrir, adresses: dict[str, str], axe: str) -> None:
    page = ouvrir("/a-propos/", largeur=1280)
    assert page.locator("html").get_attribute("dir") == "ltr"
    assert walk(page, adresses, axe) == {}


def test_axe_finds_nothing_leftwards(
    ouvrir: Ouvrir, adresses: dict[str, str], axe: str, langue_pseudo: str
) -> None:
    page = ouvrir("/a-propos/", largeur=1280)
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("html").get_attribute("lang") == pseudo.CODE
    assert walk(page, adresses, axe) == {}
