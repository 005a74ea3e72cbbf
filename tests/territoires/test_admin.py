"""Territories in the admin."""

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from repere.territoires.models import Appartenance, Chargement, Commune, Contour, Zone

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("territoire")]

MODELES = [
    modele.__name__.lower()
    for modele in admin.site._registry
    if modele._meta.app_label == "territoires"
]
ECRITS_PAR_LES_CHARGEMENTS = {
    "region", "departement", "epci", "commune", "anciennecommune", "contour", "chargement",
}  # fmt: skip


def page(modele: str, action: str = "changelist") -> str:
    return reverse(f"admin:territoires_{modele}_{action}")


@pytest.mark.parametrize("modele", MODELES)
def test_every_list_opens_and_is_searched(admin_client: Client, modele: str) -> None:
    Contour.objects.create(nature="commune", code="37001", geometrie={})
    assert admin_client.get(page(modele)).status_code == 200
    assert admin_client.get(page(modele), {"q": "a"}).status_code == 200


@pytest.mark.parametrize("modele", MODELES)
def test_lists_do_not_ask_more_of_the_base_for_more_rows(
    admin_client: Client, modele: str, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(13):
        admin_client.get(page(modele))


@pytest.mark.parametrize("modele", sorted(ECRITS_PAR_LES_CHARGEMENTS))
def test_what_loads_write_is_read_only(admin_client: Client, modele: str) -> None:
    assert admin_client.get(page(modele, "add")).status_code == 403


def test_operators_search_as_the_public_does(admin_client: Client) -> None:
    reponse = admin_client.get(page("commune"), {"q": "st piere des champ"})
    assert [c.pk for c in reponse.context["cl"].queryset] == ["37002"]


def test_a_second_zone_of_the_same_zonage_is_refused_in_words(admin_client: Client) -> None:
    aval = Zone.objects.get(code="aval")
    reponse = admin_client.post(page("appartenance", "add"), {"zone": aval.pk, "commune": "37001"})
    assert "déjà dans une zone" in reponse.content.decode()
    assert Appartenance.objects.filter(commune="37001").count() == 1


def test_a_commune_is_moved_to_another_zone(admin_client: Client) -> None:
    appartenance = Appartenance.objects.get(commune="37001")
    aval = Zone.objects.get(code="aval")
    admin_client.post(
        reverse("admin:territoires_appartenance_change", args=[appartenance.pk]),
        {"zone": aval.pk, "commune": "37001"},
    )
    appartenance.refresh_from_db()
    assert (appartenance.zone_id, appartenance.zonage_id) == (aval.pk, "bassins")


def test_failures_are_listed(admin_client: Client) -> None:
    Chargement.objects.create(
        referentiel="communes", source="ici", reussi=False, message="page web"
    )
    assert "page web" in admin_client.get(page("chargement")).content.decode()
    assert Commune.objects.count() == 6
