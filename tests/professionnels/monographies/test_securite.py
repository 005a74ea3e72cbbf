"""What somebody who means harm, or two people at once, may do to notes, texts and invitations: nothing that is lost."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from repere.comptes.roles import Role
from repere.monographies.models import Monographie, Participation, Propos, Reunion
from repere.monographies.services.carnet import NoteRefusee, Saisie, save_note, settle
from repere.monographies.services.monographies import publish
from repere.monographies.services.rangement import ProposChange, decide, merge
from repere.monographies.services.reunions import add_guest, note_arrival
from repere.professionnels.liens_reunions import token_of
from repere.professionnels.presentation.carnet import account_key
from tests.professionnels.conftest import Bassin, entrer, personne_de
from tests.professionnels.monographies.objets import dite, ouverte


@pytest.fixture
def contributeur(bassin: Bassin) -> User:
    return personne_de(Role.CONTRIBUTEUR, bassin)


@pytest.fixture
def publiee(monographie: Monographie, anna: User) -> Monographie:
    publish(monographie=monographie, par=anna)
    return monographie


def send(client: Client, reunion: Reunion, corps: Any, **extra: Any) -> Any:
    adresse = reverse("professionnels:reunion_envoi", args=[reunion.pk])
    return client.post(adresse, corps, content_type="application/json", **extra)


def note_of(qui: User, **champs: Any) -> str:
    note = {"cle": str(uuid4()), "version": 0, "nature": "besoin", "texte": "Former", "role": ""}
    return json.dumps(note | {"fiche": None, "compte": account_key(qui)} | champs)


def test_json_that_goes_too_deep_is_refused_in_words(
    client_d_anna: Client, reunion: Reunion
) -> None:
    reponse = send(client_d_anna, reunion, "[" * 200_000)
    assert reponse.status_code == 400
    assert reponse.json()["motif"]


def test_half_a_letter_is_kept_as_a_sign_not_as_a_failure(
    client_d_anna: Client, reunion: Reunion, anna: User
) -> None:
    assert (
        send(client_d_anna, reunion, note_of(anna, texte="a\ud83d b", role="\udc00")).status_code
        == 200
    )
    assert Propos.objects.get().texte == "a\N{REPLACEMENT CHARACTER} b"


@pytest.mark.parametrize("texte", [{"a": 1}, ["a"], None])
def test_what_is_no_text_is_no_note(
    client_d_anna: Client, reunion: Reunion, anna: User, texte: Any
) -> None:
    assert send(client_d_anna, reunion, note_of(anna, texte=texte)).status_code == 422
    assert not Propos.objects.exists()


def test_the_notes_of_tablets_need_the_token_of_the_page(anna: User, reunion: Reunion) -> None:
    from tests.acces import force_login_twice

    exigeant = Client(enforce_csrf_checks=True)
    force_login_twice(exigeant, anna)
    for genre in ("application/json", "text/plain", "application/x-www-form-urlencoded"):
        adresse = reverse("professionnels:reunion_envoi", args=[reunion.pk])
        assert exigeant.post(adresse, note_of(anna), content_type=genre).status_code == 403
    assert not Propos.objects.exists()


def test_a_guessed_key_of_another_basin_is_refused_by_the_page_too(
    client_d_anna: Client, reunion: Reunion, bassin: Bassin
) -> None:
    ailleurs = dite(ouverte(bassin.autre_zone), "Ailleurs")
    adresse = reverse("professionnels:reunion_notes", args=[reunion.pk])
    envoi = {"cle": str(ailleurs.cle), "version": 1, "nature": "besoin", "texte": "Chez nous"}
    reponse = client_d_anna.post(adresse, envoi)
    assert reponse.status_code == 422
    assert "autre monographie" in reponse.content.decode()
    assert "Ailleurs" not in reponse.content.decode()
    ailleurs.refresh_from_db()
    assert ailleurs.texte == "Ailleurs"


def test_what_is_sent_to_a_note_made_one_with_another_is_seen_beside_that_one(
    reunion: Reunion, monographie: Monographie, anna: User
) -> None:
    une, autre = (dite(monographie, texte, ecrit_par=anna) for texte in ("A", "B"))
    merge(propos=[une, autre])
    tardive = Saisie(cle=autre.cle, nature="besoin", texte="B, en mieux", version=1)
    for _fois in range(2):
        save_note(reunion=reunion, saisie=tardive, par=anna)
    assert [v.texte for v in une.variantes.all()] == ["B, en mieux"]


def test_notes_too_long_for_one_are_not_cut(monographie: Monographie) -> None:
    longues = [dite(monographie, lettre * 3000) for lettre in "ab"]
    with pytest.raises(ProposChange):
        merge(propos=longues)
    assert not Propos.objects.filter(fusionne_dans__isnull=False).exists()


def test_a_note_with_two_texts_is_not_hidden_by_making_it_one_with_another(
    monographie: Monographie,
) -> None:
    une, autre = dite(monographie, "A"), dite(monographie, "B")
    dite(monographie, "B bis", variante_de=autre)
    with pytest.raises(ProposChange):
        merge(propos=[une, autre])


def test_choosing_between_two_texts_overwrites_nothing_written_meanwhile(
    monographie: Monographie,
) -> None:
    note = dite(monographie, "A")
    variante = dite(monographie, "B", variante_de=note)
    Propos.objects.filter(pk=note.pk).update(texte="A, bien mieux", version=2)
    with pytest.raises(NoteRefusee):
        settle(variante=variante, choix="autre", version=1)
    note.refresh_from_db()
    assert note.texte == "A, bien mieux"
    assert Propos.objects.filter(pk=variante.pk).exists()


def test_choosing_twice_at_once_is_choosing_once(monographie: Monographie) -> None:
    note = dite(monographie, "A")
    une, encore = (dite(monographie, "B", variante_de=note) for _rang in range(2))
    memes = [Propos.objects.get(pk=une.pk) for _rang in range(2)]
    settle(variante=memes[0], choix="autre")
    settle(variante=memes[1], choix="autre")
    note.refresh_from_db()
    assert (note.texte, note.version) == ("B", 2)
    assert Propos.objects.filter(pk=encore.pk).exists()


def test_who_came_is_not_undone_by_the_link_of_the_invitation(
    client: Client, reunion: Reunion
) -> None:
    venue = reunion.participations.get()
    adresse = reverse("professionnels:reunion_reponse", args=[token_of(venue)])
    client.post(adresse, {"reponse": "non"})
    venue.refresh_from_db()
    assert venue.etat == Participation.Etat.PRESENTE


def test_a_link_answers_for_its_structure_alone_and_looking_answers_nothing(
    client: Client, monographie: Monographie
) -> None:
    reunion = monographie.reunions.get(rang=2)
    une, autre = (add_guest(reunion=reunion, nom=nom) for nom in ("Une", "Autre"))
    adresse = reverse("professionnels:reunion_reponse", args=[token_of(une)])
    client.get(adresse, {"reponse": "oui"})
    client.head(adresse)
    client.post(adresse, {"reponse": "oui", "participation": autre.pk, "numero": autre.pk})
    une.refresh_from_db(), autre.refresh_from_db()
    assert (une.etat, autre.etat) == ("vient", "a-inviter")
    autre_sceau = "B" if adresse[-2] == "A" else "A"
    assert client.get(f"{adresse[:-2]}{autre_sceau}/").status_code == 404
    une.delete()
    assert client.get(adresse).status_code == 404


PUBLIC = "Ce qui est public"


@pytest.mark.parametrize("quoi", ["texte", "note", "ecarter", "tablette"])
def test_once_public_a_contributeur_changes_nothing_and_loses_nothing(
    publiee: Monographie, contributeur: User, quoi: str
) -> None:
    reunion = publiee.reunions.get(rang=1)
    note = dite(publiee, PUBLIC, garde=True, ecrit_par=contributeur, reunion=reunion)
    texte = publiee.textes.create(section="synthese", corps=PUBLIC)
    client, lu = entrer(contributeur), texte.modifie_le.isoformat()
    gestes = {
        "texte": ("monographie_texte", [publiee.pk, "synthese"], {"corps": "Faux", "lu": lu}),
        "note": ("propos", [note.pk], {"texte": "Faux", "version": 1}),
        "ecarter": ("monographie_agir", [publiee.pk], {"note": note.pk, "geste": "ecarter"}),
    }
    if quoi == "tablette":
        envoi = note_of(contributeur, cle=str(note.cle), texte="Faux", version=1)
        assert send(client, reunion, envoi).status_code == 200
        assert note.variantes.get().texte == "Faux"
    else:
        nom, arguments, envoi = gestes[quoi]
        reponse = client.post(reverse(f"professionnels:{nom}", args=arguments), envoi, follow=True)
        assert "est publiée" in reponse.content.decode()
        assert quoi == "ecarter" or "Faux" in reponse.content.decode(), "their words stay"
    note.refresh_from_db(), texte.refresh_from_db()
    assert (note.texte, note.garde, texte.corps) == (PUBLIC, True, PUBLIC)


def test_who_leads_may_still_correct_what_is_public(publiee: Monographie, anna: User) -> None:
    note = dite(publiee, PUBLIC, garde=True)
    adresse = reverse("professionnels:propos", args=[note.pk])
    assert entrer(anna).post(adresse, {"texte": "Juste", "version": 1}).status_code == 302


@pytest.mark.parametrize("corps", ["é" * 20_001, "Neuf"])
def test_a_text_that_was_not_kept_never_looks_kept(
    client_d_anna: Client, monographie: Monographie, corps: str
) -> None:
    """The page that keeps by itself reads the status: too long, or emptied by somebody else, is no success."""
    monographie.textes.create(section="synthese", corps="")
    adresse = reverse("professionnels:monographie_texte", args=[monographie.pk, "synthese"])
    reponse = client_d_anna.post(adresse, {"corps": corps, "lu": ""}, headers={"X-Garde": "seul"})
    assert reponse.status_code in {409, 422}
    assert monographie.textes.get().corps == ""


def test_what_was_put_aside_stays_so_when_a_late_note_comes(
    reunion: Reunion, monographie: Monographie, anna: User
) -> None:
    note = dite(monographie, "Kevin a dit", ecrit_par=anna)
    decide(propos=[note], garde=False)
    save_note(
        reunion=reunion, saisie=Saisie(note.cle, "besoin", "Kevin redit", version=1), par=anna
    )
    note.refresh_from_db()
    assert (note.garde, note.texte) == (False, "Kevin a dit")


def test_somebody_of_another_basin_reaches_nothing_by_numbers_in_a_form(
    bassin: Bassin, client_d_anna: Client, reunion: Reunion, monographie: Monographie
) -> None:
    ailleurs = ouverte(bassin.autre_zone)
    autre = ailleurs.reunions.get(rang=1)
    invitee = add_guest(reunion=autre, nom="Ailleurs")
    note = dite(ailleurs, "Ailleurs")
    jumelle = dite(ailleurs, "Ailleurs bis", variante_de=note)
    mienne = dite(monographie, "Ici")
    pour = lambda nom, objet: reverse(f"professionnels:{nom}", args=[objet.pk])  # noqa: E731
    client_d_anna.post(pour("reunion_inviter", reunion), {"retirer": invitee.pk})
    client_d_anna.post(pour("reunion_presents", reunion), {"presente": invitee.pk})
    client_d_anna.post(pour("monographie_agir", monographie), {"note": note.pk, "geste": "garder"})
    client_d_anna.post(
        pour("monographie_coder", monographie), {"theme": f"{note.pk}:oui:formation"}
    )
    client_d_anna.post(pour("propos_choisir", mienne), {"variante": jumelle.pk, "choix": "autre"})
    client_d_anna.post(
        pour("reunion_inviter", reunion), {"structure": [f"s{'9' * 40}", "l../..", "s"]}
    )
    for objet in (invitee, note, jumelle):
        objet.refresh_from_db()
    assert (invitee.etat, note.garde, note.version) == ("a-inviter", None, 1)
    assert note.codages.count() == 0
    assert jumelle.variante_de_id == note.pk


def test_a_meeting_s_words_add_no_line_to_its_calendar_file(
    client: Client, monographie: Monographie
) -> None:
    from django.utils import timezone

    reunion = monographie.reunions.get(rang=2)
    reunion.debut = timezone.now() + timezone.timedelta(days=3)
    piege = "A\r\nBEGIN:VALARM\nATTENDEE:x\u2028Y\x85Z\x0bT;U,V\\W"
    reunion.lieu = reunion.message = piege
    reunion.save()
    venue = add_guest(reunion=reunion, nom="Une")
    corps = client.get(
        reverse("professionnels:reunion_agenda", args=[token_of(venue)])
    ).content.decode()
    deplie = corps.replace("\r\n ", "")
    assert len(deplie.splitlines()) == len(deplie.split("\r\n")) - 1 == 14
    assert "\\nBEGIN:VALARM" in deplie
    note_arrival(participation=venue)
