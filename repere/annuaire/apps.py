"""The directory: structures, places, where each value comes from."""

from django.apps import AppConfig


class AnnuaireConfig(AppConfig):
    name = "repere.annuaire"
    verbose_name = "Annuaire"
