"""The observatory in a browser: for all eyes, any screen, no script, one sheet of paper."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.pages.serveur import serve
from tests.architecture.sources import RACINE
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.sondes import DEBORDE, PETITES_CIBLES
from tests.navigateur.test_budgets import KO, visit
from tests.navigateur.test_matrice_axe import in_both_schemes
from tests.observatoire.pages.conftest import (  # noqa: F401 — fixtures
    PORTRAIT,
    chiffres,
    communes,
    lieux,
    tout,
)
from tests.observatoire.pages.test_pages import PAGES

PORTRAIT_MAX = 60 * KO


@pytest.fixture
def observe(live_server, tout: None) -> tuple[str, ...]:  # noqa: F811
    return PAGES


def test_axe_finds_nothing(ouvrir: Ouvrir, observe: tuple[str, ...], axe: str) -> None:
    page = ouvrir("/observatoire/")
    fautes = {}
    for adresse in observe:
        page.goto(adresse)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        if trouvees := in_both_schemes(page, axe):
            fautes[adresse] = trouvees
    assert not fautes


def test_rgaa_10_11_nothing_overflows_and_targets_suit_a_thumb(
    ouvrir: Ouvrir, observe: tuple[str, ...]
) -> None:
    page = ouvrir("/observatoire/")
    fautes: dict[str, object] = {}
    for adresse in observe:
        page.goto(adresse)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        aires = set(
            page.eval_on_selector_all("svg a", "aires => aires.map(a => a.textContent.trim())")
        )
        # An area of a map is as large as the commune is: WCAG 2.5.8, essential; the table leads there too.
        for largeur in (320, 360, 1280):
            page.set_viewport_size({"width": largeur, "height": 800})
            petites = [c for c in page.evaluate(PETITES_CIBLES) if c["texte"] not in aires]
            if page.evaluate(DEBORDE) > 0 or petites:
                fautes[f"{adresse}, {largeur} px"] = (page.evaluate(DEBORDE), petites)
    assert not fautes


def test_rgaa_10_4_text_twice_as_big_stays_readable(
    ouvrir: Ouvrir, observe: tuple[str, ...]
) -> None:
    page = ouvrir("/observatoire/", largeur=640)
    for adresse in observe:
        page.goto(adresse)
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate(DEBORDE) <= 0, adresse


def test_everything_works_without_a_script(ouvrir: Ouvrir, observe: tuple[str, ...]) -> None:
    page = ouvrir("/observatoire/", java_script_enabled=False)
    page.get_by_label("Commune ou code postal").fill("tours")
    page.get_by_role("button", name="Voir").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tours")
    page.goto("/observatoire/et-si/")
    page.get_by_label("Commune ou code postal").fill("37999")
    page.get_by_label("Heures d’ouverture par semaine").select_option("7")
    page.get_by_role("button", name="Voir ce que cela change").click()
    expect(page.locator(".resultat")).to_contain_text("600 personnes passeraient")
    page.goto("/observatoire/comparer/?maille=departement&avec=37")
    expect(page.locator(".note")).to_contain_text("au moins deux territoires")


@pytest.mark.parametrize("largeur", [320, 1280])
def test_touching_the_map_adds_a_place_without_a_script(
    ouvrir: Ouvrir, observe: tuple[str, ...], largeur: int
) -> None:
    page = ouvrir("/observatoire/et-si/", largeur=largeur, java_script_enabled=False)
    page.get_by_label("Commune ou code postal").fill("37999")
    page.get_by_label("Commune ou code postal").press("Enter")
    # Enter pressed the button, not the picture.
    expect(page).to_have_url(re.compile(r"ou=37999(?!.*\.x=)"))
    carte = page.get_by_role("button", name=re.compile("^Carte, Tours"))
    boite = carte.bounding_box()
    assert boite
    # Tours is at the north-east of the two.
    carte.click(position={"x": boite["width"] * 0.625, "y": boite["width"] * 0.08})
    expect(page).to_have_url(re.compile(r"/et-si/\?ou=37261&heures=35#resultat$"))
    expect(page.locator(".resultat")).to_contain_text("Avec un lieu de plus : Tours")
    # By keyboard, a picture is touched nowhere: the page says what to do instead.
    carte.press("Enter")
    expect(page.locator("#plan-erreur")).to_contain_text("écrivez le nom de la commune")


def test_maps_are_chosen_and_read_by_keyboard(ouvrir: Ouvrir, observe: tuple[str, ...]) -> None:
    page = ouvrir(PORTRAIT, largeur=1280)
    page.get_by_role("link", name="Le besoin", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("carte=besoin"))
    expect(page.get_by_role("link", name="Le besoin", exact=True)).to_have_attribute(
        "aria-current", "true"
    )
    resume = page.locator("summary", has_text="dans un tableau")
    resume.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name=re.compile("Les parties du territoire"))).to_be_visible()
    # An area of the map leads to its own portrait.
    page.locator("svg.carte a").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/territoires/commune/"))


def test_a_portrait_prints_on_one_sheet(ouvrir: Ouvrir, observe: tuple[str, ...]) -> None:
    page = ouvrir(PORTRAIT, largeur=1280)
    for adresse in (
        PORTRAIT,
        "/observatoire/territoires/commune/37261/",
        "/observatoire/territoires/region/24/",
    ):
        page.goto(adresse)
        assert sheets(page) == 1, adresse


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.fixture(scope="module")
def site_reel(tmp_path_factory: pytest.TempPathFactory, modeles_appris: Path) -> Iterator[str]:
    """The site as operators serve it, with the official outlines, a table of figures and the index."""
    base = tmp_path_factory.mktemp("observatoire")
    # Another browser test prepares from nothing (budgets): here the assistant has learnt already.
    shutil.copytree(modeles_appris / "assistant", base / "assistant")
    environ = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "REPERE_DATA_DIR": str(base)}
    geo = RACINE.parent / "shared" / "geo"
    for commande in (
        ["preparer"],
        ["territoires", "charger", "--source", str(geo / "communes-geo-api.json")],
        ["territoires", "charger", "--referentiel", "contours", "--source", str(contours(geo))],
        [
            "observatoire", "charger", "tableau", "--nom", "Essai", "--annee", "2017",
            "--licence", "Licence Ouverte 2.0",
            "--fichier", str(geo / "ifn-indicateurs-communes-cvl-2017-2020.csv"),
            "--colonne", "TX_POVERTY=taux_pauvrete", "--colonne", "TX_NSCOL15P=part_peu_diplomes",
            "--colonne", "TX_65ETPLUS=part_65_ans_et_plus",
        ],
        ["observatoire", "indice", "--reference", "Essai"],
    ):  # fmt: skip
        subprocess.run(
            [sys.executable, "-m", "repere.socle.cli", *commande],
            env=environ, cwd=RACINE, check=True, capture_output=True,
        )  # fmt: skip
    with serve(base, 1) as serveur:
        yield serveur.adresse


def contours(geo: Path) -> Path:
    return geo / "communes-cvl-2026-600m.geojson"


@pytest.mark.donnees_reelles
def test_portraits_of_real_basins_are_light_and_print_on_one_sheet(
    chromium: Browser, site_reel: str
) -> None:
    lourds = {}
    for zone in ("tours", "chartres", "bourges", "chinon"):
        adresse = f"/observatoire/territoires/bassins-de-vie/{zone}/"
        passage = visit(chromium, site_reel, adresse)
        assert not passage.elsewhere
        assert passage.bytes_of("document") and passage.bytes_of("stylesheet")
        if (octets := passage.bytes_of()) > PORTRAIT_MAX:
            lourds[zone] = octets
    assert not lourds
    contexte = chromium.new_context(base_url=site_reel)
    page = contexte.new_page()
    for adresse in ("bassins-de-vie/tours/", "departement/18/", "region/24/", "commune/37261/"):
        page.goto(f"/observatoire/territoires/{adresse}")
        assert sheets(page) == 1, adresse
    contexte.close()
