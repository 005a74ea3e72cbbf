"""The monographs of basins: what structures say of themselves and lack, written once with them."""

from django.apps import AppConfig


class MonographiesConfig(AppConfig):
    name = "repere.monographies"
    verbose_name = "Monographies"

    def purge(self) -> str:
        """Erase what is due (``repere purger``); return what was done."""
        from repere.monographies.services.reprises.purge import purge_reprises

        return purge_reprises()
