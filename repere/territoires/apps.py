from django.apps import AppConfig


class TerritoiresConfig(AppConfig):
    name = "repere.territoires"
    label = "territoires"
    verbose_name = "Territoires"

    def warm_up(self) -> None:
        """Read the names of communes before the first visitor comes, once for all the workers."""
        from repere.territoires.index_communes import current_index

        current_index()
