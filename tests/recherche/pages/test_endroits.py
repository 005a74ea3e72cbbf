"""From what people type to where they mean, with and without JavaScript."""

import re
from urllib.parse import quote_plus

import pytest
from django.test import Client

from repere.recherche.endroits import find_place
from repere.territoires.models import AncienneCommune, Commune, Departement, Epci
from tests.fabriques import creer_lieu, creer_zonage
from tests.territoires.fabrique import creer_commune

HTMX = {"HX-Request": "true"}


def canonical(client: Client, **question: str) -> str:
    reponse = client.get("/recherche", question)
    assert reponse.status_code == 302
    return reponse["Location"]


@pytest.mark.parametrize("ou", ["Tours", "tours", " TOURS ", "37000", "37 000"])
def test_one_commune_leads_to_the_one_address_of_the_search(
    client: Client, tours: Commune, joue: Commune, ou: str
) -> None:
    assert canonical(client, ou=ou, q="imprimer") == "/recherche?q=imprimer&commune=37261"


def test_everything_else_asked_is_kept(client: Client, tours: Commune) -> None:
    adresse = "/recherche?ou=tours&q=cv&services=Aide+aux+d%C3%A9marches+administratives&ouvert=soir&rayon=5&page=3"
    assert client.get(adresse)["Location"] == (
        "/recherche?q=cv&commune=37261&rayon=5"
        "&services=Aide+aux+d%C3%A9marches+administratives&ouvert=soir"
    )


def test_addresses_of_before_lead_to_those_of_today(client: Client, tours: Commune) -> None:
    adresse = canonical(client, ou="tours", quoi="caf", service="demarches")
    assert adresse == (
        "/recherche?q=caf&commune=37261&services=Aide+aux+d%C3%A9marches+administratives"
    )
    assert canonical(client, quoi="caf") == "/recherche?q=caf"


def test_the_name_left_as_it_was_keeps_the_place_and_another_moves_it(
    client: Client, tours: Commune, chinon: Commune
) -> None:
    assert canonical(client, ou="Tours", commune="37261", rayon="10", q="") == (
        "/recherche?commune=37261&rayon=10"
    )
    assert canonical(client, ou="Chinon", commune="37261") == "/recherche?commune=37072"
    assert canonical(client, ou="", commune="37261", q="cv") == "/recherche?q=cv"


def test_a_point_keeps_its_name(client: Client, tours: Commune) -> None:
    ici = {"lat": "47.39", "lon": "0.69", "lieu": "12 rue Nationale"}
    adresse = canonical(client, ou="12 rue Nationale", **ici)
    assert adresse == "/recherche?lat=47.39&lon=0.69&lieu=12+rue+Nationale"


def test_a_postal_code_of_many_communes_asks_nothing(client: Client, db: None) -> None:
    creer_commune("37001", "Abilly", codes_postaux=["37160"], latitude=46.9, longitude=0.7)
    creer_commune("37002", "Barrou", codes_postaux=["37160"], latitude=46.9, longitude=0.8)
    creer_lieu("Ici", Commune.objects.get(pk="37001"))
    assert canonical(client, ou="37160") == "/recherche?code_postal=37160"
    assert client.get("/recherche?code_postal=37160").status_code == 200


def test_areas_are_known_by_their_name(client: Client, tours: Commune) -> None:
    Epci.objects.create(siren="243700754", nom="Tours Métropole Val de Loire")
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    assert find_place("Tours Métropole Val-de-Loire").parametres == {"epci": "243700754"}
    assert find_place("département 37").parametres == {"departement": "37"}
    assert find_place("37").parametres == {"departement": "37"}
    assert find_place("bassin de Tours").parametres == {"zone": "bassins/tours"}
    assert find_place("Tours").parametres == {"commune": "37261"}


