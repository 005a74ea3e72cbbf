"""What no machine of general use finds on the pages of the observatory: each fault found by hand is a test here."""

from collections import Counter

import pytest
from playwright.sync_api import Page

from tests.navigateur.conftest import Ouvrir
from tests.navigateur.sondes import DEBORDE, HORS_DE_VUE, MOTS_COUPES
from tests.observatoire.pages.conftest import (  # noqa: F401 — fixtures
    PORTRAIT,
    chiffres,
    communes,
    lieux,
    tout,
)
from tests.observatoire.pages.test_pages import PAGES
from tests.territoires.fabrique import creer_commune

HOMONYME = "Homonyme"
# RGAA 10.12: what a reader may ask of the text.
ESPACEMENT = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    " p { margin-block-end: 2em !important }"
)
ESPACER = """(feuille) => { const f = new CSSStyleSheet(); f.replaceSync(feuille); document.adoptedStyleSheets = [f]; }"""
# Same words, elsewhere: only what surrounds them would tell them apart.
AMBIGUS = """() => {
  const ou = {};
  for (const lien of document.querySelectorAll("main a[href]")) {
    const nom = (lien.getAttribute("aria-label") ?? lien.textContent).trim().replace(/\\s+/g, " ");
    (ou[nom] ??= new Set()).add(lien.href);
  }
  return Object.entries(ou).filter(([nom, adresses]) => adresses.size > 1 || /^[\\d\\s.,%]*$/.test(nom)).map(([nom]) => nom);
}"""
REFERENCES = """() => [...document.querySelectorAll("[aria-labelledby], [aria-describedby], [fill^='url(#']")]
  .flatMap((e) => [e.getAttribute("aria-labelledby"), e.getAttribute("aria-describedby"), e.getAttribute("fill")?.slice(5, -1)])
  .filter(Boolean).flatMap((ids) => ids.split(" ")).filter((id) => !document.getElementById(id))"""


@pytest.fixture
def page(ouvrir: Ouvrir, tout: None) -> Page:  # noqa: F811
    creer_commune("37900", HOMONYME, latitude=47.1, longitude=0.6, population=200)
    creer_commune("18900", HOMONYME, latitude=47.0, longitude=2.4, population=200)
    return ouvrir("/observatoire/", largeur=1280)


def test_pages_of_the_observatory_read_without_eyes(page: Page) -> None:
    """RGAA 5.5, 6.1, 8.2, 10.12: captions and links tell apart, nothing refers to nothing, text may breathe."""
    fautes: dict[str, list[object]] = {}
    for adresse in PAGES:
        page.goto(adresse)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        titres = page.eval_on_selector_all("caption", "c => c.map(e => e.textContent.trim())")
        trouvees = [
            # The list of communes tells homonyms apart; the table of a figure does not yet.
            *(n for n in page.evaluate(AMBIGUS) if "par=" not in adresse or HOMONYME not in n),
            *page.evaluate(REFERENCES),
            *(titre for titre, fois in Counter(titres).items() if fois > 1),
        ]
        page.set_viewport_size({"width": 320, "height": 256})
        page.evaluate(ESPACER, ESPACEMENT)
        if page.evaluate(DEBORDE) > 0:
            trouvees.append("déborde, texte espacé")
        page.set_viewport_size({"width": 1280, "height": 800})
        if trouvees:
            fautes[adresse] = trouvees
    assert not fautes


def test_rgaa_10_11_and_10_7_tables_are_read_on_a_telephone(page: Page) -> None:
    """Words of a table are never cut into letters; no link of its head takes the focus out of sight."""
    fautes = {}
    page.set_viewport_size({"width": 320, "height": 640})
    for adresse in PAGES:
        page.goto(adresse)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        if trouves := [*page.evaluate(MOTS_COUPES), *page.evaluate(HORS_DE_VUE)]:
            fautes[adresse] = trouves
    assert not fautes


def test_rgaa_11_10_a_commune_that_nobody_knows_is_said_where_one_writes(page: Page) -> None:
    for adresse in ("/observatoire/", "/observatoire/et-si/", "/observatoire/comparer/"):
        page.goto(f"{adresse}?maille=commune&ou=xyzxyz")
        assert page.title().startswith("Erreur"), adresse
        champ = page.locator(":focus")
        assert champ.get_attribute("id") == "ou", adresse
        assert champ.get_attribute("aria-invalid") == "true"
        faute = page.locator(f"#{champ.get_attribute('aria-describedby')}")
        assert "Essayez le code postal" in faute.inner_text()


def test_rgaa_11_10_several_communes_are_read_first(page: Page) -> None:
    page.goto("/observatoire/?ou=homonyme")
    assert "Plusieurs communes" in page.locator(":focus").inner_text()


def test_rgaa_3_1_the_view_shown_is_seen_with_forced_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{PORTRAIT}?carte=besoin")
    fonds = page.eval_on_selector_all(
        ".vues a", "liens => liens.map(a => getComputedStyle(a).backgroundColor)"
    )
    ici = page.eval_on_selector(".vues [aria-current]", "a => getComputedStyle(a).backgroundColor")
    assert fonds.count(ici) == 1


def test_rgaa_1_9_a_map_is_a_figure_with_a_short_name(page: Page) -> None:
    for adresse in (PORTRAIT, "/observatoire/indicateurs/part_65_ans_et_plus/?par=commune"):
        page.goto(adresse)
        noms = page.eval_on_selector_all(
            "main figure:has(svg)",
            "f => f.map(e => e.getAttribute('role') === 'figure' && e.getAttribute('aria-label'))",
        )
        assert noms and all(isinstance(nom, str) and 0 < len(nom) < 80 for nom in noms), adresse
