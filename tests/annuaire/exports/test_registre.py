"""The register of formats, and the names of files."""

from datetime import date

import pytest

from repere.annuaire.exports.descriptions import DESCRIPTIONS
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.exports.registre import EXPORTEURS, FICHIERS, file_name
from repere.annuaire.standard.fiche import CHAMPS


def named(chemin: str, **options) -> str:
    base = {
        "jour": date(2022, 7, 25),
        "producteur": "24330031600011",
        "territoire": "Bordeaux Métropole",
    }
    return file_name(FICHIERS[chemin][1], **{**base, **options})


def test_name_is_the_one_that_the_standard_recommends() -> None:
    attendu = "2022-07-25_24330031600011_lieux-de-mediation-numerique_BordeauxMetropole.csv"
    assert named("lieux.csv") == attendu


def test_name_says_what_was_asked_for_and_stays_safe() -> None:
    nom = named("lieux.geojson", precisions=("37", "Aide aux démarches / “x”\n"))
    assert (
        nom == "2022-07-25_24330031600011_lieux_BordeauxMetropole-37-aide-aux-demarches-x.geojson"
    )


def test_every_field_is_described() -> None:
    assert set(DESCRIPTIONS) == set(CHAMPS)


@pytest.mark.parametrize("exporteur", EXPORTEURS.values(), ids=list(EXPORTEURS))
def test_columns_have_a_name_of_their_own(exporteur) -> None:
    assert exporteur.portes <= set(CHAMPS)
    for fichier in exporteur.fichiers:
        noms = [colonne.nom for colonne in fichier.colonnes]
        assert len(noms) == len(set(noms)) > 0


def test_report_counts_and_lists() -> None:
    rapport = Rapport(exportes=1)
    rapport.note("a", "wifi", "perdu")
    rapport.note("b", "wifi", "perdu")
    for rang in range(25):
        rapport.leave_out(f"c{rang}", "Sans adresse", "adresse", "inconnue")
    lignes = list(rapport.lines())
    assert lignes[0] == "1 lieu(x) exporté(s), 25 laissé(s) de côté."
    assert "… et 5 autre(s)" in lignes[21]
    assert "2 lieu(x) – wifi : perdu" in lignes[-1]
    assert rapport.to_json()["remarques"] == [
        {"champ": "wifi", "raison": "perdu", "nombre": 2, "lieux": ["a", "b"]}
    ]
