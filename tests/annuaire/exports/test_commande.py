"""``repere exporter`` as an operator types it."""

import csv
import json
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from tests.fabriques import creer_lieu, creer_lieu_complet, creer_zonage
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def annuaire() -> None:
    tours = creer_commune("37261", "Tours", codes_postaux=["37000", "37100"])
    chartres = creer_commune("28085", "Chartres", codes_postaux=["28000"])
    creer_zonage("bassins-de-vie", "Bassins de vie", {"Tours": [tours], "Chartres": [chartres]})
    creer_lieu_complet(tours)
    creer_lieu(
        "Mairie de Chartres", chartres, adresse="Place des Halles", courriels=("a@b.example",)
    )


def run(*arguments: str) -> tuple[str, str]:
    sortie, erreurs = StringIO(), StringIO()
    call_command("exporter", *arguments, stdout=sortie, stderr=erreurs)
    return sortie.getvalue(), erreurs.getvalue()


def names(texte: str) -> set[str]:
    return {ligne["nom"] for ligne in csv.DictReader(StringIO(texte))}


@pytest.mark.usefixtures("annuaire")
@pytest.mark.parametrize(
    "filtre",
    [
        ("--departement", "28"),
        ("--commune", "28085"),
        ("--code-insee", "28085"),
        ("--zone", "bassins-de-vie/chartres"),
        ("--code-postal", "28000"),
        ("--q", "halles"),
    ],
)
def test_filter_keeps_what_it_names(filtre) -> None:
    texte, _ = run("mediation-numerique", "--sortie", "-", *filtre)
    assert names(texte) == {"Mairie de Chartres"}


@pytest.mark.usefixtures("annuaire")
@pytest.mark.parametrize(
    ("filtre", "proche"),
    [
        (("--departement", "370"), "37"),
        (("--commune", "tour"), "37261"),
        (("--zone", "bassin-de-vie/tours"), "bassins-de-vie/tours"),
        (("--services", "aide administrative"), "Aide aux démarches administratives"),
        (("--frais-a-charge", "gratui"), "Gratuit"),
    ],
)
def test_unknown_value_is_refused_with_the_nearest(filtre, proche) -> None:
    with pytest.raises(CommandError) as refus:
        run("mediation-numerique", *filtre)
    assert filtre[0] in str(refus.value)
    assert f"« {filtre[1]} »" in str(refus.value)
    assert f"« {proche} »" in str(refus.value)


def test_unknown_format_is_refused_with_the_nearest() -> None:
    with pytest.raises(CommandError, match="« mediation-numerique »"):
        run("mednum")
    with pytest.raises(CommandError, match="ne s’écrit pas en XLSX"):
        run("mediation-numerique", "--xlsx")


@pytest.mark.usefixtures("annuaire")
@override_settings(REPERE_PRODUCTEUR="24330031600011", REPERE_TERRITOIRE="Centre-Val de Loire")
def test_file_in_a_folder_has_the_recommended_name(tmp_path: Path) -> None:
    run("mediation-numerique", "--sortie", f"{tmp_path}/neuf/")
    (fichier,) = (tmp_path / "neuf").iterdir()
    attendu = "_24330031600011_lieux-de-mediation-numerique_CentreValDeLoire.csv"
    assert fichier.name.endswith(attendu)
    assert len(names(fichier.read_text())) == 2


@pytest.mark.usefixtures("annuaire")
def test_what_is_lost_is_said_and_detailed(tmp_path: Path) -> None:
    _, erreurs = run("mediation-numerique", "--sortie", "-", "--rapport", f"{tmp_path}/r.json")
    assert "2 lieu(x) exporté(s)" in erreurs
    assert "Étapes numériques" in erreurs
    rapport = json.loads((tmp_path / "r.json").read_text())["fichiers"]["csv"]
    assert {"champ": "wifi", "nombre": 1} in [
        {"champ": r["champ"], "nombre": r["nombre"]} for r in rapport["remarques"]
    ]


@pytest.mark.usefixtures("annuaire")
def test_data_inclusion_is_two_files_or_one_document_or_one_archive(tmp_path: Path) -> None:
    document = json.loads(run("data-inclusion", "--sortie", "-")[0])
    assert {cle: len(objets) for cle, objets in document.items()} == {
        "structures": 2,
        "services": 1,
    }
    run("data-inclusion", "--sortie", str(tmp_path))
    assert len(list(tmp_path.glob("*data-inclusion-s*.json"))) == 2
    run("data-inclusion", "--sortie", f"{tmp_path}/di.zip")
    with ZipFile(tmp_path / "di.zip") as archive:
        assert json.loads(archive.read("structures.json")) == document["structures"]


@pytest.mark.usefixtures("annuaire")
def test_suffix_or_option_chooses_the_file(tmp_path: Path) -> None:
    run("mediation-numerique", "--sortie", f"{tmp_path}/lieux.json")
    assert len(json.loads((tmp_path / "lieux.json").read_text())) == 2
    assert json.loads(run("mediation-numerique", "--json", "--sortie", "-")[0])
    run("tableau", "--sortie", f"{tmp_path}/lieux.xlsx")
    assert (tmp_path / "lieux.xlsx").read_bytes().startswith(b"PK")
    with pytest.raises(CommandError, match="--sortie"):
        run("tableau", "--xlsx", "--sortie", "-")


def test_folder_that_does_not_exist_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Impossible d’écrire"):
        run("geojson", "--sortie", f"{tmp_path}/absent/lieux.geojson")


@pytest.mark.usefixtures("annuaire")
def test_nominative_address_never_leaves() -> None:
    creer_lieu("Relais", courriels=("prenom.nom@exemple.example", "accueil@exemple.example"))
    for format_ in ("mediation-numerique", "data-inclusion", "geojson", "tableau"):
        texte, _ = run(format_, "--sortie", "-")
        assert "prenom.nom" not in texte


@pytest.mark.usefixtures("annuaire")
def test_number_of_queries_does_not_grow(django_assert_num_queries) -> None:
    tours = creer_commune("37050", "Chambray")
    for rang in range(20):
        creer_lieu(f"Lieu {rang}", tours)
    with django_assert_num_queries(1):
        run("mediation-numerique", "--sortie", "-")
