"""Who signs in, what they may do and where, and what was done: the journal."""

from django.apps import AppConfig


class ComptesConfig(AppConfig):
    name = "repere.comptes"
    verbose_name = "Comptes"
