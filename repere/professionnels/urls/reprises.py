"""Addresses of old monographs."""

from django.urls import path

from repere.professionnels.views.reprises import depots, relecture

urlpatterns = [
    path("reprises/", depots.reprises, name="reprises"),
    path("reprises/<int:numero>/", relecture.reprise, name="reprise"),
    path("reprises/<int:numero>/ecrire/", depots.verser, name="reprise_verser"),
    path("reprises/<int:numero>/ecarter/", depots.ecarter, name="reprise_ecarter"),
    path("reprises/<int:numero>/<slug:groupe>/", relecture.reprise, name="reprise_groupe"),
    path("reprises/<int:numero>/<slug:groupe>/decider/", relecture.decider, name="reprise_decider"),
    path("reprises/<int:numero>/<slug:groupe>/lieu/", relecture.lieu, name="reprise_lieu"),
    path("reprises/<int:numero>/<slug:groupe>/annuler/", relecture.annuler, name="reprise_annuler"),
]
