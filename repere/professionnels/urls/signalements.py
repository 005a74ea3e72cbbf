"""Addresses of reports."""

from django.urls import path

from repere.professionnels.views.signalements import decision, file

urlpatterns = [
    path("signalements/", file.signalements, name="signalements"),
    path("signalements/<int:numero>/", decision.signalement, name="signalement"),
    path("signalements/<int:numero>/decider/", decision.decider, name="signalement_decider"),
    path("signalements/<int:numero>/annuler/", decision.annuler, name="signalement_annuler"),
]
