"""Addresses of the professional space, by subject: one module each, one line each here."""

from repere.professionnels.urls import campagnes, equipes, lieux, reseau, revendications

app_name = "professionnels"
urlpatterns = [
    *campagnes.urlpatterns,
    *equipes.urlpatterns,
    *lieux.urlpatterns,
    *reseau.urlpatterns,
    *revendications.urlpatterns,
]
