"""From the invitation to the publication: who is written to, who may, what is frozen, what is forgotten."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from repere.annuaire.models import Lieu, Structure
from repere.comptes.mes_donnees import export
from repere.monographies.models import Monographie, Participation, Propos, Reunion, Texte
from repere.monographies.services.fiches import sheet, sheets
from repere.monographies.services.monographies import MonographieImpossible, open_monograph
from repere.monographies.services.purge import purge_monographs
from repere.monographies.services.reunions import add_guest
from repere.professionnels.liens_reunions import token_of
from repere.professionnels.presentation.etapes_monographie import steps
from repere.professionnels.presentation.rendezvous import as_ics
from repere.reseau.models import Presentation
from tests.fabriques import creer_lieu, creer_structure
from tests.professionnels.conftest import Bassin, entrer
from tests.professionnels.monographies.objets import dite


@pytest.fixture
def prevue(monographie: Monographie) -> Reunion:
    reunion = monographie.reunions.get(rang=1)
    reunion.debut, reunion.lieu = timezone.now() + timedelta(days=9), "La Grange"
    reunion.save()
    return reunion


def invite(client: Client, reunion: Reunion, **champs: Any) -> Any:
    return client.post(reverse("professionnels:reunion_inviter", args=[reunion.pk]), champs)


def test_one_monograph_a_basin_and_a_year(bassin: Bassin, anna: User) -> None:
    open_monograph(zone=bassin.zone, annee=2026, par=anna)
    with pytest.raises(MonographieImpossible):
        open_monograph(zone=bassin.zone, annee=2026, par=anna)
    assert Reunion.objects.count() == 2


def test_a_basin_of_others_is_not_opened(client_d_anna: Client, bassin: Bassin) -> None:
    adresse = reverse("professionnels:monographie_ouvrir")
    reponse = client_d_anna.post(f"{adresse}?bassin={bassin.autre_zone.pk}", {"annee": 2026})
    assert reponse.status_code == 404
    assert not Monographie.objects.exists()


@pytest.mark.parametrize("annee", ["", "x", "1999", "2999", "-1", "9" * 30])
def test_a_year_that_is_none_is_refused(client_d_anna: Client, annee: str) -> None:
    reponse = client_d_anna.post(reverse("professionnels:monographie_ouvrir"), {"annee": annee})
    assert reponse.status_code == 422


def test_candidates_are_those_of_the_basin_those_with_accounts_first(
    client_d_anna: Client, prevue: Reunion, ines: User, bassin: Bassin
) -> None:
    ici = bassin.chez_nous.rattachement
    creer_lieu("Abri sans structure", ici)
    creer_lieu("Fermé", ici, structure=creer_structure("Partie"), desactive_le="2026-01-01")
    adresse = reverse("professionnels:reunion", args=[prevue.pk])
    possibles = client_d_anna.get(adresse).context["candidates"]
    assert [c.nom for c in possibles] == [
        "Maison du numérique",
        "Abri sans structure",
        "Médiathèque voisine",
    ]


def test_a_place_that_nobody_runs_gets_a_structure_when_it_is_invited(
    client_d_anna: Client, prevue: Reunion, bassin: Bassin
) -> None:
    abri = creer_lieu("Abri", bassin.chez_nous.rattachement)
    invite(client_d_anna, prevue, structure=[f"l{abri.identifiant}", f"l{bassin.loin.identifiant}"])
    assert prevue.participations.get().structure == Structure.objects.get(nom="Abri")
    assert Lieu.objects.get(pk=bassin.loin.pk).structure is None


def test_invitations_reach_members_and_show_no_address(
    client_d_anna: Client, prevue: Reunion, ines: User, bassin: Bassin
) -> None:
    cles = [f"s{bassin.structure.pk}", f"s{bassin.autre_structure.pk}"]
    invite(client_d_anna, prevue, structure=cles)
    reponse = invite(client_d_anna, prevue, envoyer="1")
    (message,) = mail.outbox
    assert message.to == [ines.email]
    assert "rendez-vous.ics" in message.body
    assert "La Grange" in message.body
    page = client_d_anna.get(reponse["Location"]).content.decode()
    assert "@" not in page.split("<main")[1].split("</main")[0]
    assert "1 structure n’a pas de compte" in page
    # Sent again: nobody is written to twice.
    invite(client_d_anna, prevue, envoyer="1")
    assert len(mail.outbox) == 1
    prevue.monographie.refresh_from_db()
    assert prevue.monographie.etat == "reunions"


def test_a_meeting_that_moves_is_told_again(
    client_d_anna: Client, prevue: Reunion, ines: User, bassin: Bassin
) -> None:
    venue = add_guest(reunion=prevue, nom="", structure=bassin.structure)
    invite(client_d_anna, prevue, envoyer="1")
    Participation.objects.filter(pk=venue.pk).update(etat="vient")
    Reunion.objects.update(debut=timezone.now() + timedelta(days=12))
    invite(client_d_anna, prevue, envoyer="toutes")
    assert len(mail.outbox) == 2
    venue.refresh_from_db()
    assert venue.etat == "vient"


def test_one_more_structure_marks_nobody_absent(
    client_d_anna: Client, prevue: Reunion, bassin: Bassin
) -> None:
    add_guest(reunion=prevue, nom="", structure=bassin.structure)
    adresse = reverse("professionnels:reunion_presents", args=[prevue.pk])
    client_d_anna.post(adresse, {"nom": "La recyclerie"})
    etats = dict(prevue.participations.values_list("nom", "etat"))
    assert etats == {"Maison du numérique": "a-inviter", "La recyclerie": "presente"}
    assert [f.nom for f in prevue.monographie.fiches.all()] == ["La recyclerie"]


def test_nobody_is_invited_to_a_day_that_is_not_to_come(
    client_d_anna: Client, prevue: Reunion, ines: User, bassin: Bassin
) -> None:
    add_guest(reunion=prevue, nom="", structure=bassin.structure)
    for debut in (None, timezone.now() - timedelta(days=1)):
        Reunion.objects.update(debut=debut)
        invite(client_d_anna, prevue, envoyer="1")
    assert mail.outbox == []


def test_looking_at_the_link_answers_nothing_and_the_last_answer_counts(
    prevue: Reunion, bassin: Bassin
) -> None:
    venue = add_guest(reunion=prevue, nom="", structure=bassin.structure)
    adresse = reverse("professionnels:reunion_reponse", args=[token_of(venue)])
    client = Client()
    assert client.get(adresse).status_code == 200
    venue.refresh_from_db()
    assert venue.etat == "a-inviter"
    client.post(adresse, {"reponse": "oui", "personnes": "3"})
    venue.refresh_from_db()
    assert (venue.etat, venue.personnes) == ("vient", 3)
    client.post(adresse, {"reponse": "non"})
    venue.refresh_from_db()
    assert venue.etat == "excusee"
    for faux in ({}, {"reponse": "x"}, {"reponse": "oui", "personnes": "900"}):
        assert client.post(adresse, faux).status_code == 422


def test_links_that_are_not_ours_or_too_late_are_dead(prevue: Reunion, bassin: Bassin) -> None:
    venue = add_guest(reunion=prevue, nom="", structure=bassin.structure)
    jeton = token_of(venue)
    for faux in (f"{jeton}x", "x", str(venue.pk)):
        for nom in ("reunion_reponse", "reunion_agenda"):
            assert Client().get(reverse(f"professionnels:{nom}", args=[faux])).status_code == 404
    Reunion.objects.update(debut=timezone.now() - timedelta(days=2))
    reponse = Client().post(
        reverse("professionnels:reunion_reponse", args=[jeton]), {"reponse": "oui"}
    )
    assert reponse.status_code == 404


def test_the_calendar_file_holds_any_text(prevue: Reunion) -> None:
    prevue.lieu = "Salle ; de l’été, à " + "é" * 90
    prevue.message = "Un mot\r\nBEGIN:VALARM"
    assert prevue.debut
    contenu = as_ics(prevue, prevue.debut).decode()
    lignes = contenu.split("\r\n")
    assert all(len(ligne.encode()) <= 75 for ligne in lignes)
    assert not any(ligne.startswith("BEGIN:VALARM") for ligne in lignes)
    deplie = contenu.replace("\r\n ", "")
    assert "LOCATION:Salle \\; de l’été\\, à " in deplie


def test_the_attendance_sheet_keeps_no_name_of_a_person(
    client_d_anna: Client, prevue: Reunion, ines: User, bassin: Bassin
) -> None:
    venue = add_guest(reunion=prevue, nom="", structure=bassin.structure)
    Participation.objects.filter(pk=venue.pk).update(personnes=2, etat="vient")
    page = client_d_anna.get(reverse("professionnels:reunion_emargement", args=[prevue.pk]))
    assert page.content.decode().count('<th scope="row">Maison du numérique') == 2
    assert "Inès" not in page.content.decode()
    champs = {champ.name for champ in Participation._meta.get_fields()}
    assert champs == {"id", "reunion", "structure", "nom", "etat", "personnes"}


def test_two_writers_of_a_section_lose_nothing(
    client_d_anna: Client, monographie: Monographie, leo: User
) -> None:
    adresse = reverse("professionnels:monographie_texte", args=[monographie.pk, "synthese"])
    client_d_anna.post(adresse, {"corps": "D’Anna", "lu": ""})
    reponse = entrer(leo).post(adresse, {"corps": "De Léo", "lu": ""})
    assert reponse.status_code == 409
    assert "D’Anna" in reponse.content.decode()
    assert "De Léo" in reponse.content.decode()
    assert Texte.objects.get().corps == "D’Anna"
    lu = reponse.context["form"]["lu"].value()
    entrer(leo).post(adresse, {"corps": "Des deux", "lu": lu})
    assert Texte.objects.get().corps == "Des deux"
    assert client_d_anna.get(adresse.replace("synthese", "inconnue")).status_code == 404


def test_text_kept_by_itself_says_what_the_next_one_must_know(
    client_d_anna: Client, monographie: Monographie
) -> None:
    adresse = reverse("professionnels:monographie_texte", args=[monographie.pk, "synthese"])
    lu = ""
    for corps in ("Un", "Un deux", "Un deux trois"):
        entetes = {"X-Garde": "seul"}
        reponse = client_d_anna.post(adresse, {"corps": corps, "lu": lu}, headers=entetes)
        assert reponse.status_code == 200
        lu = reponse.content.decode()
    assert Texte.objects.get().corps == "Un deux trois"


def test_publication_freezes_sheets_and_taking_back_thaws_them(
    client_d_anna: Client, reunion: Reunion, monographie: Monographie, bassin: Bassin
) -> None:
    Presentation.objects.create(structure=bassin.structure, forces="Un grand local")
    ancienne = monographie.fiches.create(nom="Ancienne", contenu={"nom": "Ancienne"})
    adresse = reverse("professionnels:monographie_publier", args=[monographie.pk])
    client_d_anna.post(adresse)
    monographie.refresh_from_db()
    assert monographie.etat == "publiee"
    assert monographie.publiee_le
    Presentation.objects.update(forces="Plus rien")
    fiche = monographie.fiches.get(structure=bassin.structure)
    assert sheet(fiche).forces == ("Un grand local",)
    assert sheet(fiche).datee
    client_d_anna.post(adresse, {"reprendre": "1"})
    fiche.refresh_from_db()
    assert sheet(fiche).forces == ("Plus rien",)
    ancienne.refresh_from_db()
    assert ancienne.contenu == {"nom": "Ancienne"}


def test_notes_that_name_somebody_stop_the_publication(
    client_d_anna: Client, monographie: Monographie
) -> None:
    dite(monographie, "Kevin Martin est fatigué", garde=True)
    adresse = reverse("professionnels:monographie_publier", args=[monographie.pk])
    client_d_anna.post(adresse)
    monographie.refresh_from_db()
    assert monographie.etat == "preparation"
    client_d_anna.post(adresse, {"relu": "on"})
    monographie.refresh_from_db()
    assert monographie.etat == "publiee"


def test_a_sheet_never_names_a_person(
    reunion: Reunion, monographie: Monographie, bassin: Bassin
) -> None:
    Presentation.objects.create(
        structure=bassin.structure, equipe="Kevin Martin, médiateur\n2 bénévoles"
    )
    dite(
        monographie,
        "Former Mme Durand, 06 12 34 56 78",
        fiche=monographie.fiches.get(),
        garde=True,
    )
    lue = str(sheet(monographie.fiches.get()).to_json())
    for mot in ("Kevin", "Martin", "Durand", "06 12"):
        assert mot not in lue


def test_sheets_cost_the_same_however_many(monographie: Monographie, bassin: Bassin) -> None:
    comptes = []
    for nombre in (1, 12):
        for rang in range(nombre):
            structure = creer_structure(f"Structure {nombre} {rang}")
            creer_lieu(f"Lieu {nombre} {rang}", bassin.chez_nous.rattachement, structure=structure)
            monographie.fiches.create(nom=structure.nom, structure=structure)
        with CaptureQueriesContext(connection) as faites:
            sheets(list(monographie.fiches.all()))
        comptes.append(len(faites))
    assert comptes[0] == comptes[1]


def test_lists_cost_the_same_however_many(
    client_d_anna: Client, anna: User, bassin: Bassin, prevue: Reunion
) -> None:
    adresses = [
        reverse("professionnels:monographies"),
        reverse("professionnels:monographie", args=[prevue.monographie_id]),
        reverse("professionnels:reunion", args=[prevue.pk]),
        reverse("professionnels:accueil"),
    ]
    comptes = []
    for nombre in (1, 6):
        for rang in range(nombre):
            open_monograph(zone=bassin.zone, annee=2010 + nombre + rang, par=anna)
            structure = creer_structure(f"Structure {nombre} {rang}")
            creer_lieu(f"Lieu {nombre} {rang}", bassin.chez_nous.rattachement, structure=structure)
            add_guest(reunion=prevue, nom=f"Invitée {nombre} {rang}")
        tours = []
        for adresse in adresses:
            with CaptureQueriesContext(connection) as faites:
                assert client_d_anna.get(adresse).status_code == 200
            tours.append(len(faites))
        comptes.append(tours)
    assert comptes[0] == comptes[1]


def test_what_is_kept_of_a_person_is_told_then_goes_with_the_account(
    monographie: Monographie, anna: User
) -> None:
    dite(monographie, "Former", ecrit_par=anna)
    Texte.objects.create(monographie=monographie, section="projet", corps="Mot", modifie_par=anna)
    gardees = export(anna)["monographies"]
    assert gardees["notes"][0]["texte"] == "Former"
    assert gardees["textes"][0]["corps"] == "Mot"
    anna.delete()
    assert Propos.objects.get().ecrit_par is None
    assert Texte.objects.get().corps == "Mot"


def test_purge_forgets_who_wrote_and_what_was_put_aside(
    monographie: Monographie, anna: User
) -> None:
    vieux = timezone.now() - timedelta(days=731)
    ancienne = dite(monographie, "Ancienne", ecrit_par=anna, ecrit_le=vieux)
    recente = dite(monographie, "Récente", ecrit_par=anna)
    ecartee = dite(monographie, "Écartée", garde=False)
    purge_monographs()
    assert Propos.objects.get(pk=ancienne.pk).ecrit_par is None
    assert Propos.objects.get(pk=recente.pk).ecrit_par == anna
    assert Propos.objects.filter(pk=ecartee.pk).exists()
    Monographie.objects.update(etat="publiee", publiee_le=vieux)
    purge_monographs()
    assert not Propos.objects.filter(pk=ecartee.pk).exists()
    assert Propos.objects.filter(pk=recente.pk).exists()


def test_letters_are_for_those_without_an_account_and_hold_the_way_to_answer(
    client_d_anna: Client, prevue: Reunion, ines: User, bassin: Bassin
) -> None:
    for structure in (bassin.structure, bassin.autre_structure):
        add_guest(reunion=prevue, nom="", structure=structure)
    adresse = reverse("professionnels:reunion_courriers", args=[prevue.pk])
    page = client_d_anna.get(adresse).content.decode()
    assert "Médiathèque voisine" in page
    assert "Maison du numérique" not in page
    assert page.count("Code QR qui ouvre la page de réponse") == 1


def test_meetings_that_an_old_document_tells_are_done_and_have_no_hour(
    client_d_anna: Client, monographie: Monographie
) -> None:
    """Nobody is invited to 2019, and "0 h" is an hour that nobody said."""
    monographie.origine = Monographie.Origine.REPRISE
    monographie.save()
    for reunion in monographie.reunions.all():
        reunion.debut = timezone.make_aware(datetime(2019, 12, 18))
        reunion.save()
        Participation.objects.create(reunion=reunion, nom="La Grange", etat="presente")
    etapes = {e.titre: e for e in steps(monographie, mene=True)}
    assert all(e.fait for titre, e in etapes.items() if titre[:7] in ("Prépare", "Réunion"))
    assert etapes["Préparer"].dit == "Mercredi 18 décembre 2019. 1 structure est venue."
    page = client_d_anna.get(reverse("professionnels:reunion", args=[reunion.pk]))
    assert 'value="00:00' not in page.content.decode()


def test_who_came_is_told_in_the_past_once_the_day_has_passed(monographie: Monographie) -> None:
    reunion = monographie.reunions.get(rang=1)
    reunion.debut = timezone.now() - timedelta(days=1)
    reunion.save()
    Participation.objects.create(reunion=reunion, nom="La Grange", etat="vient")
    assert "1 structure vient." in steps(monographie, mene=True)[0].dit
    reunion.participations.update(etat="presente")
    assert "1 structure est venue." in steps(monographie, mene=True)[0].dit


def test_a_basin_is_named_as_french_elides_it(bassin: Bassin) -> None:
    bassin.zone.nom = "Orval"
    bassin.zone.save()
    assert (
        open_monograph(zone=bassin.zone, annee=2031, par=None).titre
        == "Bassin de vie d’Orval, 2031"
    )


def test_the_notebook_says_what_the_directory_knows_in_words(
    client_d_anna: Client, reunion: Reunion, bassin: Bassin
) -> None:
    Lieu.objects.filter(structure=bassin.structure).update(horaires="Mo-Fr 09:00-12:00")
    page = client_d_anna.get(reverse("professionnels:reunion_notes", args=[reunion.pk]))
    dit = page.content.decode()
    assert "Lundi au vendredi" in dit
    assert "Mo-Fr" not in dit


def test_homonyms_are_told_apart_by_their_commune(monographie: Monographie, bassin: Bassin) -> None:
    reunion, commune = monographie.reunions.get(rang=1), bassin.chez_nous.rattachement
    noms = []
    for siret in ("12345678900101", "12345678900102", "12345678900103"):
        structure = creer_structure("Médiathèque", siret)
        creer_lieu(f"Médiathèque {siret}", commune, structure=structure)
        noms.append(add_guest(reunion=reunion, nom="", structure=structure).nom)
    assert noms[:2] == ["Médiathèque", f"Médiathèque ({commune.nom})"]
    assert noms[2] == f"Médiathèque (n° {structure.pk})"
