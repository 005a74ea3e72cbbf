"""The home page and the frame in a real browser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.navigateur.conftest import Ouvrir

HTMX = "htmx-2"


def test_a_need_is_one_press_away_with_the_town_typed(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir("/", java_script_enabled=False)
    page.get_by_label("Où êtes-vous").fill("37000")
    page.get_by_role("button", name="Faire une démarche").press("Enter")
    expect(page).to_have_url(re.compile("services=Aide"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tours")


def test_question_comes_first_and_is_reached_by_two_keys(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Où êtes-vous")).to_be_focused()
    assert page.get_by_label("Où êtes-vous").bounding_box()["y"] < 500


@pytest.mark.parametrize("largeur", [320, 360])
def test_comfort_of_reading_is_one_press_from_the_top(
    ouvrir: Ouvrir, adresses: dict[str, str], largeur: int
) -> None:
    page = ouvrir("/", largeur=largeur)
    page.get_by_role("banner").get_by_role("link", name="taille du texte").click()
    bouton = page.get_by_role("button", name="texte plus grand")
    expect(bouton).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(bouton).to_be_focused()


def test_htmx_never_comes_before_the_page(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir("/")
    # It is asked for by the script, once everything the page itself asks for is there.
    expect(page.locator(f"script[src*={HTMX}]")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    arrivee, chargee = page.evaluate(
        f"""() => [performance.getEntriesByType('resource').find(r => r.name.includes('{HTMX}')).startTime,
                   performance.getEntriesByType('navigation')[0].loadEventStart]"""
    )
    assert arrivee >= chargee


def test_page_that_needs_no_htmx_does_not_fetch_it(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir("/a-propos/")
    page.get_by_role("link", name="Données ouvertes").hover()
    page.wait_for_timeout(300)
    assert page.locator(f"script[src*={HTMX}]").count() == 0


def test_home_is_light(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    """What is asked for before the page is shown: itself, its sheet, two sprites, one module."""
    page = ouvrir("/", largeur=360)
    avant = page.evaluate(
        """() => { const fin = performance.getEntriesByType('navigation')[0].loadEventStart;
          return performance.getEntriesByType('resource').filter(r => r.startTime < fin).map(r => r.name) }"""
    )
    noms = {Path(url.split("?")[0]).name.split(".")[0] for url in avant}
    assert noms <= {"repere", "icones", "pictos", "enrichir", "manifest", "icone-apple-180"}, noms


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"color_scheme": "dark"}])
def test_pictograms_are_seen_in_every_scheme(
    ouvrir: Ouvrir, adresses: dict[str, str], media: dict[str, str]
) -> None:
    page = ouvrir("/", **media)
    trait, fond = page.locator(".besoins .picto").first.evaluate(
        "e => [getComputedStyle(e).stroke, getComputedStyle(e.closest('button')).backgroundColor]"
    )
    assert trait not in ("none", fond)


def test_404_leads_on(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir("/rien/", java_script_enabled=False)
    page.get_by_label("Où êtes-vous").fill("37000")
    page.get_by_role("button", name="Chercher", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tours")
