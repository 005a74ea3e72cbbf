"""Who signs in, what they may do and where, and what was done: the journal."""

from django.apps import AppConfig


class ComptesConfig(AppConfig):
    name = "repere.comptes"
    verbose_name = "Comptes"

    def purge(self) -> str:
        """Erase what is due (``repere purger``); return what was done."""
        from repere.comptes.services.purge import purge_accounts

        return purge_accounts()
