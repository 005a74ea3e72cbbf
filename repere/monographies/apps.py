"""The monographs of basins: what structures say of themselves and lack, written once with them."""

from django.apps import AppConfig


class MonographiesConfig(AppConfig):
    name = "repere.monographies"
    verbose_name = "Monographies"
