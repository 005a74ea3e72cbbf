"""Accounts do not outlive their use: warned, then erased; what was never proved goes sooner."""

from datetime import timedelta
from io import StringIO

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from repere.comptes.models import Evenement, Invitation
from repere.comptes.roles import SITE, Genre, Perimetre, Role
from repere.comptes.services import journal, purge
from repere.comptes.services.invitations import invite
from repere.comptes.services.roles import grant_role
from tests.comptes.conftest import Facteur, sign_in

pytestmark = pytest.mark.django_db
ESPACE = Perimetre(Genre.STRUCTURE, "7")


def purger() -> str:
    sortie = StringIO()
    call_command("purger", stdout=sortie)
    return sortie.getvalue()


def away(personne, jours: int) -> None:
    quand = timezone.now() - timedelta(days=jours)
    type(personne).objects.filter(pk=personne.pk).update(last_login=quand, date_joined=quand)


@pytest.fixture
def plus_tard(monkeypatch):
    """Let days pass."""

    def passe(jours: int) -> None:
        instant = timezone.now() + timedelta(days=jours)
        monkeypatch.setattr(purge.timezone, "now", lambda: instant)
        monkeypatch.setattr(journal.timezone, "now", lambda: instant)

    return passe


def test_who_comes_is_left_alone(ines) -> None:
    away(ines, 600)
    assert "0 averti(s), 0 effacé(s)" in purger()
    assert not mail.outbox


def test_one_is_told_a_month_before(ines, plus_tard) -> None:
    grant_role(personne=ines, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    away(ines, 720)
    assert "1 averti(s), 0 effacé(s)" in purger()
    (message,) = mail.outbox
    assert message.to == ["ines@exemple.fr"] and "dans 30 jours" in message.body
    plus_tard(29)
    assert "0 averti(s), 0 effacé(s)" in purger()
    plus_tard(2)
    assert "0 averti(s), 1 effacé(s)" in purger()
    assert not get_user_model().objects.exists()
    derniere = Evenement.objects.last()
    assert (derniere.acteur, derniere.quoi) == ("site", "compte.supprime")
    assert len(mail.outbox) == 1


def test_who_was_not_told_is_not_erased(ines, plus_tard, facteur: Facteur) -> None:
    facteur.refuse = True
    away(ines, 720)
    assert "0 averti(s), 0 effacé(s)" in purger()
    plus_tard(40)
    assert "0 averti(s), 0 effacé(s)" in purger()


def test_coming_once_is_enough(ines, plus_tard) -> None:
    away(ines, 720)
    purger()
    sign_in(Client(), "ines@exemple.fr")
    plus_tard(40)
    assert "0 averti(s), 0 effacé(s)" in purger()
    assert get_user_model().objects.exists()


def test_the_last_administrator_stays(ines, plus_tard) -> None:
    grant_role(personne=ines, role=Role.ADMINISTRATEUR, perimetre=SITE)
    away(ines, 900)
    purger()
    plus_tard(40)
    purger()
    assert get_user_model().objects.exists()


def test_an_address_that_nobody_proved_goes_in_a_week(client: Client, db) -> None:
    client.post("/compte/creer/", {"email": "faute@exemple.fr"})
    purger()
    personne = get_user_model().objects.get()
    quand = timezone.now() - timedelta(days=8)
    type(personne).objects.update(date_joined=quand)
    mail.outbox.clear()
    assert "1 effacé(s)" in purger()
    assert not get_user_model().objects.exists() and not mail.outbox


def test_old_invitations_and_connexions_go(client: Client, ines, plus_tard) -> None:
    invite(courriel="a@exemple.fr", role=Role.PROFESSIONNEL, perimetre=ESPACE, par=ines)
    sign_in(client, "ines@exemple.fr")
    purger()
    assert Invitation.objects.exists() and UserSession.objects.exists()
    Session.objects.update(expire_date=timezone.now() - timedelta(days=1))
    Invitation.objects.update(expire_le=timezone.now() - timedelta(days=91))
    assert "1 invitation(s) et 1 connexion(s)" in purger()
    assert not Invitation.objects.exists() and not UserSession.objects.exists()
