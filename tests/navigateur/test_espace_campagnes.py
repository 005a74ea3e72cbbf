"""A volunteer clears ten places on a telephone; two places become one, and two again, by the keyboard alone."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from repere.annuaire import formulaire_public
from repere.annuaire.models import DoublonPresume, FicheSource, Fusion, Lieu, LieuPropose
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.recomposition import PlaceWriter, recompose_places
from repere.annuaire.standard.fiche import Fiche
from repere.comptes.roles import Role
from repere.professionnels.models import Tache
from repere.professionnels.portee import over_zone
from repere.professionnels.services.campagnes import open_campaign
from repere.territoires.models import Zone
from tests.fabriques import creer_lieu, creer_lieux, creer_zonage
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.espace import enter_as
from tests.navigateur.test_comptes import tab_to
from tests.navigateur.test_matrice_axe import faults
from tests.professionnels.conftest import creer_personne
from tests.territoires.fabrique import creer_commune


@pytest.fixture
def zone(transactional_db: None) -> Zone:
    tours = creer_commune("37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69)
    creer_zonage("bassins-de-vie", "Bassins de vie", {"Tours": [tours]})
    creer_lieux(12, tours, telephone="+33247000003", date_maj=date(2022, 3, 1))
    return Zone.objects.get()


@pytest.fixture
def leo(zone: Zone) -> User:
    return creer_personne("Léo", (Role.CONTRIBUTEUR, over_zone(zone)))


@pytest.fixture
def anna(zone: Zone) -> User:
    return creer_personne("Anna", (Role.ANIMATEUR, over_zone(zone)))


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "sans scripts"])
def test_ten_places_are_cleared_on_a_telephone(
    ouvrir: Ouvrir, zone: Zone, anna: User, leo: User, scripts: bool
) -> None:
    campagne = open_campaign(
        titre="Printemps", zone=zone, cible="anciens", consigne="", personnes=[leo], par=anna
    )
    page = enter_as(ouvrir, leo, "/espace/", largeur=360, java_script_enabled=scripts)
    page.get_by_role("link", name="12 lieux à appeler").click()
    page.get_by_role("button", name="Vérifier").click()
    touches = 2
    for rang in range(10):
        expect(page.locator(".numeros a")).to_have_attribute("href", "tel:+33247000003")
        assert len(page.content()) < 30_000
        if rang == 3:
            page.get_by_text("Le lieu n’est plus ouvert").click()
            page.get_by_label("Le lieu a déménagé").check()
            page.get_by_role("button", name="Retirer ce lieu").click()
            touches += 3
        elif rang == 6:
            page.locator("#notes").fill("Rappeler après 14 h")
            page.get_by_role("button", name="Personne ne répond").click()
            touches += 2
        else:
            page.get_by_role("button", name="Tout est exact").click()
            touches += 1
    # One tap a place, but for what is to be told.
    assert touches == 15
    resultats = list(campagne.taches.order_by("etat").values_list("etat", flat=True))
    assert (resultats.count("verifie"), resultats.count("ferme")) == (8, 1)
    assert campagne.taches.filter(essais=1, notes="Rappeler après 14 h").exists()
    ferme = Tache.objects.get(etat="ferme").lieu
    dernier = page.locator(".derniere")
    expect(dernier).to_contain_text("vérifié")
    dernier.get_by_role("button").click()
    expect(page.locator("[role=status]").first).to_contain_text("C’est annulé")
    assert campagne.taches.filter(etat="verifie").count() == 7
    page.get_by_role("link", name="Arrêter pour aujourd’hui").click()
    expect(page.locator("main")).to_contain_text("8 lieux vus sur 12")
    page.goto(ferme.get_absolute_url())
    expect(page.locator("main")).to_contain_text("Le lieu a déménagé")


def test_a_campaign_is_opened_and_shared(ouvrir: Ouvrir, anna: User, leo: User, axe: str) -> None:
    page = enter_as(ouvrir, anna, "/espace/campagnes/nouvelle/", largeur=1280)
    page.get_by_role("button", name="Ouvrir la campagne").click()
    expect(page.locator(".erreurs")).to_contain_text("Donnez un nom à la campagne.")
    assert faults(page, axe) == {}
    page.get_by_label("Nom de la campagne").fill("Hiver")
    page.get_by_label("Léo").check()
    page.get_by_role("button", name="Ouvrir la campagne").click()
    expect(page.locator("main")).to_contain_text("0 lieux vus sur 12")
    page.locator("[name=commune]").check()
    page.get_by_label("Confier les communes cochées").select_option("Anna")
    page.get_by_role("button", name="Confier").click()
    expect(page.locator(".avancement")).to_contain_text("Anna")
    assert faults(page, axe) == {}
    page.get_by_role("button", name="Annuler : rendre ces lieux").click()
    expect(page.locator(".avancement")).to_contain_text("Léo")


def tell(lieu: Lieu, source: str, **champs: object) -> None:
    fiche = Fiche(id=source, nom=lieu.nom, commune="Tours", code_postal="37000", **champs)  # type: ignore[arg-type]
    FicheSource.objects.create(
        lieu=lieu,
        lieu_origine=lieu,
        source=source,
        identifiant=source,
        format="essai",
        contenu=fiche.to_json(),
        vue_le="2026-01-01T00:00Z",
    )


def test_two_places_are_merged_then_not_by_the_keyboard_alone(
    ouvrir: Ouvrir, zone: Zone, anna: User, axe: str
) -> None:
    ici = Lieu.objects.first().rattachement  # type: ignore[union-attr]
    un = creer_lieu("Médiathèque François-Mitterrand", ici)
    autre = creer_lieu("Mediatheque F. Mitterrand", ici)
    tell(un, "Recensement", telephone="+33247000001", date_maj=date(2022, 1, 1))
    tell(autre, "France Services", telephone="+33247000002", date_maj=date(2026, 1, 1))
    touches: dict[int, set[str]] = {un.pk: set(), autre.pk: set()}
    recompose_places(touches=touches, redacteur=PlaceWriter(Signature()))
    DoublonPresume.objects.create(lieu_a=un, lieu_b=autre, score=0.5, raisons=["noms proches"])
    page = enter_as(ouvrir, anna, "/espace/doublons/", largeur=1280)
    tab_to(page, ".paires a")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Un ou deux lieux ?")
    expect(page.locator("#v-telephone")).to_have_text("Différent")
    assert faults(page, axe) == {}
    tab_to(page, "[name=garder-telephone]")
    # From what the merge proposes to the other one.
    page.keyboard.press("ArrowUp")
    assert page.locator("[name=garder-telephone]:checked").get_attribute("value") == "garde"
    press(page, "Voir le résultat")
    expect(page.locator("h1")).to_have_text("Résultat de la fusion")
    expect(page.locator("main")).to_contain_text("02 47 00 00 01")
    assert faults(page, axe) == {}
    press(page, "Fusionner")
    expect(page.locator("h1")).to_have_text("Fusions faites")
    un.refresh_from_db()
    assert un.telephone == "+33247000001"
    press(page, "Annuler la fusion")
    expect(page.locator("[role=status]").first).to_contain_text("de nouveau deux lieux")
    assert Fusion.objects.get().annulee_le
    assert faults(page, axe) == {}


def press(page: Page, mots: str) -> None:
    """Reach a button by its words, with the keyboard alone."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.textContent ?? ''").strip().startswith(mots):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{mots} is not reached by the keyboard")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "sans scripts"])
