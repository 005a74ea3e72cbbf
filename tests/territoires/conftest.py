"""A tiny territory, loaded, and a server that answers what a test wants."""

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from repere.territoires.services.embarques import load_embedded
from tests.territoires.paquet import ecrire_bassins, ecrire_paquet, lieux_connus

Charger = Callable[[], str]


@pytest.fixture
def paquet(tmp_path: Path) -> Path:
    return ecrire_paquet(tmp_path / "paquet")


@pytest.fixture
def bassins(tmp_path: Path) -> Path:
    return ecrire_bassins(tmp_path / "bassins.json")


@pytest.fixture
def embarquer(db: None, paquet: Path, bassins: Path) -> Charger:
    """Load the embedded territory of the tests."""

    def charge() -> str:
        return load_embedded(
            dossier=paquet, bassins=bassins, regions=["24"], lire_lieux=lieux_connus
        )

    return charge


@pytest.fixture
def territoire(embarquer: Charger) -> None:
    embarquer()


class Serveur:
    """Answers every request with ``statut`` and ``corps``, byte after byte when it ``traine``."""

    def __init__(self, adresse: str) -> None:
        self.adresse = adresse
        self.statut = 200
        self.corps = b""
        self.muet = 0.0
        self.traine = 0.0


@pytest.fixture
def serveur() -> Iterator[Serveur]:
    class Reponse(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            time.sleep(etat.muet)
            try:
                self.send_response(etat.statut)
                self.end_headers()
                for octet in range(len(etat.corps)) if etat.traine else ():
                    self.wfile.write(etat.corps[octet : octet + 1])
                    self.wfile.flush()
                    time.sleep(etat.traine)
                if not etat.traine:
                    self.wfile.write(etat.corps)
            except (BrokenPipeError, ConnectionResetError):
                # The client gave up: what the test wants.
                return

        def log_message(self, format: str, *args: object) -> None:
            """Keep the tests' output clean."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Reponse)
    etat = Serveur(f"http://127.0.0.1:{http.server_port}/communes")
    fil = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    fil.start()
    yield etat
    http.shutdown()
    http.server_close()
    fil.join()
