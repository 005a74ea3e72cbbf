"""A coordinator brings a file, looks, applies, rolls back; nothing is half done, nothing is lost."""

import gc
import json
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from repere.annuaire.models import Import, Lieu
from repere.comptes.models import Evenement, Notification
from repere.comptes.roles import Role
from repere.professionnels.imports.avancement import Suivi, progress
from repere.professionnels.imports.rangement import fields_by_column
from repere.professionnels.models import DepotImport
from repere.professionnels.models.depot import outside_of_the_web
from repere.professionnels.services import imports
from tests.annuaire.imports.fichiers import as_csv, as_json, place
from tests.professionnels.conftest import Bassin, entrer, personne_de
from tests.professionnels.imports.objets import creer_depot

ICI = "/espace/imports/"
Etat = DepotImport.Etat


@pytest.fixture
def client(bassin: Bassin) -> Client:
    return entrer(personne_de(Role.COORDINATEUR, bassin))


def here(**valeurs: Any) -> dict[str, Any]:
    return place(code_insee="37261", commune="Tours", code_postal="37000", **valeurs)


def bring(client: Client, contenu: bytes, nom: str = "lieux.json", **champs: Any) -> Any:
    envoi = {"format": "mediation-numerique", "fichier": SimpleUploadedFile(nom, contenu)}
    return client.post(ICI, envoi | champs)


def read_page(client: Client, suite: str = "") -> str:
    return client.get(f"{ICI}{DepotImport.objects.get().pk}/{suite}").content.decode()


