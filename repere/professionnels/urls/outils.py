"""Keys and tools."""

from django.urls import path

from repere.professionnels.views import connecteurs, outils

urlpatterns = [
    path("outils/", outils.outils, name="outils"),
    path("outils/cles/", outils.creer_cle, name="creer_cle"),
    path("outils/cles/<int:pk>/reprendre/", outils.reprendre_cle, name="reprendre_cle"),
    path("outils/connecteurs/", connecteurs.creer, name="creer_connecteur"),
    path("outils/connecteurs/<uuid:identifiant>/", connecteurs.connecteur, name="connecteur"),
    path("outils/connecteurs/<uuid:identifiant>/agir/", connecteurs.agir, name="agir_connecteur"),
]
