"""Whole journeys: with a keyboard only, without JavaScript, with suggestions, onto paper."""

import re

from playwright.sync_api import Page, expect

from tests.navigateur.conftest import LONG, Ouvrir


def test_keyboard_alone_leads_from_home_to_a_place(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir("/", largeur=1280)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Où êtes-vous")).to_be_focused()
    page.keyboard.type("37000")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tours")
    _press_until(page, page.get_by_role("link", name=LONG))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(LONG)


def _press_until(page: Page, cible) -> None:
    for _ in range(120):
        page.keyboard.press("Tab")
        if cible.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError("never reached with the keyboard")


def test_focus_is_always_visible(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(adresses["commune"])
    for _ in range(12):
        page.keyboard.press("Tab")
        # The ring of a card's link is drawn around the whole card.
        visible = page.evaluate(
            """() => ['', '::after'].some(p => {
              const s = getComputedStyle(document.activeElement, p || null);
              return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 3;
            })"""
        )
        assert visible, page.evaluate("document.activeElement.outerHTML")


def test_without_javascript_everything_is_reached(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir("/", java_script_enabled=False)
    page.get_by_label("Où êtes-vous").fill("saint-pierre")
    page.get_by_role("button", name="Chercher", exact=True).click()
    page.get_by_role("link", name="Saint-Pierre-des-Corps").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Saint-Pierre-des-Corps")
    page.get_by_role("link", name="Page suivante").click()
    expect(page.get_by_text("Page 2 sur 2")).to_be_visible()
    page.locator("#filtres > summary").click()
    page.get_by_label("Faire vos démarches en ligne").check()
    page.get_by_role("button", name="Voir les lieux").click()
    page.get_by_role("link", name=LONG).click()
    expect(page.get_by_role("link", name="02 47 00 00 01")).to_be_visible()


def test_suggestions_come_while_typing_and_keep_the_question(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir("/")
    page.get_by_label("Que cherchez-vous").fill("imprimer")
    page.get_by_label("Où êtes-vous").press_sequentially("saint-pierre")
    propositions = page.locator("#propositions")
    expect(propositions.get_by_role("link")).to_have_count(2)
    expect(propositions).to_have_attribute("aria-live", "polite")
    propositions.get_by_role("link", name="Saint-Pierre-des-Corps").click()
    expect(page).to_have_url(re.compile(r"/recherche\?q=imprimer&commune=37203"))


def test_policy_forbids_what_is_inline(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir("/")
    entetes = page.request.get(page.url).headers
    assert "script-src 'self'" in entetes["content-security-policy"]
    assert "unsafe" not in entetes["content-security-policy"]


def test_place_prints_on_one_sheet(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(adresses["lieu"])
    feuille = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", feuille)) == 1


def test_reduced_motion_is_respected(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    for choix, attendu in (("reduce", "0s"), ("no-preference", "0.15s")):
        bouton = ouvrir("/", reduced_motion=choix).locator(".question > button")
        duree = bouton.evaluate("e => getComputedStyle(e).transitionDuration")
        assert duree.split(",")[0] == attendu
