"""The page of results by keyboard, without scripts, going back, heard and looked at closely."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.navigateur.conftest import LONG, Ouvrir
from tests.navigateur.test_matrice_axe import in_both_schemes

ICI = "/recherche?commune=37261"
SERVICE = "Faire vos démarches en ligne"


def ready(page: Page) -> None:
    """Wait for htmx, which comes once the page is shown."""
    for _ in range(100):
        if page.evaluate("!!globalThis.htmx"):
            return
        page.wait_for_timeout(50)
    raise AssertionError("htmx never came")


def test_a_box_ticked_with_the_keyboard_narrows_in_place(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir(ICI, largeur=1280)
    expect(page.get_by_role("heading", level=1)).to_contain_text("24 lieux")
    ready(page)
    page.evaluate("globalThis.temoin = 1")
    case = page.get_by_role("checkbox", name=SERVICE)
    case.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 lieu ")
    # Said to those who do not see; the focus, the address and the groups are where one expects them.
    expect(page.locator("#annonce")).to_contain_text("1 lieu ")
    expect(case).to_be_focused()
    expect(case).to_be_checked()
    assert page.url.endswith(
        "/recherche?commune=37261&services=Aide+aux+d%C3%A9marches+administratives"
    )
    expect(page.get_by_role("heading", level=3)).to_have_text([LONG])
    expect(page).to_have_title(re.compile(r"^1.lieu à moins"))
    # Nothing was read again but what changed.
    assert page.evaluate("globalThis.temoin") == 1


def test_what_comes_in_place_is_what_a_fresh_page_shows(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir(ICI, largeur=1280)
    ready(page)
    page.get_by_role("checkbox", name=SERVICE).check()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 lieu ")
    montre = "s => [...document.querySelectorAll(s)].map(e => e.innerText)"
    avant = page.evaluate(montre, "h1, #choix, .pastilles, .lieux")
    page.goto(page.url)
    assert page.evaluate(montre, "h1, #choix, .pastilles, .lieux") == avant


def test_going_back_gives_the_search_of_before(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(ICI, largeur=1280)
    ready(page)
    page.get_by_role("checkbox", name=SERVICE).check()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 lieu ")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("24 lieux")
    expect(page.get_by_role("checkbox", name=SERVICE)).not_to_be_checked()
    ready(page)
    page.get_by_role("link", name=LONG).click()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("24 lieux")


def test_groups_stay_as_one_left_them(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(ICI, largeur=1280)
    ready(page)
    page.locator("#g-prix > summary").click()
    page.locator("#g-quand > summary").click()
    page.get_by_role("checkbox", name="Gratuit (").check()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 lieu ")
    expect(page.locator("#g-prix")).to_have_attribute("open", "")
    assert page.locator("#g-quand").get_attribute("open") is None


def test_more_criteria_come_in_place_and_stay(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(ICI, largeur=1280)
    ready(page)
    page.get_by_role("link", name="Plus de critères").click()
    page.locator("#g-langues > summary").click()
    page.get_by_role("checkbox", name="Portugais").check()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 lieu ")
    expect(page.get_by_role("checkbox", name="Portugais")).to_be_checked()
    expect(page.locator("#g-genre")).to_have_count(1)


def test_without_scripts_one_ticks_and_sends(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(ICI, java_script_enabled=False)
    expect(page.get_by_role("button", name="Autour de moi")).to_be_hidden()
    page.locator("#filtres > summary").click()
    page.get_by_role("checkbox", name=SERVICE).check()
    page.get_by_role("button", name="Voir les lieux").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 lieu ")
    page.get_by_role("link", name=f"Retirer {SERVICE}").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("24 lieux")
    page.get_by_role("link", name="Page suivante").click()
    expect(page.get_by_text("Page 2 sur 2")).to_be_visible()


def test_a_moment_is_chosen_without_scripts(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(ICI, java_script_enabled=False)
    page.locator("#filtres > summary").click()
    page.get_by_label("Jour").fill("2026-11-23")
    page.get_by_label("Heure").fill("11:30")
    page.get_by_role("button", name="Voir les lieux").click()
    expect(page).to_have_url(re.compile(r"ouvert=2026-11-23T11%3A30"))
    expect(page.get_by_role("link", name="Ouvert le 23 novembre 2026 à 11 h 30")).to_be_visible()


def test_suggestions_are_walked_with_the_arrows(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(ICI, largeur=1280)
    ready(page)
    champ = page.get_by_label("Où ?")
    champ.fill("")
    champ.press_sequentially("saint-pierre")
    liens = page.locator("#propositions a")
    expect(liens).to_have_count(2)
    page.keyboard.press("ArrowDown")
    expect(liens.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(champ).to_be_focused()
    page.keyboard.press("Escape")
    expect(liens).to_have_count(0)
    champ.press_sequentially("-des")
    liens.filter(has_text="Saint-Pierre-des-Corps").click()
    expect(page).to_have_url(re.compile(r"commune=37203"))


def test_around_me_is_rounded_and_asked_once(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    ici = {"latitude": 47.391234, "longitude": 0.698765}
    page = ouvrir(f"{ICI}&q=impots", largeur=1280, geolocation=ici, permissions=["geolocation"])
    page.get_by_role("button", name="Autour de moi").click()
    expect(page).to_have_url(re.compile(r"lat=47.391&lon=0.699"))
    assert "q=impots" in page.url and "commune" not in page.url
    expect(page.get_by_role("heading", level=1)).to_contain_text("de votre position")
    assert page.evaluate("localStorage.length + document.cookie.length") == 0


def test_a_position_refused_is_said_in_words(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(ICI, largeur=1280, permissions=[])
    page.evaluate(
        "() => { navigator.geolocation.getCurrentPosition = (_, non) => non({ code: 1 }); }"
    )
    page.get_by_role("button", name="Autour de moi").click()
    expect(page.get_by_text("Écrivez votre ville")).to_be_visible()


def test_the_map_follows_the_criteria(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(ICI, largeur=1280)
    ready(page)
    carte = page.locator("repere-carte")
    expect(carte.locator(".carte-toile")).to_be_visible()
    page.get_by_role("checkbox", name=SERVICE).check()
    expect(carte).to_have_attribute("data-lieux", re.compile("services="))
    expect(carte.locator(".point.lieu, .point.groupe")).to_have_count(1)


def test_list_prints_addresses_and_phones_without_the_form(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir(ICI)
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="02 47 00 00 01")).to_be_visible()
    expect(page.get_by_text("12 bis rue de la République")).to_be_visible()
    expect(page.get_by_text("Lundi, mardi, jeudi et vendredi")).to_be_visible()
    for cache in ("#criteres", ".pastilles", ".tris", ".suite", ".pages"):
        assert not any(e.is_visible() for e in page.locator(cache).all()), cache


@pytest.mark.parametrize("largeur", [320, 1280])
def test_axe_finds_nothing(
    ouvrir: Ouvrir, adresses: dict[str, str], axe: str, largeur: int
) -> None:
    for adresse in (
        ICI,
        f"{ICI}&q=mediatequhe&services=Aide+aux+démarches+administratives&ouvert=samedi&filtres=tous",
        f"{ICI}&frais_a_charge=Gratuit&page=1",
        "/recherche",
        "/recherche?ou=saint-pierre",
        "/recherche?ou=xyzxyz",
        f"{ICI}&services=rien",
    ):
        page = ouvrir(adresse, largeur=largeur)
        for replie in page.locator("details:not([open]) > summary").all():
            if replie.is_visible():
                replie.click()
        assert in_both_schemes(page, axe) == [], adresse
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), adresse
