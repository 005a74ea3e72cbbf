"""Addresses of the professional space, by subject: one module each, one line each here."""

from repere.professionnels.urls import lieux, reseau

app_name = "professionnels"
urlpatterns = [
    *lieux.urlpatterns,
    *reseau.urlpatterns,
]
