"""The public API: reads only; nobody imports it."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "repere.api"
    verbose_name = "API"
