"""Writing a place on a telephone, by the keyboard alone, with and without scripts."""

import re
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from repere.annuaire.models import Lieu, Proposition
from repere.annuaire.services.edition import update_place
from repere.comptes.reconnaissance import meant_for
from repere.comptes.roles import Role
from repere.professionnels.forms.edition import SECTIONS
from repere.professionnels.models import Brouillon
from repere.professionnels.portee import over_structure
from tests.comptes.conftest import Facteur, code_in
from tests.comptes.conftest import facteur as facteur
from tests.navigateur.conftest import Ouvrir, until
from tests.navigateur.espace import enter_as
from tests.navigateur.test_comptes import tab_to
from tests.navigateur.test_matrice_axe import faults, walk
from tests.professionnels.conftest import Bassin, creer_bassin, creer_personne


@dataclass
class Chez:
    bassin: Bassin
    personne: User

    @property
    def lieu(self) -> Lieu:
        return Lieu.objects.get(pk=self.bassin.chez_nous.pk)

    def section(self, cle: str) -> str:
        return f"/espace/lieux/{self.bassin.chez_nous.identifiant}/modifier/{cle}/"


@pytest.fixture
def chez(transactional_db: None) -> Chez:
    bassin = creer_bassin()
    role = (Role.PROFESSIONNEL, over_structure(bassin.structure))
    return Chez(bassin, creer_personne("camille", role))


class Doigt:
    """Counts what a finger does; typing in the box that it touched is no more."""

    def __init__(self, page: Page) -> None:
        self.page, self.touches = page, 0

    def tap(self, selecteur: str) -> None:
        self.touches += 1
        self.page.locator(selecteur).first.tap()


def test_hours_change_in_six_taps_from_the_reminder(
    ouvrir: Ouvrir, chez: Chez, facteur: Facteur
) -> None:
    lien = meant_for(chez.personne, chez.section("horaires"))
    # The first tap is on the link of the message.
    page = ouvrir(lien, largeur=360, has_touch=True, is_mobile=True)
    doigt = Doigt(page)
    doigt.touches += 1
    doigt.tap("main form button[type=submit]")
    page.locator("#id_code").wait_for()
    doigt.tap("#id_code")
    page.keyboard.type(code_in(facteur.recus[-1]["Subject"]))
    doigt.tap("main form button[type=submit]")
    expect(page.locator("h1")).to_have_text("Horaires")
    doigt.tap("#id_o0_0")
    page.locator("#id_o0_0").fill("10:00")
    doigt.tap(".ed-barre [value=enregistrer]")
    expect(page.locator("[role=status]").first).to_contain_text("C’est enregistré")
    assert chez.lieu.horaires.startswith("Mo 10:00-12:30,14:00-17:30")
    assert doigt.touches <= 6


def test_hours_are_changed_by_the_keyboard_alone(ouvrir: Ouvrir, chez: Chez) -> None:
    page = enter_as(ouvrir, chez.personne, chez.section("horaires"), largeur=360)
    for _ in range(5):
        tab_to(page, "input, summary, a, button")
    page.locator("#id_c0_1").focus()
    page.keyboard.press("Tab")
    # Monday's own summary comes after its hours: open it, tick nothing more, copy.
    tab_to(page, "[data-jour='0'] summary")
    page.keyboard.press("Enter")
    tab_to(page, "[data-jour='0'] [data-copier]")
    page.keyboard.press("Enter")
    expect(page.locator("#id_o2_0")).to_have_value("09:00")
    expect(page.locator("[data-jour='0'] summary")).to_be_focused()
    # In a text box, Enter saves: it must not be the first button of a day.
    page.locator("#id_horaires_vacances").evaluate(
        "e => e.closest('.si-autres').style.display = 'block'"
    )
    page.locator("#id_l-0-message").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]").first).to_contain_text("C’est enregistré")
    assert chez.lieu.horaires == "Mo-Fr 09:00-12:30,14:00-17:30"


def test_a_closure_is_announced_and_public_at_once(ouvrir: Ouvrir, chez: Chez) -> None:
    page = enter_as(ouvrir, chez.personne, chez.section("horaires"), largeur=360)
    rang = page.locator("#id_l-TOTAL_FORMS").input_value()
    n = int(rang) - 1
    page.locator(f"#id_l-{n}-du").fill("2027-01-04")
    page.locator(f"#id_l-{n}-au").fill("2027-01-08")
    page.locator(f"#id_l-{n}-message").fill("Travaux")
    page.locator(".ed-barre [value=apercu]").last.click()
    expect(page.locator(".ed-apercu")).to_contain_text("Rien n’est encore enregistré")
    expect(page.locator("main")).to_contain_text("Travaux")
    page.locator(".ed-apercu [value=enregistrer]").click()
    expect(page.locator("[role=status]").first).to_contain_text("C’est enregistré")
    page.goto(chez.lieu.get_absolute_url())
    expect(page.locator("main")).to_contain_text("4 janvier 2027")