def test_a_resident_proposes_a_place(
    ouvrir: Ouvrir,
    zone: Zone,
    anna: User,
    axe: str,
    scripts: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(formulaire_public, "SECONDES_MIN", -1)
    ici = Lieu.objects.first().rattachement  # type: ignore[union-attr]
    creer_lieu("Médiathèque François-Mitterrand", ici)
    page = ouvrir("/proposer-un-lieu/", largeur=360, java_script_enabled=scripts)
    page.get_by_label("Nom du lieu").press_sequentially("Mediatheque Mitterand")
    page.get_by_label("Commune").press_sequentially("Tours")
    if scripts:
        # Found as one types.
        expect(page.locator("#semblables")).to_contain_text("François-Mitterrand")
        assert faults(page, axe) == {}
        page.set_viewport_size({"width": 360, "height": 800})
    page.get_by_role("button", name="Proposer ce lieu").click()
    expect(page.locator("[role=alert]")).to_contain_text("Est-ce l’un de ceux-ci")
    if scripts:
        assert faults(page, axe) == {}
    page.get_by_role("button", name="Non, c’est un autre lieu").click()
    expect(page.locator("h1")).to_have_text("Merci")
    assert LieuPropose.objects.get().rattachement == ici
    if scripts:
        assert faults(page, axe) == {}
