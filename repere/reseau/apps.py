"""The network."""

from django.apps import AppConfig


class ReseauConfig(AppConfig):
    name = "repere.reseau"
    verbose_name = "Réseau"

    def purge(self) -> str:
        """Erase what is due (``repere purger``); return what was done."""
        from repere.reseau.services.purge import purge_network

        return purge_network()
