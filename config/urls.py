"""Addresses of the site. Everything is closed unless its view says it is public."""

from django.contrib import admin
from django.urls import include, path

from config.api import place_address

urlpatterns = [
    path("admin/", admin.site.urls),
    path("compte/", include("repere.comptes.urls_etapes")),
    path("compte/", include("repere.comptes.urls")),
    path("espace/", include("repere.professionnels.urls")),
    path("api/", include(([place_address()], "api-ecriture"))),
    path("api/v1/", include("repere.professionnels.api.urls")),
    path("api/", include("repere.api.urls")),
    path("observatoire/", include("repere.observatoire.urls")),
    path("donnees/", include("repere.api.urls_donnees")),
    path("", include("repere.territoires.urls")),
    path("", include("repere.recherche.urls_hors_ligne")),
    path("", include("repere.recherche.urls")),
    path("", include("repere.recherche.urls_integration")),
    path("", include("repere.assistant.urls")),
    path("", include("repere.annuaire.urls")),
    path("", include("repere.socle.urls")),
]

# django-allauth looks for it here when somebody asks too often.
handler429 = "repere.comptes.views.connexion.trop_de_demandes"
