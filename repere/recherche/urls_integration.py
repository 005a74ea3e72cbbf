"""Addresses that other sites write down: they do not change."""

from django.urls import path

from repere.recherche.views import integration

app_name = "integration"
urlpatterns = [
    path("integrer.js", integration.chargeur, name="chargeur"),
    path("integrer/", integration.atelier, name="atelier"),
    path("integrer/annuaire", integration.annuaire, name="annuaire"),
]
