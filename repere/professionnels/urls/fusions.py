"""Addresses of duplicates and merges."""

from django.urls import path

from repere.professionnels.views.fusions import doublons, faites, fusion

urlpatterns = [
    path("doublons/", doublons.doublons, name="doublons"),
    path("doublons/douter/", doublons.douter, name="doublons_douter"),
    path("fusions/", faites.fusions, name="fusions"),
    path("fusions/<int:numero>/defaire/", faites.defaire, name="fusion_defaire"),
    path("fusions/<slug:garde>/<slug:absorbe>/", fusion.comparer, name="comparer"),
    path("fusions/<slug:garde>/<slug:absorbe>/deux/", fusion.deux_lieux, name="deux_lieux"),
    path("lieux/<slug:identifiant>/doublon/", faites.chercher, name="doublon_de"),
]
