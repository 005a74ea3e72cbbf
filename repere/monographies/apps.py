"""The monographs of basins: what structures say of themselves and lack, written once with them."""

from django.apps import AppConfig


class MonographiesConfig(AppConfig):
    name = "repere.monographies"
    verbose_name = "Monographies"

    def purge(self) -> str:
        """Erase what is due (``repere purger``); return what was done."""
        from repere.monographies.services.purge import purge_monographs
        from repere.monographies.services.reprises.purge import purge_reprises

        return f"{purge_monographs()}\n{purge_reprises()}"

    def ready(self) -> None:
        """Tell accounts what is kept of people here."""
        from repere.comptes.mes_donnees import register_personal_data
        from repere.monographies.mes_donnees import export

        register_personal_data("monographies", export)
