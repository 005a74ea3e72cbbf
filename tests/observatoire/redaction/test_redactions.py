"""From the base to the files: made when something changed, whole or not at all, and read by whom it may concern."""

from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from repere.comptes.roles import Role
from repere.monographies.models import Fiche, Monographie, Participation, Propos, Texte
from repere.observatoire.redaction.composition import compose
from repere.observatoire.redaction.document import Citation, Paragraphe
from repere.observatoire.redaction.ecriture import pdf
from repere.observatoire.redaction.rassemblement import gather
from repere.observatoire.services.demandes import EN_PANNE, ask, failed, state_of
from repere.observatoire.services.redactions import (
    ECHEC,
    FAITE,
    INCHANGEE,
    Dossier,
    write_up,
    write_up_all,
    write_up_published,
)
from repere.professionnels.portee import over_zone
from repere.socle.commande import Erreur
from tests.acces import force_login_twice
from tests.professionnels.conftest import Bassin, creer_bassin, creer_personne
from tests.professionnels.monographies.objets import dite, ouverte

pytestmark = pytest.mark.django_db


@pytest.fixture
def bassin() -> Bassin:
    return creer_bassin()


@pytest.fixture
def monographie(bassin: Bassin) -> Monographie:
    lue = ouverte(bassin.zone)
    Fiche.objects.create(monographie=lue, structure=bassin.structure, nom=bassin.structure.nom)
    Texte.objects.create(monographie=lue, section="projet", corps="Pourquoi nous le faisons.")
    dite(lue, "On se croise.", nature="verbatim", role="médiatrice", garde=True)
    dite(lue, "Jamais relu.", nature="verbatim")
    dite(lue, "Écarté.", nature="verbatim", garde=False)
    reunion = lue.reunions.get(rang=1)
    Participation.objects.create(
        reunion=reunion, nom="Maison du numérique", etat=Participation.Etat.PRESENTE
    )
    return lue


