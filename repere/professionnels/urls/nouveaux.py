"""Addresses of new places. Before those of places: « nouveau » is no identifier."""

from django.urls import path

from repere.professionnels.views.nouveaux import ajout, decisions

urlpatterns = [
    path("lieux/nouveau/", ajout.nouveau, name="nouveau_lieu"),
    path("lieux-proposes/", decisions.lieux_proposes, name="lieux_proposes"),
    path("lieux-proposes/remettre/", decisions.remettre, name="lieux_proposes_remettre"),
    path("lieux-proposes/<int:numero>/", decisions.lieu_propose, name="lieu_propose"),
]
