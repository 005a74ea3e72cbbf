"""Addresses of the professional space, by subject: one module each, one line each here."""

from repere.professionnels.urls import (
    bilan,
    campagnes,
    edition,
    equipes,
    fraicheur,
    imports,
    lieux,
    reseau,
    revendications,
)

app_name = "professionnels"
urlpatterns = [
    *bilan.urlpatterns,
    *campagnes.urlpatterns,
    *edition.urlpatterns,
    *equipes.urlpatterns,
    *fraicheur.urlpatterns,
    *imports.urlpatterns,
    *lieux.urlpatterns,
    *reseau.urlpatterns,
    *revendications.urlpatterns,
]
