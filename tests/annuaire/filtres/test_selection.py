"""Filters shared by the API, the downloads and the command."""

import pytest

from repere.annuaire.filtres import FILTRES, select
from repere.annuaire.filtres.refus import ParametresRefuses
from tests.fabriques import creer_lieu, creer_zonage
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def annuaire() -> None:
    tours = creer_commune("37261", "Tours", latitude=47.39, longitude=0.69)
    blois = creer_commune("41018", "Blois", latitude=47.59, longitude=1.33)
    creer_zonage("bassins", "Bassins", {"Tours": [tours], "Blois": [blois]})
    creer_lieu(
        "Atelier",
        tours,
        services=("Loisirs et créations numériques",),
        frais_a_charge=("Gratuit",),
        date_maj="2026-05-01",
        latitude=47.40,
        longitude=0.70,
    )
    creer_lieu("Bureau", tours, services=("Utilisation sécurisée du numérique",))
    creer_lieu("Cyber", blois, date_maj="2025-01-01")
    # Beyond the territories loaded here: known by its own code.
    creer_lieu("Dehors", code_insee="13055", code_postal="13011", commune="Marseille")
    creer_lieu("Outre-mer", code_insee="97411", code_postal="97400", commune="Saint-Denis")
    creer_lieu("Fermé", tours, desactive_le="2026-01-01")


def found(**parametres: str | list[str]) -> list[str]:
    listes = {nom: [v] if isinstance(v, str) else v for nom, v in parametres.items()}
    return [lieu.nom for lieu in select(listes).lieux]


@pytest.mark.usefixtures("annuaire")
@pytest.mark.parametrize(
    ("parametres", "noms"),
    [
        ({}, ["Atelier", "Bureau", "Cyber", "Dehors", "Outre-mer"]),
        ({"commune": "37261"}, ["Atelier", "Bureau"]),
        ({"commune": ["37261", "41018"]}, ["Atelier", "Bureau", "Cyber"]),
        ({"commune": "13055"}, ["Dehors"]),
        ({"code_insee": "37261"}, ["Atelier", "Bureau"]),
        ({"code_insee": ["13055", "41018"]}, ["Cyber", "Dehors"]),
        ({"code_postal": "13011"}, ["Dehors"]),
        ({"departement": "13"}, ["Dehors"]),
        ({"departement": "974"}, ["Outre-mer"]),
        ({"departement": "41"}, ["Cyber"]),
        ({"zone": "bassins/blois"}, ["Cyber"]),
        ({"services": "Loisirs et créations numériques"}, ["Atelier"]),
        ({"services": "loisirs-et-creations-numeriques"}, ["Atelier"]),
        ({"frais_a_charge": "Gratuit", "commune": "37261"}, ["Atelier"]),
        ({"frais_a_charge": "Payant"}, []),
        ({"modifie_depuis": "2026-01-01"}, ["Atelier"]),
        ({"q": "securisee NUMERIQUE"}, ["Bureau"]),
        ({"q": "☎"}, []),
        ({"q": "\0"}, []),
        ({"lat": "47.39", "lon": "0.69"}, ["Bureau", "Atelier"]),
        ({"lat": "47.39", "lon": "0.69", "rayon": "0.5"}, ["Bureau"]),
        ({"lat": "47.39", "lon": "0.69", "rayon_km": "0.5"}, ["Bureau"]),
        ({"lat": "47.39", "lon": "0.69", "rayon": "100", "departement": "41"}, ["Cyber"]),
    ],
)
def test_places_that_fit(parametres, noms) -> None:
    assert found(**parametres) == noms


@pytest.mark.usefixtures("annuaire")
@pytest.mark.parametrize(
    ("parametres", "refuse", "proche"),
    [
        ({"comune": "37261"}, "comune", "commune"),
        ({"commune": "Tours"}, "commune", "37261"),
        ({"commune": ""}, "commune", ""),
        ({"commune": "37261\0"}, "commune", "37261"),
        ({"departement": "Loir-et-Cher 41"}, "departement", "41"),
        ({"departement": "97"}, "departement", "974"),
        ({"zone": "tours"}, "zone", "bassins/tours"),
        ({"epci": "243700754"}, "epci", ""),
        ({"services": "loisir"}, "services", "Loisirs et créations numériques"),
        ({"langues": "français"}, "langues", "fr"),
        ({"modifie_depuis": "20260101"}, "modifie_depuis", ""),
        ({"modifie_depuis": "2026-02-30"}, "modifie_depuis", ""),
        ({"q": "x" * 201}, "q", ""),
        ({"q": ["a", "b"]}, "q", ""),
        ({"lat": "47"}, "lon", ""),
        ({"rayon": "5"}, "lat", ""),
        ({"lat": "47", "lon": "0", "rayon": "5", "rayon_km": "6"}, "rayon", ""),
        ({"lat": "95", "lon": "0"}, "lat", "90"),
        ({"lat": "nan", "lon": "0"}, "lat", ""),
        ({"lat": "47,3", "lon": "0"}, "lat", ""),
        ({"lat": "47", "lon": "0", "rayon": "1000"}, "rayon", "100"),
    ],
)
def test_what_is_not_understood_is_refused_by_name(parametres, refuse, proche) -> None:
    with pytest.raises(ParametresRefuses) as erreur:
        found(**parametres)
    premier = erreur.value.refus[0]
    assert (premier.parametre, premier.proche) == (refuse, proche)
    assert refuse in str(erreur.value)


@pytest.mark.usefixtures("annuaire")
def test_all_refusals_are_told_at_once() -> None:
    with pytest.raises(ParametresRefuses) as erreur:
        found(commune="x", servise="y", frais_a_charge="z")
    assert [r.parametre for r in erreur.value.refus] == ["commune", "frais_a_charge", "servise"]


@pytest.mark.usefixtures("annuaire")
def test_well_formed_territory_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(ParametresRefuses) as erreur:
        found(commune="99999")
    assert erreur.value.refus[0].introuvable
    with pytest.raises(ParametresRefuses) as erreur:
        found(commune="9999")
    assert not erreur.value.refus[0].introuvable


def test_every_filter_shows_an_example_of_its_own_form() -> None:
    for filtre in FILTRES.values():
        assert filtre.exemple in filtre.schema.get("enum", [filtre.exemple])
        assert filtre.description.endswith(".")
