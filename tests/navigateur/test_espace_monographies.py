"""The notes of a meeting on tablets, with and without a network: nothing lost, nothing doubled, nobody's under another."""

import json
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from repere.comptes.roles import Role
from repere.monographies.models import Monographie, Participation, Propos, Reunion
from repere.monographies.services.monographies import open_monograph
from repere.monographies.services.reunions import add_guest, note_attendance
from repere.professionnels.portee import over_structure
from tests.navigateur.conftest import Ouvrir, until
from tests.navigateur.espace import enter_as
from tests.navigateur.test_matrice_axe import faults
from tests.professionnels.conftest import Bassin, creer_bassin, creer_personne, entrer
from tests.professionnels.monographies.objets import animatrice, contributeur

TELEPHONE, TABLETTE = 360, 768


@pytest.fixture
def tablettes(chromium: Browser, live_server) -> Iterator[Ouvrir]:
    """Open pages on devices that lose the network: the console says so, and that is what is tried."""
    contextes: list[BrowserContext] = []
    fautes: list[str] = []

    def ouvre(adresse: str, *, largeur: int = TABLETTE, **options: object) -> Page:
        taille = {"width": largeur, "height": 1024}
        contexte = chromium.new_context(base_url=live_server.url, viewport=taille, **options)
        contextes.append(contexte)
        page = contexte.new_page()
        page.on("pageerror", lambda erreur: fautes.append(str(erreur)))
        page.goto(adresse)
        return page

    yield ouvre
    for contexte in contextes:
        contexte.close()
    assert not fautes


@pytest.fixture
def bassin(transactional_db: None) -> Bassin:
    return creer_bassin()


@pytest.fixture
def anna(bassin: Bassin) -> User:
    return animatrice(bassin)


@pytest.fixture
def leo(bassin: Bassin) -> User:
    return contributeur(bassin)


@pytest.fixture
def monographie(bassin: Bassin, anna: User) -> Monographie:
    ouverte = open_monograph(zone=bassin.zone, annee=2026, par=anna)
    for reunion in ouverte.reunions.all():
        venues = [
            add_guest(reunion=reunion, nom="", structure=structure)
            for structure in (bassin.structure, bassin.autre_structure)
        ]
        note_attendance(reunion=reunion, presentes={p.pk for p in venues})
    return ouverte


def carnet(monographie: Monographie, rang: int = 1) -> str:
    return reverse("professionnels:reunion_notes", args=[meeting(monographie, rang).pk])


def meeting(monographie: Monographie, rang: int) -> Reunion:
    return monographie.reunions.get(rang=rang)


def note(page: Page, texte: str, rubrique: str = "Besoins") -> None:
    page.get_by_role("radio", name=rubrique, exact=True).check()
    page.get_by_label("Ce qui est dit").fill(texte)
    page.get_by_role("button", name="Noter", exact=True).click()


def waiting(page: Page) -> list[str]:
    """Return the texts that wait on this device, whoever wrote them."""
    cles = page.evaluate(
        "Object.keys(localStorage).filter((c) => /^repere-carnet:[0-9a-f]+$/.test(c)).map((c) => localStorage[c])"
    )
    return [n["texte"] for file in cles for n in json.loads(file)]


def texts() -> list[str]:
    return sorted(Propos.objects.values_list("texte", flat=True))


