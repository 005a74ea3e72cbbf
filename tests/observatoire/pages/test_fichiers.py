"""What one takes away: CSV, JSON, SVG, PNG, each with its source and licence, within limits."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from repere.observatoire.fichiers.lignes import as_csv, line
from repere.observatoire.indicateurs.modele import Chiffre
from repere.observatoire.lecture.mesures import FICHES
from tests.observatoire.pages.conftest import PORTRAIT

INDICATEUR = "/observatoire/indicateurs/part_65_ans_et_plus/"


def rows(client: Client, adresse: str) -> list[dict[str, str]]:
    brut = client.get(adresse).content
    assert brut.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(brut.decode("utf-8-sig")), delimiter=";"))


def test_csv_of_an_indicator_says_its_source(client: Client, tout: None) -> None:
    lignes = {x["nom"]: x for x in rows(client, f"{INDICATEUR}donnees.csv?par=commune")}
    assert lignes["Tours"]["valeur"] == "20" and lignes["Loin"]["valeur"] == "50"
    assert lignes["Loin"]["numerateur"] == "300" and lignes["Loin"]["annee"] == "2022"
    assert all(x["source"] and x["licence"] and x["statut"] for x in lignes.values())


def test_small_counts_are_not_in_files_either(client: Client, tout: None) -> None:
    adresse = "/observatoire/indicateurs/taux_pauvrete/donnees.csv?par=commune"
    for ligne in rows(client, adresse):
        assert not ligne["valeur"] and not ligne["numerateur"] and not ligne["denominateur"]
        assert ligne["statut"] == "moins de 5 personnes"


def test_no_formula_enters_a_spreadsheet(client: Client, tout: None, communes: list) -> None:
    communes[1].nom = "=HYPERLINK()"
    communes[1].save()
    noms = {x["nom"] for x in rows(client, f"{INDICATEUR}donnees.csv?par=commune")}
    assert "'=HYPERLINK()" in noms


def test_json_of_a_territory_holds_every_measure(client: Client, tout: None) -> None:
    reponse = client.get(f"{PORTRAIT}donnees.json")
    chiffres = {c["indicateur"]: c for c in json.loads(reponse.content)["chiffres"]}
    assert chiffres["part_65_ans_et_plus"]["numerateur"] == 20_300
    assert chiffres["a_20_minutes"]["numerateur"] == 100_000
    assert reponse["Access-Control-Allow-Origin"] == "*" and "license" in reponse["Link"]


@pytest.mark.parametrize("adresse", [PORTRAIT, INDICATEUR])
def test_svg_stands_alone_and_leads_nowhere(client: Client, tout: None, adresse: str) -> None:
    svg = client.get(f"{adresse}carte.svg").content.decode()
    ElementTree.fromstring(svg)
    assert (
        "<style" in svg and "Licence Ouverte" in svg and "<a " not in svg and "<script" not in svg
    )


def test_png_is_an_image(client: Client, tout: None) -> None:
    reponse = client.get(f"{PORTRAIT}carte.png?carte=aide")
    assert reponse["Content-Type"] == "image/png" and reponse.content.startswith(b"\x89PNG")


def test_unchanged_file_is_not_sent_again(client: Client, tout: None) -> None:
    etag = client.get(f"{PORTRAIT}donnees.csv")["ETag"]
    reponse = client.get(f"{PORTRAIT}donnees.csv", headers={"if-none-match": etag})
    assert reponse.status_code == 304 and reponse["ETag"] == etag


def test_downloads_are_limited_with_those_of_donnees(client: Client, tout: None, settings) -> None:
    settings.REPERE_LIMITES = True
    settings.REPERE_DONNEES_PAR_MINUTE = 2
    statuts = [client.get(f"{PORTRAIT}donnees.csv").status_code for _ in range(3)]
    assert statuts == [200, 200, 429]


def test_a_licence_that_a_file_does_not_tell_is_not_made_up() -> None:
    fiche = FICHES["part_65_ans_et_plus"]
    chiffre = Chiffre(valeur=21.5, statut="estimee", source="Tableau de la ville", millesime="2019")
    lue = line("commune", "37261", "Tours", fiche, chiffre, cache=False)
    assert (lue.source, lue.millesime, lue.licence) == ("Tableau de la ville", "2019", "")
    absente = line("commune", "37261", "Tours", fiche, Chiffre(), cache=False)
    assert (absente.source, absente.licence) == (fiche.source, fiche.licence)
    texte = as_csv([lue]).decode("utf-8-sig")
    assert ";21,5;%;" in texte and "'%" not in texte


def test_picture_of_a_territory_says_the_sources_of_what_it_draws(
    client: Client, tout: None
) -> None:
    """Figures of need and of people behind the crossed map; no file that has nothing to do with it."""
    besoin = client.get(f"{PORTRAIT}carte.svg?carte=besoin").content.decode()
    assert "Essai" in besoin and "annuaire Repère" not in besoin and "Arcep" not in besoin
    aide = client.get(f"{PORTRAIT}carte.svg?carte=aide").content.decode()
    assert "annuaire Repère" in aide and "Essai" not in aide and "Arcep" not in aide


def test_picture_of_a_commune_is_of_what_is_around_it(client: Client, tout: None) -> None:
    page = client.get("/observatoire/territoires/commune/37261/").content.decode()
    assert 'class="limites"' in page and "Les chiffres de la carte" in page
    assert "Loin" in page and "commune/37261/carte.png" in page
    svg = client.get("/observatoire/territoires/commune/37261/carte.svg").content.decode()
    ElementTree.fromstring(svg)
    assert 'class="limites"' in svg and "<a " not in svg
    autour = client.get(f"{PORTRAIT}carte.svg").content.decode()
    assert 'class="limites"' not in autour


@pytest.mark.parametrize(
    "page", [PORTRAIT, "/observatoire/indicateurs/lieux_aide/"], ids=["portrait", "indicator"]
)
@pytest.mark.parametrize("genre", ["csv", "json"])
def test_a_file_says_the_day_of_our_own_measures(
    client: Client, tout: None, page: str, genre: str
) -> None:
    ecrit = client.get(f"{page}donnees.{genre}").content.decode()
    assert "aujourd’hui" not in ecrit and timezone.localdate().isoformat() in ecrit
