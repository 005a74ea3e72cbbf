"""Addresses of the app that works without a network."""

from django.urls import path

from repere.recherche.views import hors_ligne

app_name = "hors_ligne"
urlpatterns = [
    path("hors-ligne/", hors_ligne.page, name="page"),
    path("hors-ligne/<slug:zonage>/<slug:code>.json", hors_ligne.bassin, name="bassin"),
    path("manifest.webmanifest", hors_ligne.manifeste, name="manifeste"),
    # At the root: a service worker answers for what lies under its own address.
    path("sw.js", hors_ligne.service_worker, name="service_worker"),
]
