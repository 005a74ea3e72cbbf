"""The first page, and the places one works on."""

from django.urls import path

from repere.professionnels.views import accueil, lieux

urlpatterns = [
    path("", accueil.accueil, name="accueil"),
    path("lieux/", lieux.lieux, name="lieux"),
    path("lieux/<slug:identifiant>/", lieux.lieu, name="lieu"),
]
