"""``repere servir``: the web server, with the worker of background jobs beside it."""

import os
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings

from repere.socle.commande import Commande

FILS = 8


class Command(Commande):
    help = "Sert le site sur http://127.0.0.1:8000 (PORT=… pour un autre port)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--hote", default="127.0.0.1", help="Adresse d’écoute.")
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))

    def handle(self, *args: Any, **options: Any) -> None:
        import waitress

        from config.wsgi import application

        serveur = waitress.create_server(
            application,
            host=options["hote"],
            port=options["port"],
            threads=FILS,
            # Forwarded headers are anybody's word unless the operator says that a proxy writes them.
            clear_untrusted_proxy_headers=not settings.REPERE_MANDATAIRES,
        )
        ouvrier = subprocess.Popen(
            [sys.executable, "-m", "repere.socle.cli", "db_worker", "-v", "0"]
        )
        self.stdout.write(
            self.style.SUCCESS(f"Repère est prêt : http://{options['hote']}:{options['port']}")
            + "   (Ctrl+C pour arrêter)"
        )
        self.stdout.flush()
        try:
            serveur.run()
        finally:
            ouvrier.terminate()
            ouvrier.wait(timeout=10)
