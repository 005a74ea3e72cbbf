"""``repere servir``: the web server and its workers; background jobs and regular ones are run beside them."""

import gc
import signal
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from multiprocessing.util import Finalize
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections

from repere.socle.commande import Commande, Erreur
from repere.socle.processus import PortIndisponible, end_with_parent, refuse_taken_port
from repere.socle.reglages import lire_entier

if TYPE_CHECKING:
    from granian.server.common import AbstractServer

# In each worker: one computes while others wait, for a writer of SQLite or for a far-away geocoder.
FILS = 4
# Before the worker of background jobs is started again: one that cannot start must not take a processor.
PAUSE_SECONDES = 2.0


class Command(Commande):
    help = "Sert le site sur http://127.0.0.1:8000 (PORT=… pour un autre port)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--hote", default="127.0.0.1", help="Adresse d’écoute.")
        parser.add_argument("--port", type=int, default=lire_entier("PORT", defaut=8000))
        parser.add_argument(
            "--ouvriers", type=int, default=settings.REPERE_OUVRIERS, help="Nombre de processus."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        from config.wsgi import application

        hote, port = options["hote"], options["port"]
        try:
            refuse_taken_port(hote, port)
        except PortIndisponible as erreur:
            raise Erreur(str(erreur)) from erreur
        _prepare_once_for_all()
        serveur = _server(hote, port, options["ouvriers"])
        travaux = _Travaux()
        pret = self.style.SUCCESS(f"Repère est prêt : http://{hote}:{port}")
        self.stdout.write(f"{pret}   (Ctrl+C pour arrêter)")
        self.stdout.flush()
        try:
            serveur.serve(target_loader=_loader(application), wrap_loader=False)
        finally:
            travaux.stop()


def _server(hote: str, port: int, ouvriers: int) -> "AbstractServer[Any]":
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels

    return Granian(
        "config.wsgi:application",
        address=hote,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=ouvriers,
        blocking_threads=FILS,
        # Waiting in the socket, not in the memory of a worker that is already busy.
        backpressure=64,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
        # Addresses hold what people look for, and where they are.
        log_access=False,
    )


class _Travaux:
    """The worker of background jobs, started again when it dies: jobs would wait for ever, without a word."""

    def __init__(self) -> None:
        self._fin = Event()
        self._processus = self._start()
        Thread(target=self._keep, name="travaux", daemon=True).start()

    def stop(self) -> None:
        """End it; one in the middle of a long job begins it again next time."""
        self._fin.set()
        self._processus.terminate()
        try:
            self._processus.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._processus.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "repere.socle.cli", "travailler"], preexec_fn=end_with_parent
        )

    def _keep(self) -> None:
        # This thread lives as long as the server: what it starts is told when it goes.
        while not self._fin.is_set():
            self._processus.wait()
            if not self._fin.wait(PAUSE_SECONDES):
                self._processus = self._start()


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
        # Killed too: asked to end, it was once seen to wait in granian for ever, with nobody left to insist.
        end_with_parent(signal.SIGKILL)
        # A worker leaves without the usual ceremony of Python: what waits to be written says so here.
        for rang, wind_up in enumerate(_hooks("wind_up")):
            Finalize(None, wind_up, exitpriority=rang)
        return application

    return load
