"""Real servers on the loopback, that answer as a test wants: well, badly, too much or too late."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Conduite = Callable[[BaseHTTPRequestHandler], None]


def answer(corps: bytes, statut: int = 200, **entetes: str) -> Conduite:
    def respond(requete: BaseHTTPRequestHandler) -> None:
        requete.send_response(statut)
        for nom, valeur in entetes.items():
            requete.send_header(nom.replace("_", "-"), valeur)
        requete.end_headers()
        requete.wfile.write(corps)

    return respond


def drip(requete: BaseHTTPRequestHandler) -> None:
    requete.wfile.write(b"HTTP/1.1 200 OK\r\nX-Lent: ")
    for _ in range(100):
        requete.wfile.write(b"a")
        requete.wfile.flush()
        time.sleep(0.05)


def drip_body(corps: bytes) -> Conduite:
    def respond(requete: BaseHTTPRequestHandler) -> None:
        requete.send_response(200)
        requete.end_headers()
        for octet in corps:
            requete.wfile.write(bytes([octet]))
            requete.wfile.flush()
            time.sleep(0.05)

    return respond


def hang_up(requete: BaseHTTPRequestHandler) -> None:
    requete.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n{")


def late(requete: BaseHTTPRequestHandler) -> None:
    time.sleep(5)


@dataclass
class Serveur:
    """``repondre`` is what it does with a request; ``demandes`` and ``corps`` what it was asked."""

    url: str
    repondre: Conduite
    demandes: list[dict[str, list[str]]] = field(default_factory=list)
    corps: list[Any] = field(default_factory=list)
    entetes: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def running(conduite: Conduite, chemin: str) -> Iterator[Serveur]:
    class Reponse(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            etat.demandes.append(parse_qs(urlsplit(self.path).query))
            self._behave()

        def do_POST(self) -> None:
            longueur = int(self.headers.get("Content-Length", 0))
            etat.corps.append(json.loads(self.rfile.read(longueur)))
            etat.entetes.append(dict(self.headers))
            self._behave()

        def _behave(self) -> None:
            try:
                etat.repondre(self)
            except (BrokenPipeError, ConnectionResetError):
                # The client gave up: what the test wants.
                return

        def log_message(self, format: str, *args: object) -> None:
            """Keep the tests' output clean."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Reponse)
    http.daemon_threads = True
    etat = Serveur(f"http://127.0.0.1:{http.server_port}{chemin}", conduite)
    fil = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    fil.start()
    try:
        yield etat
    finally:
        http.shutdown()
        http.server_close()
        fil.join()
