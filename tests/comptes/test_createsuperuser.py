"""The first administrator is named on the machine, and comes in by the same door."""

from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client

from repere.comptes.models import Attribution
from repere.comptes.roles import SITE, Role
from repere.socle.commande import Erreur
from tests.comptes.conftest import sign_in
from tests.comptes.test_second_facteur import set_up

pytestmark = pytest.mark.django_db


def call(**options) -> str:
    sortie = StringIO()
    call_command("createsuperuser", stdout=sortie, **options)
    return sortie.getvalue()


def test_an_address_is_enough(client: Client) -> None:
    for _ in range(2):
        assert "/admin/" in call(email="Chef@exemple.fr", noinput=True)
    personne = get_user_model().objects.get()
    assert Attribution.objects.current().held() == {(Role.ADMINISTRATEUR, SITE)}
    assert not personne.has_usable_password() and "chef" not in personne.username
    sign_in(client, "chef@exemple.fr")
    set_up(client)
    assert client.get("/admin/").status_code == 200
    assert EmailAddress.objects.get().verified


def test_an_account_that_exists_is_raised(ines) -> None:
    call(email="ines@exemple.fr")
    ines.refresh_from_db()
    assert ines.is_superuser and get_user_model().objects.count() == 1


@pytest.mark.parametrize("adresse", ["", "chef", "a b@c.fr"])
def test_what_is_no_address_is_refused(adresse: str) -> None:
    with pytest.raises(Erreur, match="adresse complète"):
        call(email=adresse, noinput=True)


def test_it_is_asked_for(monkeypatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "chef@exemple.fr")
    assert "courriels" in call()
