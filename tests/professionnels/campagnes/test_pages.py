"""Pages of campaigns: who leads, who verifies, on a slow telephone, one after the other."""

import csv
import io
import re

from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.comptes.models import Notification
from repere.comptes.roles import Role
from repere.professionnels.models import Campagne, Tache
from repere.professionnels.portee import over_structure, over_zone
from repere.professionnels.services.taches import claim_next
from repere.territoires.models import Appartenance, Zone
from tests.fabriques import creer_lieux, creer_structure
from tests.professionnels.campagnes.conftest import ouvrir_campagne
from tests.professionnels.conftest import creer_personne, entrer
from tests.territoires.fabrique import creer_commune


def body(reponse) -> str:
    contenu = b"".join(reponse) if reponse.streaming else reponse.content
    return re.sub(r"\s+", " ", contenu.decode().replace("\u00a0", " "))


def at(nom: str, *args: object) -> str:
    return reverse(f"professionnels:{nom}", args=args)


def test_an_animateur_opens_a_campaign_and_sees_who_has_what(zone: Zone, anna, leo, mia) -> None:
    client = entrer(anna)
    page = body(client.get(at("campagne_nouvelle")))
    assert "(5)" in page
    assert "(6)" in page
    champs = {"titre": "Hiver", "cible": "anciens", "personnes": [leo.pk, mia.pk], "consigne": ""}
    reponse = client.post(at("campagne_nouvelle"), champs, follow=True)
    page = body(reponse)
    assert "La campagne est ouverte." in page
    assert "0 lieux vus sur 5." in page
    assert Campagne.objects.get().taches.count() == 5
    assert "Léo" in page
    assert "Mia" in page


def test_what_is_missing_is_said_and_nothing_is_lost(zone: Zone, anna: User, leo: User) -> None:
    client = entrer(anna)
    reponse = client.post(at("campagne_nouvelle"), {"cible": "xyz", "consigne": "Bonjour"})
    assert reponse.status_code == 422
    page = body(reponse)
    assert "Donnez un nom à la campagne." in page
    assert 'role="alert"' in page
    assert ">Bonjour</textarea>" in page.replace("> ", ">")
    assert not Campagne.objects.exists()


def test_nobody_verifies_for_an_unknown_person(zone: Zone, anna: User, leo: User) -> None:
    autre = creer_personne("Ailleurs")
    champs = {"titre": "Hiver", "cible": "tous", "personnes": [autre.pk]}
    assert entrer(anna).post(at("campagne_nouvelle"), champs).status_code == 422


def test_with_nothing_old_one_is_told(zone: Zone, anna: User) -> None:
    Lieu.objects.update(verifie_le=timezone.localdate())
    reponse = entrer(anna).post(at("campagne_nouvelle"), {"titre": "Hiver", "cible": "anciens"})
    assert reponse.status_code == 422
    assert "Aucun lieu de ce bassin" in body(reponse)


def test_reading_a_task_writes_nothing_and_weighs_little(zone: Zone, anna, leo: User) -> None:
    tache = ouvrir_campagne(zone, anna).taches.in_queue_order()[0]
    reponse = entrer(leo).get(at("tache", tache.pk))
    assert len(reponse.content) < 30_000
    page = body(reponse)
    assert 'href="tel:+33' in page
    assert "Bonjour, je m’appelle Léo." in page
    assert "Dites d’où vous appelez." in page
    assert "La page ne le dit pas." in page
    tache.refresh_from_db()
    assert tache.prise_par is None


def test_every_page_of_a_large_campaign_is_light(
    zone: Zone, anna: User, leo: User, django_assert_max_num_queries
) -> None:
    commune = Lieu.objects.get(nom="Ballan").rattachement
    assert commune
    creer_lieux(120, commune, telephone="+33247000003")
    campagne = ouvrir_campagne(zone, anna, leo)
    client = entrer(leo)
    for nom in ("campagne", "campagne_liste"):
        with django_assert_max_num_queries(25):
            reponse = client.get(at(nom, campagne.pk))
        assert len(reponse.content) < 30_000, nom
    with django_assert_max_num_queries(25):
        reponse = client.get(at("campagne_tournee", campagne.pk))
    assert "65 autres lieux ne sont pas" in body(reponse) or "66 autres" in body(reponse)


def test_pages_ask_no_more_for_more_communes(zone: Zone, anna: User, leo: User) -> None:
    client = entrer(anna)

    def asked() -> list[int]:
        campagne = ouvrir_campagne(zone, anna, leo)
        nombres = []
        for adresse in (at("campagne", campagne.pk), at("campagnes")):
            client.get(adresse)
            with CaptureQueriesContext(connection) as requetes:
                client.get(adresse)
            nombres.append(len(requetes))
        return nombres

    avant = asked()
    for rang in range(6):
        commune = creer_commune(f"3730{rang}", f"Commune {rang}")
        Appartenance.objects.create(zonage=zone.zonage, zone=zone, commune=commune)
        creer_lieux(2, commune)
    assert asked() == avant
    assert max(avant) <= 16