def test_a_file_is_looked_at_applied_and_rolled_back(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        reponse = bring(client, as_json(here(id="a", nom="Cyberbase neuve"), {"nom": ""}))
    depot = DepotImport.objects.get()
    assert reponse["Location"] == f"{ICI}{depot.pk}/"
    page = read_page(client)
    assert depot.etat == Etat.PRET and "Cyberbase neuve" in page and "Ajoutés (1)" in page
    assert not Lieu.objects.filter(nom="Cyberbase neuve").exists()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{ICI}{depot.pk}/appliquer/")
    assert Lieu.objects.published().filter(nom="Cyberbase neuve").exists()
    assert "Annuler cet import" in read_page(client)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{ICI}{depot.pk}/annuler/")
    assert not Lieu.objects.published().filter(nom="Cyberbase neuve").exists()
    assert "1 lieu retiré" in read_page(client)
    faits = set(Evenement.objects.filter(quoi__startswith="import.").values_list("quoi", flat=True))
    assert faits == {"import.depose", "import.applique", "import.annule"}
    assert Notification.objects.filter(genre="import").exists()


def test_refused_lines_are_handed_over_with_their_reasons(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        bring(client, as_json(here(id="a"), here(id="b", nom="")))
    assert "Refusés (1)" in read_page(client)
    depot = DepotImport.objects.get()
    (refus,) = json.loads(b"".join(client.get(f"{ICI}{depot.pk}/refus/").streaming_content))
    assert refus["id"] == "b" and refus["raison_du_rejet"]


def test_columns_of_any_table_are_arranged(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    table = as_csv({"Intitulé": "Cyberbase", "Où": "Tours", "CP": "37000", "Divers": "x"})
    with django_capture_on_commit_callbacks(execute=True):
        bring(client, table, "table.csv", format="tableau")
    depot = DepotImport.objects.get()
    assert depot.etat == Etat.A_RANGER
    page = read_page(client, "colonnes/")
    assert "Intitulé" in page and "Divers" in page
    sans_nom = client.post(f"{ICI}{depot.pk}/colonnes/", {"source": "Ville"})
    assert sans_nom.status_code == 422 and "nom du lieu" in sans_nom.content.decode()
    choix = {"Intitulé": "nom", "Où": "commune", "CP": "code_postal"}
    colonnes = list(fields_by_column(depot.correspondance))
    envoi = {f"colonne_{rang}": choix.get(c, "") for rang, c in enumerate(colonnes)}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{ICI}{depot.pk}/colonnes/", envoi | {"source": "Ville de Tours"})
    depot.refresh_from_db()
    assert depot.etat == Etat.PRET and depot.constat["ajoutes"] == 1
    assert "Cyberbase" in read_page(client)


@pytest.mark.parametrize(
    ("nom", "contenu", "attendu"),
    [
        ("lieux.exe", b"MZ", "Donnez un fichier CSV"),
        ("lieux.csv", b"", "Ce fichier est vide"),
    ],
)
def test_what_nobody_could_read_is_refused_at_once(
    client: Client, nom: str, contenu: bytes, attendu: str
) -> None:
    reponse = bring(client, contenu, nom)
    assert reponse.status_code == 422 and attendu in reponse.content.decode()
    assert not DepotImport.objects.exists()


def test_an_unreadable_file_says_why(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        bring(client, b"{[", "lieux.json")
    depot = DepotImport.objects.get()
    assert depot.etat == Etat.ILLISIBLE and depot.message
    assert depot.message.split()[0] in read_page(client)
    assert not imports.progress_file(depot).exists()


def test_a_file_lost_since_it_was_read_is_told_and_applied_to_nothing(client: Client) -> None:
    depot = creer_depot(here(id="a", nom="Cyberbase neuve"))
    imports.read(depot=depot)
    depot.contenu = ""
    imports.apply(depot=depot, par=None)
    depot.refresh_from_db()
    assert depot.etat == Etat.ILLISIBLE and "Déposez-le de nouveau." in depot.message
    assert not Import.objects.exists() and not imports.progress_file(depot).exists()
    assert gc.isenabled()


def test_two_hands_apply_once(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    depot = creer_depot(here(id="a"))
    imports.read(depot=depot)
    with django_capture_on_commit_callbacks(execute=False):
        client.post(f"{ICI}{depot.pk}/appliquer/")
        client.post(f"{ICI}{depot.pk}/appliquer/")
    page = client.get(f"{ICI}{depot.pk}/").content.decode()
    assert "a changé d’état" in page
    depot.refresh_from_db()
    assert depot.etat == Etat.APPLICATION


def test_a_job_that_died_says_so_and_is_taken_up_again(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    depot = creer_depot(here(id="a", nom="Cyberbase neuve"))
    imports.read(depot=depot)
    imports.start(depot=depot, etat=Etat.APPLICATION, depuis=frozenset({Etat.PRET}))
    assert "Reprendre" not in client.get(f"{ICI}{depot.pk}/").content.decode()
    fichier = imports.progress_file(depot)
    os.utime(fichier, (0, 0))
    assert "Reprendre" in client.get(f"{ICI}{depot.pk}/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{ICI}{depot.pk}/appliquer/")
    depot.refresh_from_db()
    assert depot.etat == Etat.APPLIQUE and Import.objects.count() == 1
    assert not fichier.exists()


def test_a_failure_changes_nothing_and_can_be_tried_again(
    client: Client, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    depot = creer_depot(here(id="a", nom="Cyberbase neuve"))
    imports.read(depot=depot)

    def stop(**_: Any) -> None:
        raise RuntimeError("coupure")

    monkeypatch.setattr(imports, "record", stop)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{ICI}{depot.pk}/appliquer/")
    depot.refresh_from_db()
    assert depot.etat == Etat.ECHEC and not Import.objects.exists()
    assert not Lieu.objects.filter(nom="Cyberbase neuve").exists()
    monkeypatch.undo()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{ICI}{depot.pk}/relire/")
    depot.refresh_from_db()
    assert depot.etat == Etat.PRET


def test_files_are_kept_beside_the_base_and_not_for_ever(bassin: Bassin, settings: Any) -> None:
    depot = creer_depot(here(id="a"))
    imports.read(depot=depot)
    dossier, garde = Path(settings.DATA_DIR) / "depots", Path(depot.contenu.path)
    assert garde.parent == dossier == Path(outside_of_the_web().location)
    assert imports.clean_up() == 0
    DepotImport.objects.update(depose_le=depot.depose_le - timedelta(days=31))
    assert imports.clean_up() == 1
    assert not list(dossier.glob(f"{depot.pk}.*")) and not garde.exists()


def test_progress_is_read_while_it_is_written(tmp_path: Path) -> None:
    fichier = tmp_path / "a" / "1.avancement"
    assert progress(fichier) is None
    temps = iter(range(100))
    suivi = Suivi(fichier, horloge=lambda: float(next(temps)))
    avance = suivi.on("application", 30, 95)
    avance(50, 100)
    lu = progress(fichier)
    assert lu is not None and (lu.etape, lu.part, lu.arrete) == ("application", 62, False)
    avance(200, 100)
    assert progress(fichier).part == 95
    fichier.write_text("{")
    assert progress(fichier) is None
