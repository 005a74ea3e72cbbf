"""Bounds of the monographs: who changes what is public, how many notes a tablet may send, whose page is written."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from repere.monographies.models import Monographie, Participation, Propos, Reunion
from repere.monographies.services.monographies import publish
from repere.monographies.services.reunions import add_guest
from repere.professionnels.views.monographies import carnet
from repere.socle.limites import COMPTEURS
from tests.professionnels.conftest import entrer
from tests.professionnels.monographies.test_securite import note_of, send


@pytest.fixture
def _limits(settings) -> Iterator[None]:
    settings.REPERE_LIMITES = True
    COMPTEURS.clear()
    yield
    COMPTEURS.clear()


@pytest.mark.parametrize("envoi", [{"nom": "Une de plus"}, {"presente": []}])
def test_who_came_is_public_too_and_only_who_leads_changes_it(
    reunion: Reunion, monographie: Monographie, leo: User, anna: User, envoi: dict[str, object]
) -> None:
    publish(monographie=monographie, par=anna)
    adresse = reverse("professionnels:reunion_presents", args=[reunion.pk])
    reponse = entrer(leo).post(adresse, envoi, follow=True)
    assert "est publiée" in reponse.content.decode()
    assert reunion.participations.get().etat == Participation.Etat.PRESENTE
    entrer(anna).post(adresse, envoi)
    assert reunion.participations.filter(etat=Participation.Etat.PRESENTE).count() != 1


def test_before_that_a_contributeur_notes_who_came(reunion: Reunion, leo: User) -> None:
    autre = add_guest(reunion=reunion, nom="Une autre")
    adresse = reverse("professionnels:reunion_presents", args=[reunion.pk])
    entrer(leo).post(adresse, {"presente": [autre.pk]})
    autre.refresh_from_db()
    assert autre.etat == Participation.Etat.PRESENTE


@pytest.mark.usefixtures("_limits")
def test_a_morning_of_notes_passes_and_a_flood_waits(
    reunion: Reunion, leo: User, anna: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert carnet.NOTES_PAR_MINUTE >= 500
    monkeypatch.setattr(carnet, "NOTES_PAR_MINUTE", 2)
    client: Client = entrer(leo)
    reponses = [send(client, reunion, note_of(leo)) for _fois in range(5)]
    attend = [r for r in reponses if r.status_code == 429]
    assert attend and attend[0].json()["motif"] and int(attend[0]["Retry-After"]) <= 60
    assert Propos.objects.count() == 5 - len(attend)
    # Everybody in the room has one address: the limit is each one's own.
    assert send(entrer(anna), reunion, note_of(anna)).status_code == 200
