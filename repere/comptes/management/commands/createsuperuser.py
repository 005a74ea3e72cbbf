"""The first administrator: an address, no password. Takes the place of Django's command, under its name."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from repere.comptes.services.administrateurs import make_administrator
from repere.socle.commande import Commande, Erreur


class Command(Commande):
    help = "Donne à une adresse électronique l’administration du site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--email", help="Adresse électronique ; sinon, elle est demandée.")
        parser.add_argument(
            "--noinput", action="store_true", help="Ne demande rien : --email est nécessaire."
        )

    def handle(
        self, *args: Any, email: str | None = None, noinput: bool = False, **options: Any
    ) -> None:
        adresse = email or ("" if noinput else input("Adresse électronique : "))
        try:
            validate_email(adresse.strip())
        except ValidationError:
            raise Erreur("Écrivez une adresse complète, comme nom@exemple.fr.") from None
        make_administrator(courriel=adresse)
        self.stdout.write(f"C’est fait. Ouvrez {settings.REPERE_URL}/admin/ : un code y partira.")
        if not settings.EMAIL_HOST:
            self.stdout.write(
                f"Sans serveur de courrier, lisez-le dans {settings.EMAIL_FILE_PATH}."
            )
