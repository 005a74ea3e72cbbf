"""Handing over in a real browser: the sheet on paper, reading aloud, comfort, sharing."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.fabriques import creer_lieu
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.test_accessibilite import _DEBORDE, _PETITES_CIBLES, analyse
from tests.navigateur.test_matrice_axe import dresses
from tests.territoires.fabrique import creer_commune

# Chromium without a desktop has no voice: one that notes what it is asked to say.
VOIX = """
window.dits = [];
const voix = [{lang: 'en-US', name: 'Amy'}, {lang: 'fr-FR', name: 'Audrey'}].slice(0, %d);
const moteur = {paused: false, getVoices: () => voix, addEventListener() {},
  cancel() {}, pause() { this.paused = true }, resume() { this.paused = false },
  speak(p) { dits.push([p.text, p.voice.name]); this.dernier = p }};
Object.defineProperty(window, 'speechSynthesis', {value: moteur});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
"""


def test_sheet_is_accessible(ouvrir: Ouvrir, adresses: dict[str, str], axe: str) -> None:
    page = ouvrir(adresses["lieu"] + "feuille/", largeur=1280)
    for habit in dresses(page):
        assert not analyse(page, axe), habit
        assert page.evaluate(_DEBORDE) <= 0, habit
        assert not page.evaluate(_PETITES_CIBLES), habit


@pytest.mark.parametrize("combien", [0, 3, 8])
def test_sheet_prints_on_one_page_however_much_it_says(
    ouvrir: Ouvrir, transactional_db: None, combien: int
) -> None:
    tours = creer_commune("37261", "Tours", latitude=47.39, longitude=0.69)
    lieu = creer_lieu(
        "Maison du numérique de la communauté de communes"[: 10 + 5 * combien],
        tours,
        latitude=47.4,
        longitude=0.7,
        services=(
            "Aide aux démarches administratives",
            "Insertion professionnelle via le numérique",
            "Accès internet et matériel informatique",
            "Utilisation sécurisée du numérique",
            "Parentalité et éducation avec le numérique",
            "Maîtrise des outils numériques du quotidien",
            "Acquisition de matériel informatique à prix solidaire",
            "Compréhension du monde numérique",
        )[:combien],
        horaires="; ".join(
            f"{jour} 09:{n}0-12:{n}0,14:00-17:{n}0"
            for n, jour in enumerate(("Mo", "Tu", "We", "Th", "Fr", "Sa")[:combien])
        ),
        horaires_texte="Fermé les semaines impaires des vacances scolaires. " * (combien // 3),
        modalites_acces=("Se présenter", "Téléphoner", "Contacter par mail")[:combien],
        frais_a_charge=("Gratuit sous condition", "Payant")[:combien],
        telephone="+33247000001",
        adresse="12 bis rue de la République",
    )
    page = ouvrir(lieu.get_absolute_url() + "feuille/")
    imprimee = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", imprimee)) == 1


def test_buttons_that_need_scripts_come_with_them(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    nue = ouvrir(adresses["lieu"], java_script_enabled=False)
    expect(nue.get_by_role("link", name="Feuille à imprimer")).to_be_visible()
    for nom in ("Copier le lien", "Texte espacé", "Lire à voix haute"):
        expect(nue.get_by_role("button", name=nom)).to_have_count(0)
    page = ouvrir(adresses["lieu"])
    expect(page.get_by_role("button", name="Copier le lien")).to_be_visible()
    expect(page.get_by_role("button", name="Texte espacé")).to_be_visible()


def test_link_is_copied_and_the_button_says_so(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir(adresses["lieu"], permissions=["clipboard-read", "clipboard-write"])
    bouton = page.locator("[data-action=copier]")
    bouton.click()
    expect(bouton).to_have_text("Lien copié")
    assert page.evaluate("navigator.clipboard.readText()").endswith(adresses["lieu"])


def _with_voices(ouvrir: Ouvrir, adresse: str, combien: int) -> Page:
    page = ouvrir("/a-propos/")
    page.add_init_script(VOIX % combien)
    page.goto(adresse)
    return page


def test_page_is_read_aloud_in_french_in_a_useful_order(
    ouvrir: Ouvrir, adresses: dict[str, str], axe: str
) -> None:
    page = _with_voices(ouvrir, adresses["lieu"], 2)
    page.get_by_role("button", name="Lire à voix haute").click()
    dits, noms = zip(*page.evaluate("dits"), strict=True)
    assert set(noms) == {"Audrey"}
    assert dits[0].startswith("Maison du numérique") and "Téléphone : 02, 47, 00, 00, 01" in dits
    rangs = [
        next(rang for rang, phrase in enumerate(dits) if debut in phrase)
        for debut in ("Maison du", "Faire vos démarches", "Lundi", "Téléphone", "République")
    ]
    assert rangs == sorted(rangs)
    pause = page.get_by_role("button", name="Pause")
    expect(pause).to_be_focused()
    assert not analyse(page, axe)
    pause.click()
    page.get_by_role("button", name="Reprendre").click()
    assert page.evaluate("speechSynthesis.paused") is False
    page.get_by_role("button", name="Arrêter").click()
    expect(page.get_by_role("button", name="Lire à voix haute")).to_be_focused()
    page.keyboard.press("Enter")
    page.evaluate("speechSynthesis.dernier.onend()")
    expect(page.get_by_role("button", name="Lire à voix haute")).to_be_visible()


@pytest.mark.parametrize("combien", [0, 1])
def test_without_a_french_voice_no_reading_is_offered(
    ouvrir: Ouvrir, adresses: dict[str, str], combien: int
) -> None:
    page = _with_voices(ouvrir, adresses["lieu"], combien)
    expect(page.get_by_role("button", name="Copier le lien")).to_be_visible()
    expect(page.get_by_role("button", name="Lire à voix haute")).to_have_count(0)


def test_comfort_is_kept_from_page_to_page(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir("/")
    plus = page.get_by_role("button", name="A+")
    for _ in range(9):
        plus.press("Enter")
    page.get_by_role("button", name="Texte espacé").click()
    expect(plus).to_have_attribute("aria-disabled", "true")
    page.goto(adresses["lieu"])
    expect(page.get_by_role("button", name="Texte espacé")).to_have_attribute(
        "aria-pressed", "true"
    )
    style = "e => [getComputedStyle(e).fontSize, getComputedStyle(e).letterSpacing]"
    assert page.locator("html").evaluate(style) == ["32px", "3.84px"]
    for nom, adresse in adresses.items():
        page.goto(adresse)
        assert page.evaluate(_DEBORDE) <= 0, nom
    for _ in range(9):
        page.get_by_role("button", name="A−").press("Enter")
    assert page.locator("html").evaluate(style)[0] == "16px"


@pytest.mark.parametrize("valeur", ["n’importe quoi", "null", '{"taille": 99, "espace": 3}'])
def test_foreign_value_in_the_browser_changes_nothing(
    ouvrir: Ouvrir, adresses: dict[str, str], valeur: str
) -> None:
    page = ouvrir("/a-propos/")
    page.evaluate("v => localStorage.setItem('confort', v)", valeur)
    page.reload()
    expect(page.get_by_role("button", name="Texte espacé")).to_have_attribute(
        "aria-pressed", "false"
    )
    assert page.locator("html").evaluate("e => e.style.fontSize") == ""


def test_structured_data_does_not_offend_the_policy(
    ouvrir: Ouvrir, adresses: dict[str, str]
) -> None:
    """The fixture fails on any complaint of the console; this checks that there is a block to judge."""
    page = ouvrir(adresses["lieu"])
    assert page.locator('script[type="application/ld+json"]').count() == 1
    violations = page.evaluate(
        "() => new Promise(r => {"
        " const o = new ReportingObserver(l => r(l.length), {buffered: true}); o.observe();"
        " setTimeout(() => r(0), 200) })"
    )
    assert violations == 0
