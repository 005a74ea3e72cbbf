"""GET /api/v1/communes?q="""

import pytest

from repere.territoires.models import Epci
from tests.fabriques import creer_lieux
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db
COMMUNES = "/api/v1/communes"


@pytest.fixture
def communes() -> None:
    epci = Epci.objects.create(siren="243700754", nom="Tours Métropole")
    creer_lieux(
        2,
        creer_commune(
            "37122", "Joué-lès-Tours", codes_postaux=["37300"], epci=epci, population=38000
        ),
    )
    creer_commune("37261", "Tours", codes_postaux=["37000", "37100", "37200"], epci=epci)
    creer_commune("41018", "Blois", codes_postaux=["41000"])


@pytest.mark.usefixtures("communes")
def test_commune_is_found_despite_the_typing(client) -> None:
    premiere = client.get(COMMUNES, {"q": "joue les tour"}).json()["resultats"][0]
    assert premiere["code_insee"] == "37122"
    assert premiere["departement"]["code"] == "37"
    assert premiere["epci"] == {"siren": "243700754", "nom": "Tours Métropole"}
    assert premiere["nombre_lieux"] == 2


@pytest.mark.usefixtures("communes")
def test_nothing_found_is_an_empty_list(client) -> None:
    assert client.get(COMMUNES, {"q": "zzzzzzzz"}).json() == {"resultats": []}


@pytest.mark.usefixtures("communes")
def test_limit_is_kept(client) -> None:
    assert len(client.get(COMMUNES, {"q": "37", "limite": "1"}).json()["resultats"]) <= 1


@pytest.mark.parametrize(
    ("parametres", "refuse"),
    [
        ({}, "q"),
        ({"q": ""}, "q"),
        ({"q": "x" * 101}, "q"),
        ({"q": ["a", "b"]}, "q"),
        ({"q": "tours", "limit": "3"}, "limit"),
        ({"q": "tours", "limite": "51"}, "limite"),
    ],
)
def test_what_is_not_understood_is_refused_by_name(client, parametres, refuse) -> None:
    reponse = client.get(COMMUNES, parametres)
    assert reponse.status_code == 422
    assert [e["parametre"] for e in reponse.json()["erreurs"]] == [refuse]


@pytest.mark.usefixtures("communes")
def test_queries_do_not_grow_with_results(client, django_assert_max_num_queries) -> None:
    for rang in range(15):
        creer_commune(f"370{rang:02}", f"Villiers {rang}")
    with django_assert_max_num_queries(8):
        assert len(client.get(COMMUNES, {"q": "villiers", "limite": "15"}).json()["resultats"]) > 5
