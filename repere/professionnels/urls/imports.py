"""Addresses of imports."""

from django.urls import path

from repere.professionnels.views.imports import depots

urlpatterns = [
    path("imports/", depots.depots, name="depots"),
    path("imports/<int:pk>/", depots.depot, name="depot"),
    path("imports/<int:pk>/colonnes/", depots.ranger, name="depot_ranger"),
    path("imports/<int:pk>/relire/", depots.relire, name="depot_relire"),
    path("imports/<int:pk>/appliquer/", depots.appliquer, name="depot_appliquer"),
    path("imports/<int:pk>/annuler/", depots.annuler, name="depot_annuler"),
    path("imports/<int:pk>/refus/", depots.refus, name="depot_refus"),
]
