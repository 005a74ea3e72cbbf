"""Accounts in the administration: seen and closed, never given rights by hand."""

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from repere.comptes.models import Evenement
from tests.comptes.conftest import sign_in

pytestmark = pytest.mark.django_db


def test_only_our_pages_touch_accounts() -> None:
    etiquettes = {m._meta.label for m in admin.site._registry}
    assert "auth.User" in etiquettes
    assert not {e for e in etiquettes if e.split(".")[0] in {"account", "mfa", "usersessions"}}
    assert "auth.Group" not in etiquettes


def test_an_account_is_closed_at_once_and_opened_again(admin_client: Client, ines) -> None:
    chez_elle = Client()
    sign_in(chez_elle, "ines@exemple.fr")
    page = reverse("admin:auth_user_change", args=[ines.pk])
    assert admin_client.get(reverse("admin:auth_user_changelist")).status_code == 200
    assert admin_client.get(page).status_code == 200
    admin_client.post(page, {"first_name": "Autre", "is_superuser": "on"})
    assert chez_elle.get("/compte/").status_code == 302
    admin_client.post(page, {"is_active": "on"})
    admin_client.post(page, {"is_active": "on"})
    ines.refresh_from_db()
    assert ines.is_active and not ines.is_superuser and ines.first_name == ""
    dits = Evenement.objects.filter(sur=f"personne:{ines.pk}").values_list("quoi", flat=True)
    assert list(dits) == ["session.ouverte", "compte.ferme", "compte.rouvert"]


@pytest.mark.parametrize("action", ["add", "delete"])
def test_accounts_are_neither_made_nor_erased_by_hand(
    admin_client: Client, ines, action: str
) -> None:
    arguments = [] if action == "add" else [ines.pk]
    assert admin_client.get(reverse(f"admin:auth_user_{action}", args=arguments)).status_code == 403
