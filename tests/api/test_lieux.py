"""GET /api/v1/lieux and /api/v1/lieux/{id}."""

import json

import pytest
from django.urls import reverse

from repere.annuaire.identifiants import exported_id
from repere.annuaire.models import Lieu
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux
from tests.territoires.fabrique import creer_commune
from tests.territoires.geocodeur import running

pytestmark = pytest.mark.django_db
LIEUX = "/api/v1/lieux"


@pytest.fixture
def tours():
    return creer_commune("37261", "Tours", latitude=47.39, longitude=0.69)


def lire(client, url: str, statut: int = 200, **parametres) -> dict:
    reponse = client.get(url, parametres)
    assert reponse.status_code == statut
    type_mime = "application/json" if statut == 200 else "application/problem+json"
    assert reponse["Content-Type"].startswith(type_mime)
    contenu = json.loads(reponse.content)
    if statut != 200:
        assert contenu["status"] == statut
    return contenu


def noms(contenu: dict) -> list[str]:
    return [lieu["nom"] for lieu in contenu["resultats"]]


def test_anyone_reads_the_list_from_any_site(client, tours) -> None:
    creer_lieu_complet(tours)
    reponse = client.get(LIEUX)
    assert reponse.status_code == 200
    assert reponse["Access-Control-Allow-Origin"] == "*"


def test_place_says_all_that_is_known(client, tours) -> None:
    lieu = creer_lieu_complet(tours)
    (contenu,) = lire(client, LIEUX)["resultats"]
    seul = lire(client, f"{LIEUX}/{exported_id(lieu.identifiant)}")
    assert contenu == seul | {cle: contenu[cle] for cle in ("ouvert", "etat", "raisons")}
    assert contenu["identifiant"] == lieu.identifiant
    assert contenu["page"].endswith(lieu.get_absolute_url())
    assert contenu["services_non_proposes"] == [
        "Acquisition de matériel informatique à prix solidaire"
    ]
    assert contenu["equipements"][0] == {
        "materiel": "ordinateur",
        "nombre": 6,
        "libre_acces": True,
        "precision": "",
    }
    assert contenu["sur_rendez_vous"] is False


def test_not_said_is_null_or_empty(client, tours) -> None:
    creer_lieu("Mairie", tours)
    (contenu,) = lire(client, LIEUX)["resultats"]
    assert (contenu["telephone"], contenu["wifi"], contenu["services"]) == (None, None, [])
    assert contenu["distance_km"] is None


def test_personal_data_without_consent_stays_home(client, tours) -> None:
    lieu = creer_lieu("Mairie", tours, courriels=("prenom.nom@mairie.example", "mairie@x.example"))
    (contenu,) = lire(client, LIEUX)["resultats"]
    assert contenu["courriels"] == ["mairie@x.example"]
    Lieu.objects.filter(pk=lieu.pk).update(consentements=["prenom.nom@mairie.example"])
    assert len(lire(client, f"{LIEUX}/{lieu.identifiant}")["courriels"]) == 2


def test_around_a_point_the_nearest_comes_first_with_its_distance(client, tours) -> None:
    creer_lieu("Au centre de sa commune", tours)
    creer_lieu("Un peu plus loin", tours, latitude=47.40, longitude=0.70)
    creer_lieu("Trop loin", tours, latitude=48.40, longitude=0.70)
    resultats = lire(client, LIEUX, lat=47.39, lon=0.69)["resultats"]
    assert [r["nom"] for r in resultats] == ["Au centre de sa commune", "Un peu plus loin"]
    assert resultats[0]["distance_km"] == 0
    assert 1.3 < resultats[1]["distance_km"] < 1.4