@pytest.mark.parametrize("largeur", [TELEPHONE, TABLETTE])
def test_a_tablet_without_a_network_loses_nothing_and_doubles_nothing(
    tablettes: Ouvrir, monographie: Monographie, anna: User, leo: User, largeur: int
) -> None:
    page = enter_as(tablettes, anna, carnet(monographie), largeur=largeur)
    autre = enter_as(tablettes, leo, carnet(monographie), largeur=TABLETTE)
    note(page, "Former les bénévoles")
    expect(page.locator("[data-bilan]")).to_have_text("Tout est enregistré.")
    until(
        page,
        "caches.match(location.pathname).then((r) => Boolean(r && navigator.serviceWorker.controller?.scriptURL.includes('carnet')))",
    )
    page.context.set_offline(True)
    note(page, "Des tablettes")
    note(page, "Un local plus grand")
    # Changed before it ever left.
    page.locator(".dite", has_text="Des tablettes").get_by_role("link", name="Corriger").click()
    page.get_by_label("Ce qui est dit").fill("Dix tablettes")
    page.get_by_role("button", name="Noter", exact=True).click()
    expect(page.locator(".en-attente")).to_have_count(2)
    expect(page.locator("[data-bilan]")).to_contain_text("En attente du réseau : 2")
    page.get_by_label("Ce qui est dit").fill("Une phrase commenc")
    # Meanwhile the other one writes.
    note(autre, "Un bus le samedi", "Projets")
    expect(autre.locator("[data-bilan]")).to_have_text("Tout est enregistré.")
    page.reload()
    expect(page.get_by_label("Ce qui est dit")).to_have_value("Une phrase commenc")
    expect(page.locator(".en-attente")).to_have_count(2)
    assert sorted(waiting(page)) == ["Dix tablettes", "Un local plus grand"]
    assert texts() == ["Former les bénévoles", "Un bus le samedi"]
    page.context.set_offline(False)
    expect(page.locator("[data-bilan]")).to_have_text("Tout est enregistré.", timeout=25_000)
    expect(page.locator(".dite", has_text="Un bus le samedi")).to_contain_text("Léo")
    assert waiting(page) == []
    page.reload()
    expect(page.locator(".dite")).to_have_count(4)
    ecrites = ["Dix tablettes", "Former les bénévoles", "Un bus le samedi", "Un local plus grand"]
    assert texts() == ecrites
    # The others see them without doing anything.
    expect(autre.locator(".dite")).to_have_count(4, timeout=25_000)


def test_an_answer_that_was_lost_makes_no_second_note(
    tablettes: Ouvrir, monographie: Monographie, anna: User
) -> None:
    page = enter_as(tablettes, anna, carnet(monographie), largeur=TABLETTE)
    coupes = []

    def cut(route: Route) -> None:
        # The site has it; the tablet never hears of it.
        route.fetch()
        coupes.append(1)
        if len(coupes) < 3:
            route.abort()
        else:
            route.continue_()

    page.route("**/envoi/", cut)
    note(page, "Former les bénévoles")
    with page.expect_event("requestfailed"):
        expect(page.locator(".en-attente")).to_have_count(1)
    assert texts() == ["Former les bénévoles"]
    expect(page.locator("[data-bilan]")).to_have_text("Tout est enregistré.", timeout=45_000)
    assert len(coupes) >= 3
    assert texts() == ["Former les bénévoles"]


def test_two_tablets_change_one_note_and_both_texts_stay(
    tablettes: Ouvrir, monographie: Monographie, anna: User, leo: User, axe: str
) -> None:
    page = enter_as(tablettes, anna, carnet(monographie, 2), largeur=TABLETTE)
    note(page, "Les jeunes", "Publics")
    expect(page.locator("[data-bilan]")).to_have_text("Tout est enregistré.")
    autre = enter_as(tablettes, leo, carnet(monographie, 2), largeur=TABLETTE)
    expect(autre.locator(".dite")).to_have_count(1)
    autre.context.set_offline(True)
    change(autre, "Les jeunes sans ordinateur")
    expect(autre.locator(".en-attente")).to_have_count(1)
    change(page, "Les jeunes de 16 à 25 ans")
    expect(page.locator("[data-bilan]")).to_have_text("Tout est enregistré.")
    autre.context.set_offline(False)
    expect(autre.locator(".deux-textes:visible")).to_contain_text("Les jeunes sans ordinateur", timeout=25_000)  # fmt: skip
    expect(autre.locator(".dite [data-texte]")).to_have_text("Les jeunes de 16 à 25 ans")
    assert faults(autre, axe) == {}
    autre.get_by_role("link", name="Choisir un texte").click()
    assert faults(autre, axe) == {}
    autre.get_by_role("button", name="Garder les deux").click()
    expect(autre.locator("[role=status]").first).to_contain_text("C’est choisi")
    assert texts() == ["Les jeunes de 16 à 25 ans", "Les jeunes sans ordinateur"]


def change(page: Page, texte: str) -> None:
    page.locator(".dite").first.get_by_role("link", name="Corriger").click()
    page.get_by_label("Ce qui est dit").fill(texte)
    page.get_by_role("button", name="Noter", exact=True).click()


