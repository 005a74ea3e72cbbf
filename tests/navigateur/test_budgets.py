"""The budgets that do not depend on a machine: bytes, requests, other sites, targets for a thumb.

The site is served as operators serve it, with the first places of the repository; times are measured by
bench/pages.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, Request

from bench.pages.serveur import serve
from tests.architecture.sources import RACINE
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.sondes import CIBLES, PETITES_CIBLES, PREMIER_RESULTAT

KO = 1000
HTML_MAX, AVANT_MAX, DEMANDES_MAX = 14 * KO, 30 * KO, 5
SCRIPTS_MAX, CARTE_MAX, FEUILLE_MAX = 25 * KO, 120 * KO, 7 * KO
# What the conversation adds: its sheet, its module.
SIENNE_MAX, SIEN_MAX = 3 * KO, 6 * KO
LISTE = "/recherche?commune=37261"
TERRITOIRES = {
    "commune": "/communes/37261-tours/",
    "département": "/departements/37-indre-et-loire/",
    "bassin": "/zones/bassins-de-vie/tours/",
}
# Its name, where it is, whether it is open.
VU = 200


@dataclass
class Passage:
    """What one page asked for: address, kind, bytes on the wire; in order."""

    hote: str
    demandes: list[tuple[str, str, int]] = field(default_factory=list)

    def note(self, demande: Request) -> None:
        tailles = demande.sizes()
        octets = tailles["responseBodySize"] + tailles["responseHeadersSize"]
        self.demandes.append((demande.url, demande.resource_type, octets))

    def bytes_of(self, *genres: str) -> int:
        return sum(o for _, genre, o in self.demandes if not genres or genre in genres)

    @property
    def elsewhere(self) -> list[str]:
        return [url for url, *_ in self.demandes if urlsplit(url).netloc != self.hote]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site, prepared and served for real: names of files, compression, headers."""
    base = tmp_path_factory.mktemp("site")
    environ = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "REPERE_DATA_DIR": str(base)}
    subprocess.run(
        [sys.executable, "-m", "repere.socle.cli", "preparer"],
        env=environ, cwd=RACINE, check=True, capture_output=True,
    )  # fmt: skip
    with serve(base, 1) as serveur:
        yield serveur.adresse


@pytest.fixture
def pages(site: str) -> dict[str, str]:
    with urlopen(site + LISTE) as reponse:
        lieu = re.search(r'href="(/lieux/[\w/-]+)"', reponse.read().decode())
    assert lieu
    return {
        "accueil": "/",
        "assistant": "/assistant/",
        "résultats": LISTE,
        **TERRITOIRES,
        "lieu": lieu[1],
    }


def visit(chromium: Browser, site: str, adresse: str, *, largeur: int = 360) -> Passage:
    """Load a page on an empty browser until nothing more comes."""
    contexte = chromium.new_context(
        base_url=site, viewport={"width": largeur, "height": 740}, service_workers="block"
    )
    passage = Passage(urlsplit(site).netloc)
    try:
        page = contexte.new_page()
        page.on("requestfinished", passage.note)
        page.goto(adresse, wait_until="networkidle")
        return passage
    finally:
        contexte.close()


def test_pages_are_light(chromium: Browser, site: str, pages: dict[str, str]) -> None:
    lourdes = {}
    for nom, adresse in pages.items():
        passage = visit(chromium, site, adresse)
        mesures = {
            "HTML": (passage.bytes_of("document"), HTML_MAX),
            "feuille": (
                passage.bytes_of("stylesheet"),
                FEUILLE_MAX + SIENNE_MAX * (nom == "assistant"),
            ),
            "scripts": (passage.bytes_of("script"), SCRIPTS_MAX),
            "avant le premier résultat": (
                passage.bytes_of() - passage.bytes_of("script"),
                AVANT_MAX,
            ),
            "autres sites": (len(passage.elsewhere), 0),
        }
        assert all(octets for quoi, (octets, _) in mesures.items() if quoi != "autres sites"), nom
        if trop := {quoi: m for quoi, m in mesures.items() if m[0] > m[1]}:
            lourdes[nom] = trop
    assert not lourdes


def test_conversation_adds_little(chromium: Browser, site: str) -> None:
    passage = visit(chromium, site, "/assistant/")
    siens = {
        url.rsplit(".", 1)[1]: o for url, _, o in passage.demandes if "/assistant/assistant." in url
    }
    assert siens.keys() == {"css", "js"}
    assert siens["css"] <= SIENNE_MAX and siens["js"] <= SIEN_MAX


def test_few_files_come_before_the_page_is_shown(
    chromium: Browser, site: str, pages: dict[str, str]
) -> None:
    """What the HTML itself names; all the rest waits for the event "load"."""
    for nom in ("résultats", *TERRITOIRES):
        contexte = chromium.new_context(base_url=site, service_workers="block")
        page = contexte.new_page()
        # With its first script held back, a page asks for no more than what shows it.
        page.route("**/enrichir*.js", lambda route: route.abort())
        demandes: list[str] = []
        page.on("request", lambda d, ou=demandes: ou.append(d.url))
        page.goto(pages[nom], wait_until="networkidle")
        assert len(demandes) <= DEMANDES_MAX, (nom, demandes)
        contexte.close()


def test_map_comes_within_its_budget(chromium: Browser, site: str, pages: dict[str, str]) -> None:
    passage = visit(chromium, site, LISTE, largeur=1280)
    assert any("leaflet" in url for url, *_ in passage.demandes)
    assert passage.bytes_of("script") <= CARTE_MAX
    assert not passage.elsewhere


def test_first_result_is_in_the_html_and_on_the_first_screen(chromium: Browser, site: str) -> None:
    """No script draws it, and nobody scrolls to it."""
    contexte = chromium.new_context(
        base_url=site, viewport={"width": 360, "height": 800}, java_script_enabled=False
    )
    page = contexte.new_page()
    page.goto(LISTE)
    boite = page.locator(PREMIER_RESULTAT).first.bounding_box()
    contexte.close()
    assert boite and boite["y"] + boite["height"] <= 800


def test_pages_of_territories_begin_with_a_place(chromium: Browser, site: str) -> None:
    """What leads elsewhere is below: on a small phone, the first place shows before anybody scrolls."""
    contexte = chromium.new_context(base_url=site, viewport={"width": 360, "height": 740})
    page = contexte.new_page()
    for nom, adresse in TERRITOIRES.items():
        page.goto(adresse, wait_until="networkidle")
        boite = page.locator(".lieux > li").first.bounding_box()
        assert boite and boite["y"] + VU <= 740, (nom, boite)
    contexte.close()


def small_targets(page: Page) -> tuple[int, list[object]]:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    return page.evaluate(CIBLES), page.evaluate(PETITES_CIBLES)


def test_every_target_suits_a_thumb(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir("/a-propos/")
    petites = {}
    for nom, adresse in adresses.items():
        page.goto(adresse)
        for largeur in (1280, 360, 320):
            page.set_viewport_size({"width": largeur, "height": 800})
            combien, trouvees = small_targets(page)
            assert combien, nom
            if trouvees:
                petites[f"{nom}, {largeur} px"] = trouvees
    assert not petites


def test_probe_does_find_small_targets(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(adresses["lieu"])
    page.evaluate("document.querySelector('a.bouton').style.cssText = 'min-height:0;padding:0'")
    assert small_targets(page)[1]