@pytest.fixture(autouse=True)
def _folder_of_its_own(settings: object, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path / "donnees"  # type: ignore[attr-defined]


def publish(monographie: Monographie) -> None:
    monographie.etat, monographie.publiee_le = Monographie.Etat.PUBLIEE, timezone.now()
    monographie.save()


def page_of(monographie: Monographie) -> str:
    return reverse(
        "observatoire:monographie", args=(monographie.zonage, monographie.zone, monographie.annee)
    )


def test_only_what_was_kept_is_in_the_document(monographie: Monographie) -> None:
    blocs = compose(gather(monographie)).blocs
    assert [b for b in blocs if isinstance(b, Citation)] == [
        Citation("On se croise.", "médiatrice")
    ]
    textes = [b.texte for b in blocs if isinstance(b, Paragraphe)]
    assert "Pourquoi nous le faisons." in textes
    assert "Une note attend d’être relue : elle n’est pas dans ce document." in textes


def test_names_that_were_typed_in_a_note_do_not_come_out(monographie: Monographie) -> None:
    dite(monographie, "Madame Jeanne Dupont nous aide.", nature="verbatim", garde=True)
    assert "Dupont" not in str(compose(gather(monographie)).to_json())


def test_reading_asks_as_much_of_the_base_for_ten_sheets_as_for_one(
    monographie: Monographie,
) -> None:
    gather(monographie)
    with CaptureQueriesContext(connection) as une:
        gather(monographie)
    for rang in range(10):
        fiche = Fiche.objects.create(monographie=monographie, nom=f"Structure {rang}")
        dite(monographie, f"Besoin {rang}", fiche=fiche, garde=True)
    with CaptureQueriesContext(connection) as dix:
        gather(monographie)
    assert len(dix) <= len(une) + 3


def test_files_are_made_once_until_something_changes(
    monographie: Monographie, tmp_path: Path
) -> None:
    assert write_up(monographie=monographie, racine=tmp_path).etat == FAITE
    dossier = Dossier(monographie, tmp_path)
    avant = {genre: dossier.path(genre).read_bytes() for genre in ("docx", "pdf")}
    assert write_up(monographie=monographie, racine=tmp_path).etat == INCHANGEE
    assert write_up(monographie=monographie, racine=tmp_path, forcer=True).etat == FAITE
    assert {genre: dossier.path(genre).read_bytes() for genre in ("docx", "pdf")} == avant
    dite(monographie, "Un mot de plus.", nature="verbatim", garde=True)
    assert write_up(monographie=monographie, racine=tmp_path).etat == FAITE
    assert dossier.path("pdf").read_bytes() != avant["pdf"]


def test_what_stops_half_way_leaves_what_was_there(
    monographie: Monographie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_up(monographie=monographie, racine=tmp_path)
    avant = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    dite(monographie, "Un mot de plus.", nature="verbatim", garde=True)
    with monkeypatch.context() as panne:
        panne.setattr(pdf, "MODELE", tmp_path / "absent.typ")
        (faite,) = write_up_all(monographies=[monographie], racine=tmp_path)
        assert faite.etat == ECHEC and faite.message
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == avant
    Dossier(monographie, tmp_path).path("json").write_text("{à moitié")
    assert write_up(monographie=monographie, racine=tmp_path).etat == FAITE


def test_command_writes_the_last_one_of_each_basin_and_counts(
    monographie: Monographie, bassin: Bassin, tmp_path: Path
) -> None:
    ouverte(bassin.zone, 2020)
    ouverte(bassin.autre_zone)
    sortie = StringIO()
    call_command("monographie", "rediger", "--sortie", str(tmp_path), stdout=sortie)
    assert "Faites : 2. Inchangées : 0. Échecs : 0." in sortie.getvalue()
    assert len(list(tmp_path.glob("*.docx"))) == len(list(tmp_path.glob("*.pdf"))) == 2
    sortie = StringIO()
    call_command("monographie", "rediger", "--bassin", "tours", "--toutes", "--sortie",
                 str(tmp_path), stdout=sortie)  # fmt: skip
    assert "Faites : 1. Inchangées : 1. Échecs : 0." in sortie.getvalue()
    with pytest.raises(Erreur, match="Aucune monographie"):
        call_command("monographie", "rediger", "--bassin", "nulle part")


def test_draft_is_nobodys_and_published_is_anybodys(
    client: Client, monographie: Monographie
) -> None:
    assert client.get(page_of(monographie)).status_code == 404
    publish(monographie)
    page = client.get(page_of(monographie))
    assert page.status_code == 200
    assert "On se croise." in page.content.decode()
    assert "Télécharger" not in page.content.decode()
    assert client.get(f"{page_of(monographie)}document.pdf").status_code == 404
    assert "Tours, 2026" in client.get(reverse("observatoire:monographies")).content.decode()


def test_published_page_shows_what_its_files_say(client: Client, monographie: Monographie) -> None:
    publish(monographie)
    write_up(monographie=monographie)
    Propos.objects.create(
        monographie=monographie, nature="verbatim", texte="Arrivé après.", cle=uuid4(), garde=True
    )
    assert "Arrivé après." not in client.get(page_of(monographie)).content.decode()
    reponse = client.get(f"{page_of(monographie)}document.pdf")
    assert reponse["Content-Type"] == "application/pdf"
    assert b"".join(reponse.streaming_content).startswith(b"%PDF")
    assert client.get(f"{page_of(monographie)}document.json").status_code == 404


def test_files_of_a_draft_are_not_handed_once_it_is_published(
    client: Client, monographie: Monographie
) -> None:
    write_up(monographie=monographie)
    publish(monographie)
    page = client.get(page_of(monographie)).content.decode()
    assert "Document de travail" not in page and "Télécharger" not in page
    assert client.get(f"{page_of(monographie)}document.docx").status_code == 404
    assert write_up_published() == "faite : 1"
    reponse = client.get(f"{page_of(monographie)}document.docx")
    assert reponse.status_code == 200
    reponse.close()


def test_those_who_write_it_have_it_made_others_are_told_nothing(
    client: Client, monographie: Monographie, bassin: Bassin
) -> None:
    adresse = f"{page_of(monographie)}rediger/"
    assert client.post(adresse).status_code == 302
    ailleurs = creer_personne("ailleurs", (Role.ANIMATEUR, over_zone(bassin.autre_zone)))
    force_login_twice(client, ailleurs)
    assert client.post(adresse).status_code == 404
    ici = creer_personne("ici", (Role.ANIMATEUR, over_zone(bassin.zone)))
    force_login_twice(client, ici)
    page = client.get(page_of(monographie))
    assert "Faire le document" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert client.get(adresse).status_code == 405
    assert client.post(adresse).status_code == 302


def test_page_says_that_it_went_wrong(monographie: Monographie) -> None:
    assert ask(monographie=monographie) and not ask(monographie=monographie)
    failed(monographie=monographie)
    assert state_of(monographie) == EN_PANNE and ask(monographie=monographie)