def test_commune_comes_with_what_is_around_and_its_code_alone_does_not(client, tours) -> None:
    voisine = creer_commune("37050", "Chambray", latitude=47.34, longitude=0.70)
    creer_lieu("Ici", tours)
    creer_lieu("À côté", voisine)
    assert noms(lire(client, LIEUX, commune="37261")) == ["Ici", "À côté"]
    assert noms(lire(client, LIEUX, commune="37261", rayon_km=2)) == ["Ici"]
    assert noms(lire(client, LIEUX, code_insee="37050")) == ["À côté"]
    assert noms(lire(client, LIEUX, code_insee=["37050", "37261"], tri="distance", lat=47.34,
                     lon=0.7)) == ["À côté", "Ici"]  # fmt: skip


def test_nothing_relaxes_the_code_of_a_commune_or_a_date(client, tours) -> None:
    creer_lieu("Ici", tours, date_maj="2025-01-01", wifi=True)
    creer_commune("37050", "Chambray", latitude=47.34, longitude=0.70)
    for borne in ({"code_insee": "37050"}, {"modifie_depuis": "2026-01-01"}):
        contenu = lire(client, LIEUX, wifi="oui", **borne)
        assert (contenu["total"], contenu["relache"], contenu["resultats"]) == (0, [], [])
    assert lire(client, LIEUX, modifie_depuis="2025-01-01")["total"] == 1


def test_criteria_bear_the_names_of_the_standard(client, tours) -> None:
    creer_lieu_complet(tours)
    creer_lieu("Mairie", tours)
    for parametres in (
        {"services": ["Aide aux démarches administratives", "Loisirs et créations numériques"]},
        {"publics_specifiquement_adresses": "Seniors"},
        {"prise_en_charge_specifique": "Illettrisme"},
        {"frais_a_charge": "gratuit"},
        {"dispositif_programmes_nationaux": "Aidants Connect"},
        {"formations_labels": "Étapes numériques (La Poste)"},
        {"typologie": "EPN"},
    ):
        contenu = lire(client, LIEUX, **parametres)
        assert (noms(contenu), contenu["relache"]) == (["Maison du numérique"], [])


def test_place_says_why_it_is_there_and_whether_it_is_open(client, tours) -> None:
    creer_lieu("Ouvert", tours, horaires="Mo 09:00-17:00")
    creer_lieu("Fermé", tours, horaires="Tu 09:00-17:00")
    creer_lieu("Ne dit rien", tours)
    contenu = lire(client, LIEUX, commune="37261", ouvert="2026-11-23T12:30")
    (lieu,) = contenu["resultats"]
    assert (lieu["nom"], lieu["ouvert"]) == ("Ouvert", True)
    assert lieu["raisons"] == ["Dans la commune", "ouvert jusqu’à 17 h".replace(" h", "\u00a0h")]
    tous = lire(client, LIEUX)["resultats"]
    assert {r["nom"] for r in tous if r["ouvert"] is None} == {"Ne dit rien"}


def test_what_is_impossible_gives_the_nearest_and_says_so(client, tours) -> None:
    creer_lieu("Sans Wi-Fi annoncé", tours)
    contenu = lire(client, LIEUX, commune="37261", wifi="oui")
    assert noms(contenu) == ["Sans Wi-Fi annoncé"]
    assert "Wi-Fi" in contenu["relache"][0]


def test_pages_follow_one_another(client, tours) -> None:
    creer_lieux(5, tours)
    vus, adresse = [], f"{LIEUX}?par_page=2&commune=37261"
    while adresse:
        reponse = client.get(adresse)
        contenu = reponse.json()
        assert (contenu["total"], contenu["par_page"]) == (5, 2)
        assert 'rel="last"' in reponse["Link"]
        assert ('rel="next"' in reponse["Link"]) == bool(contenu["suivante"])
        vus += [lieu["nom"] for lieu in contenu["resultats"]]
        adresse = contenu["suivante"]
    assert vus == [f"Lieu 00{rang}" for rang in range(1, 6)]


def test_page_beyond_the_last_is_empty_and_leads_back(client, tours) -> None:
    creer_lieux(3, tours)
    contenu = lire(client, LIEUX, page=9, par_page=2)
    assert contenu["resultats"] == []
    assert "page=2" in contenu["precedente"]


