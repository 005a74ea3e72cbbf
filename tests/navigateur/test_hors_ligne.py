"""The app without a network: pages seen, a bassin kept, an update, forgetting; and no network at all."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from repere.annuaire.horaires.osm import PARIS, state_at
from repere.annuaire.models import Lieu
from repere.recherche.hors_ligne.semaine import compact_hours
from repere.recherche.services import bassins
from repere.recherche.services.bassins import holidays
from repere.recherche.texte.mots import racine, telling_words, words_of
from repere.socle import fraicheur
from repere.socle.texte import plier
from repere.territoires.models import Zone
from tests.fabriques import creer_lieu
from tests.navigateur.test_matrice_axe import in_both_schemes
from tests.recherche.decodage import decode

RECHERCHE = "/recherche?commune=37261"
BASSIN = "/hors-ligne/bassins/tours.json"
Parcours = Callable[..., Page]

_PRET = """async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller)
    await new Promise((suite) => navigator.serviceWorker.addEventListener("controllerchange", suite));
}"""
_GARDEES = """async (nom) => (await (await caches.open(nom)).keys()).map((k) => new URL(k.url)).map((u) => u.pathname + u.search)"""
_MODULE = """async ([nom, appel, donnees]) => {
  const module = await import("/static/recherche/hors_ligne/" + nom + ".js");
  return (0, eval)(appel)(module, donnees);
}"""


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    bassins._gardes.clear()
    # Otherwise the browser's own cache answers without a network for half a minute.
    monkeypatch.setattr(fraicheur, "SECONDES", 0)


@pytest.fixture
def contextes(chromium: Browser) -> Iterator[list[BrowserContext]]:
    ouverts: list[BrowserContext] = []
    yield ouverts
    for contexte in ouverts:
        contexte.close()


@pytest.fixture
def partir(
    chromium: Browser, live_server: LiveServer, adresses: dict[str, str], contextes: list
) -> Parcours:
    """Open a page of the site, and wait until the worker answers for it."""

    def ouvre(adresse: str, *, base: str = live_server.url, largeur: int = 360, **options) -> Page:
        contexte = chromium.new_context(
            base_url=base,
            viewport={"width": largeur, "height": 800},
            reduced_motion="reduce",
            **options,
        )
        contextes.append(contexte)
        page = contexte.new_page()
        page.set_default_timeout(8000)
        page.goto(adresse)
        page.evaluate(_PRET)
        return page

    return ouvre


def kept(page: Page, nom: str = "repere-pages") -> list[str]:
    gardees: list[str] = page.evaluate(_GARDEES, nom)
    return gardees


def wait_kept(page: Page, adresse: str) -> None:
    for _ in range(50):
        if adresse in kept(page):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{adresse} never kept: {kept(page)}")


def keep_tours(page: Page) -> None:
    page.goto("/hors-ligne/")
    page.get_by_role("button", name="Garder Tours").click()
    expect(page.locator("[data-dit]")).to_contain_text("Tours est gardé sur cet appareil")


def ask(page: Page, *, ou: str = "", mots: str = "", besoin: str = "") -> None:
    page.get_by_label("Votre commune ou votre code postal").fill(ou)
    page.get_by_label("Vos mots").fill(mots)
    page.get_by_label("Ce que vous voulez faire").select_option(besoin)
    page.get_by_role("button", name="Chercher", exact=True).click()


def call(page: Page, module: str, appel: str, donnees: object) -> object:
    """Run ``appel`` on a module of the app, in a page whose policy lets a test evaluate."""
    return page.evaluate(_MODULE, [module, appel, donnees])


def test_pages_seen_come_back_without_network(partir: Parcours, adresses: dict[str, str]) -> None:
    page = partir(RECHERCHE)
    # The very first page came before the worker: it is kept all the same.
    wait_kept(page, RECHERCHE)
    page.goto(adresses["lieu"])
    wait_kept(page, adresses["lieu"])
    page.context.set_offline(True)
    page.goto(RECHERCHE)
    note = page.locator(".gardee")
    expect(note).to_contain_text("Vous êtes hors connexion. Voici la page gardée le")
    page.goto(adresses["lieu"])
    expect(page.get_by_role("heading", level=1)).to_contain_text("Maison du numérique")
    expect(note).to_be_visible()
    # Open then, perhaps closed now.
    assert page.locator(".etat.ouvert:visible, .etat.ferme:visible").count() == 0
    # Dressed as it was.
    assert page.evaluate("getComputedStyle(document.body).display") == "flex"
    for jamais_vue in ("/assistant/", "/zones/"):
        page.goto(jamais_vue)
        expect(page.get_by_text("cette page n’est pas gardée ici")).to_be_visible()
    expect(page.get_by_role("link", name="Maison du numérique")).to_be_visible()


def test_online_again_the_page_is_the_network_s(partir: Parcours, adresses: dict[str, str]) -> None:
    page = partir(adresses["lieu"])
    wait_kept(page, adresses["lieu"])
    page.context.set_offline(True)
    page.goto(adresses["lieu"])
    expect(page.locator(".gardee")).to_be_visible()
    page.context.set_offline(False)
    Lieu.objects.filter(nom__startswith="Maison").update(nom="Nouveau nom")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nouveau nom")
    expect(page.locator(".gardee")).to_have_count(0)


def test_bassin_kept_is_searched_without_network(partir: Parcours) -> None:
    page = partir("/hors-ligne/")
    keep_tours(page)
    expect(page.get_by_label("Votre commune ou votre code postal")).to_be_focused()
    page.context.set_offline(True)
    page.goto("/hors-ligne/")
    ask(page, ou="tours", mots="impots")
    titre = page.locator("#hl-resultats")
    expect(titre).to_have_text("1 lieu trouvé autour de Tours")
    expect(titre).to_be_focused()
    carte = page.locator(".lieux > li")
    expect(carte).to_contain_text("Maison du numérique")
    expect(carte).to_contain_text("12 bis rue de la République")
    expect(carte.get_by_role("list", name="Ce lieu ne fait pas")).to_contain_text(
        "petit prix → la recyclerie"
    )
    appel = carte.get_by_role("link", name="Appeler le 02 47 00 00 01")
    expect(appel).to_have_attribute("href", "tel:+33247000001")
    expect(carte).to_contain_text("Vérifié le 3 septembre 2026")
    expect(carte).to_contain_text("Lundi, mardi, jeudi et vendredi")
    carte.get_by_text("Tout voir").click()
    expect(carte).to_contain_text("0,20 € la page")
    expect(carte.get_by_role("link", name="Ouvrir le plan de mon téléphone")).to_have_attribute(
        "href", "geo:47.3941,0.6848"
    )
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.parametrize(
    ("demande", "attendu"),
    [
        ({"mots": "imprimmer"}, "1 lieu trouvé"),
        ({"mots": "DÉMARCHES"}, "1 lieu trouvé"),
        ({"mots": "je cherche de l’aide pour mes impôts"}, "1 lieu trouvé"),
        ({"mots": "permanence"}, "1 lieu trouvé"),
        ({"besoin": "Aide aux démarches administratives"}, "1 lieu trouvé"),
        ({"ou": "37700"}, "24 lieux trouvés autour de Saint-Pierre-des-Corps"),
        ({"ou": "st pierre"}, "24 lieux trouvés autour de Saint-Pierre-des-Corps"),
        ({"mots": "xyzxyz"}, "24 lieux trouvés"),
        ({"besoin": "Acquisition de matériel informatique à prix solidaire"}, "Aucun lieu trouvé"),
    ],
)
def test_searching_forgives(partir: Parcours, demande: dict[str, str], attendu: str) -> None:
    page = partir("/hors-ligne/")
    keep_tours(page)
    page.context.set_offline(True)
    ask(page, **demande)
    expect(page.locator("#hl-resultats")).to_have_text(attendu)


def test_place_that_says_nothing_is_announced_apart(partir: Parcours) -> None:
    page = partir("/hors-ligne/")
    keep_tours(page)
    ask(page, besoin="Acquisition de matériel informatique à prix solidaire")
    expect(page.get_by_text("Ces lieux ne disent pas s’ils le font")).to_be_visible()
    # The one that says that it does not is not among them.
    noms = page.locator(".lieux h3").all_text_contents()
    assert noms and not any("Maison" in nom for nom in noms)
    page.get_by_role("button", name="Voir 10 lieux de plus").click()
    expect(page.locator(".lieux > li")).to_have_count(20)
    expect(page.locator(".lieux > li").nth(10).get_by_role("link").first).to_be_focused()


def test_unknown_commune_is_said_beside_its_field(partir: Parcours) -> None:
    page = partir("/hors-ligne/")
    keep_tours(page)
    ask(page, ou="Marseille")
    champ = page.get_by_label("Votre commune ou votre code postal")
    expect(champ).to_be_focused()
    expect(champ).to_have_attribute("aria-invalid", "true")
    expect(champ).to_have_accessible_description(
        "« Marseille » n’est pas dans l’annuaire gardé. Choisissez une commune de la liste."
    )


def test_search_of_the_site_goes_on_in_the_bassin_kept(
    partir: Parcours, adresses: dict[str, str]
) -> None:
    page = partir("/hors-ligne/")
    keep_tours(page)
    page.context.set_offline(True)
    page.goto("/recherche?q=impots&commune=37261")
    expect(page.locator("#hl-resultats")).to_have_text("1 lieu trouvé autour de Tours")
    expect(page.get_by_text("Voici ce que dit l’annuaire gardé")).to_be_visible()
    expect(page.get_by_label("Vos mots")).to_have_value("impots")
    # A place never seen, but of the bassin kept.
    page.goto(adresses["lieu"])
    expect(page.locator(".lieux h3")).to_contain_text("Maison du numérique")
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Chercher sans réseau")
    expect(page.get_by_text("cette page n’est pas gardée")).to_be_hidden()


class Ligne(ThreadingTCPServer):
    """A telephone line to the site, which one can cut: not even an error comes through."""

    daemon_threads = True

    def __init__(self, vers: str) -> None:
        self.vers = urlsplit(vers)
        self.prises: list[socket.socket] = []
        super().__init__(("127.0.0.1", 0), _Fil)
        Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def cut(self) -> None:
        self.shutdown()
        self.server_close()
        for prise in self.prises:
            with suppress(OSError):
                prise.shutdown(socket.SHUT_RDWR)


class _Fil(BaseRequestHandler):
    def handle(self) -> None:
        ligne = self.server
        assert isinstance(ligne, Ligne)
        with socket.create_connection((ligne.vers.hostname, ligne.vers.port)) as site:
            ligne.prises += [self.request, site]
            retour = Thread(target=_pump, args=(site, self.request), daemon=True)
            retour.start()
            _pump(self.request, site)
            retour.join(5)


def _pump(de: socket.socket, vers: socket.socket) -> None:
    with suppress(OSError):
        while octets := de.recv(65536):
            vers.sendall(octets)
        vers.shutdown(socket.SHUT_WR)


def test_criterion_chosen_without_network_goes_on_in_the_bassin_kept(partir: Parcours) -> None:
    page = partir("/hors-ligne/", largeur=1280)
    keep_tours(page)
    page.goto(RECHERCHE)
    page.locator("script[src*=htmx]").wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    champ = page.locator("#criteres [name=q]")
    champ.fill("imprimer")
    champ.press("Enter")
    expect(page.locator("#hl-resultats")).to_have_text("1 lieu trouvé autour de Tours")


def test_white_zone_nothing_answers_at_all(
    partir: Parcours, live_server: LiveServer, adresses: dict[str, str]
) -> None:
    ligne = Ligne(live_server.url)
    page = partir(adresses["lieu"], base=ligne.url)
    wait_kept(page, adresses["lieu"])
    keep_tours(page)
    ligne.cut()
    page.goto(adresses["lieu"])
    expect(page.locator(".gardee")).to_be_visible()
    page.goto("/")
    ask(page, ou="Tours", mots="impots")
    expect(page.locator("#hl-resultats")).to_have_text("1 lieu trouvé autour de Tours")


def test_site_in_trouble_shows_the_page_kept(
    partir: Parcours, adresses: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = partir(adresses["lieu"])
    wait_kept(page, adresses["lieu"])
    en_panne = HttpResponse("Bad gateway", status=502)
    monkeypatch.setattr(fraicheur.FraicheurMiddleware, "__call__", lambda *_: en_panne)
    page.goto(adresses["lieu"])
    expect(page.locator(".gardee")).to_contain_text("Le site ne répond pas")


def test_slow_network_shows_the_page_kept(
    partir: Parcours, adresses: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = partir(adresses["lieu"])
    wait_kept(page, adresses["lieu"])
    appelle = fraicheur.FraicheurMiddleware.__call__

    def slowly(self, request):
        time.sleep(7)
        return appelle(self, request)

    monkeypatch.setattr(fraicheur.FraicheurMiddleware, "__call__", slowly)
    page.goto(adresses["lieu"])
    expect(page.locator(".gardee")).to_contain_text("Le réseau est lent")


def test_last_pages_only_are_kept(partir: Parcours) -> None:
    page = partir(RECHERCHE)
    for n in range(23):
        page.goto(f"/recherche?commune=37261&rayon={n}")
    wait_kept(page, "/recherche?commune=37261&rayon=22")
    gardees = [adresse for adresse in kept(page) if adresse.startswith("/recherche")]
    assert len(gardees) == 20 and "/recherche?commune=37261&rayon=2" not in gardees


def test_what_belongs_to_somebody_is_never_kept(
    partir: Parcours, live_server: LiveServer, adresses: dict[str, str]
) -> None:
    agent = get_user_model().objects.create_superuser("agent", password="secret")
    client = Client()
    client.force_login(agent)
    page = partir(adresses["commune"])
    wait_kept(page, adresses["commune"])
    jeton = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": jeton, "url": live_server.url}])
    for adresse in ("/admin/", adresses["lieu"], "/api/v1/lieux", RECHERCHE, adresses["404"]):
        page.goto(adresse)
    page.wait_for_timeout(500)
    assert kept(page) == [adresses["commune"]]


def test_new_version_replaces_the_old_one_and_keeps_the_pages(
    partir: Parcours, adresses: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = partir(adresses["lieu"])
    wait_kept(page, adresses["lieu"])
    keep_tours(page)
    avant = [nom for nom in page.evaluate("caches.keys()") if nom.startswith("repere-socle-")]
    monkeypatch.setattr(
        "repere.recherche.views.hors_ligne.staticfiles_storage", SimpleNamespace(manifest_hash="2")
    )
    page.evaluate("navigator.serviceWorker.ready.then((r) => r.update())")
    for _ in range(50):
        noms = [nom for nom in page.evaluate("caches.keys()") if nom.startswith("repere-socle-")]
        if len(noms) == 1 and noms != avant:
            break
        page.wait_for_timeout(100)
    assert len(avant) == len(noms) == 1 and noms != avant
    page.context.set_offline(True)
    page.goto(adresses["lieu"])
    expect(page.locator(".gardee")).to_be_visible()
    page.goto("/hors-ligne/")
    ask(page, mots="impots")
    expect(page.locator("#hl-resultats")).to_have_text("1 lieu trouvé")


def test_bassin_is_brought_up_to_date(partir: Parcours) -> None:
    page = partir("/hors-ligne/")
    keep_tours(page)
    lire = "async () => { const [b] = await bassins.lister({ lus: true }); return [b.garde, b.verifie, JSON.stringify(b.contenu)]; }"
    garde, verifie, _ = page.evaluate(lire)
    page.evaluate("bassins.rafraichir(0)")
    assert page.evaluate(lire)[0] == garde and page.evaluate(lire)[1] > verifie
    # Checked just now: nothing is asked before tomorrow.
    assert page.evaluate("bassins.rafraichir()") is False
    Lieu.objects.filter(nom="Permanence").update(nom="Permanence du jeudi")
    page.evaluate("bassins.rafraichir(0)")
    neuf = page.evaluate(lire)
    assert "Permanence du jeudi" in neuf[2] and neuf[0] > garde
    # Without a network, what is kept stays.
    page.context.set_offline(True)
    page.evaluate("bassins.rafraichir(0)")
    assert page.evaluate(lire)[2] == neuf[2]


def test_forgetting_forgets(partir: Parcours, adresses: dict[str, str]) -> None:
    page = partir(adresses["lieu"])
    wait_kept(page, adresses["lieu"])
    keep_tours(page)
    page.get_by_text("Choisir un bassin de vie").click()
    page.get_by_role("button", name="Effacer Tours").click()
    expect(page.locator("[data-dit]")).to_contain_text("Tours est effacé de cet appareil")
    expect(page.get_by_role("button", name="Garder Tours")).to_be_focused()
    assert kept(page, "repere-bassins") == []
    page.get_by_role("button", name="Garder Tours").click()
    expect(page.locator("[data-dit]")).to_contain_text("gardé")
    page.get_by_role("button", name="Tout effacer de cet appareil").click()
    expect(page.locator("[data-dit]")).to_contain_text("Tout est effacé")
    assert kept(page, "repere-bassins") == kept(page) == []
    expect(page.get_by_role("heading", name="Les dernières pages vues")).to_be_hidden()
    page.context.set_offline(True)
    page.goto(adresses["lieu"])
    expect(page.get_by_text("cette page n’est pas gardée ici")).to_be_visible()


def test_device_that_is_full_or_far_from_any_network_says_so(partir: Parcours) -> None:
    page = partir("/hors-ligne/")
    page.context.set_offline(True)
    page.get_by_role("button", name="Garder Tours").click()
    expect(page.locator("[data-dit]")).to_contain_text("n’a pas pu être gardé")
    page.context.set_offline(False)
    page.evaluate(
        "() => { Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError')); }"
    )
    page.get_by_role("button", name="Garder Tours").click()
    expect(page.locator("[data-dit]")).to_contain_text("Votre appareil manque de place")


def test_nobody_waits_for_the_worker(
    chromium: Browser, live_server: LiveServer, adresses: dict[str, str], contextes: list
) -> None:
    contexte = chromium.new_context(base_url=live_server.url)
    contextes.append(contexte)
    page = contexte.new_page()
    ordre: list[str] = []
    contexte.on("request", lambda r: ordre.append(r.url.removeprefix(live_server.url)))
    page.on("load", lambda _: ordre.append("load"))
    page.goto(RECHERCHE)
    page.evaluate(_PRET)
    apres = ordre[ordre.index("load") :]
    assert not any("hors_ligne" in a or "sw.js" in a for a in ordre[: ordre.index("load")])
    assert apres


def test_without_javascript_the_page_explains(
    chromium: Browser, live_server: LiveServer, adresses: dict[str, str], contextes: list
) -> None:
    contexte = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    contextes.append(contexte)
    page = contexte.new_page()
    page.goto("/hors-ligne/")
    # Playwright switches scripts off too late for <noscript> to be drawn.
    assert "Garder un annuaire demande JavaScript" in page.content()
    expect(page.get_by_text("Tours 24 lieux")).to_be_visible()
    assert page.get_by_role("button", name="Garder").count() == 0


def test_page_of_a_bassin_leads_to_its_line(partir: Parcours) -> None:
    page = partir("/hors-ligne/#bassins/tours")
    expect(page.get_by_role("button", name="Garder Tours")).to_be_focused()


@pytest.mark.parametrize("largeur", [320, 1280])
def test_axe_finds_nothing_without_network(
    partir: Parcours, adresses: dict[str, str], axe: str, largeur: int
) -> None:
    page = partir(adresses["lieu"], largeur=largeur, bypass_csp=True)
    wait_kept(page, adresses["lieu"])
    page.goto("/hors-ligne/")
    fautes = {"à choisir": in_both_schemes(page, axe)}
    keep_tours(page)
    page.locator("details").evaluate_all("tous => tous.forEach((d) => (d.open = true))")
    fautes["gardé"] = in_both_schemes(page, axe)
    page.context.set_offline(True)
    ask(page, ou="Tours")
    page.locator(".lieux details").evaluate_all("tous => tous.forEach((d) => (d.open = true))")
    fautes["trouvé"] = in_both_schemes(page, axe)
    assert page.evaluate("document.documentElement.scrollWidth") <= largeur
    ask(page, ou="Marseille")
    fautes["commune inconnue"] = in_both_schemes(page, axe)
    page.goto(adresses["lieu"])
    expect(page.locator(".gardee")).to_be_visible()
    fautes["page gardée"] = in_both_schemes(page, axe)
    page.goto("/zones/")
    fautes["page absente"] = in_both_schemes(page, axe)
    assert not {etat: trouvees for etat, trouvees in fautes.items() if trouvees}


def test_decoder_reads_what_python_writes(
    partir: Parcours, adresses: dict[str, str], client: Client
) -> None:
    tours = Zone.objects.get(code="tours").communes.get(pk="37261")
    creer_lieu("Outre-mer", tours, telephone="+262262123456", horaires="24/7")
    page = partir("/hors-ligne/", bypass_csp=True)
    fichier = json.loads(client.get(BASSIN).content)
    assert call(page, "decoder", "(m, f) => m.decoder(f)", fichier) == decode(fichier)
    refuse = call(
        page,
        "decoder",
        "(m, f) => { try { m.decoder(f); } catch (e) { return e.message; } }",
        {"v": 99},
    )
    assert refuse == "version 99"


HORAIRES = (
    "Mo-Fr 09:00-12:30,14:00-17:30; We off",
    "Mo-Sa 09:00-12:00; PH off",
    "24/7",
    "Fr 22:00-02:00; Sa 10:00-24:00",
    "Su 10:00-12:00",
)
# Every 7 h 13 over two years, and the nights of clock changes.
MOMENTS = [
    datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=7, minutes=13) * n for n in range(2400)
]
MOMENTS += [
    datetime(2026, mois, jour, heure, minute, tzinfo=UTC)
    for mois, jour in ((3, 29), (10, 25), (11, 1), (11, 11), (12, 25))
    for heure in range(24)
    for minute in (0, 30)
]


def test_open_or_closed_is_what_the_site_says(partir: Parcours) -> None:
    page = partir("/hors-ligne/", bypass_csp=True, timezone_id="America/New_York")
    feries = [jour.isoformat() for jour in holidays(2026, 2027)]
    moments = [m for m in MOMENTS if m.astimezone(PARIS).year in (2026, 2027)]
    for osm in HORAIRES:
        phrases, semaine, ph = compact_hours(osm)
        lieu = {
            "horaires": {"phrases": phrases, "semaine": semaine, "feries": int(ph)},
            "exceptions": [],
        }
        lus = call(
            page,
            "ouverture",
            "(m, { lieu, feries, moments }) => moments.map((t) => m.etat(lieu, feries, new Date(t * 1000)))",
            {"lieu": lieu, "feries": feries, "moments": [m.timestamp() for m in moments]},
        )
        for moment, lu in zip(moments, lus, strict=True):
            attendu = state_at(osm, moment)
            assert (lu["ouvert"], lu["ferie"]) == (attendu.ouvert, attendu.jour_ferie), (
                osm,
                moment,
            )
            prochain = attendu.jusqu_a if attendu.ouvert else attendu.ouvre_le
            ici = moment.astimezone(PARIS)
            # Beyond a week, the phone says "fermé" and no more.
            if prochain is None or (prochain.date() - ici.date()).days > 7:
                continue
            ecart = (prochain.date() - ici.date()).days
            minute = prochain.hour * 60 + prochain.minute
            assert (lu["dans"] * 1440 + lu["minute"]) == ecart * 1440 + minute, (osm, moment)


def test_words_are_folded_as_on_the_server(partir: Parcours) -> None:
    page = partir("/hors-ligne/", bypass_csp=True)
    textes = [
        "Médiathèques de L’Île-d’Or", "cœur ŒUVRE ß Æ", "je cherche de l'aide pour mes impôts",
        "Tours Blois cours accès temps", "CV, France Travail !", "prix choix process boss", "3D 2026s", "",
    ]  # fmt: skip
    regles = page.evaluate(
        "() => { const d = document.querySelector('#hors-ligne').dataset; return { vides: d.vides.split(' '), invariables: d.invariables.split(' ') }; }"
    )
    lus = call(
        page,
        "mots",
        "(m, { textes, regles }) => { const l = new m.Langue(regles); return textes.map((t) => [m.plier(t), l.mots(t), l.parlants(t)]); }",
        {"textes": textes, "regles": regles},
    )
    assert lus == [[plier(t), words_of(t), telling_words(t)] for t in textes]
    assert racine("impots") == "impot"
