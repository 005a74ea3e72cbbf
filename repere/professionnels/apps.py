"""The professional space."""

from django.apps import AppConfig


class ProfessionnelsConfig(AppConfig):
    name = "repere.professionnels"
    verbose_name = "Espace professionnel"

    def ready(self) -> None:
        """Tell accounts how structures and territories are called."""
        from repere.professionnels.portee import register

        register()