def test_a_draft_keeps_itself_and_comes_back(ouvrir: Ouvrir, chez: Chez) -> None:
    page = enter_as(ouvrir, chez.personne, chez.section("contact"), largeur=360)
    page.locator("#id_telephone").fill("02 47 99")
    expect(page.locator("[data-etat]")).to_have_text("Brouillon gardé.")
    page.goto("/espace/")
    page.goto(chez.section("contact"))
    expect(page.locator(".note")).to_contain_text("Ce n’est pas encore enregistré")
    expect(page.locator("#id_telephone")).to_have_value("02 47 99")
    page.locator(".ed-barre [value=enregistrer]").last.click()
    expect(page.locator("[data-erreurs]")).to_be_focused()
    page.locator("[data-erreurs] a").click()
    expect(page.locator("#id_telephone")).to_be_focused()
    page.goto(chez.section("contact"))
    page.locator("button[form=jeter]").click()
    expect(page.locator("[role=status]").first).to_contain_text("effacé")
    assert not Brouillon.objects.exists()


def test_without_a_network_the_draft_says_so(ouvrir: Ouvrir, chez: Chez) -> None:
    page = enter_as(ouvrir, chez.personne, chez.section("contact"), largeur=360)
    page.route("**/brouillon/", lambda route: route.fulfill(status=413))
    page.locator("#id_telephone").fill("02 47 99")
    expect(page.locator("[data-etat]")).to_contain_text("n’est pas gardé")


def test_without_scripts_all_of_it_works(ouvrir: Ouvrir, chez: Chez) -> None:
    page = enter_as(
        ouvrir, chez.personne, chez.section("horaires"), largeur=360, java_script_enabled=False
    )
    page.locator("[data-jour='0'] summary").click()
    page.locator("[data-jour='0'] [data-copier]").click()
    expect(page.locator("#id_o2_0")).to_have_value("09:00")
    page.locator("button[value=ligne]").click()
    page.locator("button[value=garder]").click()
    expect(page.locator("[role=status]").first).to_contain_text("C’est gardé")
    page.goto(chez.section("horaires"))
    expect(page.locator("#id_o2_0")).to_have_value("09:00")
    page.locator(".ed-barre [value=apercu]").last.click()
    page.locator(".ed-apercu [value=reprendre]").click()
    expect(page.locator("#id_o2_0")).to_have_value("09:00")
    page.locator(".ed-barre [value=enregistrer]").last.click()
    expect(page.locator("[role=status]").first).to_contain_text("C’est enregistré")
    assert chez.lieu.horaires == "Mo-Fr 09:00-12:30,14:00-17:30"


def test_two_people_at_once_and_one_chooses(ouvrir: Ouvrir, chez: Chez, axe: str) -> None:
    page = enter_as(ouvrir, chez.personne, chez.section("lieu"), largeur=360)
    page.locator("#id_presentation_resume").fill("Le mien.")
    update_place(lieu=chez.lieu, valeurs={"presentation_resume": "Le sien."}, auteur="Collègue")
    page.locator(".ed-barre [value=enregistrer]").last.click()
    expect(page.locator("h1")).to_have_text("Deux changements en même temps")
    assert faults(page, axe) == {}
    tab_to(page, "[name=choix_presentation_resume]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]").first).to_be_visible()
    assert chez.lieu.presentation_resume == "Le sien."


def test_every_section_is_accessible(ouvrir: Ouvrir, chez: Chez, axe: str) -> None:
    page = enter_as(ouvrir, chez.personne, chez.section("prix"), largeur=1280)
    assert walk(page, {s.cle: chez.section(s.cle) for s in SECTIONS}, axe) == {}


def test_mistakes_previews_and_history_are_accessible(ouvrir: Ouvrir, chez: Chez, axe: str) -> None:
    page = enter_as(ouvrir, chez.personne, chez.section("horaires"), largeur=360)
    page.locator("#id_c0_0").fill("")
    page.locator("#id_l-0-du").fill("")
    page.locator(".ed-barre [value=enregistrer]").last.click()
    page.locator("[data-erreurs]").wait_for()
    until(page, "document.activeElement.matches('[data-erreurs]')")
    assert faults(page, axe) == {}
    page.goto(chez.section("services"))
    page.locator(".ed-barre [value=apercu]").last.click()
    page.locator(".ed-apercu").wait_for()
    assert faults(page, axe) == {}
    update_place(lieu=chez.lieu, valeurs={"wifi": False}, auteur="Collègue")
    Proposition.objects.create(
        lieu=chez.lieu, champ="telephone", valeur_proposee="+33247999999", source="France Services"
    )
    lieu = f"/espace/lieux/{chez.lieu.identifiant}/"
    page.goto(f"{lieu}historique/")
    assert faults(page, axe) == {}
    page.locator(".ed-versions a").last.click()
    expect(page).to_have_url(re.compile(r"\?de="))
    assert faults(page, axe) == {}
    page.goto("/espace/propositions/")
    assert faults(page, axe) == {}
    page.locator("[name=proposition]").check()
    page.locator("[value=accepter]").click()
    expect(page.locator("[role=status]").first).to_contain_text("1 proposition acceptée")
    assert faults(page, axe) == {}
    page.locator("[name=annuler] ~ p button").click()
    assert chez.lieu.telephone != "+33247999999"
