"""The directory: structures, places, where each value comes from; and the administration's front page."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class AnnuaireConfig(AppConfig):
    name = "repere.annuaire"
    verbose_name = "Annuaire"
    default = True


class AdministrationConfig(admin_apps.AdminConfig):
    default = False
    default_site = "config.administration.Administration"
