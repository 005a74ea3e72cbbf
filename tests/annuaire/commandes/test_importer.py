"""``repere importer`` as an operator runs it."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from repere.annuaire.models import DoublonPresume, Import, Lieu
from tests.annuaire.commandes.fichiers import write_csv

pytestmark = pytest.mark.django_db


def importer(*arguments: Any, **options: Any) -> str:
    sortie = StringIO()
    call_command("importer", *map(str, arguments), stdout=sortie, **options)
    return sortie.getvalue()


def summary(*arguments: Any) -> dict[str, Any]:
    bilan: dict[str, Any] = json.loads(importer(*arguments, "--json").splitlines()[-1])
    return bilan


def test_dry_by_default_then_applied_then_unchanged(tmp_path: Path) -> None:
    fichier = write_csv(tmp_path / "a.csv", {}, {"nom": "Mairie"})
    assert "Rien n’est écrit" in importer("mediation-numerique", fichier)
    assert not Lieu.objects.exists()
    assert summary("mediation-numerique", fichier, "--appliquer")["ajoutes"] == 2
    bilan = summary("mediation-numerique", fichier, "--appliquer")
    assert (bilan["lus"], bilan["inchanges"], bilan["ajoutes"]) == (2, 2, 0)
    assert Import.objects.count() == 2


def test_every_json_line_is_json_and_the_last_is_the_summary(tmp_path: Path) -> None:
    fichier = write_csv(tmp_path / "a.csv", {}, {"nom": ""})
    lignes = [
        json.loads(li) for li in importer("mediation-numerique", fichier, "--json").splitlines()
    ]
    assert lignes[-1]["lus"] == 2
    assert lignes[-1]["rejetes"][0]["champ"] == "nom"
    assert {"ligne", "champ", "valeur", "raison", "remede"} <= set(lignes[-1]["rejetes"][0])


def test_changes_and_closures_are_told(tmp_path: Path) -> None:
    importer(
        "mediation-numerique",
        write_csv(tmp_path / "a.csv", {}, {"nom": "Mairie"}),
        "--appliquer",
    )
    texte = importer(
        "mediation-numerique", write_csv(tmp_path / "b.csv", {"telephone": "+33247000002"})
    )
    assert "telephone : +33247000001 → +33247000002" in texte
    assert "DISPARUS : 1" in texte


def test_rejected_lines_are_saved_and_import_once_mended(tmp_path: Path) -> None:
    fichier, rejets = write_csv(tmp_path / "a.csv", {}, {"nom": ""}), tmp_path / "rejets.csv"
    importer("mediation-numerique", fichier, "--appliquer", "--rejets", rejets)
    with rejets.open() as ouvert:
        lignes = list(csv.DictReader(ouvert))
    assert len(lignes) == 1
    assert "nom" in lignes[0]["raison_du_rejet"]
    lignes[0]["nom"] = "Le Moulin retrouvé"
    with rejets.open("w", newline="") as ouvert:
        ecrivain = csv.DictWriter(ouvert, lignes[0].keys())
        ecrivain.writeheader()
        ecrivain.writerows(lignes)
    bilan = summary("mediation-numerique", rejets, "--appliquer")
    assert (bilan["ajoutes"], bilan["rejetes"]) == (1, [])
    assert Lieu.objects.filter(nom="Le Moulin retrouvé").exists()
    # The mended lines say nothing of the others, the first time or the second.
    assert summary("mediation-numerique", rejets, "--appliquer")["disparus"] == 0
    assert Lieu.objects.published().count() == 2


@pytest.mark.parametrize(
    "contenu", [b"", b"<!doctype html><p>503", b"\x00\x01\x02", b'[{"id": "1", '], ids=repr
)
def test_an_unreadable_file_says_what_to_do_and_changes_nothing(
    contenu: bytes, tmp_path: Path
) -> None:
    fichier = tmp_path / "a.json"
    fichier.write_bytes(contenu)
    with pytest.raises(CommandError) as erreur:
        importer("mediation-numerique", fichier, "--appliquer")
    assert len(str(erreur.value)) > 20
    assert not Import.objects.exists()


def test_a_missing_file_and_a_bad_mapping_say_so(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="ne s’ouvre pas"):
        importer("mediation-numerique", tmp_path / "absent.csv")
    mauvaise = tmp_path / "m.json"
    mauvaise.write_text("{")
    with pytest.raises(CommandError, match="JSON"):
        importer("tableau", write_csv(tmp_path / "a.csv", {}), "--correspondance", mauvaise)


def test_a_table_of_anybody_imports_with_the_mapping_that_we_draft(tmp_path: Path) -> None:
    tableau = tmp_path / "liste.csv"
    tableau.write_text(
        "Nom de la structure;Ville;Code postal;Téléphone\nClub du Lavoir;Valpré;37990;02 47 00 00 07\n"
    )
    correspondance = tmp_path / "m.json"
    correspondance.write_text(importer("tableau", tableau, "--proposer"))
    importer("tableau", tableau, "--correspondance", correspondance, "--appliquer")
    lieu = Lieu.objects.get()
    assert (lieu.nom, lieu.commune, lieu.telephone) == ("Club du Lavoir", "Valpré", "+33247000007")


def test_the_job_after_an_import_puts_duplicates_before_operators(tmp_path: Path) -> None:
    meme = {"nom": "Médiathèque du Moulin", "pivot": "", "source": "Une autre source"}
    fichier = write_csv(tmp_path / "a.csv", {"nom": "MEDIATHEQUE DU MOULIN"}, meme)
    importer("mediation-numerique", fichier, "--appliquer")
    assert DoublonPresume.objects.get().etat == DoublonPresume.Etat.A_VERIFIER
    assert Lieu.objects.published().count() == 2


def test_an_unknown_format_is_refused_by_name_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="« france-services »"):
        importer("france-service", write_csv(tmp_path / "a.csv", {}))
