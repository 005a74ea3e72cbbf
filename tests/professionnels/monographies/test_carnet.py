"""Notes of a meeting: what comes twice is one, what two changed is two, and nobody writes under another's name."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from repere.monographies.models import Monographie, Propos, Reunion
from repere.monographies.services.carnet import NoteRefusee, Saisie, save_note, settle
from repere.professionnels.presentation.carnet import account_key
from tests.professionnels.conftest import Bassin, entrer
from tests.professionnels.monographies.objets import dite, ouverte


def saisie(texte: str = "Former", **champs: Any) -> Saisie:
    return Saisie(**{"cle": uuid4(), "nature": "besoin", "texte": texte, **champs})


def test_the_same_key_twice_is_one_note(reunion: Reunion, anna: User) -> None:
    une = saisie()
    premiere = save_note(reunion=reunion, saisie=une, par=anna)
    encore = save_note(reunion=reunion, saisie=une, par=anna)
    assert premiere.pk == encore.pk
    assert encore.version == 1
    assert Propos.objects.count() == 1


def test_one_s_own_note_changed_before_its_answer_came_is_changed(
    reunion: Reunion, anna: User
) -> None:
    une = saisie("Former")
    save_note(reunion=reunion, saisie=une, par=anna)
    # The tablet never learnt the version: it still says 0.
    note = save_note(reunion=reunion, saisie=saisie("Former mieux", cle=une.cle), par=anna)
    assert (note.texte, note.version) == ("Former mieux", 2)
    assert Propos.objects.count() == 1


def test_another_s_key_with_version_0_overwrites_nothing(
    reunion: Reunion, anna: User, leo: User
) -> None:
    une = saisie("Former")
    save_note(reunion=reunion, saisie=une, par=anna)
    note = save_note(reunion=reunion, saisie=saisie("Effacé !", cle=une.cle), par=leo)
    assert note.texte == "Former"
    assert note.variantes.get().texte == "Effacé !"


def test_two_changes_at_once_stay_side_by_side_and_the_late_one_sent_twice_is_one(
    reunion: Reunion, anna: User, leo: User
) -> None:
    une = saisie("Former")
    note = save_note(reunion=reunion, saisie=une, par=anna)
    save_note(reunion=reunion, saisie=saisie("A", cle=une.cle, version=1), par=anna)
    tardive = saisie("B", cle=une.cle, version=1)
    for _fois in range(3):
        save_note(reunion=reunion, saisie=tardive, par=leo)
    note.refresh_from_db()
    assert note.texte == "A"
    assert [v.texte for v in note.variantes.all()] == ["B"]


def test_a_tablet_leaves_a_note_under_the_heading_of_the_old_document(
    monographie: Monographie, reunion: Reunion, anna: User
) -> None:
    note = dite(monographie, "A", nature="obstacle", rubrique="Groupe 1 : les freins")
    mieux = saisie("A, en mieux", nature="obstacle", cle=note.cle, version=note.version)
    assert save_note(reunion=reunion, saisie=mieux, par=anna).texte == "A, en mieux"
    note.refresh_from_db()
    assert note.rubrique == "Groupe 1 : les freins"


@pytest.mark.parametrize(
    ("choix", "textes"), [("sien", ["A"]), ("autre", ["B"]), ("deux", ["A", "B"]), ("rien", ["A"])]
)
def test_choosing_between_two_texts(
    monographie: Monographie, choix: str, textes: list[str]
) -> None:
    note = dite(monographie, "A")
    settle(variante=dite(monographie, "B", variante_de=note), choix=choix)
    assert sorted(Propos.objects.values_list("texte", flat=True)) == textes
    assert not Propos.objects.filter(variante_de__isnull=False).exists()


def test_a_key_of_another_monograph_is_refused(
    reunion: Reunion, bassin: Bassin, anna: User
) -> None:
    ailleurs = dite(ouverte(bassin.autre_zone), "Ailleurs")
    with pytest.raises(NoteRefusee):
        save_note(
            reunion=reunion, saisie=saisie("Chez nous", cle=ailleurs.cle, version=1), par=anna
        )
    ailleurs.refresh_from_db()
    assert ailleurs.texte == "Ailleurs"


def test_late_notes_are_taken_after_the_end(reunion: Reunion, anna: User) -> None:
    client = entrer(anna)
    client.post(reverse("professionnels:reunion_terminer", args=[reunion.pk]))
    assert send(client, reunion, anna).status_code == 200
    assert Propos.objects.count() == 1


def send(client: Client, reunion: Reunion, qui: User, **champs: Any) -> Any:
    note = {"cle": str(uuid4()), "version": 0, "nature": "besoin", "texte": "Former", "role": ""}
    corps = note | {"fiche": None, "compte": account_key(qui)} | champs
    return client.post(
        reverse("professionnels:reunion_envoi", args=[reunion.pk]),
        json.dumps(corps),
        content_type="application/json",
    )


def test_a_tablet_sends_nothing_of_one_under_another(
    reunion: Reunion, anna: User, leo: User
) -> None:
    assert send(entrer(leo), reunion, anna).status_code == 409
    assert send(entrer(leo), reunion, leo, compte="").status_code == 409
    assert not Propos.objects.exists()


@pytest.mark.parametrize(
    "corps", ["", "[", "[]", "null", '"a"', "1", "{}", '{"compte": null}', b"\xff\xfe"]
)
def test_what_is_no_note_is_refused_in_words(
    client_d_anna: Client, reunion: Reunion, corps: Any
) -> None:
    adresse = reverse("professionnels:reunion_envoi", args=[reunion.pk])
    reponse = client_d_anna.post(adresse, corps, content_type="application/json")
    assert reponse.status_code in {400, 409}
    assert reponse.json()["motif"]


@pytest.mark.parametrize(
    "champs",
    [
        {"cle": "x"},
        {"cle": None},
        {"texte": "  "},
        {"texte": "é" * 4001},
        {"nature": "nom"},
        {"role": "r" * 121},
        {"version": -1},
        {"texte": "a\x00b"},
    ],
)
def test_what_cannot_be_kept_is_said(
    client_d_anna: Client, reunion: Reunion, anna: User, champs: dict[str, Any]
) -> None:
    reponse = send(client_d_anna, reunion, anna, **champs)
    assert reponse.status_code == 422
    assert reponse.json()["motif"]
    assert not Propos.objects.exists()


def test_a_sheet_of_others_is_not_written_on(
    client_d_anna: Client, reunion: Reunion, anna: User, bassin: Bassin
) -> None:
    fiche = ouverte(bassin.autre_zone).fiches.create(nom="Ailleurs")
    assert send(client_d_anna, reunion, anna, fiche=fiche.pk).status_code == 200
    assert Propos.objects.get().fiche is None


def test_a_name_is_pointed_at_and_the_note_is_kept(
    client_d_anna: Client, reunion: Reunion, anna: User
) -> None:
    reponse = send(client_d_anna, reunion, anna, texte="Appelez Kevin Martin au 06 12 34 56 78")
    assert reponse.json()["note"]["personnes"] == ["Kevin Martin", "06 12 34 56 78"]


def test_others_see_the_note_and_its_author_by_first_name(
    client_d_anna: Client, reunion: Reunion, anna: User, leo: User
) -> None:
    send(client_d_anna, reunion, anna)
    adresse = reverse("professionnels:reunion_suite", args=[reunion.pk])
    (vue,) = entrer(leo).get(adresse).json()["notes"]
    assert (vue["texte"], vue["de"]) == ("Former", "Anna")
    assert "@" not in json.dumps(vue)
    anna.delete()
    (vue,) = entrer(leo).get(adresse).json()["notes"]
    assert vue["de"] == ""


def test_the_shell_that_tablets_keep_holds_nothing_that_was_said(
    client_d_anna: Client, reunion: Reunion, monographie: Monographie
) -> None:
    dite(monographie, "Secret de réunion", fiche=monographie.fiches.get())
    adresse = reverse("professionnels:reunion_notes", args=[reunion.pk])
    assert "Secret de réunion" in client_d_anna.get(adresse).content.decode()
    coquille = client_d_anna.get(adresse, {"coquille": "1"}).content.decode()
    assert "Secret de réunion" not in coquille


def test_as_many_queries_for_one_note_as_for_thirty(
    client_d_anna: Client,
    reunion: Reunion,
    monographie: Monographie,
    leo: User,
    django_assert_max_num_queries: Any,
) -> None:
    adresses = [
        reverse("professionnels:reunion_notes", args=[reunion.pk]),
        reverse("professionnels:reunion_suite", args=[reunion.pk]),
        reverse("professionnels:monographie_ranger", args=[monographie.pk]),
    ]
    comptes = []
    for nombre in (1, 30):
        for _rang in range(nombre):
            note = dite(monographie, f"Former {uuid4()}", ecrit_par=leo)
            dite(monographie, "Autre", variante_de=note, ecrit_par=leo)
        comptes.append([queries(client_d_anna, adresse) for adresse in adresses])
    assert comptes[0] == comptes[1]


def queries(client: Client, adresse: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as faites:
        assert client.get(adresse).status_code == 200
    return len(faites)
