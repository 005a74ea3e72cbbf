"""Killed without warning, in mid-edit, mid-import or mid-merge: nothing is lost, nothing is half done.

Real processes on a SQLite base of their own, killed by the signal that no program can catch.
"""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from tests.architecture.sources import RACINE
from tests.professionnels.coupures.decor import LIGNES
from tests.professionnels.coupures.processus import environment, run

PATIENCE = 60
_MODULE = "tests.professionnels.coupures"


@pytest.mark.parametrize(
    "acte",
    [
        *(
            "enregistrer",
            "fermer",
            "verifier",
            "fusionner",
            "defaire",
            "importer",
            "annuler_import",
        ),
        *("publier", "depublier", "ranger", "reunir", "choisir", "verser", "redecider"),
    ],
)
def test_killed_before_any_statement_the_base_is_as_before(donnees: Path, acte: str) -> None:
    constat = json.loads(run(donnees, f"{_MODULE}.pilote", acte).splitlines()[-1])
    assert constat["defauts"] == []
    # One transaction is many statements: a child died before each.
    assert constat["morts"] > 3


def test_a_server_killed_as_it_saves_keeps_the_draft(donnees: Path) -> None:
    lieu, temoin = run(donnees, f"{_MODULE}.decor", "edition").splitlines()[-1].split()
    section = f"/espace/lieux/{lieu}/modifier/prix/"
    with serving(donnees) as (adresse, serveur), browser(adresse, temoin) as http:
        base = http.get(section).text.split('name="base" value="')[1].split('"')[0]
        envoi = {"base": base, "frais_a_charge": "Payant"}
        assert http.post(f"{section}brouillon/", data=envoi).status_code == 204
        # Somebody else writes at length: the server waits in the middle of its save.
        with held(donnees), pytest.raises(httpx.TransportError):
            kill_while(serveur, lambda: http.post(section, data=envoi))
    assert "Payant" not in value(donnees, "SELECT frais_a_charge FROM annuaire_lieu", lieu)
    with serving(donnees) as (adresse, _), browser(adresse, temoin) as http:
        page = http.get(section).text
        cochee = page.split('value="Payant"')[1].split(">")[0]
        assert "checked" in cochee, "what was being written is there again"
        assert http.post(section, data=envoi).status_code == 302
        assert http.post(section, data=envoi).status_code in {302, 409}
    assert "Payant" in value(donnees, "SELECT frais_a_charge FROM annuaire_lieu", lieu)
    assert_sound(donnees)


def test_a_worker_killed_as_it_imports_changes_nothing_and_is_taken_up_again(donnees: Path) -> None:
    depot = run(donnees, f"{_MODULE}.decor", "import").split()[-1]
    avance = donnees / "depots" / f"{depot}.avancement"
    with working(donnees) as travailleur:
        until(lambda: part_of(avance) > 30)
        os.kill(travailleur.pid, signal.SIGKILL)
        travailleur.wait()
    assert value(donnees, "SELECT COUNT(*) FROM annuaire_import") == 0
    assert value(donnees, "SELECT COUNT(*) FROM annuaire_lieu WHERE nom LIKE 'Importé%'") == 0
    assert value(donnees, "SELECT etat FROM professionnels_depotimport") == "application"
    assert value(donnees, "PRAGMA integrity_check") == "ok"
    # Two minutes later, the page offers to take it up again.
    os.utime(avance, (0, 0))
    assert run(donnees, f"{_MODULE}.decor", "reprise").split()[-1] == "Reprendre"
    run(donnees, "repere.socle.cli", "travailler", "--une-fois")
    assert value(donnees, "SELECT etat FROM professionnels_depotimport") == "applique"
    assert value(donnees, "SELECT COUNT(*) FROM annuaire_import") == 1
    importes = "SELECT COUNT(*) FROM annuaire_lieu WHERE nom LIKE 'Importé%'"
    assert value(donnees, importes) == LIGNES
    assert_sound(donnees)


@contextmanager
def serving(donnees: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        port = prise.getsockname()[1]
    serveur = subprocess.Popen(
        [sys.executable, "-m", "repere.socle.cli", "servir"],
        env=environment(donnees, PORT=str(port)),
        cwd=RACINE,
        stdout=subprocess.DEVNULL,
    )
    adresse = f"http://127.0.0.1:{port}"
    try:
        until(lambda: answers(adresse) or serveur.poll() is not None)
        yield adresse, serveur
    finally:
        serveur.terminate()
        serveur.wait(timeout=PATIENCE)


@contextmanager
def working(donnees: Path) -> Iterator[subprocess.Popen[bytes]]:
    travailleur = subprocess.Popen(
        [sys.executable, "-m", "repere.socle.cli", "travailler", "--une-fois"],
        env=environment(donnees),
        cwd=RACINE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield travailleur
    finally:
        travailleur.kill()
        travailleur.wait()


def browser(adresse: str, temoin: str) -> httpx.Client:
    jeton = "c" * 32
    return httpx.Client(
        base_url=adresse,
        timeout=PATIENCE,
        headers={
            "Cookie": f"sessionid={temoin}; csrftoken={jeton}",
            "X-CSRFToken": jeton,
            "Connection": "close",
        },
    )


@contextmanager
def held(donnees: Path) -> Iterator[None]:
    """Hold the one write lock of the base."""
    with closing(sqlite3.connect(donnees / "repere.sqlite3", isolation_level=None)) as base:
        base.execute("BEGIN IMMEDIATE")
        yield
        base.execute("ROLLBACK")


def kill_while(serveur: subprocess.Popen[bytes], demander: Callable[[], object]) -> None:
    """Ask, and kill the server and its workers while they answer."""
    ouvriers = Path(f"/proc/{serveur.pid}/task/{serveur.pid}/children").read_text().split()
    tueur = subprocess.Popen(
        ["sh", "-c", f"sleep 1; kill -KILL {serveur.pid} {' '.join(ouvriers)}"]
    )
    try:
        demander()
    finally:
        tueur.wait()


def answers(adresse: str) -> bool:
    try:
        return httpx.get(f"{adresse}/robots.txt").status_code == 200
    except httpx.TransportError:
        return False


def part_of(avance: Path) -> int:
    try:
        dit = json.loads(avance.read_text())
    except (OSError, ValueError):
        return 0
    return int(dit["part"]) if dit["etape"] == "application" else 0


def until(vrai: Callable[[], bool]) -> None:
    fin = time.monotonic() + PATIENCE
    while not vrai():
        assert time.monotonic() < fin
        time.sleep(0.02)


def value(donnees: Path, requete: str, lieu: str = "") -> object:
    suite = f" WHERE identifiant = '{lieu}'" if lieu else ""
    with closing(sqlite3.connect(donnees / "repere.sqlite3")) as base:
        return base.execute(requete + suite).fetchone()[0]


def assert_sound(donnees: Path) -> None:
    """The base is whole and the journal as it was written."""
    assert value(donnees, "PRAGMA integrity_check") == "ok"
    assert "intactes" in run(donnees, "repere.socle.cli", "journal")
