"""Loading the official services: what is good replaces, what is bad changes nothing."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from repere.socle.geographie import Point
from repere.territoires.models import (
    Appartenance,
    Chargement,
    Commune,
    Contour,
    Departement,
    Region,
    Zonage,
    Zone,
)
from repere.territoires.services import approximations
from repere.territoires.services.chargement import communes_sources
from tests.territoires.conftest import Serveur
from tests.territoires.fabrique import creer_commune
from tests.territoires.paquet import contours, ecrire_paquet, reponse_geo_api

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("territoire")]


def charger(*arguments: str) -> str:
    sortie = StringIO()
    call_command("territoires", "charger", *arguments, stdout=sortie)
    return sortie.getvalue()


def base() -> list[tuple[Any, ...]]:
    return [
        *Commune.objects.order_by("pk").values_list(),
        *Appartenance.objects.order_by("commune").values_list("commune", "zone__code"),
        *Contour.objects.order_by("code").values_list("code"),
    ]


def fichier(tmp_path: Path, contenu: Any) -> str:
    chemin = tmp_path / "source"
    chemin.write_bytes(contenu if isinstance(contenu, bytes) else json.dumps(contenu).encode())
    return str(chemin)


def refuse(*arguments: str) -> str:
    """Load, expect a refusal that changes nothing, and return what it says."""
    avant = base()
    with pytest.raises(CommandError) as refus:
        charger(*arguments)
    assert refus.value.returncode == 1
    assert base() == avant
    assert not Chargement.objects.order_by("-pk")[0].reussi
    assert "La dernière bonne version reste en service." in str(refus.value)
    return str(refus.value)


def test_official_communes_replace_the_approximations(serveur: Serveur) -> None:
    serveur.corps = json.dumps(reponse_geo_api()).encode()
    assert "6 communes mises à jour" in charger("--source", serveur.adresse)
    commune = Commune.objects.get(pk="37003")
    assert commune.position == Point(47.40, 0.80)
    assert (commune.position_approximative, commune.population) == (False, 4_001)
    chargement = Chargement.objects.get(referentiel="communes")
    assert (chargement.reussi, chargement.lignes, len(chargement.empreinte)) == (True, 6, 64)
    assert (chargement.source, chargement.licence) == (serveur.adresse, "Licence Ouverte 2.0")
    assert chargement.millesime
    assert approximations() is None


def test_the_town_hall_is_preferred_to_the_centre(tmp_path: Path) -> None:
    reponse = reponse_geo_api()
    reponse[0]["mairie"] = {"type": "Point", "coordinates": [0.7, 47.4]}
    charger("--source", fichier(tmp_path, reponse))
    assert Commune.objects.get(pk="37001").position == Point(47.4, 0.7)


def test_what_the_source_leaves_out_stays(tmp_path: Path) -> None:
    avant = Commune.objects.get(pk="37003")
    reponse = [{"code": c["code"], "nom": c["nom"]} for c in reponse_geo_api()]
    charger("--source", fichier(tmp_path, reponse))
    apres = Commune.objects.get(pk="37003")
    assert apres.position_approximative
    assert (apres.codes_postaux, apres.epci_id, apres.population, apres.position) == (
        avant.codes_postaux,
        avant.epci_id,
        avant.population,
        avant.position,
    )


def test_unknown_codes_are_refused_and_counted(tmp_path: Path) -> None:
    inconnue = {"code": "37999", "nom": "Nulle-Part"}
    ancienne = {"code": "37903", "nom": "Petit-Village"}
    ailleurs = {"code": "75056", "nom": "Paris"}
    message = charger(
        "--source", fichier(tmp_path, [*reponse_geo_api(), inconnue, ancienne, ailleurs])
    )
    assert "1 codes inconnus refusés (37999)" in message
    assert "1 anciens codes laissés de côté" in message
    assert Commune.objects.count() == 6


@pytest.mark.parametrize(
    ("contenu", "attendu"),
    [
        (b"", "JSON"),
        (b'[{"code": "37001", "nom": "Tours', "JSON"),
        (b"<!doctype html><h1>Maintenance</h1>", "page web"),
        (b"\xff\xfe\x00", "JSON"),
        ({"message": "quota"}, "liste de communes"),
        ([1, 2], "liste de communes"),
        ([], "Aucune ligne"),
        ([{"code": "1", "nom": "X"}], "illisible"),
        ([{"code": "37001", "nom": None}], "pas de nom"),
        ([{"code": "37001", "nom": "X", "codesPostaux": "37000"}], "Codes postaux"),
        (reponse_geo_api()[:4], "4 lignes utilisables, 6 attendues"),
        ([{"code": "75056", "nom": "Paris"}], "Aucune ligne"),
    ],
)
def test_a_bad_answer_changes_nothing(tmp_path: Path, contenu: Any, attendu: str) -> None:
    assert attendu in refuse("--source", fichier(tmp_path, contenu))


def test_swapped_coordinates_change_nothing(tmp_path: Path) -> None:
    reponse = reponse_geo_api()
    for commune in reponse:
        commune["centre"]["coordinates"].reverse()
    assert "inversées" in refuse("--source", fichier(tmp_path, reponse))


def test_an_unusual_count_may_be_forced(tmp_path: Path) -> None:
    charger("--forcer", "--source", fichier(tmp_path, reponse_geo_api()[:4]))
    assert Commune.objects.filter(position_approximative=False).count() >= 4


@pytest.mark.parametrize("statut", [404, 429, 500, 503])
def test_a_server_in_error_changes_nothing(serveur: Serveur, statut: int) -> None:
    serveur.statut = statut
    assert f"erreur {statut}" in refuse("--source", serveur.adresse)


def test_a_silent_server_is_given_up(serveur: Serveur) -> None:
    serveur.muet = 0.6
    assert "ne répond pas à temps" in refuse("--source", serveur.adresse, "--delai", "0.2")


def test_a_dripping_server_is_given_up(serveur: Serveur) -> None:
    serveur.corps, serveur.traine = b"x" * 40, 0.05
    assert "trop lent" in refuse("--source", serveur.adresse, "--delai", "0.3")


def test_an_unreachable_server_or_file_changes_nothing(serveur: Serveur, tmp_path: Path) -> None:
    assert "hors d’atteinte" in refuse("--source", "http://127.0.0.1:9/communes")
    assert "ne peut pas être lu" in refuse("--source", str(tmp_path / "absent.json"))


def test_the_official_service_is_asked_region_by_region(settings) -> None:
    settings.REPERE_REGIONS = ["24", "52"]
    assert [s.split("&")[0] for s in communes_sources()] == [
        "https://geo.api.gouv.fr/communes?codeRegion=24",
        "https://geo.api.gouv.fr/communes?codeRegion=52",
    ]
    settings.REPERE_REGIONS = ["france"]
    assert "codeRegion" not in communes_sources()[0]


def test_communes_of_a_former_territory_are_not_awaited(tmp_path: Path) -> None:
    region = Region.objects.create(code="52", nom="Ailleurs")
    departement = Departement.objects.create(code="44", nom="Loin", region=region)
    for rang in range(9):
        creer_commune(f"4400{rang}", f"Ancienne {rang}", departement=departement)
    assert "6 communes" in charger("--source", fichier(tmp_path, reponse_geo_api()))


def test_contours_of_each_nature(tmp_path: Path) -> None:
    communes = fichier(tmp_path, contours([c["code"] for c in reponse_geo_api()]))
    assert "6 contours" in charger("--referentiel", "contours", "--source", communes)
    source = fichier(tmp_path, contours(["200000001", "200000002", "299999999"]))
    charger("--referentiel", "contours", "--nature", "epci", "--source", source)
    source = fichier(tmp_path, contours(["37", "41"]))
    charger("--referentiel", "contours", "--nature", "departement", "--source", source)
    assert Contour.objects.count() == 10


@pytest.mark.parametrize(
    "geometrie",
    [
        None,
        {"type": "Point", "coordinates": [1, 2]},
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": [[["a", "b"]]]},
        {"type": "MultiPolygon", "coordinates": [[[0.0, 1.0]]]},
        {"type": "Polygon", "coordinates": [[[700000.0, 6600000.0]]]},
    ],
)
def test_a_bad_contour_changes_nothing(tmp_path: Path, geometrie: Any) -> None:
    brut = contours([c["code"] for c in reponse_geo_api()])
    brut["features"][0]["geometry"] = geometrie
    refuse("--referentiel", "contours", "--source", fichier(tmp_path, brut))


TABLE = "code_insee;zone\n37001;Nord\n37002;Nord\n37003;Sud\n37004;Sud\n41001;Sud\n41002;Est\n"
ZONAGE = ("--referentiel", "zonage", "--zonage", "Bassins", "--source")


def test_a_table_replaces_the_provisional_zonage(tmp_path: Path) -> None:
    charger(*ZONAGE, fichier(tmp_path, TABLE.encode()), "--date", "2025-01-01")
    zonage = Zonage.objects.get()
    assert (zonage.code, zonage.provisoire, str(zonage.date_debut)) == (
        "bassins",
        False,
        "2025-01-01",
    )
    assert [z.nom for z in Zone.objects.order_by("nom")] == ["Est", "Nord", "Sud"]
    assert Commune.objects.in_zone(Zone.objects.get(nom="Sud")).count() == 3


@pytest.mark.parametrize("encodage", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separateur", [";", ",", "\t"])
def test_a_table_as_spreadsheets_write_it(tmp_path: Path, encodage: str, separateur: str) -> None:
    table = TABLE.replace("Sud", "Sud-Été").replace(";", separateur).replace("\n", "\r\n")
    charger(*ZONAGE, fichier(tmp_path, table.encode(encodage)))
    assert Zone.objects.filter(nom="Sud-Été", code="sud-ete").exists()


def test_old_codes_lead_to_the_present_commune(tmp_path: Path) -> None:
    table = TABLE.replace("37003;Sud\n", "37903;Est\n37904;Est\n75056;Paris\n37999;Nord\n")
    message = charger(*ZONAGE, fichier(tmp_path, table.encode()))
    assert "dont 1 par un ancien code" in message
    assert "1 codes inconnus refusés (37999)" in message
    assert Appartenance.objects.get(commune="37003").zone.nom == "Est"


@pytest.mark.parametrize(
    ("table", "attendu"),
    [
        ("", "deux colonnes"),
        ("a;b\n37001;Nord\n", "deux colonnes"),
        ("<html><body>Connexion</body></html>", "page web"),
        ("code_insee;zone\n", "Aucune ligne"),
        ("code_insee;zone\n37001;\n", "Aucune ligne"),
        (TABLE + "37001;Sud\n", "dans deux zones"),
        (TABLE.replace("37001;Nord\n37002;Nord\n", ""), "4 lignes utilisables, 6 attendues"),
        ("code_insee;zone\n37001;A\n37998;A\n37999;A\n", "Trop de codes inconnus"),
    ],
)
def test_a_bad_table_changes_nothing(tmp_path: Path, table: str, attendu: str) -> None:
    assert attendu in refuse(*ZONAGE, fichier(tmp_path, table.encode()))


@pytest.mark.parametrize("arguments", [(), ("--source", "f.csv")])
def test_a_zonage_needs_its_table_and_its_name(arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match=r"--source|--zonage"):
        charger("--referentiel", "zonage", *arguments)


def test_official_positions_survive_the_next_embedded_version(
    tmp_path: Path, embarquer, paquet: Path
) -> None:
    charger("--source", fichier(tmp_path, reponse_geo_api()))
    avant = list(Commune.objects.order_by("pk").values_list("latitude", "longitude"))
    ecrire_paquet(paquet, version="2.0.0")
    embarquer()
    assert list(Commune.objects.order_by("pk").values_list("latitude", "longitude")) == avant
    assert not Commune.objects.filter(position_approximative=True).exists()