def test_one_place_after_the_other(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna, leo)
    client = entrer(leo)
    reponse = client.post(at("campagne_suite", campagne.pk))
    for restent in range(6, 0, -1):
        vue = reponse["Location"]
        assert "/taches/" in vue
        assert f"{restent} lieu" in body(client.get(vue))
        reponse = client.post(vue, {"issue": "verifie", "version": 0, "notes": ""})
    assert reponse["Location"] == at("campagne", campagne.pk)
    assert "Plus aucun lieu ne vous attend" in body(client.get(reponse["Location"]))
    assert campagne.taches.filter(etat="verifie").count() == 6


def test_a_closed_place_needs_a_reason_and_keeps_what_was_typed(zone, anna, leo: User) -> None:
    tache = ouvrir_campagne(zone, anna).taches.in_queue_order()[0]
    client = entrer(leo)
    champs = {"issue": "ferme", "version": 0, "notes": "Rideau baissé", "depuis": "2026-02-31"}
    reponse = client.post(at("tache", tache.pk), champs)
    assert reponse.status_code == 422
    page = body(reponse)
    assert "Dites pourquoi le lieu n’est plus ouvert." in page
    assert "Écrivez une date" in page
    assert "Rideau baissé" in page
    champs |= {"motif": "Le lieu a fermé pour de bon", "depuis": "2099-01-01"}
    assert "Cette date est à venir" in body(client.post(at("tache", tache.pk), champs))
    champs |= {"motif": "<b>", "depuis": ""}
    assert client.post(at("tache", tache.pk), champs).status_code == 422
    tache.lieu.refresh_from_db()
    assert tache.lieu.publie