@pytest.mark.parametrize(
    ("parametres", "refuse", "proche"),
    [
        ({"servise": "x"}, "servise", "services"),
        ({"frais": "Gratuit"}, "frais", "frais_a_charge"),
        ({"frais_a_charge": "gratui"}, "frais_a_charge", "Gratuit"),
        ({"page": "0"}, "page", "1"),
        ({"page": "deux"}, "page", "1"),
        ({"par_page": "1000"}, "par_page", "100"),
        ({"page": ["1", "2"]}, "page", None),
        ({"lat": "47.39"}, "lon", None),
        ({"rayon_km": "5"}, "rayon_km", "commune"),
        ({"departement": "37", "rayon": "5"}, "rayon", "commune"),
        ({"lieu": "chez moi"}, "lieu", "lat"),
        ({"wifi": ""}, "wifi", None),
        ({"ouvert": "samedis"}, "ouvert", "samedi"),
        ({"commune": "37261", "lat": "47", "lon": "0"}, "lon", None),
        ({"modifie_depuis": "hier"}, "modifie_depuis", None),
    ],
)
def test_what_is_not_understood_is_refused_by_name(client, parametres, refuse, proche) -> None:
    contenu = lire(client, LIEUX, 422, **parametres)
    assert (contenu["erreurs"][0]["parametre"], contenu["erreurs"][0]["proche"]) == (refuse, proche)
    assert refuse in contenu["detail"]


def test_territory_that_does_not_exist_is_not_found_and_the_nearest_is_told(client, tours) -> None:
    contenu = lire(client, LIEUX, 404, commune="37262")
    assert contenu["erreurs"][0]["parametre"] == "commune"
    assert contenu["erreurs"][0]["proche"] == "37261"


def test_all_refusals_are_told_at_once(client) -> None:
    contenu = lire(client, LIEUX, 422, wifi="", code_insee="x", servise="y", rayon="5")
    refuses = [erreur["parametre"] for erreur in contenu["erreurs"]]
    assert refuses == ["code_insee", "rayon", "servise", "wifi"]


@pytest.mark.parametrize("nombre", ["1e-05", "0.30000000000000004", "-0.5"])
def test_numbers_are_read_as_programs_write_them(client, tours, nombre) -> None:
    creer_lieu("Mairie", tours)
    assert lire(client, LIEUX, lat=47.39, lon=nombre, rayon_km=100)["total"] == 1


def test_place_answers_to_both_its_names(client, tours) -> None:
    lieu = creer_lieu("Mairie", tours)
    par_id = lire(client, f"{LIEUX}/{exported_id(lieu.identifiant)}")
    assert par_id == lire(client, f"{LIEUX}/{lieu.identifiant}")


def test_merged_place_leads_to_its_keeper_for_good(client, tours) -> None:
    garde = creer_lieu("Gardé", tours)
    milieu = creer_lieu("Milieu", tours, fusionne_dans=garde)
    absorbe = creer_lieu("Absorbé", tours, fusionne_dans=milieu)
    reponse = client.get(f"{LIEUX}/{absorbe.identifiant}")
    assert reponse.status_code == 301
    assert reponse["Location"].endswith(f"{LIEUX}/{exported_id(garde.identifiant)}")
    assert [r["nom"] for r in lire(client, LIEUX)["resultats"]] == ["Gardé"]


def test_closed_place_is_gone(client, tours) -> None:
    lieu = creer_lieu("Fermé", tours, desactive_le="2026-01-01")
    assert "n’est plus publié" in lire(client, f"{LIEUX}/{lieu.identifiant}", 410)["detail"]
    assert lire(client, LIEUX)["total"] == 0


@pytest.mark.parametrize("id_", ["aaaaaaaa", "repere_aaaaaaaa", "x", "AAAAAAAA", "\0", "é" * 9])
def test_unknown_place_is_not_found(client, id_) -> None:
    lire(client, reverse("api-v1:lieu", args=[id_]), 404)


