"""A coordinator brings the census, looks at it, applies it, reviews what contradicts people, rolls it back."""

import os
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from repere.annuaire.models import Import, Lieu, Proposition
from repere.annuaire.services.edition import update_place
from repere.comptes.roles import Role
from repere.professionnels.models import DepotImport
from repere.professionnels.services import imports
from tests.annuaire.imports.fichiers import as_csv, as_json, place
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.espace import enter_as
from tests.navigateur.test_matrice_axe import faults
from tests.professionnels.conftest import creer_bassin, creer_personne, perimetre_de
from tests.professionnels.imports.objets import creer_depot

ICI = "/espace/imports/"
Etat = DepotImport.Etat


@pytest.fixture
def coordinatrice(transactional_db: None) -> User:
    bassin = creer_bassin()
    return creer_personne("Nadia", (Role.COORDINATEUR, perimetre_de(Role.COORDINATEUR, bassin)))


def line(numero: int, **valeurs: Any) -> dict[str, Any]:
    sien = {"id": f"r{numero}", "nom": f"Cyberbase {numero}", "pivot": "", "commune": "Tours"}
    return place(**(sien | valeurs))


def last_year() -> None:
    """What the census said a year ago, then what a person wrote on one of its places."""
    depot = creer_depot(line(1), line(2, telephone="+33247000001"), line(3))
    imports.read(depot=depot)
    imports.apply(depot=depot, par=depot.depose_par)
    lieu = Lieu.objects.get(nom="Cyberbase 2")
    update_place(lieu=lieu, valeurs={"telephone": "+33247000002"}, auteur="La structure")


def this_year() -> bytes:
    """One place new, two changed (one against a person), one gone, one line refused."""
    return as_json(
        line(1, adresse="2 rue Neuve"),
        line(2, telephone="+33247000009"),
        line(4, nom="Tiers-lieu neuf"),
        line(5, nom=""),
    )


def bring(page: Page, fichier: Path) -> None:
    page.goto(ICI)
    page.locator("input[type=file]").set_input_files(fichier)
    page.get_by_role("radio").first.focus()
    page.keyboard.press("Space")


def press(page: Page, nom: str, role: Any = "button") -> None:
    """Walk to what is called ``nom`` by the keyboard, and press it."""
    but = page.get_by_role(role, name=nom, exact=True)
    expect(but).to_be_visible()
    for _ in range(80):
        page.keyboard.press("Tab")
        if but.evaluate("e => e === document.activeElement"):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{nom} is not reached by the keyboard")


def test_the_census_is_looked_at_applied_reviewed_and_rolled_back(
    ouvrir: Ouvrir, coordinatrice: User, axe: str, tmp_path: Path
) -> None:
    last_year()
    fichier = tmp_path / "recensement.json"
    fichier.write_bytes(this_year())
    page = enter_as(ouvrir, coordinatrice, ICI, largeur=360)
    bring(page, fichier)
    page.get_by_label("Ce fichier contient toute la source").check()
    press(page, "Déposer et regarder")
    expect(page.get_by_role("status").first).to_contain_text("Prêt à appliquer")
    assert not Lieu.objects.filter(nom="Tiers-lieu neuf").exists(), "nothing is written yet"
    onglets = {
        "Ajoutés (1)": "Tiers-lieu neuf",
        "Modifiés (2)": "2 rue Neuve",
        "Retirés (1)": "r3",
        "Refusés (1)": "Emporter les lignes refusées",
    }
    for nom, attendu in onglets.items():
        page.set_viewport_size({"width": 360, "height": 800})
        press(page, nom, "link")
        expect(page.locator("main")).to_contain_text(attendu)
        assert faults(page, axe) == {}, nom
    page.set_viewport_size({"width": 360, "height": 800})
    press(page, "Appliquer cet import")
    expect(page.get_by_role("status").first).to_contain_text("Appliqué")
    assert faults(page, axe) == {}
    page.set_viewport_size({"width": 360, "height": 800})
    assert Lieu.objects.published().filter(nom="Tiers-lieu neuf").exists()
    assert not Lieu.objects.published().filter(nom="Cyberbase 3").exists()
    # What a person wrote stays; the census only proposes.
    conteste = Lieu.objects.get(nom="Cyberbase 2")
    assert conteste.telephone == "+33247000002"
    assert Proposition.objects.get(etat="ouverte").lieu == conteste
    press(page, "Décider d’une proposition", "link")
    expect(page.get_by_role("heading", level=1)).to_have_text("Propositions")
    expect(page.locator("main")).to_contain_text("Cyberbase 2")
    # Accepted by a slip, taken back, then refused: the person was right.
    for geste, dit in (
        ("Accepter ce qui est coché", "+33247000009"),
        ("Garder ma page", "+33247000002"),
    ):
        page.locator("input[name=proposition]").check()
        press(page, geste)
        expect(page.locator("main")).to_contain_text("Rien n’attend votre décision")
        conteste.refresh_from_db()
        assert conteste.telephone == dit
        if geste.startswith("Accepter"):
            press(page, "Annuler cette décision")
            expect(page.get_by_role("status").first).to_contain_text("C’est annulé")
    assert Proposition.objects.get().etat == "refusee"
    page.goto(f"{ICI}{DepotImport.objects.order_by('-pk')[0].pk}/")
    expect(page.get_by_role("status").first).to_contain_text("Appliqué")
    press(page, "Annuler cet import", "link")
    expect(page.get_by_role("heading", level=1)).to_have_text("Annuler l’import")
    assert faults(page, axe) == {}
    page.set_viewport_size({"width": 360, "height": 800})
    press(page, "Annuler cet import")
    expect(page.get_by_role("status").first).to_contain_text("Annulé")
    expect(page.locator("main")).to_contain_text("1 lieu retiré")
    assert faults(page, axe) == {}
    assert not Lieu.objects.published().filter(nom="Tiers-lieu neuf").exists()
    assert Lieu.objects.published().filter(nom="Cyberbase 3").exists()
    assert Lieu.objects.get(nom="Cyberbase 1").adresse == "1 place de la Mairie"
    conteste.refresh_from_db()
    assert conteste.telephone == "+33247000002", (
        "what a person wrote is theirs before, during, after"
    )
    assert Import.objects.filter(annule_le__isnull=False).count() == 1


