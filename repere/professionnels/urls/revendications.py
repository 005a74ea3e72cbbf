"""Addresses of claims."""

from django.urls import path

from repere.professionnels.views import revendications, revendiquer

urlpatterns = [
    path("revendiquer/", revendiquer.revendiquer, name="revendiquer"),
    path("revendiquer/<slug:identifiant>/", revendiquer.revendiquer_lieu, name="revendiquer_lieu"),
    path("demandes/<int:pk>/retirer/", revendiquer.retirer, name="retirer_revendication"),
    path("demandes/", revendications.revendications, name="revendications"),
    path("demandes/<int:pk>/", revendications.revendication, name="revendication"),
]
