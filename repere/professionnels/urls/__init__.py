"""Addresses of the professional space, by subject: one module each, one line each here."""

from repere.professionnels.urls import (
    bilan,
    campagnes,
    edition,
    equipes,
    fraicheur,
    fusions,
    imports,
    lieux,
    monographies,
    nouveaux,
    outils,
    reprises,
    reseau,
    revendications,
    signalements,
)

app_name = "professionnels"
urlpatterns = [
    *nouveaux.urlpatterns,
    *bilan.urlpatterns,
    *campagnes.urlpatterns,
    *edition.urlpatterns,
    *equipes.urlpatterns,
    *fraicheur.urlpatterns,
    *fusions.urlpatterns,
    *imports.urlpatterns,
    *lieux.urlpatterns,
    *monographies.urlpatterns,
    *outils.urlpatterns,
    *reprises.urlpatterns,
    *reseau.urlpatterns,
    *revendications.urlpatterns,
    *signalements.urlpatterns,
]
