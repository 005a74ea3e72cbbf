"""The server is killed while somebody writes: what was kept is kept, and nothing is half written."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import httpx
import pytest

from tests.architecture.sources import RACINE
from tests.professionnels.edition.formulaires import sent
from tests.socle.test_servir import Serveur, children, nobody_left, wait_for

DECOR = """
import json
from tests.professionnels.conftest import creer_bassin, creer_personne, entrer
from repere.comptes.roles import Role
from repere.professionnels.portee import over_structure
b = creer_bassin()
p = creer_personne("camille", (Role.PROFESSIONNEL, over_structure(b.structure)))
print("DECOR", json.dumps([b.chez_nous.identifiant, entrer(p).cookies["sessionid"].value]))
"""
LONG = "Nous vous aidons, sur place ou chez vous. " * 100


@pytest.fixture
def serveur(donnees: Path) -> Iterator[Serveur]:
    serveur = Serveur(donnees)
    kill(serveur)
    # Pages without their gathered styles and scripts, which take longer to gather than all the rest.
    serveur.environ["REPERE_DEBUG"] = "1"
    try:
        yield serveur
    finally:
        kill(serveur)


def kill(serveur: Serveur) -> None:
    """End the server and its workers as a power cut does: no time for anything."""
    pids = [serveur.processus.pid]
    if serveur.processus.poll() is None:
        pids += children(serveur.processus.pid)
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    serveur.processus.wait()
    assert nobody_left(pids[1:])
    if serveur.processus.stdout:
        serveur.processus.stdout.close()


def install(serveur: Serveur) -> tuple[str, str]:
    fait = subprocess.run(
        [sys.executable, "-m", "repere.socle.cli", "shell", "-v", "0"],
        env=serveur.environ, cwd=RACINE, input=DECOR, text=True, capture_output=True, check=True,
    )  # fmt: skip
    (ligne,) = [ligne for ligne in fait.stdout.splitlines() if ligne.startswith("DECOR ")]
    identifiant, session = json.loads(ligne.removeprefix("DECOR "))
    return identifiant, session


def browser(serveur: Serveur, session: str) -> httpx.Client:
    assert wait_for(lambda: serveur.ask() == 200)
    client = httpx.Client(base_url=f"http://127.0.0.1:{serveur.port}", timeout=60)
    client.cookies.set("sessionid", session, domain="127.0.0.1")
    return client


def form(client: httpx.Client, adresse: str) -> dict[str, list[str]]:
    page = client.get(adresse)
    assert page.status_code == 200
    jeton = page.text.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    return sent(page.text) | {"csrfmiddlewaretoken": [jeton]}


def test_killed_while_one_writes_nothing_is_lost(serveur: Serveur, tmp_path: Path) -> None:
    identifiant, session = install(serveur)
    serveur.processus = serveur.start()
    adresse = f"/espace/lieux/{identifiant}/modifier/lieu/"
    with browser(serveur, session) as client:
        donnees = form(client, adresse) | {"presentation_detail": [LONG]}
        assert client.post(f"{adresse}brouillon/", data=donnees).status_code == 204
    kill(serveur)
    for tour, delai in enumerate((0.0, 0.03, 0.1)):
        serveur.processus = serveur.start()
        with browser(serveur, session) as client:
            donnees = form(client, adresse)
            garde = donnees["presentation_detail"][0].strip()
            assert garde.startswith(LONG.strip()), "the draft, or what was saved before the cut"
            donnees["presentation_detail"] = [f"{LONG} {tour}"]
            envoi = Thread(target=send, args=(client, adresse, donnees))
            envoi.start()
            time.sleep(delai)
            kill(serveur)
            envoi.join()
        with sqlite3.connect(tmp_path / "donnees" / "repere.sqlite3") as base:
            assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            (ecrit,) = base.execute(
                "SELECT presentation_detail FROM annuaire_lieu WHERE identifiant = ?", [identifiant]
            ).fetchone()
            (brouillons,) = base.execute("SELECT count(*) FROM professionnels_brouillon").fetchone()
            versions = base.execute("SELECT count(*) FROM annuaire_historiquedulieu").fetchone()[0]
        base.close()
        # Saved and the draft gone with it, its version written; or neither.
        assert (ecrit.startswith(LONG.strip()), brouillons, versions > 0) in {
            (True, 0, True),
            (False, 1, False),
        }


def send(client: httpx.Client, adresse: str, donnees: dict[str, list[str]]) -> None:
    try:
        client.post(adresse, data=donnees | {"geste": ["enregistrer"]})
    except httpx.TransportError:
        return
