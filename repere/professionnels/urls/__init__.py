"""Addresses of the professional space, by subject: one module each, one line each here."""

from repere.professionnels.urls import (
    campagnes,
    edition,
    equipes,
    fraicheur,
    lieux,
    reseau,
    revendications,
)

app_name = "professionnels"
urlpatterns = [
    *campagnes.urlpatterns,
    *edition.urlpatterns,
    *equipes.urlpatterns,
    *fraicheur.urlpatterns,
    *lieux.urlpatterns,
    *reseau.urlpatterns,
    *revendications.urlpatterns,
]
