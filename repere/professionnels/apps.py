"""The professional space."""

from django.apps import AppConfig


class ProfessionnelsConfig(AppConfig):
    name = "repere.professionnels"
    verbose_name = "Espace professionnel"

    def ready(self) -> None:
        """Tell accounts how structures and territories are called, and what is kept of people here."""
        from repere.comptes.mes_donnees import register_personal_data
        from repere.professionnels.portee import register
        from repere.reseau import mes_donnees as reseau

        register()
        register_personal_data("reseau", reseau.export)