def test_place_takes_no_parameter(client, tours) -> None:
    lieu = creer_lieu("Mairie", tours)
    lire(client, f"{LIEUX}/{lieu.identifiant}", 422, format="xml")


@pytest.mark.parametrize("nombre", [1, 30])
@pytest.mark.parametrize(
    "parametres", [{}, {"commune": "37261"}, {"lat": "47.39", "lon": "0.69"}], ids=str
)
def test_queries_do_not_grow_with_places(
    client, tours, django_assert_num_queries, nombre, parametres
) -> None:
    creer_lieux(nombre, tours, services=("Utilisation sécurisée du numérique",))
    # Whether anything changed, the rows of the page the first time; and the commune.
    lire(client, LIEUX)
    with django_assert_num_queries(1 + ("commune" in parametres)):
        assert lire(client, LIEUX, **parametres)["total"] == nombre


def test_the_list_writes_what_its_schema_says(client, tours) -> None:
    from repere.api.schemas import PageDeLieux

    creer_lieu_complet(tours)
    creer_lieu("Mairie", tours)
    contenu = lire(client, LIEUX, commune="37261")
    lu = PageDeLieux.model_validate(contenu, strict=False)
    assert json.loads(lu.model_dump_json()) == contenu
    assert set(contenu["resultats"][0]) == set(
        PageDeLieux.model_json_schema()["$defs"]["LieuTrouve"]["properties"]
    )


def test_a_place_that_changes_is_told_anew(client, tours) -> None:
    lieu = creer_lieu("Avant", tours)
    assert noms(lire(client, LIEUX)) == ["Avant"]
    lieu.nom = "Après"
    lieu.save()
    assert noms(lire(client, LIEUX)) == ["Après"]
    Lieu.objects.filter(pk=lieu.pk).update(telephone="+33247000000")
    assert lire(client, LIEUX)["resultats"][0]["telephone"] == "+33247000000"


def test_the_texts_kept_are_few(client, tours, monkeypatch) -> None:
    from repere.api import lieux

    monkeypatch.setattr(lieux, "_RETENUS", 3)
    creer_lieux(8, tours)
    for page in (1, 2, 3, 1):
        assert len(lire(client, LIEUX, page=page, par_page=4)["resultats"]) in (0, 4)
    assert len(lieux._textes) == 3


def test_an_address_without_geocoder_leads_to_its_commune(client, tours) -> None:
    creer_lieu("À Tours", tours)
    contenu = lire(client, LIEUX, adresse="12 rue Nationale Tours", rayon_km=5)
    assert noms(contenu) == ["À Tours"]
    assert contenu["relache"] == [
        "Nous n’avons pas pu situer l’adresse exacte : voici les lieux autour de Tours."
    ]
    assert lire(client, LIEUX, adresse="Tours")["relache"] == []


def test_an_address_that_names_nothing_is_refused_by_its_name(client, tours) -> None:
    for statut, parametres in (
        (404, {"adresse": "12 rue des Lilas"}),
        (404, {"adresse": "12 rue des Lilas", "rayon_km": 5}),
        (422, {"adresse": " "}),
        (422, {"adresse": "x" * 201}),
        (422, {"adresse": "Tours", "commune": "37261"}),
        (422, {"adresse": "12 rue des Lilas", "q": " "}),
    ):
        (erreur, *_) = lire(client, LIEUX, statut, **parametres)["erreurs"]
        assert erreur["parametre"] in ("adresse", "q")


def test_an_address_is_situated_by_the_geocoder(client, tours, settings) -> None:
    creer_lieu("À côté", tours, latitude=47.396, longitude=0.69)
    with running() as geocodeur:
        settings.REPERE_GEOCODEUR = geocodeur.url
        contenu = lire(client, LIEUX, adresse="12 rue Nationale Tours", rayon_km=1)
    assert (noms(contenu), contenu["relache"]) == (["À côté"], [])
    assert contenu["resultats"][0]["distance_km"] < 0.2
