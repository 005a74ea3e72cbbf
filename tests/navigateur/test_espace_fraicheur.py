"""Keeping places true, as people do it: on a telephone, by the keyboard, from messages really received."""

import re
from datetime import timedelta
from email.message import EmailMessage

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from repere.annuaire import formulaire_public
from repere.annuaire.models import Lieu
from repere.annuaire.services.signalements import report_error
from repere.comptes.roles import Role
from repere.professionnels import liens_signes
from repere.professionnels.portee import over_structure
from repere.professionnels.services import signalements
from repere.professionnels.services.rappels import send_reminders
from tests.comptes.conftest import Facteur
from tests.comptes.conftest import facteur as facteur
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.espace import enter_as
from tests.navigateur.test_comptes import tab_to
from tests.navigateur.test_matrice_axe import faults, walk
from tests.professionnels.conftest import Bassin, creer_bassin, creer_personne

INSECABLE = "\N{NO-BREAK SPACE}"


def text_of(message: EmailMessage) -> str:
    return message.get_body(("plain",)).get_content()


def link_in(message: EmailMessage, chemin: str) -> str:
    """Return the path of the first link of a message that begins so."""
    trouve = re.search(rf"https?://[^/\s]+({re.escape(chemin)}\S*)", text_of(message))
    assert trouve, text_of(message)
    return trouve[1]


@pytest.fixture
def bassin(transactional_db: None) -> Bassin:
    return creer_bassin()


@pytest.fixture
def ines(bassin: Bassin):
    return creer_personne("ines", (Role.PROFESSIONNEL, over_structure(bassin.structure)))


def press(page: Page, selecteur: str) -> None:
    tab_to(page, selecteur)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "sans scripts"])
def test_a_mediator_confirms_from_the_message_by_the_keyboard(
    ouvrir: Ouvrir, bassin: Bassin, ines, facteur: Facteur, scripts: bool
) -> None:
    ancien = timezone.localdate() - timedelta(days=200)
    Lieu.objects.filter(pk=bassin.chez_nous.pk).update(verifie_le=ancien, date_maj=ancien)
    assert send_reminders().personnes == 1
    (message,) = facteur.recus
    # Reading is enough to check.
    assert "12 bis rue de la République" in text_of(message)
    assert f"02{INSECABLE}47{INSECABLE}00{INSECABLE}00{INSECABLE}01" in text_of(message)
    page = ouvrir(link_in(message, "/espace/exact/"), java_script_enabled=scripts)
    expect(page.locator("main")).to_contain_text("12 bis rue de la République")
    if scripts:
        press(page, "button[value=confirmer]")
    else:
        page.locator("button[value=confirmer]").focus()
        page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Merci, c’est noté.")
    page.locator("a.bouton", has_text="Voir la page publique").click()
    expect(page.locator("main")).to_contain_text("Vérifié aujourd’hui par la structure")


def test_a_click_too_many_is_taken_back(ouvrir: Ouvrir, bassin: Bassin, ines) -> None:
    bassin.chez_nous.refresh_from_db()
    jeton = liens_signes.for_person(bassin.chez_nous, ines)
    page = ouvrir(reverse("professionnels:tout_est_exact", args=[jeton]))
    press(page, "button[value=confirmer]")
    expect(page.locator("main")).to_contain_text("Merci")
    press(page, "button[value=annuler]")
    expect(page.locator("button[value=confirmer]")).to_be_visible()
    bassin.chez_nous.refresh_from_db()
    assert bassin.chez_nous.verifie_par == "Hub numérique"


