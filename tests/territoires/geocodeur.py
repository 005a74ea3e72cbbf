"""A real server on the loopback that answers like the Géoplateforme, or as badly as a test wants."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

NUMERO: Final[dict[str, Any]] = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [0.689412, 47.395673]},
    "properties": {
        "label": "12 Rue Nationale 37000 Tours",
        "score": 0.9683,
        "housenumber": "12",
        "id": "37261_2880_00012",
        "name": "12 Rue Nationale",
        "postcode": "37000",
        "citycode": "37261",
        "x": 525900.1,
        "y": 6702800.2,
        "city": "Tours",
        "context": "37, Indre-et-Loire, Centre-Val de Loire",
        "type": "housenumber",
        "importance": 0.71,
        "street": "Rue Nationale",
        "_type": "address",
    },
}


def feature(**proprietes: Any) -> dict[str, Any]:
    return NUMERO | {"properties": NUMERO["properties"] | proprietes}


def collection(*traits: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(traits), "query": ""}).encode()


class Geocodeur:
    """``repondre`` is what it does with a request; ``demandes`` what it was asked."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.demandes: list[dict[str, list[str]]] = []
        self.repondre: Callable[[BaseHTTPRequestHandler], None] = answer(collection(NUMERO))


def answer(
    corps: bytes, statut: int = 200, **entetes: str
) -> Callable[[BaseHTTPRequestHandler], None]:
    def respond(requete: BaseHTTPRequestHandler) -> None:
        requete.send_response(statut)
        for nom, valeur in entetes.items():
            requete.send_header(nom.replace("_", "-"), valeur)
        requete.end_headers()
        requete.wfile.write(corps)

    return respond


@contextmanager
def running() -> Iterator[Geocodeur]:
    class Reponse(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            etat.demandes.append(parse_qs(urlsplit(self.path).query))
            try:
                etat.repondre(self)
            except (BrokenPipeError, ConnectionResetError):
                # The client gave up: what the test wants.
                return

        def log_message(self, format: str, *args: object) -> None:
            """Keep the tests' output clean."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Reponse)
    http.daemon_threads = True
    etat = Geocodeur(f"http://127.0.0.1:{http.server_port}/geocodage/search")
    fil = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    fil.start()
    try:
        yield etat
    finally:
        http.shutdown()
        http.server_close()
        fil.join()
