"""Killed in mid-merge, as a power cut does: two places or one, never something between."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.sources import RACINE

DECOR = """
import json
from datetime import date
from django.utils import timezone
from repere.annuaire.models import FicheSource
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.recomposition import PlaceWriter, recompose_places
from repere.annuaire.standard.fiche import Fiche
from tests.fabriques import creer_lieu
from tests.territoires.fabrique import creer_commune
tours = creer_commune("37261", "Tours", codes_postaux=["37000"])
lieux = [creer_lieu(f"Lieu {n}", tours) for n in range(2)]
for lieu in lieux:
    for source in range(20):
        cle = f"{lieu.pk}-{source}"
        fiche = Fiche(id=cle, nom=lieu.nom, commune="Tours", code_postal="37000",
                      services=(f"Service {cle}",), telephone=f"+3324700{lieu.pk:02}{source:02}")
        FicheSource.objects.create(lieu=lieu, lieu_origine=lieu, source=cle, identifiant=cle,
            format="essai", contenu=fiche.to_json(), vue_le=timezone.now())
recompose_places(touches={l.pk: set() for l in lieux}, redacteur=PlaceWriter(Signature()))
print("DECOR", json.dumps([lieu.pk for lieu in lieux]))
"""
# Merges and undoes for ever, as the pages do: with choices, and a line in the journal.
TRAVAIL = """
from django.db import transaction
from repere.annuaire.models import Fusion, Lieu
from repere.annuaire.services.fusion import merge_places, undo_merge
from repere.comptes.services.journal import record
print("PRET", flush=True)
while True:
    un, autre = Lieu.objects.order_by("pk")[:2]
    faite = Fusion.objects.filter(annulee_le=None).first()
    with transaction.atomic():
        if faite:
            undo_merge(fusion=faite, auteur="Anna")
        else:
            merge_places(garde=un, absorbe=autre, choix={"nom": "Choisi"}, auteur="Anna")
        record(acteur="essai", quoi="lieux.separes" if faite else "lieux.fusionnes")
"""
VERDICT = """
from repere.comptes.services.journal import find_tampering
from repere.annuaire.models import Fusion
print("SCEAUX", find_tampering())
print("FUSIONS", Fusion.objects.exists())
"""


def shell(environ: dict[str, str], texte: str) -> str:
    fait = subprocess.run(
        [sys.executable, "-m", "repere.socle.cli", "shell", "-v", "0"],
        env=environ, cwd=RACINE, input=texte, text=True, capture_output=True, check=True,
    )  # fmt: skip
    return fait.stdout


@pytest.fixture
def environ(donnees: Path) -> dict[str, str]:
    sans = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    environ = {c: v for c, v in os.environ.items() if c not in sans}
    environ |= {"REPERE_DATA_DIR": str(donnees), "PYTHONPATH": str(RACINE)}
    return environ


def test_killed_in_mid_merge_nothing_is_half_done(environ: dict[str, str], donnees: Path) -> None:
    (ligne,) = [m for m in shell(environ, DECOR).splitlines() if m.startswith("DECOR ")]
    garde, absorbe = json.loads(ligne.removeprefix("DECOR "))
    vus = set()
    for tour in range(8):
        work_then_die(environ, after=0.02 + tour * 0.045)
        vus.add(state(donnees / "repere.sqlite3", garde, absorbe))
    # Two places, or one: and nothing else was ever seen.
    assert vus <= {"deux", "un"}
    verdict = shell(environ, VERDICT)
    assert "SCEAUX None" in verdict
    assert "FUSIONS True" in verdict


def work_then_die(environ: dict[str, str], *, after: float) -> None:
    processus = subprocess.Popen(
        [sys.executable, "-m", "repere.socle.cli", "shell", "-v", "0", "-c", TRAVAIL],
        env=environ, cwd=RACINE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert processus.stdout
    assert processus.stdout.readline().strip() == "PRET"
    time.sleep(after)
    processus.send_signal(signal.SIGKILL)
    assert processus.wait() == -signal.SIGKILL
    processus.stdout.close()


def state(chemin: Path, garde: int, absorbe: int) -> str:
    base = sqlite3.connect(chemin)
    try:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)

        def one(sql: str, *args: Any) -> Any:
            return base.execute(sql, args).fetchone()[0]

        faits = (
            one("SELECT fusionne_dans_id FROM annuaire_lieu WHERE id = ?", absorbe),
            one("SELECT count(*) FROM annuaire_fichesource WHERE lieu_id = ?", garde),
            one("SELECT count(*) FROM annuaire_fusion WHERE annulee_le IS NULL"),
            one("SELECT count(*) FROM annuaire_critere WHERE lieu_id = ?", garde),
            one("SELECT nom FROM annuaire_lieu WHERE id = ?", garde) == "Choisi",
            one("SELECT count(*) FROM comptes_evenement") % 2,
        )
    finally:
        base.close()
    return {(None, 20, 0, 20, False, 0): "deux", (garde, 40, 1, 40, True, 1): "un"}.get(
        faits, f"entre les deux : {faits}"
    )