def test_columns_are_arranged_by_the_keyboard(
    ouvrir: Ouvrir, coordinatrice: User, axe: str, tmp_path: Path
) -> None:
    fichier = tmp_path / "table.csv"
    fichier.write_bytes(as_csv({"Intitulé": "Cyberbase", "Où": "Tours", "CP": "37000", "X": "y"}))
    page = enter_as(ouvrir, coordinatrice, ICI, largeur=360)
    bring(page, fichier)
    page.locator("input[type=radio][value=tableau]").check()
    press(page, "Déposer et regarder")
    expect(page.get_by_role("status").first).to_contain_text("Colonnes à ranger")
    assert faults(page, axe) == {}
    page.set_viewport_size({"width": 360, "height": 800})
    press(page, "Ranger les colonnes", "link")
    expect(page.get_by_label("Intitulé")).to_be_visible()
    assert faults(page, axe) == {}
    page.get_by_label("Intitulé").select_option("nom")
    page.get_by_label("Où").select_option("commune")
    page.get_by_label("CP").select_option("code_postal")
    page.get_by_label("source", exact=False).first.fill("Ville de Tours")
    press(page, "Enregistrer et regarder")
    expect(page.get_by_role("status").first).to_contain_text("Prêt à appliquer")
    expect(page.locator("main")).to_contain_text("Cyberbase")


def test_what_cannot_be_read_and_what_stopped_say_so(
    ouvrir: Ouvrir, coordinatrice: User, axe: str, tmp_path: Path
) -> None:
    fichier = tmp_path / "abime.json"
    fichier.write_bytes(b"{[")
    page = enter_as(ouvrir, coordinatrice, ICI, largeur=360)
    bring(page, fichier)
    press(page, "Déposer et regarder")
    expect(page.get_by_role("status").first).to_contain_text("Illisible")
    expect(page.get_by_role("link", name="Déposer un autre fichier")).to_be_visible()
    assert faults(page, axe) == {}
    depot = creer_depot(line(7), par=coordinatrice)
    imports.read(depot=depot)
    imports.start(depot=depot, etat=Etat.APPLICATION, depuis=frozenset({Etat.PRET}))
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{ICI}{depot.pk}/")
    expect(page.get_by_role("progressbar")).to_be_visible()
    assert faults(page, axe) == {}
    os.utime(imports.progress_file(depot), (0, 0))
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{ICI}{depot.pk}/")
    expect(page.locator("main")).to_contain_text("Arrêté avant la fin")
    assert faults(page, axe) == {}
    press(page, "Reprendre")
    expect(page.get_by_role("status").first).to_contain_text("Appliqué")
    assert Lieu.objects.published().filter(nom="Cyberbase 7").exists()
