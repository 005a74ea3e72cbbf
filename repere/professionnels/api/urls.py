"""Addresses for tools. Changing a place shares the address where the public API reads it (``config/urls.py``)."""

from django.urls import path

from repere.professionnels.api import description, lieux

app_name = "api-partenaires"
urlpatterns = [
    path("moi/lieux", lieux.mes_lieux, name="mes_lieux"),
    path("lieux/<str:identifiant>/edition", lieux.lire, name="lire_lieu"),
    path("lieux/<str:identifiant>/verification", lieux.verifier, name="verifier_lieu"),
    path("partenaires/openapi.json", description.openapi, name="openapi"),
]
