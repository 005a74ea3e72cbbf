"""Finding help: one query, one answer, for the site, the API, the assistant and the kiosk."""

from django.apps import AppConfig


class RechercheConfig(AppConfig):
    name = "repere.recherche"
    verbose_name = "Recherche"
