"""Finding help: one query, one answer, for the site, the API, the assistant and the kiosk."""

from django.apps import AppConfig


class RechercheConfig(AppConfig):
    name = "repere.recherche"
    verbose_name = "Recherche"

    def ready(self) -> None:
        """Tell what was searched in vain to those who animate a territory."""
        from repere.recherche.sans_reponse import register_unmet, unmet_searches

        register_unmet(unmet_searches)

    def warm_up(self) -> None:
        """Read the directory before the first visitor comes, once for all the workers."""
        from repere.recherche.services import memoire

        memoire.warm_up()

    def wind_up(self) -> None:
        """Write the counts that wait when a worker ends."""
        from repere.recherche.services.infructueuses import flush_at_exit

        flush_at_exit()
