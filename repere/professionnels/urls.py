"""Addresses of the professional space."""

from django.urls import path

from repere.professionnels.views import accueil, lieux

app_name = "professionnels"
urlpatterns = [
    path("", accueil.accueil, name="accueil"),
    path("lieux/", lieux.lieux, name="lieux"),
    path("lieux/<slug:identifiant>/", lieux.lieu, name="lieu"),
]
