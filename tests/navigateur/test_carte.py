"""The map in a real browser: it comes when looked at, says what the list says, and asks nobody."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from config.csp import policy
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieux
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.test_matrice_axe import in_both_schemes
from tests.territoires.fabrique import creer_commune

# What shows most places at once; pages of territories show the same element.
TOURS = "/recherche?commune=37261&tri=distance"
CARTE = ".leaflet-container"
ANNONCE = ".carte [role=status]"


@pytest.fixture
def tours(transactional_db: None) -> Commune:
    tours = creer_commune(
        "37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69, population=138000
    )
    loches = creer_commune(
        "37132", "Loches", codes_postaux=["37600"], latitude=47.42, longitude=0.8, population=6000
    )
    creer_lieu("Médiathèque", tours, latitude=47.44, longitude=0.6, telephone="+33247000001")
    creer_lieu("Maison du numérique", tours, latitude=47.34, longitude=0.74)
    creer_lieu("Permanence", tours)
    creer_lieux(20, loches)
    return tours


def show(page: Page) -> Page:
    """Open the map where it waits behind its button; wait until it stands."""
    if (page.viewport_size or {"width": 0})["width"] < 960:
        page.get_by_role("button", name="Voir la carte", exact=True).click()
    expect(page.locator(f"{CARTE} .epingle").first).to_be_visible()
    expect(page.locator(ANNONCE)).to_contain_text("Carte affichée")
    return page


def test_on_a_phone_leaflet_waits_for_the_button(ouvrir: Ouvrir, tours: Commune) -> None:
    page = ouvrir(TOURS)
    demandes: list[str] = []
    page.on("request", lambda r: demandes.append(r.url))
    bouton = page.get_by_role("button", name="Voir la carte", exact=True)
    expect(bouton).to_have_attribute("aria-expanded", "false")
    assert page.locator(CARTE).count() == 0
    assert not [url for url in demandes if "leaflet" in url or "/carte/" in url]
    show(page)
    assert any(url.endswith("leaflet.js") for url in demandes)
    fermer = page.get_by_role("button", name="Masquer la carte")
    expect(fermer).to_have_attribute("aria-expanded", "true")
    fermer.click()
    expect(page.locator(CARTE)).to_be_hidden()


def test_a_page_whose_map_stays_closed_asks_for_one_small_file(
    ouvrir: Ouvrir, tours: Commune
) -> None:
    page = ouvrir("/a-propos/")
    demandes: list[str] = []
    page.on("request", lambda r: demandes.append(r.url))
    page.goto(TOURS)
    expect(page.get_by_role("button", name="Voir la carte", exact=True)).to_be_visible()
    assert [url.rsplit("/", 1)[1] for url in demandes if "/carte/" in url] == ["carte.js"]


def test_a_map_that_does_not_load_says_so_and_leaves_the_list(
    chromium, live_server, tours: Commune
) -> None:
    contexte = chromium.new_context(
        base_url=live_server.url, viewport={"width": 360, "height": 800}
    )
    page = contexte.new_page()
    page.route("**/leaflet.js", lambda route: route.abort())
    page.goto(TOURS)
    page.get_by_role("button", name="Voir la carte", exact=True).click()
    expect(page.locator(ANNONCE)).to_contain_text("La liste dit la même chose")
    expect(page.get_by_role("link", name="Médiathèque")).to_be_visible()
    contexte.close()


def test_beside_the_list_it_comes_alone_and_nothing_jumps(ouvrir: Ouvrir, tours: Commune) -> None:
    page = ouvrir(TOURS, largeur=1280)
    decalages = """() => new Promise(dit => new PerformanceObserver(
      liste => dit(liste.getEntries().reduce((t, e) => t + e.value, 0))
    ).observe({type: 'layout-shift', buffered: true})) """
    show(page)
    assert page.get_by_role("button", name="Voir la carte", exact=True).count() == 0
    liste = page.locator(".liste").bounding_box()
    carte = page.locator(CARTE).bounding_box()
    assert liste and carte and liste["x"] + liste["width"] <= carte["x"]
    page.evaluate("document.body.prepend(document.createElement('hr'))")
    assert page.evaluate(decalages) < 0.05


def test_buttons_of_the_map_are_the_places_of_the_list(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir(TOURS, largeur=1280))
    fiches = page.locator("li[data-lat]").count()
    assert fiches == 20
    noms = page.locator(".point:not(.groupe) .sr").all_inner_texts()
    groupes = [int(n) for n in page.locator(".point.groupe .nombre").all_inner_texts()]
    assert len(noms) + sum(groupes) == fiches
    assert any(nom.startswith("Médiathèque, ") for nom in noms)
    assert any("Position approximative" in nom for nom in noms)
    # The three places of the next page are there too, and counted.
    expect(page.locator(ANNONCE)).to_have_text(
        "Carte affichée : 20 lieux de cette page. Sur d’autres pages : 3 lieux."
    )
    assert page.locator(".point.approximatif").count() == 1
    expect(page.locator(".carte-legende")).to_contain_text("Position approximative")


def test_ground_is_drawn(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir(TOURS, largeur=1280))
    expect(page.locator(".leaflet-control-attribution")).to_have_text(
        "Limites approximatives, d’après Insee et GeoNames"
    )
    teintes = page.locator("canvas").first.evaluate(
        """c => new Set(new Uint32Array(
          c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer)).size"""
    )
    assert teintes > 20


def test_choosing_on_the_map_shows_the_card_and_conversely(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir(TOURS, largeur=1280))
    page.get_by_role("button", name="Médiathèque, Tours").click()
    fiche = page.locator("li.choisi")
    expect(fiche).to_contain_text("Médiathèque")
    expect(fiche).to_be_in_viewport()
    bulle = page.locator(".leaflet-popup")
    expect(bulle.get_by_role("link", name="Médiathèque")).to_be_visible()
    bulle.get_by_role("button", name="Voir dans la liste").click()
    expect(page.locator("li.choisi h3 a")).to_be_focused()
    page.locator("li[data-lat]", has_text="Maison du numérique").hover()
    expect(page.locator(".point.choisi")).to_contain_text("Maison du numérique")


def test_on_a_phone_a_card_leads_to_the_map(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir(TOURS))
    page.get_by_role("button", name="Voir sur la carte : Maison du numérique").click()
    expect(page.locator(CARTE)).to_be_in_viewport()
    expect(page.locator(".leaflet-popup")).to_contain_text("Maison du numérique")


def test_keyboard_goes_past_the_map_into_it_and_back(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir(TOURS))
    page.get_by_role("button", name="Masquer la carte").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Passer la carte")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Revenir avant la carte")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Passer la carte")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(CARTE)).to_be_focused()
    page.keyboard.press("Tab")
    point = page.locator(".point.lieu:focus")
    expect(point).to_have_count(1)
    nom = point.inner_text().split(",")[0]
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup").get_by_role("link", name=nom)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-popup")).to_have_count(0)
    expect(page.locator(".point:focus")).to_contain_text(nom)


def test_dragging_the_map_by_a_place_does_not_open_it(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir(TOURS, largeur=1280))
    point = page.get_by_role("button", name="Médiathèque, Tours")
    avant = point.bounding_box()
    assert avant
    page.mouse.move(avant["x"] + 22, avant["y"] + 22)
    page.mouse.down()
    page.mouse.move(avant["x"] + 82, avant["y"] + 62, steps=6)
    page.mouse.up()
    apres = point.bounding_box()
    assert apres and apres["x"] > avant["x"] + 30
    expect(page.locator(".leaflet-popup")).to_have_count(0)


def test_several_places_at_one_spot_are_listed(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir("/recherche?commune=37132&tri=distance", largeur=1280))
    page.locator(".point.groupe").first.press("Enter")
    bulle = page.locator(".leaflet-popup")
    expect(bulle).to_contain_text("20 lieux au même endroit")
    expect(bulle.get_by_role("link").first).to_be_focused()
    expect(bulle).to_contain_text("et 8 autres")


def test_looking_closer_with_the_keyboard_keeps_ones_place(ouvrir: Ouvrir, tours: Commune) -> None:
    creer_lieu("Ici", tours, latitude=47.434, longitude=0.6)
    page = show(ouvrir(TOURS, largeur=1280))
    groupe = page.locator(".point.groupe", has_text="2 lieux")
    groupe.press("Enter")
    expect(page.locator(".point.lieu:focus")).to_have_count(1)
    expect(page.get_by_role("button", name="Ici, Tours")).to_be_visible()


@pytest.mark.parametrize("largeur", [360, 1280])
def test_axe_finds_nothing_with_the_map_open(
    ouvrir: Ouvrir, tours: Commune, axe: str, largeur: int
) -> None:
    page = show(ouvrir(TOURS, largeur=largeur))
    assert not in_both_schemes(page, axe)
    page.get_by_role("button", name="Médiathèque, Tours").click()
    expect(page.locator(".leaflet-popup")).to_be_visible()
    assert not in_both_schemes(page, axe)


def test_targets_on_the_map_are_44_pixels(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir(TOURS))
    page.get_by_role("button", name="Médiathèque, Tours").click()
    cibles = page.locator(f"{CARTE} button:visible, {CARTE} [role=button]:visible").all()
    assert len(cibles) >= 5
    for cible in cibles:
        boite = cible.bounding_box()
        assert boite and round(boite["width"]) >= 44 and round(boite["height"]) >= 44
    for nom in ("Agrandir la carte", "Réduire la carte", "Fermer"):
        expect(page.get_by_role("button", name=nom)).to_be_visible()


def test_no_sideways_scroll_with_the_map_open(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir(TOURS, largeur=320))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_right_to_left_pages_keep_a_straight_map(ouvrir: Ouvrir, tours: Commune) -> None:
    page = ouvrir(TOURS)
    page.evaluate("document.documentElement.dir = 'rtl'")
    show(page)
    carte = page.locator(CARTE).bounding_box()
    point = page.get_by_role("button", name="Médiathèque, Tours").bounding_box()
    zoom = page.get_by_role("button", name="Agrandir la carte").bounding_box()
    assert carte and point and zoom
    # West is left, whatever the writing.
    autre = page.get_by_role("button", name="Maison du numérique, Tours").bounding_box()
    assert autre and carte["x"] < point["x"] < autre["x"] < carte["x"] + carte["width"]
    assert zoom["x"] < carte["x"] + 60


def test_without_javascript_there_is_the_list_only(ouvrir: Ouvrir, tours: Commune) -> None:
    page = ouvrir(TOURS, largeur=1280, java_script_enabled=False)
    liste, page_entiere = page.locator(".liste").bounding_box(), page.locator("h1").bounding_box()
    assert liste and page_entiere and liste["width"] >= page_entiere["width"] - 1
    assert page.locator(".carte, .carte-bouton").count() == 0


def test_map_follows_a_list_that_changes(ouvrir: Ouvrir, tours: Commune) -> None:
    page = show(ouvrir(TOURS, largeur=1280))
    page.evaluate(
        "[...document.querySelectorAll('li[data-lat]')].slice(1).forEach(l => l.remove())"
    )
    expect(page.locator(".epingle")).to_have_count(1)


def test_calm_when_asked(ouvrir: Ouvrir, tours: Commune) -> None:
    for choix, anime in (("reduce", 0), ("no-preference", 1)):
        page = show(ouvrir(TOURS, largeur=1280, reduced_motion=choix))
        assert page.locator(".leaflet-fade-anim").count() == anime


class _SilentServer(BaseHTTPRequestHandler):
    """A server of tiles that answers 500 to everything."""

    def do_GET(self) -> None:
        self.server.demandes.append(self.path)  # type: ignore[attr-defined]
        self.send_error(500)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def broken_tiles() -> Iterator[ThreadingHTTPServer]:
    serveur = ThreadingHTTPServer(("127.0.0.1", 0), _SilentServer)
    serveur.demandes = []  # type: ignore[attr-defined]
    Thread(target=serveur.serve_forever, daemon=True).start()
    yield serveur
    serveur.shutdown()
    serveur.server_close()


def test_tiles_that_do_not_answer_give_way_to_our_ground(
    chromium, live_server, settings, tours: Commune, broken_tiles: ThreadingHTTPServer
) -> None:
    origine = f"http://127.0.0.1:{broken_tiles.server_port}"
    settings.REPERE_TUILES = f"{origine}/{{z}}/{{x}}/{{y}}.png"
    settings.REPERE_TUILES_ATTRIBUTION = "Tuiles d’essai"
    settings.CONTENT_SECURITY_POLICY = policy(images=(origine,))
    contexte = chromium.new_context(
        base_url=live_server.url, viewport={"width": 1280, "height": 800}
    )
    page = contexte.new_page()
    refus: list[str] = []
    page.on("console", lambda m: refus.append(m.text) if "Content Security" in m.text else None)
    page.goto(TOURS)
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("Limites approximatives")
    expect(page.locator(".leaflet-control-attribution")).not_to_contain_text("Tuiles d’essai")
    assert page.locator(".leaflet-tile").count() == 0
    assert broken_tiles.demandes and not refus  # type: ignore[attr-defined]
    contexte.close()
