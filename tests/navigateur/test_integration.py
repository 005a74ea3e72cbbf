"""The directory inside other sites, which really are others: each has a port of its own."""

import gzip
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.fabriques import creer_lieu_complet
from tests.navigateur.conftest import Heberger, town_hall, until
from tests.navigateur.test_accessibilite import _DEBORDE, _PETITES_CIBLES, analyse
from tests.navigateur.test_matrice_axe import dresses
from tests.territoires.fabrique import creer_commune

CHARGEUR_MAX, CADRE_MAX = 3_000, 30_000
_HAUTEURS = "labels => labels.map((l) => l.offsetHeight).filter((h) => h)"
# Posts a height that is not its to tell to the page around, greets the frame beside, notes answers.
HOSTILE = """<!doctype html><title>Hostile</title><script>
window.recus = [];
addEventListener("message", (e) => recus.push(e.data));
setInterval(() => {
  parent.postMessage({ type: "repere:hauteur", hauteur: 7777 }, "*");
  for (let i = 0; i < parent.frames.length; i++)
    parent.frames[i].postMessage({ type: "repere:bonjour" }, "*");
}, 50);
</script>"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    contexte = chromium.new_context(viewport={"width": 800, "height": 800}, reduced_motion="reduce")
    page = contexte.new_page()
    page.set_default_timeout(15000)
    yield page
    assert contexte.cookies() == [], "the directory keeps nothing on the visitor's device"
    contexte.close()


@pytest.fixture
def mairie(live_server: Any, transactional_db: None) -> str:
    """The page of a town hall."""
    tours = creer_commune("37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69)
    for rang in range(12):
        creer_lieu_complet(tours, f"Maison du numérique {rang:02}")
    return town_hall(live_server.url)


def height(page: Page) -> int:
    return int(page.locator("repere-annuaire iframe").evaluate("e => e.offsetHeight"))


def content(page: Page) -> int:
    """Wait until the frame is as tall as what it holds; return how tall."""
    until(page, "document.querySelector('repere-annuaire iframe').style.height != '640px'")
    corps = page.frame_locator("repere-annuaire iframe").locator("body")
    for _ in range(40):
        dedans = int(corps.evaluate("b => Math.ceil(b.getBoundingClientRect().height)"))
        if dedans == height(page):
            break
        page.wait_for_timeout(50)
    assert height(page) == dedans
    return dedans


def test_frame_is_as_tall_as_what_it_holds(
    page: Page, heberger: Heberger, mairie: str, settings: Any
) -> None:
    site = heberger(mairie)
    settings.REPERE_INTEGRATION_HOTES = (site,)
    page.goto(site)
    avant = content(page)
    assert avant > 1000
    cadre = page.frame_locator("repere-annuaire iframe")
    expect(page.locator("repere-annuaire iframe")).to_have_attribute(
        "title", "Annuaire des lieux d’aide numérique"
    )
    expect(page.locator("repere-annuaire > a")).to_have_count(0)
    cadre.locator("summary").click()
    until(page, f"document.querySelector('repere-annuaire iframe').offsetHeight > {avant}")
    content(page)
    # The next page stays inside, is shorter, and is seen from its top.
    page.evaluate("scrollTo(0, 1200)")
    cadre.get_by_role("link", name="Page suivante").click()
    expect(cadre.get_by_text("Page 2 sur 2")).to_be_visible()
    until(page, f"document.querySelector('repere-annuaire iframe').offsetHeight < {avant}")
    assert content(page) < avant
    assert page.url == site + "/"
    assert page.evaluate("document.querySelector('iframe').getBoundingClientRect().top") >= -1


def test_place_opens_beside_and_knows_nothing_of_the_opener(
    page: Page, heberger: Heberger, mairie: str, settings: Any
) -> None:
    site = heberger(mairie)
    settings.REPERE_INTEGRATION_HOTES = (site,)
    page.goto(site)
    lien = page.frame_locator("repere-annuaire iframe").get_by_role(
        "link", name="Maison du numérique 00"
    )
    with page.context.expect_page() as ouverte:
        lien.click()
    fiche = ouverte.value
    fiche.wait_for_load_state()
    assert "/lieux/" in fiche.url and fiche.evaluate("window.opener") is None
    # Our own page in the frame, never the page of the town hall around it.
    assert not fiche.evaluate("document.referrer").startswith(site)
    assert page.url == site + "/"


def test_messages_of_others_are_ignored_on_both_sides(
    page: Page, heberger: Heberger, mairie: str, live_server: Any, settings: Any
) -> None:
    hostile = heberger(HOSTILE)
    # Allowed to frame us, so that nothing but the check of the window stands in its way.
    piege = f'<iframe id="hostile" src="{hostile}"></iframe>'
    site = heberger(town_hall(live_server.url, apres=piege))
    settings.REPERE_INTEGRATION_HOTES = (site, hostile)
    page.goto(site)
    vraie = content(page)
    page.wait_for_timeout(400)
    assert height(page) == vraie
    hote = next(f for f in page.frames if f.url.startswith(hostile))
    # What it tells itself is all that it hears.
    assert {recu["type"] for recu in hote.evaluate("recus")} == {"repere:bonjour"}


@pytest.mark.parametrize(
    "charge",
    [
        "null",
        "'repere:hauteur'",
        "{ type: 'repere:hauteur', hauteur: '3000' }",
        "{ type: 'repere:hauteur', hauteur: 1e9 }",
        "{ type: 'repere:hauteur', hauteur: -5 }",
        "{ type: 'repere:hauteur', hauteur: 300.5 }",
        "{ type: 'autre', hauteur: 3000 }",
    ],
)
def test_payload_that_is_no_height_is_ignored(
    page: Page, heberger: Heberger, mairie: str, live_server: Any, settings: Any, charge: str
) -> None:
    site = heberger(mairie)
    settings.REPERE_INTEGRATION_HOTES = (site,)
    page.goto(site)
    vraie = content(page)
    cadre = next(f for f in page.frames if f.url.startswith(live_server.url))
    # From the right window and the right origin.
    cadre.evaluate(f"parent.postMessage({charge}, '*')")
    page.wait_for_timeout(200)
    assert height(page) == vraie


def test_site_that_is_not_allowed_gets_a_link_instead(
    page: Page, heberger: Heberger, mairie: str, live_server: Any, settings: Any
) -> None:
    plaintes: list[str] = []
    page.on("console", lambda m: plaintes.append(m.text) if m.type == "error" else None)
    site = heberger(mairie)
    settings.REPERE_INTEGRATION_HOTES = ("https://www.ville.fr",)
    page.goto(site)
    expect(page.locator("repere-annuaire > a")).to_be_visible(timeout=8000)
    assert height(page) == 640
    assert any("frame-ancestors" in plainte for plainte in plaintes)
    assert not [f for f in page.frames if f.url.startswith(live_server.url)]


def test_greeting_of_a_page_that_is_not_allowed_gets_no_answer(
    page: Page, heberger: Heberger, mairie: str, live_server: Any, settings: Any
) -> None:
    """Where a browser would not know frame-ancestors, the script still keeps silent."""
    site = heberger(mairie)
    settings.REPERE_INTEGRATION_HOTES = (site,)
    page.route(
        "**/integrer/annuaire?*",
        lambda route: route.fulfill(
            response=(reponse := route.fetch()),
            body=reponse.text().replace(
                f'data-hotes="{site}"', 'data-hotes="https://www.ville.fr"'
            ),
        ),
    )
    page.goto(site)
    page.frame_locator("repere-annuaire iframe").get_by_text("12 lieux").first.wait_for()
    page.wait_for_timeout(400)
    assert height(page) == 640


def test_frame_says_what_is_wrong_with_its_attributes(
    page: Page, heberger: Heberger, mairie: str, live_server: Any, settings: Any
) -> None:
    site = heberger(town_hall(live_server.url, 'comune="37261" apparence="clare" hauteur="300"'))
    settings.REPERE_INTEGRATION_HOTES = (site,)
    page.goto(site)
    cadre = page.frame_locator("repere-annuaire iframe")
    expect(cadre.get_by_role("heading", level=1)).to_have_text("Cet annuaire est mal réglé")
    expect(cadre.locator("code").filter(has_text="commune")).to_be_visible()
    expect(cadre.locator("code").filter(has_text="clair")).to_be_visible()


@pytest.mark.parametrize(
    ("schema", "attendue"), [("normal", "clair"), ("dark", "sombre"), ("light dark", "")]
)
def test_colours_follow_the_site_around(
    page: Page, heberger: Heberger, mairie: str, live_server: Any, settings: Any,
    schema: str, attendue: str,
) -> None:  # fmt: skip
    site = heberger(f"{mairie}<style>:root {{ color-scheme: {schema} }}</style>")
    settings.REPERE_INTEGRATION_HOTES = (site,)
    page.goto(site)
    content(page)
    cadre = next(f for f in page.frames if f.url.startswith(live_server.url))
    adresse = cadre.evaluate("location.search")
    assert f"apparence={attendue or 'auto'}" in adresse
    feuilles = cadre.evaluate("[...document.styleSheets].map((f) => f.href).join()")
    assert ("clair.css" in feuilles, "sombre.css" in feuilles) == (
        attendue == "clair",
        attendue == "sombre",
    )


def test_loader_and_frame_are_light(
    page: Page, heberger: Heberger, mairie: str, live_server: Any, settings: Any
) -> None:
    site = heberger(mairie)
    settings.REPERE_INTEGRATION_HOTES = (site,)
    recus = []
    page.on("response", lambda r: recus.append(r) if r.url.startswith(live_server.url) else None)
    page.goto(site)
    content(page)
    page.wait_for_load_state("networkidle")
    poids = {r.url.removeprefix(live_server.url): len(gzip.compress(r.body(), 6)) for r in recus}
    assert poids.pop("/integrer.js") <= CHARGEUR_MAX
    assert sum(poids.values()) <= CADRE_MAX, poids


def test_everything_works_without_scripts(
    chromium: Browser, heberger: Heberger, mairie: str, live_server: Any, settings: Any
) -> None:
    cadre = f'<iframe src="{live_server.url}/integrer/annuaire?commune=37261" title="Annuaire"></iframe>'
    site = heberger(mairie + cadre)
    settings.REPERE_INTEGRATION_HOTES = (site,)
    contexte = chromium.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto(site)
    # The element shows its link; the frame alone shows the directory.
    expect(page.locator("repere-annuaire > a")).to_be_visible()
    dedans = page.frame_locator("iframe")
    dedans.get_by_label("De quelle aide").fill("imprimer")
    dedans.get_by_role("button", name="Chercher").click()
    expect(dedans.get_by_role("heading", level=3).first).to_be_visible()
    expect(dedans.get_by_label("De quelle aide")).to_have_value("imprimer")
    contexte.close()


@pytest.mark.parametrize(
    "adresse",
    [
        "/integrer/annuaire?commune=37261",
        "/integrer/annuaire?comune=1",
        "/integrer/?ou=tours&site=www.ville.fr",
        "/integrer/",
    ],
)
def test_pages_are_accessible(
    page: Page, mairie: str, live_server: Any, axe: str, adresse: str
) -> None:
    page.goto(live_server.url + adresse)
    for habit in dresses(page):
        assert not analyse(page, axe), habit
        assert page.evaluate(_DEBORDE) <= 0, habit
        # A box is ticked by its whole label.
        assert all(h >= 44 for h in page.locator("label.coche").evaluate_all(_HAUTEURS)), habit
        petites = [c for c in page.evaluate(_PETITES_CIBLES) if (c["l"], c["h"]) != (24, 24)]
        assert not petites, habit
