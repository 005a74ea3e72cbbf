"""Addresses of the public pages that list places."""

from django.urls import include, path

from repere.recherche.views import accueil, points, resultats, suggestions

app_name = "recherche"
urlpatterns = [
    path("", accueil.accueil, name="accueil"),
    path("recherche", resultats.resultats, name="resultats"),
    path("recherche/ou", suggestions.suggestions, name="suggestions"),
    path("carte/lieux.json", points.lieux, name="carte_lieux"),
    path("", include("repere.recherche.urls_territoires")),
]
