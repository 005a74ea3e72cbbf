"""What waits on the first page, what is kept of people, and for how long."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from repere.annuaire.models import Lieu, Signalement
from repere.annuaire.services.signalements import report_error
from repere.comptes.mes_donnees import export
from repere.comptes.roles import Role
from repere.comptes.services.compte import delete_account
from repere.professionnels.models import Rappel, Verification
from repere.professionnels.portee import over_structure
from repere.professionnels.services.purge_verifications import purge_verifications
from repere.professionnels.services.verifications import confirm
from tests.fabriques import creer_lieux
from tests.professionnels.conftest import Bassin, creer_personne, entrer


@pytest.fixture
def ines(bassin: Bassin):
    return creer_personne("Inès", (Role.PROFESSIONNEL, over_structure(bassin.structure)))


def test_the_first_page_says_what_waits_and_leads_there(bassin: Bassin, ines) -> None:
    Lieu.objects.update(verifie_le=None, date_maj=None)
    report_error(lieu=bassin.chez_nous, genre="telephone", texte="Faux")
    report_error(lieu=bassin.chez_nous, genre="telephone", texte="Faux aussi")
    report_error(lieu=bassin.loin, genre="telephone", texte="Chez d’autres")
    client = entrer(ines)
    page = client.get(reverse("professionnels:accueil")).content.decode()
    assert "1 signalement à décider" in page and "1 lieu à vérifier" in page
    assert page.index("signalement à décider") < page.index("lieu à vérifier")
    Lieu.objects.update(verifie_le=timezone.localdate())
    Signalement.objects.all().delete()
    page = client.get(reverse("professionnels:accueil")).content.decode()
    assert "à vérifier</strong>" not in page and "à décider" not in page


def test_what_waits_costs_the_same_whatever_its_number(bassin: Bassin, ines) -> None:
    client, adresse = entrer(ines), reverse("professionnels:accueil")

    def count() -> int:
        with CaptureQueriesContext(connection) as requetes:
            assert client.get(adresse).status_code == 200
        return len(requetes)

    avant = count()
    for lieu in creer_lieux(20, bassin.chez_nous.rattachement, structure=bassin.structure):
        report_error(lieu=lieu, genre="autre", texte="Faux")
    assert count() <= avant


def test_one_gets_what_is_kept_and_leaves_without_a_name(bassin: Bassin, ines) -> None:
    bassin.chez_nous.refresh_from_db()
    confirm(lieu=bassin.chez_nous, par="la structure", personne=ines)
    Rappel.objects.create(lieu=bassin.chez_nous, personne=ines, echeance=timezone.localdate())
    siennes = export(ines)["verifications"]
    assert len(siennes["faites"]) == len(siennes["rappels"]) == 1
    delete_account(personne=ines, par=ines)
    # The place stays verified, by its structure.
    assert Verification.objects.get().personne is None
    assert not Rappel.objects.exists()


def test_two_years_later_nothing_of_people_is_left(bassin: Bassin, ines) -> None:
    bassin.chez_nous.refresh_from_db()
    recente = confirm(lieu=bassin.chez_nous, par="la structure", personne=ines)
    vieux = timezone.now() - timedelta(days=731)
    ancienne = Verification.objects.create(
        lieu=bassin.voisin, par="la structure", personne=ines, le=vieux
    )
    Rappel.objects.create(
        lieu=bassin.voisin, personne=ines, echeance=vieux.date(), reserve_le=vieux
    )
    signalement = report_error(lieu=bassin.voisin, genre="autre", texte="Madame Martin est partie")
    Signalement.objects.update(etat="refuse", decide_le=vieux, decide_par="Inès")
    dit = purge_verifications()
    assert "1 effacé(s)" in dit and "1 sans nom" in dit and "1 sans texte" in dit
    signalement.refresh_from_db()
    assert (signalement.texte, signalement.decide_par, signalement.etat) == ("", "", "refuse")
    ancienne.refresh_from_db()
    recente.refresh_from_db()
    assert ancienne.personne is None and recente.personne == ines
    assert "0 sans texte" in purge_verifications()