def test_several_communes_are_offered_with_their_departement(client: Client, db: None) -> None:
    creer_commune("45274", "Saint-Denis-en-Val", codes_postaux=["45560"])
    creer_commune("41206", "Saint-Denis-sur-Loire", codes_postaux=["41000"])
    html = client.get("/recherche", {"ou": "saint-denis", "q": "cv"}).content.decode()
    assert 'href="/recherche?q=cv&amp;commune=45274"' in html
    assert "Département 41" in html and "45560" in html
    assert 'value="cv"' in html and 'value="saint-denis"' in html


def test_the_short_name_of_a_bigger_commune_is_not_taken_for_a_hamlet(
    client: Client, db: None
) -> None:
    creer_commune("18152", "Montlouis", population=110)
    creer_commune("37156", "Montlouis-sur-Loire", population=10_000)
    assert "Montlouis-sur-Loire" in client.get("/recherche?ou=montlouis").content.decode()
    # The other way round leaves no doubt.
    creer_commune("37999", "Tours", population=138_000)
    creer_commune("37998", "Tours-en-Rêve", population=90)
    assert canonical(client, ou="tours") == "/recherche?commune=37999"


def test_former_name_is_said(client: Client, tours: Commune, joue: Commune) -> None:
    for nom in ("Voves", "Voves-le-Petit"):
        AncienneCommune.objects.create(
            code_insee="37900",
            nom=nom,
            nom_recherche=nom.lower(),
            commune=tours if nom == "Voves" else joue,
            nature="deleguee",
        )
    html = client.get("/recherche", {"ou": "vov"}).content.decode()
    assert "anciennement ou aussi Voves" in html


def test_an_address_leads_to_its_commune_with_a_word(client: Client, tours: Commune) -> None:
    creer_lieu("Ici", tours)
    html = client.get("/recherche", {"ou": "12 rue Nationale, Tours"}).content.decode()
    assert "Nous n’avons pas pu situer l’adresse exacte" in html
    assert ">Ici<" in html and '<input type="hidden" name="commune" value="37261">' in html
    assert 'rel="canonical" href="/recherche?commune=37261"' in html


@pytest.mark.parametrize("ou", ["xyzxyz", "🦊", "%"])
def test_a_place_unknown_is_asked_again_with_ways_on(
    client: Client, tours: Commune, ou: str
) -> None:
    """RGAA 11.10: the mistake is said in words, tied to its field; what was asked is kept."""
    creer_lieu("Atelier couture", tours)
    question = {"ou": ou, "q": "couture", "frais_a_charge": "Gratuit", "page": "2"}
    reponse = client.get("/recherche", question)
    html = reponse.content.decode()
    assert reponse.status_code == 200 and "Atelier couture" not in html
    assert f'value="{ou}"' in html and 'value="couture"' in html
    assert 'aria-invalid="true" aria-describedby="incompris"' in html and 'id="incompris"' in html
    assert '<input type="hidden" name="frais_a_charge" value="Gratuit">' in html
    assert 'href="/recherche?q=couture&amp;frais_a_charge=Gratuit"' in html and "tel:3939" in html
    mots = quote_plus(f"couture {ou}")
    assert f'href="/recherche?q={mots}&amp;frais_a_charge=Gratuit"' in html
    for adresse in re.findall(r'href="(/recherche[^"]*)"', html):
        assert client.get(adresse.replace("&amp;", "&"), follow=True).status_code == 200


def test_names_spelt_so_come_without_their_likenesses(client: Client, db: None) -> None:
    for code, nom in (
        ("37179", "Parçay-Meslay"),
        ("37180", "Parçay-sur-Vienne"),
        ("37124", "Larçay"),
    ):
        creer_commune(code, nom)
    html = client.get("/recherche?ou=parcay").content.decode()
    assert "Parçay-Meslay" in html and "Parçay-sur-Vienne" in html and "Larçay" not in html


