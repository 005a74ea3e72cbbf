"""Addresses of the public pages that list places."""

from django.urls import path

from repere.recherche.views import accueil

app_name = "recherche"
urlpatterns = [
    path("", accueil.accueil, name="accueil"),
]
