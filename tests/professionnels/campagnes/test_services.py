"""Campaigns as services: what is verified, who gets what, what is undone."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection
from django.utils import timezone

from repere.annuaire.models import Lieu, Signalement
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.signalements import report_error
from repere.comptes.mes_donnees import export
from repere.comptes.models import Evenement, Notification
from repere.professionnels.models import Tache
from repere.professionnels.services.campagnes import (
    CampagneImpossible,
    assign_communes,
    close_campaign,
    give_back,
    report,
    share,
    targeted_places,
)
from repere.professionnels.services.taches import (
    Resultat,
    TachePrise,
    claim_next,
    record_outcome,
    undo_last,
)
from repere.territoires.models import Zone
from tests.professionnels.campagnes import foule
from tests.professionnels.campagnes.conftest import ouvrir_campagne
from tests.professionnels.coupures.processus import run


def names(lieux) -> set[str]:
    return set(lieux.order_by().values_list("nom", flat=True))


def test_what_each_target_holds(zone: Zone) -> None:
    tous = names(targeted_places(zone=zone, cible="tous"))
    assert tous == {"Tours 0", "Tours 1", "Tours 2", "Luynes 0", "Luynes 1", "Ballan"}
    assert names(targeted_places(zone=zone, cible="anciens")) == tous - {"Ballan"}
    Lieu.objects.filter(nom="Tours 0").update(desactive_le=timezone.localdate())
    assert "Tours 0" not in names(targeted_places(zone=zone, cible="tous"))


def test_incomplete_is_what_one_needs_before_setting_out(zone: Zone) -> None:
    lieu = Lieu.objects.get(nom="Ballan")
    assert lieu.nom in names(targeted_places(zone=zone, cible="incomplets"))
    entier = {
        "adresse": "1 rue Droite",
        "courriels": ("a@ballan.example",),
        "services": ("Aide aux démarches administratives",),
        "frais_a_charge": ("Gratuit",),
    }
    update_place(lieu=lieu, valeurs=entier, auteur="Essai")
    assert lieu.nom not in names(targeted_places(zone=zone, cible="incomplets"))
    for champ in entier:
        update_place(lieu=lieu, valeurs={champ: type(entier[champ])()}, auteur="Essai")
        assert lieu.nom in names(targeted_places(zone=zone, cible="incomplets")), champ
        update_place(lieu=lieu, valeurs={champ: entier[champ]}, auteur="Essai")


def test_old_and_reported_places_come_first(zone: Zone, anna: User) -> None:
    lieu = Lieu.objects.get(nom="Ballan")
    for _ in range(5):
        report_error(lieu=lieu, genre=Signalement.Genre.FERME, texte="")
    campagne = ouvrir_campagne(zone, anna)
    noms = [t.lieu.nom for t in campagne.taches.select_related("lieu").in_queue_order()]
    assert noms[0] == "Ballan"
    assert set(noms[1:3]) == {"Luynes 0", "Luynes 1"}


def test_opening_asks_few_queries(zone: Zone, anna: User, leo: User, mia: User) -> None:
    """One insertion however many places; shares by person."""
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as requetes:
        ouvrir_campagne(zone, anna, leo, mia)
    assert len(requetes) <= 45


def test_nothing_to_verify_is_said(zone: Zone, anna: User) -> None:
    Lieu.objects.update(verifie_le=timezone.localdate())
    with pytest.raises(CampagneImpossible, match="Aucun lieu"):
        ouvrir_campagne(zone, anna, cible="anciens")
    assert not Evenement.objects.filter(quoi="campagne.ouverte").exists()


def test_shared_by_commune_then_given_to_another_and_back(
    zone: Zone, anna: User, leo: User, mia: User
) -> None:
    campagne = ouvrir_campagne(zone, anna, leo, mia)
    parts = {
        commune: set(campagne.taches.filter(commune=commune).values_list("confiee_a", flat=True))
        for commune in ("Tours", "Luynes", "Ballan-Miré")
    }
    assert all(len(qui) == 1 for qui in parts.values())
    assert parts["Luynes"] == parts["Ballan-Miré"] != parts["Tours"]
    avant = assign_communes(campagne=campagne, communes=["Tours"], personne=None, par=anna)
    assert set(campagne.taches.filter(commune="Tours").values_list("confiee_a", flat=True)) == {
        None
    }
    assert give_back(campagne=campagne, avant=avant, par=anna) == 3
    assert (
        set(campagne.taches.filter(commune="Tours").values_list("confiee_a", flat=True))
        == (parts["Tours"])
    )


def test_what_is_done_is_not_shared_again(zone: Zone, anna: User, leo: User, mia: User) -> None:
    campagne = ouvrir_campagne(zone, anna, leo)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    record_outcome(tache=tache, resultat=Resultat("verifie"), personne=leo)
    share(campagne=campagne, personnes=[mia], par=anna)
    tache.refresh_from_db()
    assert tache.confiee_a == leo
    assert campagne.taches.filter(confiee_a=mia).count() == 5


def test_one_never_gets_what_another_is_doing(zone: Zone, anna: User, leo, mia) -> None:
    campagne = ouvrir_campagne(zone, anna)
    prises = [claim_next(campagne=campagne, personne=qui) for qui in (leo, mia)]
    assert prises[0] and prises[1]
    assert prises[0].pk != prises[1].pk
    # One's own comes back, until it is done.
    assert claim_next(campagne=campagne, personne=leo) == prises[0]
    autre = claim_next(campagne=campagne, personne=leo, sauf=prises[0].pk)
    assert autre
    assert autre.pk not in {prises[0].pk, prises[1].pk}


def test_what_is_left_half_way_comes_back_to_all(zone: Zone, anna: User, leo, mia) -> None:
    campagne = ouvrir_campagne(zone, anna)
    prise = claim_next(campagne=campagne, personne=leo)
    assert prise
    Tache.objects.filter(pk=prise.pk).update(prise_fin=timezone.now() - timedelta(seconds=1))
    assert claim_next(campagne=campagne, personne=mia) == prise
    # Who comes back late does not overwrite.
    with pytest.raises(TachePrise):
        record_outcome(tache=prise, resultat=Resultat("verifie"), personne=leo)
    prise.lieu.refresh_from_db()
    assert prise.lieu.verifie_le is None


def test_one_verifies_and_the_page_says_so(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    record_outcome(tache=tache, resultat=Resultat("verifie", notes="RAS"), personne=leo)
    lieu = Lieu.objects.get(pk=tache.lieu_id)
    assert (lieu.verifie_le, lieu.verifie_par) == (timezone.localdate(), "l’équipe du bassin")
    assert Tache.objects.get(pk=tache.pk).etat == "verifie"
    # Sent twice: once.
    with pytest.raises(TachePrise):
        record_outcome(tache=tache, resultat=Resultat("ferme"), personne=leo)


def test_three_calls_without_an_answer(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    for essai in (1, 2, 3):
        tache = Tache.objects.in_queue_order()[0]
        record_outcome(tache=tache, resultat=Resultat("injoignable"), personne=leo)
        tache.refresh_from_db()
        assert tache.essais == essai
        if essai < 3:
            assert tache.etat == "a_faire"
            assert tache.reessayer_le > timezone.now() + timedelta(hours=1)
            suivante = claim_next(campagne=campagne, personne=leo)
            assert suivante != tache
    assert tache.etat == "injoignable"
    assert tache.reessayer_le is None
    # Nobody answered: nobody verified.
    assert Lieu.objects.get(pk=tache.lieu_id).verifie_le is None


def test_a_closed_place_says_why_and_since_when(client, zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    jour = timezone.localdate() - timedelta(days=40)
    resultat = Resultat("ferme", motif="Le lieu a fermé", depuis=jour)
    record_outcome(tache=tache, resultat=resultat, personne=leo)
    lieu = Lieu.objects.get(pk=tache.lieu_id)
    assert (lieu.desactive_le, lieu.motif_desactivation) == (jour, "Le lieu a fermé")
    page = client.get(lieu.get_absolute_url())
    assert page.status_code == 410
    assert "Le lieu a fermé" in page.content.decode()
    assert "Les lieux les plus proches" in page.content.decode()
    fermeture = Evenement.objects.get(quoi="lieu.ferme")
    assert fermeture.sur == f"lieu:{lieu.identifiant}"


@pytest.mark.parametrize("issue", ["verifie", "corrige", "ferme", "injoignable"])
def test_the_last_is_undone_and_all_is_as_before(zone, anna, leo: User, issue: str) -> None:
    campagne = ouvrir_campagne(zone, anna)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    avant = Lieu.objects.filter(pk=tache.lieu_id).values().get()
    resultat = Resultat(issue, notes="Non", motif="Erreur", depuis=timezone.localdate())
    record_outcome(tache=tache, resultat=resultat, personne=leo)
    rendue = undo_last(campagne=campagne, personne=leo)
    assert rendue
    assert rendue == (tache, True)
    apres = Lieu.objects.filter(pk=tache.lieu_id).values().get()
    assert {c: v for c, v in apres.items() if c != "revision"} == {
        c: v for c, v in avant.items() if c != "revision"
    }
    tache.refresh_from_db()
    assert (tache.etat, tache.essais, tache.notes) == ("a_faire", 0, "")
    assert undo_last(campagne=campagne, personne=leo) is None


def test_undoing_leaves_what_was_written_since(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    resultat = Resultat("ferme", motif="Fermé", depuis=timezone.localdate())
    record_outcome(tache=tache, resultat=resultat, personne=leo)
    Lieu.objects.filter(pk=tache.lieu_id).update(motif_desactivation="Travaux, dit la mairie")
    rendue = undo_last(campagne=campagne, personne=leo)
    assert rendue
    assert rendue[1] is False
    lieu = Lieu.objects.get(pk=tache.lieu_id)
    assert lieu.motif_desactivation == "Travaux, dit la mairie"
    assert lieu.desactive_le


def test_a_campaign_closes_once_with_its_report(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    record_outcome(tache=tache, resultat=Resultat("verifie"), personne=leo)
    fermee = close_campaign(campagne=campagne, par=anna)
    assert fermee.bilan["nombre"] == 6
    assert fermee.bilan["resultats"]["verifie"] == 1
    assert {ligne["commune"] for ligne in fermee.bilan["communes"]} == {
        "Tours",
        "Luynes",
        "Ballan-Miré",
    }
    with pytest.raises(CampagneImpossible, match="déjà fermée"):
        close_campaign(campagne=campagne, par=anna)


@pytest.mark.django_db(transaction=True)
def test_a_crowd_never_shares_a_task(request: pytest.FixtureRequest) -> None:
    """Six at once: six tasks, each once."""
    if connection.vendor == "sqlite":
        # The base of these tests is in memory, where writers do not wait for each other as in a file.
        donnees = request.getfixturevalue("donnees")
        acte = f"from {foule.__name__} import race; print(race())"
        courses = json.loads(run(donnees, "repere.socle.cli", "shell", "-v0", "-c", acte))
    else:
        courses = foule.race()
    assert len(courses) == foule.COURSES
    for prises in courses:
        assert None not in prises
        assert len(prises) == len(set(prises)) == foule.COMBIEN, prises


def test_a_place_that_left_the_directory_waits_for_nobody(zone: Zone, anna, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    premiere = claim_next(campagne=campagne, personne=leo)
    assert premiere
    Lieu.objects.filter(pk=premiere.lieu_id).update(desactive_le=timezone.localdate())
    with pytest.raises(TachePrise):
        record_outcome(tache=premiere, resultat=Resultat("verifie"), personne=leo)
    suivante = claim_next(campagne=campagne, personne=leo)
    assert suivante
    assert suivante != premiere
    assert report(campagne)["nombre"] == 5


def test_who_is_given_places_is_told_and_who_gives_them_is_not(zone: Zone, anna, leo, mia) -> None:
    campagne = ouvrir_campagne(zone, anna, leo, anna)
    dites = Notification.objects.filter(genre="campagne")
    assert {n.personne for n in dites} == {leo}
    assign_communes(campagne=campagne, communes=["Tours"], personne=mia, par=anna)
    assert {n.personne for n in dites.all()} == {leo, mia}
    assert any("Dites d’où vous appelez." in m.body for m in mail.outbox)
    assert str(zone.pk) not in mail.outbox[0].subject


def test_what_one_did_is_in_ones_data(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    record_outcome(tache=tache, resultat=Resultat("verifie", notes="Vu"), personne=leo)
    (dite,) = export(leo)["taches"]
    assert (dite["notes"], dite["campagne__titre"]) == ("Vu", "Printemps")
    assert export(anna)["taches"] == []
