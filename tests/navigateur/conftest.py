"""Debian's Chromium, our live server, and a small directory to walk through."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.architecture.sources import RACINE
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux, creer_zonage
from tests.territoires.fabrique import creer_commune

CHROMIUM = "/usr/bin/chromium"
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
LONG = "Maison du numérique de la communauté de communes Touraine-Est Vallées – antenne d’Azay"
Ouvrir = Callable[..., Page]
Heberger = Callable[..., str]
# What is waited for comes at once; a machine that does many things at a time deserves patience.
PATIENCE_MS = 10_000
expect.set_options(timeout=PATIENCE_MS)


def until(page: Page, condition: str) -> None:
    """Wait for ``condition``, asked from outside: the page itself may evaluate nothing (CSP)."""
    for _ in range(PATIENCE_MS // 50):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(condition)


# Few tests, each of which walks through many pages: begun last, one worker would end them alone.
LONGS = {"test_espace_axe.py", "test_matrice_axe.py", "test_observatoire.py", "test_budgets.py"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in LONGS)
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.navigateur)


@pytest.fixture(scope="session")
def axe() -> str:
    return (RACINE / "node_modules" / "axe-core" / "axe.min.js").read_text()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    # Playwright's synchronous API runs an event loop in this thread, which Django takes for async code;
    # no longer than a module, for the sake of the tests that run a loop of their own.
    avant = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        navigateur = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield navigateur
        navigateur.close()
    if avant is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
    else:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = avant


@pytest.fixture
def ouvrir(chromium: Browser, live_server) -> Iterator[Ouvrir]:
    """Open a page of the site. The test fails on any console error or request to another site."""
    contextes: list[BrowserContext] = []
    plaintes: list[str] = []

    def ouvre(adresse: str, *, largeur: int = 360, **options) -> Page:
        # A colour caught half-way through its transition is no colour of ours.
        options.setdefault("reduced_motion", "reduce")
        contexte = chromium.new_context(
            base_url=live_server.url, viewport={"width": largeur, "height": 800}, **options
        )
        contextes.append(contexte)
        page = contexte.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", lambda m: plaintes.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda erreur: plaintes.append(str(erreur)))
        page.on(
            "request",
            lambda r: None if r.url.startswith(live_server.url) else plaintes.append(r.url),
        )
        page.goto(adresse)
        return page

    yield ouvre
    for contexte in contextes:
        contexte.close()
    # The browser itself reports the pages that answer an error on purpose; htmx, the requests that the next
    # letter, or the end of the test, has made useless.
    voulues = ("the server responded with a status of 4", "htmx:sendAbort", "htmx:afterRequest")
    assert not [p for p in plaintes if not any(voulue in p for voulue in voulues)]


@pytest.fixture
def adresses(transactional_db: None) -> dict[str, str]:
    """A small directory; the addresses of one page of each kind."""
    tours = creer_commune("37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69)
    voisine = creer_commune(
        "37203", "Saint-Pierre-des-Corps", codes_postaux=["37700"], latitude=47.39, longitude=0.74
    )
    creer_commune("37241", "Saint-Pierre-de-Maillé", codes_postaux=["37290"])
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, voisine]}, provisoire=True)
    complet = creer_lieu_complet(tours, LONG)
    vide = creer_lieu("Permanence", tours)
    ferme = creer_lieu("Fermé", tours, desactive_le="2026-03-01", motif_desactivation="Travaux")
    creer_lieux(22, voisine, telephone="+33247000003", accompagnement=True)
    return {
        "accueil": "/",
        "choix de la commune": "/recherche?ou=saint-pierre",
        "commune inconnue": "/recherche?ou=xyzxyz",
        "résultats": "/recherche?commune=37261",
        "résultats filtrés": "/recherche?commune=37261&accompagnement=oui&ouvert=samedi",
        "résultats relâchés": "/recherche?commune=37261&q=imprimante 3d&langues=ar",
        "dernière page": "/recherche?commune=37261&page=2",
        "rien de demandé": "/recherche",
        "commune": "/communes/37261-tours/",
        "commune sans lieu": "/communes/37241-saint-pierre-de-maille/",
        "régions": "/regions/",
        "région": "/regions/24-centre-val-de-loire/",
        "départements": "/departements/",
        "département": "/departements/37-departement-37/",
        "zones": "/zones/",
        "zone": "/zones/bassins/tours/",
        "lieu": complet.get_absolute_url(),
        "lieu vide": vide.get_absolute_url(),
        "lieu fermé": ferme.get_absolute_url(),
        "signaler": f"{complet.get_absolute_url()}signaler/",
        "proposer": "/proposer-un-lieu/",
        "feuille": f"{complet.get_absolute_url()}feuille/",
        "sans réseau": "/hors-ligne/",
        "intégrer": "/integrer/?commune=37261",
        "annuaire intégré": "/integrer/annuaire?commune=37261",
        "assistant": "/assistant/",
        "assistant, pour un professionnel": "/assistant/?pro=1",
        "assistant, depuis une recherche": "/assistant/?commune=37261",
        "assistant intégré": "/integrer/assistant?commune=37261",
        "à propos": "/a-propos/",
        "accessibilité": "/accessibilite/",
        "mentions": "/mentions-legales/",
        "données": "/donnees/",
        "404": "/rien/",
        "422": "/recherche?commune=37261&services=demarche",
    }


@pytest.fixture(params=["ltr", "rtl"])
def sens(request: pytest.FixtureRequest) -> str:
    """Run the test twice: in French, then in the language that nobody speaks, from right to left."""
    if request.param == "rtl":
        request.getfixturevalue("langue_pseudo")
    return request.param


@contextmanager
def served(html: str) -> Iterator[str]:
    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_: object) -> None:
            pass

    serveur = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    fil = Thread(target=serveur.serve_forever)
    fil.start()
    try:
        yield f"http://127.0.0.1:{serveur.server_port}"
    finally:
        serveur.shutdown()
        fil.join()
        serveur.server_close()


@pytest.fixture
def heberger() -> Iterator[Heberger]:
    """Serve a page of HTML as another site; returns its origin."""
    with ExitStack() as pile:
        yield lambda html: pile.enter_context(served(html))


def town_hall(site: str, attributs: str = 'commune="37261"', apres: str = "") -> str:
    return (
        '<!doctype html><html lang="fr"><title>Mairie</title><h1>Mairie</h1>'
        f'<script type="module" src="{site}/integrer.js"></script>'
        f'<repere-annuaire {attributs}><a href="{site}/">Annuaire</a></repere-annuaire>'
        f"<p>Pied de page</p>{apres}"
    )
