"""Eleven people look for help; each must hold, at the end, what he or she came for."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from repere.annuaire import formulaire_public
from repere.annuaire.standard.complements import Equipement
from repere.socle import fraicheur
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux, creer_zonage
from tests.navigateur.conftest import Heberger, Ouvrir, town_hall, until
from tests.navigateur.sondes import DEBORDE
from tests.territoires.fabrique import creer_commune

DEMARCHES = "Aide aux démarches administratives"
MEDIATHEQUE = "Médiathèque des Quatre Vents"
LISTE = "/recherche?commune=37261"
_SERVICE_WORKER = """async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller)
    await new Promise((suite) => navigator.serviceWorker.addEventListener("controllerchange", suite));
}"""


@pytest.fixture
def fiche(transactional_db: None) -> str:
    """A town and the one beside it; the address of the place of which everything is known."""
    tours = creer_commune("37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69)
    voisine = creer_commune(
        "37203", "Saint-Pierre-des-Corps", codes_postaux=["37700"], latitude=47.39, longitude=0.74
    )
    creer_commune("37241", "Saint-Pierre-de-Maillé", codes_postaux=["37290"])
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, voisine]}, provisoire=True)
    lieu = creer_lieu_complet(tours, MEDIATHEQUE, horaires="Tu-Sa 10:00-18:00")
    creer_lieu(
        "Maison des langues", tours, langues=("fr", "ar"), services=(DEMARCHES,),
        latitude=47.36, longitude=0.65,
    )  # fmt: skip
    creer_lieu(
        "Fablab de la gare", voisine, equipements=(Equipement("imprimante_3d", 2, True),),
        services=("Accès internet et matériel informatique",), telephone="+33247000009",
    )  # fmt: skip
    creer_lieux(22, voisine, services=(DEMARCHES,), horaires="Mo-Fr 09:00-17:00")
    return lieu.get_absolute_url()


def titles(page: Page) -> Locator:
    return page.locator(".lieux h3")


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def tab_to(page: Page, cible: Locator, *, fois: int = 60) -> None:
    """Reach ``cible`` with the tabulation alone."""
    for _ in range(fois):
        page.keyboard.press("Tab")
        if cible.count() and cible.first.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError("never reached with the keyboard")


def test_a_retired_person_presses_a_need_and_calls(ouvrir: Ouvrir, fiche: str) -> None:
    page = ouvrir("/")
    page.get_by_label("Où êtes-vous").fill("tours")
    page.get_by_role("button", name="Faire une démarche").click()
    expect(heading(page)).to_contain_text("Tours")
    premier = page.locator(".lieux > li").first
    expect(premier).to_contain_text(MEDIATHEQUE)
    expect(premier).to_contain_text("Gratuit")
    appel = premier.get_by_role("link", name="Appeler le 02 47 00 00 01")
    expect(appel).to_have_attribute("href", "tel:+33247000001")
    expect(appel).to_be_in_viewport()


def test_an_old_phone_without_scripts_goes_all_the_way(ouvrir: Ouvrir, fiche: str) -> None:
    page = ouvrir("/", java_script_enabled=False)
    page.get_by_label("Où êtes-vous").fill("Saint-Pierre-des-Corps")
    page.get_by_role("button", name="Chercher", exact=True).click()
    expect(heading(page)).to_contain_text("25 lieux")
    page.locator("#filtres > summary").click()
    page.get_by_role("checkbox", name="Faire vos démarches en ligne").check()
    page.get_by_role("button", name="Voir les lieux").click()
    expect(heading(page)).to_contain_text("24 lieux")
    page.get_by_role("link", name="Page suivante").click()
    expect(page.get_by_text("Page 2 sur 2")).to_be_visible()
    page.get_by_role("link", name=MEDIATHEQUE).click()
    expect(heading(page)).to_have_text(MEDIATHEQUE)
    expect(page.get_by_role("link", name="02 47 00 00 01").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("12 bis rue de la République")


def test_the_keyboard_alone_filters_and_takes_back(ouvrir: Ouvrir, fiche: str) -> None:
    page = ouvrir(LISTE, largeur=1280)
    until(page, "!!globalThis.htmx")
    tab_to(page, page.get_by_role("link", name="Aller aux filtres"))
    page.keyboard.press("Enter")
    case = page.get_by_role("checkbox", name="Faire vos démarches en ligne")
    tab_to(page, case)
    page.keyboard.press("Space")
    expect(heading(page)).to_contain_text("24 lieux")
    expect(case).to_be_focused()
    retirer = page.get_by_role("link", name="Retirer Faire vos démarches")
    tab_to(page, retirer, fois=150)
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("25 lieux")
    tab_to(page, page.get_by_role("link", name=MEDIATHEQUE), fois=150)
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(MEDIATHEQUE)


def test_a_town_written_wrong_is_understood(ouvrir: Ouvrir, fiche: str) -> None:
    page = ouvrir("/")
    page.get_by_label("Où êtes-vous").fill("st piere")
    page.get_by_label("Que cherchez-vous").fill("impots")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("De quel endroit s’agit-il ?")
    page.get_by_role("link", name="Saint-Pierre-des-Corps").click()
    expect(heading(page)).to_contain_text("Saint-Pierre-des-Corps")
    assert "q=impots" in page.url
    expect(page.locator(".lieux > li").first).to_contain_text("aide aux démarches")


def test_a_worker_asks_for_saturday_by_postal_code(ouvrir: Ouvrir, fiche: str) -> None:
    page = ouvrir("/", java_script_enabled=False)
    page.get_by_label("Où êtes-vous").fill("37000")
    page.get_by_role("button", name="Chercher", exact=True).click()
    page.locator("#filtres > summary").click()
    page.get_by_role("radio", name="samedi").check()
    page.get_by_role("button", name="Voir les lieux").click()
    expect(titles(page)).to_have_text([MEDIATHEQUE])
    expect(page).to_have_url(re.compile("ouvert=samedi"))


def test_a_mediator_who_asks_too_much_is_told_what_was_left_out(ouvrir: Ouvrir, fiche: str) -> None:
    """A 3D printer and somebody who speaks Arabic: nobody has both."""
    page = ouvrir(f"{LISTE}&equipements=imprimante_3d&langues=ar")
    note = page.locator(".note").first
    expect(note).to_be_visible()
    expect(note).to_contain_text(re.compile("arabe|imprimante", re.IGNORECASE))
    noms = titles(page).all_inner_texts()
    assert noms and noms[0] in {"Fablab de la gare", "Maison des langues"}


def test_a_clerk_hands_a_place_over(ouvrir: Ouvrir, fiche: str) -> None:
    page = ouvrir(fiche, largeur=768)
    page.get_by_role("link", name="Feuille à imprimer").click()
    expect(heading(page)).to_contain_text(MEDIATHEQUE)
    feuille = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", feuille)) == 1
    page.go_back()
    pdf = page.request.get(page.get_by_role("link", name="La feuille en PDF").get_attribute("href"))
    assert pdf.headers["content-type"] == "application/pdf" and pdf.body().startswith(b"%PDF")
    lien = page.get_by_role("link", name="Ajouter à mes contacts").get_attribute("href")
    carte = page.request.get(lien).text()
    assert MEDIATHEQUE in carte and "+33247000001" in carte
    sms = page.get_by_role("link", name="Envoyer par SMS").get_attribute("href") or ""
    assert sms.startswith("sms:") and "02 47 00 00 01" in unquote(sms).replace("\xa0", " ")


def test_an_error_is_reported_after_a_slip(
    ouvrir: Ouvrir, fiche: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Only robots, and this test, answer within three seconds.
    monkeypatch.setattr(formulaire_public, "SECONDES_MIN", -1)
    page = ouvrir(fiche, java_script_enabled=False)
    page.get_by_role("link", name="Signaler une erreur").click()
    page.get_by_label("Précisez").fill("Le numéro de téléphone ne répond plus.")
    page.get_by_label("Votre adresse électronique").fill("moi@@exemple")
    page.get_by_role("button", name="Envoyer le signalement").click()
    alerte = page.get_by_role("alert")
    expect(alerte).to_contain_text("n’est pas encore parti")
    # What was typed is still there; the address to mend is marked.
    expect(page.get_by_label("Précisez")).to_have_value("Le numéro de téléphone ne répond plus.")
    expect(page.get_by_label("Votre adresse électronique")).to_have_attribute(
        "aria-invalid", "true"
    )
    page.get_by_role("radio").first.check()
    page.get_by_label("Votre adresse électronique").fill("")
    page.get_by_role("button", name="Envoyer le signalement").click()
    expect(heading(page)).to_contain_text("bien reçu")
    page.get_by_role("link", name="Revenir à la fiche").click()
    expect(heading(page)).to_have_text(MEDIATHEQUE)


@pytest.fixture
def dehors(
    chromium: Browser, live_server, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], Page]]:
    """A browser that keeps pages, and whose network can be cut."""
    monkeypatch.setattr(fraicheur, "SECONDES", 0)
    contexte = chromium.new_context(
        base_url=live_server.url, viewport={"width": 360, "height": 800}, reduced_motion="reduce"
    )
    page = contexte.new_page()
    page.set_default_timeout(10_000)

    def ouvre(adresse: str) -> Page:
        page.goto(adresse)
        page.evaluate(_SERVICE_WORKER)
        return page

    yield ouvre
    contexte.close()


def test_in_a_white_zone_the_bassin_kept_answers(dehors: Callable[[str], Page], fiche: str) -> None:
    page = dehors("/hors-ligne/")
    page.get_by_role("button", name="Garder Tours").click()
    expect(page.locator("[data-dit]")).to_contain_text("Tours est gardé")
    page.context.set_offline(True)
    page.goto("/hors-ligne/")
    page.get_by_label("Votre commune ou votre code postal").fill("Tours")
    page.get_by_label("Vos mots").fill("mediatheque")
    page.get_by_role("button", name="Chercher", exact=True).click()
    premier = page.locator("[data-liste] > li").first
    expect(premier).to_contain_text(MEDIATHEQUE)
    appel = premier.get_by_role("link", name="Appeler le 02 47 00 00 01")
    expect(appel).to_have_attribute("href", "tel:+33247000001")


@pytest.mark.parametrize("largeur", [320, 640])
def test_somebody_who_sees_badly_reads_the_place(ouvrir: Ouvrir, fiche: str, largeur: int) -> None:
    """A screen of 1280 px enlarged four times, then twice; the text twice as big, by the site's own buttons."""
    page = ouvrir(fiche, largeur=largeur)
    plus = page.get_by_role("button", name="A+")
    tab_to(page, plus, fois=120)
    for _ in range(5):
        page.keyboard.press("Enter")
    assert page.locator("html").evaluate("e => getComputedStyle(e).fontSize") == "32px"
    assert page.evaluate(DEBORDE) <= 0
    page.get_by_role("heading", name="Horaires").scroll_into_view_if_needed()
    expect(page.get_by_role("heading", name="Horaires")).to_be_in_viewport()
    page.reload()
    assert page.locator("html").evaluate("e => getComputedStyle(e).fontSize") == "32px"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_town_hall_s_own_site_shows_the_directory(
    chromium: Browser, live_server, fiche: str, heberger: Heberger, settings, scripts: bool
) -> None:
    """In a page of another site; where scripts are refused, the frame alone is written in the page."""
    cadre = f'<iframe src="{live_server.url}/integrer/annuaire?commune=37261"></iframe>'
    site = heberger(town_hall(live_server.url) if scripts else f"<h1>Mairie</h1>{cadre}")
    settings.REPERE_INTEGRATION_HOTES = (site,)
    contexte = chromium.new_context(java_script_enabled=scripts)
    page = contexte.new_page()
    page.goto(site)
    annuaire = page.frame_locator("iframe")
    expect(annuaire.get_by_role("link", name="Appeler le 02 47 00 00 01")).to_be_visible()
    lien = annuaire.get_by_role("link", name=MEDIATHEQUE)
    assert "noopener" in (lien.get_attribute("rel") or "")
    with contexte.expect_page() as ouverte:
        lien.click()
    expect(heading(ouverte.value)).to_have_text(MEDIATHEQUE)
    expect(page.get_by_role("heading", name="Mairie")).to_be_visible()
    assert contexte.cookies() == []
    contexte.close()
