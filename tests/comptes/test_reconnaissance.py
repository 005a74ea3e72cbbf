"""Links of e-mails that spare typing an address, and tell nobody else anything."""

from urllib.parse import quote

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from repere.comptes.reconnaissance import meant_for


@pytest.fixture
def personne(db: None) -> User:
    return User.objects.create_user("p", email="camille@exemple.fr")


def sign_in_page(suite: str) -> str:
    return Client().get(f"{reverse('account_login')}?next={quote(suite)}").content.decode()


def test_who_follows_a_link_of_an_e_mail_need_not_type_their_address(personne: User) -> None:
    lien = meant_for(personne, "/espace/lieux/x/modifier/horaires/")
    assert 'value="camille@exemple.fr"' in sign_in_page(lien)


def test_a_link_that_we_did_not_write_says_nothing(personne: User) -> None:
    for suite in (f"/espace/?pour={personne.pk}", "/espace/?pour=1:x:y", "/espace/", ""):
        assert "camille" not in sign_in_page(suite)


def test_a_closed_account_is_not_told(personne: User) -> None:
    lien = meant_for(personne, "/espace/?page=2")
    User.objects.update(is_active=False)
    assert "&pour=" in lien and "camille" not in sign_in_page(lien)