@pytest.mark.parametrize(
    ("ou", "parametres"),
    [
        ("Agglopolys", {"epci": "200030385"}),
        ("loches sud-touraine", {"epci": "200071587"}),
        ("communauté de communes Loches Sud Touraine", {"epci": "200071587"}),
        ("CC Loches Sud Touraine", {"epci": "200071587"}),
        ("département de l’Indre", {"departement": "36"}),
        ("le département 36", {"departement": "36"}),
    ],
)
def test_areas_are_known_by_what_people_call_them(
    db: None, ou: str, parametres: dict[str, str]
) -> None:
    creer_commune("36044", "Châteauroux")
    Departement.objects.filter(pk="36").update(nom="Indre")
    Epci.objects.create(siren="200030385", nom="CA de Blois ''Agglopolys''")
    Epci.objects.create(siren="200071587", nom="CC Loches Sud Touraine")
    Epci.objects.create(siren="200040277", nom="CC du Perche")
    assert find_place(ou).parametres == parametres
    assert find_place("Perche").parametres == {}


@pytest.mark.parametrize("texte", ["<script>alert(1)</script>", "\0", "a" * 5000, "%", "'", "🦊"])
def test_hostile_text_is_harmless(client: Client, tours: Commune, texte: str) -> None:
    for adresse in ("/recherche", "/recherche/ou"):
        reponse = client.get(adresse, {"ou": texte, "q": texte[:200]}, follow=True)
        assert reponse.status_code == 200
        assert "<script>alert" not in reponse.content.decode()


def test_suggestions_are_the_choices_of_the_full_page(
    client: Client, tours: Commune, joue: Commune
) -> None:
    question = {"ou": "tour", "q": "cv", "commune": "37122"}
    creer_commune("41001", "Tour-en-Sologne")
    fragment = client.get("/recherche/ou", question, headers=HTMX).content.decode().strip()
    entiere = client.get("/recherche/ou", question).content.decode()
    assert "<html" not in fragment and 'href="/recherche?q=cv&amp;commune=37261"' in fragment
    assert fragment in entiere


def test_suggestions_do_not_redirect_and_vary(client: Client, tours: Commune) -> None:
    reponse = client.get("/recherche/ou", {"ou": "tours"}, headers=HTMX)
    assert reponse.status_code == 200 and "HX-Request" in reponse["Vary"]
    assert client.get("/recherche/ou", {"ou": ""}, headers=HTMX).content.strip() == b""
    rien = client.get("/recherche/ou", {"ou": "qqqq"}, headers=HTMX).content.decode()
    assert "Aucune commune" in rien


def test_candidates_say_why_they_match(tours: Commune) -> None:
    creer_commune("41001", "Tour-en-Sologne", codes_postaux=["41250"])
    (candidat,) = [c for c in find_place("tour").candidats if c.nom == "Tour-en-Sologne"]
    assert candidat.precision == "Département 41 · 41250"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("saisie", "parametres", "candidats"),
    [
        ("lyon", {"commune": "69123"}, []),
        ("Lyon 69", {"commune": "69123"}, []),
        # A neighbour whose name begins so is offered too; one that only ends so is not.
        ("bordeaux", {}, ["Bordeaux", "Bordeaux-en-Gâtinais"]),
        ("nantes", {"commune": "44109"}, []),
        ("dep 45", {"departement": "45"}, []),
        ("dans le loiret", {"departement": "45"}, []),
    ],
)
def test_a_town_of_another_region_is_known_by_its_places(
    saisie: str, parametres: dict[str, str], candidats: list[str]
) -> None:
    creer_commune("45042", "Bordeaux-en-Gâtinais", latitude=48.1, longitude=2.5)
    creer_commune("28372", "Senantes", latitude=48.6, longitude=1.6)
    Departement.objects.filter(pk="45").update(nom="Loiret")
    for code, nom in (("69123", "Lyon"), ("33063", "Bordeaux"), ("44109", "Nantes")):
        creer_lieu(nom, code_insee=code, commune=nom, latitude=45.0, longitude=1.0)
    endroit = find_place(saisie)
    assert endroit.parametres == parametres
    assert [candidat.nom for candidat in endroit.candidats] == candidats