def test_a_resident_reports_and_learns_the_outcome(
    ouvrir: Ouvrir, bassin: Bassin, ines, facteur: Facteur, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formulaire_public, "SECONDES_MIN", -1)
    publique = bassin.chez_nous.get_absolute_url()
    page = ouvrir(f"{publique}signaler/")
    page.get_by_text("Le téléphone est faux").click()
    page.locator("#texte").fill("Le bon numéro est le 02 47 00 00 09.")
    page.locator("#courriel").fill("lea@exemple.fr")
    page.get_by_role("button", name="Envoyer le signalement").click()
    expect(page.locator("h1")).to_contain_text("bien reçu")

    (alerte,) = facteur.recus
    assert alerte["To"] == ines.email
    chez_ines = enter_as(ouvrir, ines, link_in(alerte, "/espace/signalements/"))
    expect(chez_ines.locator("blockquote")).to_contain_text("02 47 00 00 09")
    press(chez_ines, "button[value=appliquer]")
    expect(chez_ines.locator("main")).to_contain_text("La page est corrigée")
    page.goto(publique)
    expect(page.locator("main")).to_contain_text(
        f"02{INSECABLE}47{INSECABLE}00{INSECABLE}00{INSECABLE}09"
    )

    monkeypatch.setattr(signalements, "REPENTIR", timedelta(0))
    assert signalements.answer_due() == 1
    reponse = facteur.recus[-1]
    assert reponse["To"] == "lea@exemple.fr" and "Vous aviez raison" in text_of(reponse)
    page.goto(link_in(reponse, publique))
    expect(page.locator("h1")).to_contain_text("Maison du numérique")


def test_several_places_are_confirmed_then_taken_back_by_the_keyboard(
    ouvrir: Ouvrir, bassin: Bassin, ines
) -> None:
    Lieu.objects.filter(pk=bassin.chez_nous.pk).update(verifie_le=None, date_maj=None)
    page = enter_as(ouvrir, ines, reverse("professionnels:a_verifier"))
    tab_to(page, "input[name=lieu]")
    page.keyboard.press("Space")
    press(page, "main form[method=post] p button")
    expect(page.locator("h1")).to_contain_text("1 page est-elle exacte")
    press(page, ".suites button")
    expect(page.locator("main")).to_contain_text("1 lieu vérifié")
    press(page, "form.note button")
    expect(page.locator("main")).to_contain_text("C’est annulé")


def test_axe_finds_nothing_behind_the_signed_link(
    ouvrir: Ouvrir, bassin: Bassin, ines, axe: str, sens: str
) -> None:
    bassin.chez_nous.refresh_from_db()
    lien = reverse(
        "professionnels:tout_est_exact", args=[liens_signes.for_person(bassin.chez_nous, ines)]
    )
    adresses = {"lien": lien, "lien mort": reverse("professionnels:tout_est_exact", args=["x"])}
    page = ouvrir(lien, largeur=1280)
    assert walk(page, adresses, axe) == {}
    page.goto(lien)
    page.locator("button[value=confirmer]").click()
    page.locator("button[value=annuler]").wait_for()
    assert walk(page, {"fait": lien}, axe) == {}


def test_axe_finds_nothing_on_pages_at_work(
    ouvrir: Ouvrir, bassin: Bassin, ines, axe: str, sens: str
) -> None:
    Lieu.objects.filter(pk=bassin.chez_nous.pk).update(verifie_le=None, date_maj=None)
    for texte in ("C’est le 02 47 00 00 09", "Non attribué"):
        report = report_error(lieu=bassin.chez_nous, genre="telephone", texte=texte)
    page = enter_as(ouvrir, ines, reverse("professionnels:a_verifier"), largeur=1280)
    page.locator("input[name=lieu]").check()
    page.locator("main form[method=post] p button").click()
    page.locator(".suites button").wait_for()
    assert faults(page, axe) == {}
    page.locator(".suites button").click()
    page.locator("form.note button").wait_for()
    assert faults(page, axe) == {}
    signalement = reverse("professionnels:signalement", args=[report.pk])
    page.goto(signalement)
    page.locator("button[value=refuser]").click()
    page.locator(".erreurs").wait_for()
    assert faults(page, axe) == {}
    page.locator("button[value=appliquer]").click()
    page.locator("form[action$='/annuler/']").wait_for()
    assert faults(page, axe) == {}
