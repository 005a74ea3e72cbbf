"""``repere servir``: the web server and its workers, with the worker of background jobs beside them."""

import gc
import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from multiprocessing.util import Finalize
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections

from repere.socle.commande import Commande

# In each worker: one computes while others wait, for a writer of SQLite or for a far-away geocoder.
FILS = 4


class Command(Commande):
    help = "Sert le site sur http://127.0.0.1:8000 (PORT=… pour un autre port)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--hote", default="127.0.0.1", help="Adresse d’écoute.")
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument(
            "--ouvriers", type=int, default=settings.REPERE_OUVRIERS, help="Nombre de processus."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        from granian import Granian
        from granian.constants import HTTPModes, Interfaces
        from granian.log import LogLevels

        from config.wsgi import application

        _prepare_once_for_all()
        serveur = Granian(
            "config.wsgi:application",
            address=options["hote"],
            port=options["port"],
            interface=Interfaces.WSGI,
            http=HTTPModes.http1,
            websockets=False,
            workers=options["ouvriers"],
            blocking_threads=FILS,
            # Waiting in the socket, not in the memory of a worker that is already busy.
            backpressure=64,
            respawn_failed_workers=True,
            workers_kill_timeout=10,
            log_level=LogLevels.warning,
        )
        travaux = subprocess.Popen(
            [sys.executable, "-m", "repere.socle.cli", "db_worker", "-v", "0"]
        )
        self.stdout.write(
            self.style.SUCCESS(f"Repère est prêt : http://{options['hote']}:{options['port']}")
            + "   (Ctrl+C pour arrêter)"
        )
        self.stdout.flush()
        try:
            serveur.serve(target_loader=_loader(application), wrap_loader=False)
        finally:
            travaux.terminate()
            travaux.wait(timeout=10)


def _hooks(nom: str) -> list[Callable[[], None]]:
    return [getattr(config, nom) for config in apps.get_app_configs() if hasattr(config, nom)]


def _prepare_once_for_all() -> None:
    """Read before the workers part from us what all of them need: they share its memory."""
    for warm_up in _hooks("warm_up"):
        warm_up()
    # No connection survives being shared by two processes.
    connections.close_all()
    gc.collect()
    # What is there already stays: looking through it again would only copy its pages.
    gc.freeze()


def _loader(application: WSGIHandler) -> Callable[..., WSGIHandler]:
    def load(*_: Any, **__: Any) -> WSGIHandler:
        # A worker leaves without the usual ceremony of Python: what waits to be written says so here.
        for rang, wind_up in enumerate(_hooks("wind_up")):
            Finalize(None, wind_up, exitpriority=rang)
        return application

    return load