def test_two_at_once_the_second_is_told(zone: Zone, anna: User, leo: User, mia: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    prise = claim_next(campagne=campagne, personne=mia)
    assert prise
    client = entrer(leo)
    assert "Mia s’occupe de ce lieu jusqu’à" in body(client.get(at("tache", prise.pk)))
    reponse = client.post(at("tache", prise.pk), {"issue": "verifie", "version": 0}, follow=True)
    assert "Quelqu’un d’autre s’occupe de ce lieu" in body(reponse)
    prise.refresh_from_db()
    assert prise.etat == "a_faire"


def test_an_old_page_does_not_overwrite(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    client = entrer(leo)
    for _ in range(2):
        client.post(at("tache", tache.pk), {"issue": "injoignable", "version": 0})
    tache.refresh_from_db()
    assert tache.essais == 1


def test_the_last_is_undone_in_one_tap(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    client = entrer(leo)
    champs = {"issue": "ferme", "version": 0, "motif": "Le lieu a déménagé"}
    suite = client.post(at("tache", tache.pk), champs, follow=True)
    assert f"Le dernier : {tache.lieu.nom}, fermé." in body(suite)
    reponse = client.post(at("campagne_annuler", campagne.pk), follow=True)
    assert "C’est annulé. La page du lieu est comme avant." in body(reponse)
    assert Lieu.objects.get(pk=tache.lieu_id).publie
    assert "Il n’y a rien à annuler." in body(
        client.post(at("campagne_annuler", campagne.pk), follow=True)
    )


def test_what_was_given_to_another_is_not_mine(zone: Zone, anna: User, leo, mia) -> None:
    campagne = ouvrir_campagne(zone, anna, mia)
    tache = campagne.taches.first()
    assert tache
    assert entrer(leo).get(at("tache", tache.pk)).status_code == 404
    assert entrer(mia).get(at("tache", tache.pk)).status_code == 200
    assert entrer(anna).get(at("tache", tache.pk)).status_code == 200
    assert "Aucun lieu ne vous attend." in body(entrer(leo).get(at("campagnes")))


def test_communes_are_given_then_taken_back(zone: Zone, anna: User, leo: User, mia: User) -> None:
    campagne = ouvrir_campagne(zone, anna, leo)
    client = entrer(anna)
    champs = {"commune": ["Tours", "Luynes"], "personne": mia.pk}
    reponse = client.post(at("campagne_confier", campagne.pk), champs)
    assert campagne.taches.filter(confiee_a=mia).count() == 5
    page = body(client.get(reponse["Location"]))
    assert "5 lieux confiés à Mia." in page
    jeton = re.search(r'name="annuler" value="([^"]+)"', page)
    assert jeton
    # What one is given to undo is nobody else's.
    autre = creer_personne("Zoé", (Role.ANIMATEUR, over_zone(zone)))
    entrer(autre).post(at("campagne_confier", campagne.pk), {"annuler": jeton[1]})
    assert campagne.taches.filter(confiee_a=mia).count() == 5
    mia.delete()
    client.post(at("campagne_confier", campagne.pk), {"annuler": jeton[1]})
    assert campagne.taches.filter(confiee_a=leo).count() == 6


def test_nothing_ticked_is_told(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna, leo)
    reponse = entrer(anna).post(at("campagne_confier", campagne.pk), {}, follow=True)
    assert "Cochez des communes" in body(reponse)
    champs = {"commune": "Tours", "personne": "999999"}
    assert "Cochez des communes" in body(
        entrer(anna).post(at("campagne_confier", campagne.pk), champs, follow=True)
    )


def test_filters_stay_in_the_address_and_the_file_follows(zone: Zone, anna, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna, leo)
    Lieu.objects.filter(nom="Luynes 0").update(nom="=cmd()")
    client = entrer(anna)
    page = body(client.get(at("campagne_liste", campagne.pk), {"commune": "Luynes", "qui": leo.pk}))
    assert "2 lieux" in page
    assert "commune=Luynes" in page
    demande = {"commune": "Luynes", "format": "csv"}
    fichier = body(client.get(at("campagne_liste", campagne.pk), demande))
    assert "Tours 0" not in fichier
    assert "'=cmd()" in fichier or "=cmd()" not in fichier.replace("'=cmd()", "")
    assert (
        client.get(at("campagne_liste", campagne.pk), {"qui": "-1", "etat": "?"}).status_code == 200
    )
    assert csv.reader(io.StringIO(fichier))


def test_a_round_starts_where_one_says(zone: Zone, anna: User, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    client = entrer(leo)
    page = body(client.get(at("campagne_tournee", campagne.pk), {"depart": "Luynes"}))
    assert "au départ de Luynes" in page
    assert page.index("Luynes 0</a>") < page.index("Tours 0</a>")
    assert "Position inconnue" in page
    page = body(client.get(at("campagne_tournee", campagne.pk), {"depart": "xyzxyz"}))
    assert "Nous n’avons pas reconnu cet endroit." in page


def test_once_closed_nobody_answers_and_the_report_stays(zone: Zone, anna, leo: User) -> None:
    campagne = ouvrir_campagne(zone, anna)
    tache = claim_next(campagne=campagne, personne=leo)
    assert tache
    assert "6 lieux ne sont pas encore vérifiés." in body(
        entrer(anna).get(at("campagne_fermer", campagne.pk))
    )
    page = body(entrer(anna).post(at("campagne_fermer", campagne.pk), follow=True))
    assert "La campagne est fermée." in page
    assert "Bilan" in page
    client = entrer(leo)
    reponse = client.post(at("tache", tache.pk), {"issue": "verifie", "version": 0})
    assert reponse.status_code == 422
    client.post(at("campagne_suite", campagne.pk))
    assert not Tache.objects.filter(etat="verifie").exists()
    Lieu.objects.filter(nom="Loin").update(commune="Autre")
    assert "0 lieux vus sur 6." in body(client.get(at("campagne", campagne.pk)))


def test_what_waits_is_on_the_first_page(zone: Zone, anna: User, leo: User) -> None:
    ouvrir_campagne(zone, anna, leo)
    assert "6 lieux à appeler" in body(entrer(leo).get("/espace/"))


def test_a_correction_that_waits_for_the_structure_verifies_nothing(
    zone: Zone, anna: User, leo: User
) -> None:
    structure = creer_structure("La mairie")
    membre = creer_personne("Inès", (Role.GESTIONNAIRE, over_structure(structure)))
    Lieu.objects.filter(nom="Ballan").update(structure=structure, verifie_le=None)
    campagne = ouvrir_campagne(zone, anna)
    tache = campagne.taches.get(lieu__nom="Ballan")
    entrer(leo).post(at("tache", tache.pk), {"issue": "corrige", "version": 0})
    tache.refresh_from_db()
    assert tache.etat == "corrige"
    assert Lieu.objects.get(nom="Ballan").verifie_le is None
    autre = campagne.taches.get(lieu__nom="Tours 0")
    entrer(leo).post(at("tache", autre.pk), {"issue": "corrige", "version": 0})
    assert Lieu.objects.get(nom="Tours 0").verifie_le == timezone.localdate()
    assert not Notification.objects.filter(personne=membre).exists()


def test_who_answers_for_a_place_learns_that_it_was_closed(zone: Zone, anna, leo: User) -> None:
    structure = creer_structure("La mairie")
    membre = creer_personne("Inès", (Role.GESTIONNAIRE, over_structure(structure)))
    Lieu.objects.filter(nom="Ballan").update(structure=structure)
    campagne = ouvrir_campagne(zone, anna)
    tache = campagne.taches.get(lieu__nom="Ballan")
    champs = {"issue": "ferme", "version": 0, "motif": "Le lieu a déménagé"}
    entrer(leo).post(at("tache", tache.pk), champs)
    dite = Notification.objects.get(personne=membre)
    assert dite.phrase == "Ballan n’est plus dans l’annuaire. La raison : le lieu a déménagé."
    assert entrer(membre).get(dite.lien).status_code == 200
