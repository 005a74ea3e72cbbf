"""Every row that names a person is theirs to read; what names them is forgotten in time."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from repere.comptes.mes_donnees import export
from repere.comptes.roles import Role
from repere.comptes.services.compte import delete_account
from repere.professionnels.models import Campagne, DepotImport, Tache
from repere.professionnels.services.purge_campagnes import purge_campaigns
from repere.reseau.models import Besoin
from repere.reseau.services.besoins import state_need
from tests.professionnels.conftest import Bassin, personne_de


@pytest.fixture
def anna(bassin: Bassin) -> Any:
    return personne_de(Role.ANIMATEUR, bassin)


def closed_campaign(bassin: Bassin, personne: Any, *, jours: int) -> Tache:
    moment = timezone.now() - timedelta(days=jours)
    campagne = Campagne.objects.create(
        titre=f"Il y a {jours} jours",
        zonage=bassin.zone.zonage_id,
        zone=bassin.zone.code,
        cible="tous",
        ouverte_par=personne,
        fermee_le=moment,
    )
    return Tache.objects.create(
        campagne=campagne,
        lieu=bassin.chez_nous,
        etat="verifie",
        confiee_a=personne,
        faite_par=personne,
        faite_le=moment,
        notes="Demander M. Martin",
        avant={"notes": "Madame Roy"},
    )


def test_one_gets_what_one_led_and_said(bassin: Bassin, anna: Any) -> None:
    closed_campaign(bassin, anna, jours=1)
    DepotImport.objects.create(nom="lieux.csv", depose_par=anna)
    state_need(structure=bassin.structure, genre="formation", texte="Sécurité", par=anna)
    tout = export(anna)
    assert [c["titre"] for c in tout["menes"]["campagnes"]] == ["Il y a 1 jours"]
    assert [d["nom"] for d in tout["menes"]["imports"]] == ["lieux.csv"]
    assert [b["texte"] for b in tout["reseau"]["besoins"]] == ["Sécurité"]
    delete_account(personne=anna, par=anna)
    assert not get_user_model().objects.filter(pk=anna.pk).exists()
    assert Campagne.objects.get().ouverte_par is None
    assert DepotImport.objects.get().depose_par is None
    assert Besoin.objects.get().dit_par is None


def test_two_years_after_a_campaign_nobody_is_named(bassin: Bassin, anna: Any) -> None:
    vieille, recente = (closed_campaign(bassin, anna, jours=j) for j in (731, 700))
    assert "1 tâche(s)" in purge_campaigns()
    vieille.refresh_from_db()
    recente.refresh_from_db()
    assert (vieille.confiee_a, vieille.faite_par, vieille.notes, vieille.avant) == (
        None,
        None,
        "",
        {},
    )
    assert recente.notes and recente.faite_par == anna
    assert "0 tâche(s)" in purge_campaigns()