def test_what_one_account_left_is_never_sent_under_another(
    tablettes: Ouvrir, monographie: Monographie, anna: User, leo: User
) -> None:
    page = enter_as(tablettes, anna, carnet(monographie), largeur=TABLETTE)
    expect(page.locator("#carnet")).to_have_count(1)
    page.context.set_offline(True)
    note(page, "La note d’Anna")
    expect(page.locator(".en-attente")).to_have_count(1)
    page.route("**/envoi/", lambda route: route.abort())
    page.context.set_offline(False)
    page.context.clear_cookies()
    change_account(page, leo)
    page.goto(carnet(monographie))
    page.unroute("**/envoi/")
    note(page, "La note de Léo")
    expect(page.locator("[data-bilan]")).to_have_text("Tout est enregistré.")
    expect(page.locator("main")).not_to_contain_text("La note d’Anna")
    assert waiting(page) == ["La note d’Anna"]
    assert texts() == ["La note de Léo"]
    # She comes back: it leaves, under her name.
    page.context.clear_cookies()
    change_account(page, anna)
    page.goto(carnet(monographie))
    expect(page.locator("[data-bilan]")).to_have_text("Tout est enregistré.", timeout=25_000)
    assert Propos.objects.get(texte="La note d’Anna").ecrit_par == anna
    assert waiting(page) == []


def change_account(page: Page, personne: User) -> None:
    temoin = entrer(personne).cookies[settings.SESSION_COOKIE_NAME].value
    site = page.evaluate("location.origin")
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": temoin, "url": site}])


def test_a_session_that_ended_keeps_the_note_here(
    tablettes: Ouvrir, monographie: Monographie, anna: User
) -> None:
    page = enter_as(tablettes, anna, carnet(monographie), largeur=TABLETTE)
    page.context.clear_cookies()
    note(page, "Former les bénévoles")
    expect(page.locator("[data-bilan]")).to_contain_text("Vous n’êtes plus connecté")
    assert waiting(page) == ["Former les bénévoles"]
    assert texts() == []


@pytest.mark.parametrize("largeur", [TELEPHONE, TABLETTE])
def test_without_scripts_all_the_method_is_plain_forms(
    ouvrir: Ouvrir, bassin: Bassin, anna: User, largeur: int
) -> None:
    ines = creer_personne("Inès", (Role.GESTIONNAIRE, over_structure(bassin.structure)))
    page = enter_as(ouvrir, anna, "/espace/", largeur=largeur, java_script_enabled=False)
    page.get_by_text("Tout le menu").click()
    page.get_by_role("link", name="Monographies").click()
    page.get_by_role("link", name="Ouvrir une monographie pour Tours").click()
    page.get_by_role("button", name="Ouvrir").click()
    page.get_by_role("link", name="Préparer la réunion 1").click()
    page.get_by_label("Jour").fill("2099-03-15")
    page.get_by_label("Heure").fill("14:00")
    page.get_by_label("Lieu", exact=False).first.fill("La grange, Tours")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_label("Maison du numérique").check()
    page.get_by_label("Médiathèque voisine").check()
    page.get_by_role("button", name="Ajouter les structures cochées").click()
    page.get_by_role("button", name="Envoyer les invitations (2").click()
    expect(page.locator("[role=status]").first).to_contain_text("1 structure n’a pas de compte")
    jeton = Participation.objects.get(structure=bassin.structure)
    assert jeton.etat == Participation.Etat.INVITEE
    sienne = enter_as(ouvrir, ines, "/espace/", largeur=largeur, java_script_enabled=False)
    sienne.get_by_role("link", name="Répondre à une invitation").click()
    sienne.get_by_label("Combien serez-vous").fill("2")
    sienne.get_by_role("button", name="Nous venons").click()
    expect(sienne.locator("main")).to_contain_text("Vous venez, à 2 personnes.")
    reunion = Reunion.objects.get(rang=1)
    page.goto(reverse("professionnels:reunion_presents", args=[reunion.pk]))
    expect(page.get_by_label("Maison du numérique")).to_be_checked()
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("link", name="Prendre des notes").click()
    note(page, "Former les bénévoles au téléphone")
    expect(page.locator(".dite")).to_contain_text("Former les bénévoles au téléphone")
    page.get_by_role("button", name="Terminer la réunion").click()
    page.get_by_role("link", name="Ranger les notes").click()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Garder", exact=True).click()
    expect(page.locator("[role=status]").first).to_contain_text("1 note rangée")
    page.get_by_role("button", name="Annuler ce rangement").click()
    expect(page.locator("[role=status]").first).to_contain_text("C’est annulé")
    assert Propos.objects.get().garde is None
