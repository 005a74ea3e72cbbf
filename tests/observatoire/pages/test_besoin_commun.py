"""Need known by département only: nothing is crossed, nothing ranked by it, and the pages say why."""

import re
from dataclasses import replace

import pytest
from django.test import Client

from repere.observatoire.lecture.ensemble import whole
from repere.observatoire.models import Valeur
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.offre.lecture import cover, gaps
from repere.observatoire.offre.modele import Filtre
from repere.observatoire.presentation.chiffres import at_least
from repere.observatoire.territoires import REGION, Territoire
from repere.territoires.models import Chargement, Commune
from tests.observatoire.pages.conftest import PORTRAIT
from tests.observatoire.pages.test_pages import text_of

POURQUOI = "Le besoin n’est connu que par département"
LISTE = "/observatoire/indicateurs/part_65_ans_et_plus/?par=commune"


def _values(par_code: dict[str, tuple[float, float]], maille: str = "commune") -> None:
    chargement = Chargement.objects.create(referentiel="observatoire:population", reussi=True)
    for code, (numerateur, denominateur) in par_code.items():
        Valeur.objects.create(
            indicateur="part_65_ans_et_plus", maille=maille, code=code, annee=2022,
            numerateur=numerateur, denominateur=denominateur, chargement=chargement,
        )  # fmt: skip


@pytest.fixture
def departement(communes: list[Commune], lieux: None) -> None:
    _values({communes[0].departement_id or "": (150_000, 600_000)}, "departement")


@pytest.mark.usefixtures("departement")
def test_rates_of_a_departement_are_not_crossed_with_help() -> None:
    ensemble = whole()
    assert (ensemble.mesure, ensemble.commun) == (Mesure.POPULATION, True)
    assert {(c.besoin, c.classe) for c in ensemble.communes.values()} == {(None, None)}
    manques = gaps(Territoire(REGION, "24", "Centre-Val de Loire"))
    assert manques.commun and not any(case.communes for case in manques.cases)


@pytest.mark.usefixtures("departement")
@pytest.mark.parametrize("adresse", ["/observatoire/", PORTRAIT])
def test_pages_count_who_is_far_and_say_why(client: Client, adresse: str) -> None:
    page = text_of(client.get(adresse))
    assert POURQUOI in page and "repere observatoire charger population" in page
    assert "personnes âgées, et peu d’aide" not in page and "Besoin fort" not in page
    # Loin, and it alone.
    assert re.search(r"À plus de 20 minutes d’une aide\W+600 ", page)


@pytest.mark.usefixtures("communes", "lieux")
def test_figures_of_communes_are_crossed(client: Client) -> None:
    _values({"37261": (20_000, 100_000), "37999": (300, 600)})
    assert whole().mesure is Mesure.AGES
    assert POURQUOI not in text_of(client.get(PORTRAIT))


@pytest.mark.usefixtures("departement")
def test_a_commune_alone_is_in_the_case_or_is_not(client: Client) -> None:
    pages = [
        text_of(client.get(f"/observatoire/territoires/commune/{code}/"))
        for code in ("37261", "37999")
    ]
    assert "cette commune n’est pas dans ce cas" in pages[0]
    assert "cette commune est dans ce cas" in pages[1]


@pytest.mark.usefixtures("communes", "lieux")
def test_the_need_map_the_list_and_the_portrait_hide_the_same_cells(client: Client) -> None:
    # 3 people of 65 and over at Loin: the sum of the basin would tell them were Tours shown.
    _values({"37261": (20_000, 100_000), "37999": (3, 600)})
    assert {c.besoin for c in whole().communes.values()} == {None}
    liste, carte = text_of(client.get(LISTE)), text_of(client.get(f"{PORTRAIT}?carte=besoin"))
    for code in ("37261", "37999"):
        portrait = text_of(client.get(f"/observatoire/territoires/commune/{code}/"))
        assert "0,5 %" not in portrait and "20 000" not in portrait
    assert liste.count("non montré") >= 4 and "20 000" not in liste
    assert "0,5 %" not in carte


@pytest.mark.usefixtures("communes")
def test_places_that_say_nothing_are_counted_and_not_as_no(client: Client) -> None:
    page = text_of(client.get(PORTRAIT))
    assert "Des lieux ne disent pas tout" not in page


@pytest.mark.usefixtures("lieux")
def test_at_least_where_some_places_say_nothing(client: Client) -> None:
    page = text_of(client.get(PORTRAIT))
    assert "Sur 2, 1 n’ont pas d’horaires, 1 ne disent pas leur prix." in page
    silencieuse = cover(whole().offre, ["37261", "37999"], Filtre(gratuit=True))
    assert at_least(silencieuse, 0.34) == "au moins 34\N{NO-BREAK SPACE}%"
    assert at_least(silencieuse, 1.0).startswith("100")
    assert "au moins" not in at_least(replace(silencieuse, renseignes=2), 0.34)


@pytest.mark.usefixtures("communes", "lieux")
def test_what_is_secret_is_not_said_to_be_missing(client: Client) -> None:
    _values({"37261": (20_000, 100_000), "37999": (3, 600)})
    page = text_of(client.get("/observatoire/territoires/commune/37261/"))
    charger, _mots, caches = page.partition("Non montré, pour que personne ne soit reconnu :")
    assert "65 ans" in caches.partition(".")[0]
    assert "65 ans" not in charger.partition("Pas encore chargé :")[2]
