"""A coordinator reads an old monograph again: brought, kept and corrected by the keyboard, without scripts."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from repere.comptes.roles import Role
from repere.monographies.models import Monographie, Reprise
from tests.monographies.conftest import text_of
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.espace import enter_as
from tests.navigateur.test_matrice_axe import faults
from tests.professionnels.conftest import creer_bassin, creer_personne, perimetre_de

ICI = "/espace/reprises/"


@pytest.fixture
def coordinatrice(transactional_db: None) -> User:
    bassin = creer_bassin()
    return creer_personne("Nadia", (Role.COORDINATEUR, perimetre_de(Role.COORDINATEUR, bassin)))


def bring(page: Page, dossier: Path) -> Reprise:
    fichier = dossier / "ancienne.txt"
    fichier.write_text(text_of("plaine-haute"), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(fichier)
    page.get_by_role("button", name="Déposer et lire").press("Enter")
    expect(page.locator("main")).to_contain_text("0 valeur relue sur")
    return Reprise.objects.get()


@pytest.mark.parametrize("largeur", [360, 1280])
def test_each_value_is_decided_beside_its_source(
    ouvrir: Ouvrir, coordinatrice: User, tmp_path: Path, axe: str, largeur: int
) -> None:
    page = enter_as(ouvrir, coordinatrice, ICI, largeur=largeur, java_script_enabled=False)
    reprise = bring(page, tmp_path)
    page.goto(f"{ICI}{reprise.pk}/structures-0/")
    besoin = reprise.trouvailles.get(chemin="structures/0/besoins/0")
    ligne = page.locator(f"#v{besoin.pk}")
    if largeur < 960:
        expect(page.locator(".rp-source")).to_be_hidden()
        ligne.get_by_text("Le texte").press("Enter")
        expect(ligne.locator("blockquote")).to_contain_text("manque de personnel")
    else:
        ligne.get_by_role("link").press("Enter")
        expect(page.locator(f"#l{besoin.debut}")).to_be_in_viewport()
    ligne.get_by_role("button", name="Garder").press("Enter")
    expect(page.locator("main")).to_contain_text("1 valeur relue sur")
    expect(ligne).to_contain_text("retenu")
    page.get_by_role("button", name="Annuler", exact=True).press("Enter")
    expect(page.locator("main")).to_contain_text("0 valeur relue sur")
    telephone = page.locator(f"#v{reprise.trouvailles.get(chemin='structures/0/telephone').pk}")
    telephone.locator("summary", has_text="Corriger").press("Enter")
    telephone.get_by_label("Téléphone").fill("02 47 00 11 22")
    telephone.get_by_role("button", name="Enregistrer").press("Enter")
    expect(telephone).to_contain_text("02\u00a047\u00a000\u00a011\u00a022")


def test_the_monograph_is_written_and_nothing_of_it_is_public(
    ouvrir: Ouvrir, coordinatrice: User, tmp_path: Path, axe: str
) -> None:
    page = enter_as(ouvrir, coordinatrice, ICI, largeur=360)
    reprise = bring(page, tmp_path)
    page.get_by_role("link", name="Écrire la monographie").press("Enter")
    page.get_by_label("Bassin").select_option(label="Tours")
    page.get_by_role("button", name="Écrire la monographie").press("Enter")
    expect(page.locator("main")).to_contain_text("suit vos décisions")
    monographie = Monographie.objects.get()
    assert monographie.etat == "redaction" and not monographie.propos.kept().exists()
    page.goto(f"{ICI}{reprise.pk}/verbatims/")
    page.get_by_role("button", name="Garder les").press("Enter")
    expect(page.locator("main")).to_contain_text("relu")
    assert faults(page, axe) == {}
    assert monographie.propos.kept().count() == monographie.propos.filter(nature="verbatim").count()
