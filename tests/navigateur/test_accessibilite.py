"""What a machine can tell of accessibility, on every kind of page."""

from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

from tests.navigateur.conftest import Ouvrir
from tests.navigateur.sondes import DEBORDE, PETITES_CIBLES

ETIQUETTES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4"]
_PETITES_CIBLES = PETITES_CIBLES
_DEBORDE = DEBORDE


# Only faults leave the page: all that axe says of what is right weighs more than the analysis itself.
_FAUTES = """etiquettes => axe.run({runOnly: {type: 'tag', values: etiquettes}, resultTypes: ['violations']})
  .then(r => r.violations.flatMap(v => v.nodes.map(n => [v.id, n.target, n.failureSummary || ''])))"""


def analyse(page: Page, axe: str) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    fautes: list[list[Any]] = page.evaluate(_FAUTES, ETIQUETTES)
    return [f"{regle} : {cible} {resume}" for regle, cible, resume in fautes]


def test_axe_does_find_faults(ouvrir: Ouvrir, adresses: dict[str, str], axe: str) -> None:
    page = ouvrir("/")
    page.evaluate("document.querySelector('label[for=ou]').remove()")
    assert any(faute.startswith("label") for faute in analyse(page, axe))


def test_rgaa_10_11_no_horizontal_scroll_at_320_pixels(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir("/", largeur=320)
    debordent = {}
    for nom, adresse in adresses.items():
        page.goto(adresse)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        if page.evaluate(_DEBORDE) > 0:
            debordent[nom] = page.evaluate(_DEBORDE)
    assert not debordent


def test_rgaa_10_4_text_enlarged_twice_stays_readable(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    page = ouvrir("/", largeur=640)
    for nom, adresse in adresses.items():
        page.goto(adresse)
        # The text alone, twice as big: not the zoom of the page.
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate(_DEBORDE) <= 0, nom


def test_rgaa_9_1_headings_do_not_skip_a_level(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir("/")
    for nom, adresse in adresses.items():
        page.goto(adresse)
        niveaux = page.eval_on_selector_all(
            "h1, h2, h3, h4", "titres => titres.map(t => +t.tagName[1])"
        )
        assert niveaux.count(1) == 1 and niveaux[0] == 1, nom
        assert all(b - a <= 1 for a, b in pairwise(niveaux)), (nom, niveaux)


def test_rgaa_8_6_titles_tell_pages_apart(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir("/")
    titres = {}
    for nom in ("accueil", "résultats", "commune", "département", "zone", "lieu", "lieu vide"):
        page.goto(adresses[nom])
        titres[page.title()] = nom
    assert len(titres) == 7
