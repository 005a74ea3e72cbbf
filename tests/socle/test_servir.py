"""``repere servir`` as an operator starts it: it answers, it mends itself, it leaves nobody behind."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

from repere.socle.processus import PortIndisponible, refuse_taken_port
from tests.architecture.sources import RACINE


def free_port() -> int:
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        return int(prise.getsockname()[1])


def wait_for(condition: Callable[[], bool], secondes: int = 60) -> bool:
    fin = time.monotonic() + secondes
    while time.monotonic() < fin:
        if condition():
            return True
        time.sleep(0.1)
    return False


def children(pid: int) -> dict[int, str]:
    """The processes that ``pid`` started, and their command lines."""
    fils = Path(f"/proc/{pid}/task").iterdir()
    pids = [enfant for fil in fils for enfant in (fil / "children").read_text().split()]
    trouves = {}
    for enfant in map(int, pids):
        ligne = Path(f"/proc/{enfant}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        if "resource_tracker" not in ligne:
            trouves[enfant] = ligne
    return trouves


def nobody_left(pids: list[int]) -> bool:
    return wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids), 30)


class Serveur:
    def __init__(self, dossier: Path) -> None:
        self.port = free_port()
        self.environ = {
            **os.environ,
            "REPERE_DATA_DIR": str(dossier),
            "REPERE_OUVRIERS": "2",
            "PORT": str(self.port),
        }
        for nom in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE"):
            self.environ.pop(nom, None)
        self.processus = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "repere.socle.cli", "servir"],
            env=self.environ, cwd=RACINE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True,
        )  # fmt: skip

    def ask(self, adresse: str = "/robots.txt", **entetes: str) -> int:
        connexion = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connexion.request("GET", adresse, headers=entetes)
            return connexion.getresponse().status
        except OSError:
            return 0
        finally:
            connexion.close()

    def workers(self) -> list[int]:
        enfants = children(self.processus.pid)
        return [pid for pid, ligne in enfants.items() if "travailler" not in ligne]

    def jobs(self) -> list[int]:
        enfants = children(self.processus.pid)
        return [pid for pid, ligne in enfants.items() if "travailler" in ligne]


@pytest.fixture(scope="module")
def serveur(base_vide: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serveur]:
    serveur = Serveur(shutil.copytree(base_vide, tmp_path_factory.mktemp("serveur") / "donnees"))
    yield serveur
    # With whoever it left behind: one would hold its output open, and this test would never end.
    with suppress(ProcessLookupError):
        os.killpg(serveur.processus.pid, signal.SIGKILL)
    serveur.processus.communicate()


@pytest.mark.aleatoire_fige
def test_server_from_start_to_stop(serveur: Serveur) -> None:
    assert wait_for(lambda: serveur.ask() == 200)
    assert len(serveur.workers()) == 2
    # A worker that dies is replaced; the visitors of the other notice nothing.
    os.kill(serveur.workers()[0], signal.SIGKILL)
    assert wait_for(lambda: len(serveur.workers()) == 2 and serveur.ask() == 200)
    # So is the one that does the background jobs: they would wait for ever.
    (travaux,) = serveur.jobs()
    os.kill(travaux, signal.SIGKILL)
    assert wait_for(lambda: len(serveur.jobs()) == 1 and serveur.jobs() != [travaux])
    # The system would let a second server share the port, and visitors would get now one, now the other.
    second = serveur.start()
    assert second.wait(timeout=60) == 1
    assert f"Le port {serveur.port} est déjà pris" in (second.communicate()[0] or b"").decode()
    tous = [serveur.processus.pid, *children(serveur.processus.pid)]
    assert len(tous) == 4
    serveur.processus.terminate()
    assert serveur.processus.wait(timeout=30) == 0
    assert nobody_left(tous)
    # Killed outright, it leaves nobody to hold the port with the code of yesterday.
    serveur.processus.communicate()
    serveur.processus = serveur.start()
    assert wait_for(lambda: serveur.ask() == 200)
    tous = [serveur.processus.pid, *children(serveur.processus.pid)]
    serveur.processus.kill()
    serveur.processus.wait(timeout=10)
    assert nobody_left(tous)


def test_port_that_cannot_be_is_refused_in_words() -> None:
    with pytest.raises(PortIndisponible, match="Le port 70000 n’existe pas"):
        refuse_taken_port("127.0.0.1", 70_000)
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        prise.listen()
        with pytest.raises(PortIndisponible, match="est déjà pris"):
            refuse_taken_port("127.0.0.1", prise.getsockname()[1])
    refuse_taken_port("127.0.0.1", free_port())
