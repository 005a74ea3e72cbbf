"""Old documents in wrong hands, broken readings, and what people did in a monograph since it was poured."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from repere.comptes.roles import Genre, Perimetre, Role
from repere.monographies.models import Monographie, Reprise, Trouvaille
from repere.monographies.services import reprises
from repere.monographies.services.rangement import decide
from repere.monographies.services.reprises.purge import purge_reprises
from repere.monographies.services.reunions import add_guest, note_arrival
from tests.professionnels.conftest import Bassin, creer_personne, entrer
from tests.professionnels.reprises.objets import creer_reprise

Etat = Trouvaille.Etat


@pytest.fixture
def d_ailleurs(bassin: Bassin) -> Client:
    """Somebody who coordinates another région."""
    return entrer(creer_personne("paul", (Role.COORDINATEUR, Perimetre(Genre.REGION, "84"))))


@pytest.fixture
def versee(bassin: Bassin) -> Reprise:
    reprise = creer_reprise()
    reprises.pour(reprise=reprise, par=None, zone=bassin.zone)
    reprise.refresh_from_db()
    return reprise


def page(nom: str, *args: Any) -> str:
    return reverse(f"professionnels:{nom}", args=args)


def test_nobody_writes_the_monograph_of_a_basin_of_others(
    d_ailleurs: Client, client: Client, bassin: Bassin
) -> None:
    reprise = creer_reprise()
    envoi = {"zone": bassin.zone.pk, "annee": "2021"}
    assert d_ailleurs.post(page("reprise_verser", reprise.pk), envoi).status_code == 422
    assert not Monographie.objects.exists()
    assert client.post(page("reprise_verser", reprise.pk), envoi).status_code == 302


def test_a_document_of_a_basin_of_others_is_not_there(
    d_ailleurs: Client, client: Client, versee: Reprise
) -> None:
    tete = versee.trouvailles.get(chemin="structures/0")
    envoi = {"geste": f"ecarter:{tete.pk}", "lieu": "", "annuler": "x"}
    assert d_ailleurs.get(page("reprise", versee.pk)).status_code == 404
    for nom in ("reprise_decider", "reprise_lieu", "reprise_annuler"):
        adresse = page(nom, versee.pk, "structures-0")
        assert d_ailleurs.post(adresse, envoi).status_code == 404
    for nom in ("reprise_verser", "reprise_ecarter"):
        assert d_ailleurs.post(page(nom, versee.pk), {}).status_code == 404
    tete.refresh_from_db()
    assert tete.etat == Etat.PROPOSE
    assert versee.nom not in d_ailleurs.get(page("reprises")).content.decode()
    assert client.get(page("reprise", versee.pk)).status_code == 200


def test_what_people_did_since_stays_when_one_decides_of_one_more_value(
    versee: Reprise, bassin: Bassin
) -> None:
    monographie = versee.monographie
    assert monographie is not None
    gardees = versee.trouvailles.exclude(chemin="structures/0")
    tout = list(gardees.values_list("pk", flat=True))
    reprises.decide(reprise=versee, trouvailles=tout, etat=Etat.RETENU, par=None)
    note = monographie.propos.filter(garde=True).order_by("pk")[0]
    decide(propos=[note], garde=False)
    reunion = monographie.reunions.order_by("rang")[0]
    venue = add_guest(reunion=reunion, nom="", structure=bassin.structure)
    note_arrival(participation=venue)
    ajoutee, _nouvelle = monographie.fiches.get_or_create(
        structure=bassin.structure, defaults={"nom": bassin.structure.nom, "ordre": 99}
    )
    tete = versee.trouvailles.get(chemin="structures/0")
    reprises.decide(reprise=versee, trouvailles=[tete.pk], etat=Etat.RETENU, par=None)
    note.refresh_from_db(), ajoutee.refresh_from_db()
    assert note.garde is False, "somebody had put it aside: nothing may bring it back"
    assert ajoutee.structure_id == bassin.structure.pk
    assert reunion.participations.filter(pk=venue.pk).exists()


def test_a_reading_that_was_killed_may_be_brought_again_and_keeps_no_file(bassin: Bassin) -> None:
    octets = b"un fichier qui nomme des gens"
    reprise, _ = reprises.deposit(nom="a.pdf", octets=octets, par=None)
    assert not reprises.deposit(nom="a.pdf", octets=octets, par=None)[1]
    Reprise.objects.update(deposee_le=timezone.now() - timedelta(minutes=20))
    assert reprises.deposit(nom="a.pdf", octets=octets, par=None)[1]
    Reprise.objects.update(deposee_le=timezone.now() - timedelta(days=8))
    purge_reprises()
    reprise.refresh_from_db()
    assert (reprise.fichier, reprise.etat) == (None, Reprise.Etat.ILLISIBLE)


def test_of_a_document_put_aside_no_value_stays(bassin: Bassin) -> None:
    reprise = creer_reprise()
    reprises.put_aside(reprise=reprise, par=None)
    Reprise.objects.update(decidee_le=timezone.now() - timedelta(days=200))
    purge_reprises()
    assert not reprise.trouvailles.exists()


def test_a_reader_that_breaks_says_so_on_the_page(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    def broken(_octets: bytes) -> None:
        raise KeyError("x")

    monkeypatch.setattr("repere.monographies.services.reprises.depot.read_file", broken)
    fichier = SimpleUploadedFile("../../a.txt", b"texte")
    vue = client.post(page("reprises"), {"fichier": fichier}, follow=True)
    assert vue.status_code == 200
    lue = Reprise.objects.get()
    assert (lue.etat, lue.fichier) == (Reprise.Etat.ILLISIBLE, None)
    assert "/" not in lue.nom
