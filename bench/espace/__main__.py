"""Everybody edits at once: errors, times by kind of action, locks, memory, and nothing lost afterwards.

    .venv/bin/python -m bench.espace --base DIR [--minutes 5] [--animateurs 50] [--professionnels 500]
                                     [--pause 20] [--ouvriers 2] [--dure]

DIR holds a SQLite base made ready by ``repere preparer``; the measure is taken on a copy. ``--pause``: mean seconds
between two gestures of one person, from a quarter of it to nearly twice it; ``--dure``: 6 seconds, everybody hurries.
"""

import argparse
import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

RACINE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(RACINE))

if TYPE_CHECKING:
    from bench.espace.monde import Personne
    from bench.espace.navigateur import Releve
    from bench.pages.serveur import Serveur

P95_MS = 500
PAUSE_DURE = 6.0


def main() -> None:
    choix = _options()
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    with tempfile.TemporaryDirectory(prefix="repere-banc-") as dossier:
        base = Path(dossier) / "base"
        shutil.copytree(choix.base, base)
        os.environ |= {"REPERE_DATA_DIR": str(base), "DJANGO_SETTINGS_MODULE": "config.settings"}
        os.environ.pop("DATABASE_URL", None)
        # What the assistant learns takes minutes, and nobody asks it anything here.
        _run("preparer", "--sans-assistant")
        print(f"Charge de la machine : {os.getloadavg()[0]:.1f}")
        reussi = measure(choix, base)
        print(f"Charge de la machine : {os.getloadavg()[0]:.1f}")
    sys.exit(0 if reussi else 1)


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--base", type=Path, required=True)
    options.add_argument("--minutes", type=float, default=5)
    options.add_argument("--animateurs", type=int, default=50)
    options.add_argument("--professionnels", type=int, default=500)
    options.add_argument("--pause", type=float, default=20, help="secondes entre deux gestes")
    options.add_argument("--dure", action="store_true", help=f"pause de {PAUSE_DURE:.0f} secondes")
    options.add_argument("--ouvriers", type=int, default=2)
    choix = options.parse_args()
    if choix.dure:
        choix.pause = PAUSE_DURE
    return choix


def _run(*commande: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "repere.socle.cli", *commande],
        check=True,
        cwd=RACINE,
        stdout=subprocess.DEVNULL,
    )


def measure(choix: argparse.Namespace, base: Path) -> bool:
    import django

    django.setup()
    from django.db import connections

    from bench.espace.monde import settle
    from bench.espace.navigateur import Releve
    from bench.pages.serveur import serve

    gens = settle(choix.animateurs, choix.professionnels)
    connections.close_all()
    print(
        f"{choix.animateurs} animateurs, {choix.professionnels} professionnels, {choix.minutes:g} min, "
        f"{choix.pause:g} s entre deux gestes, {choix.ouvriers} ouvriers"
    )
    journal = base / "serveur.log"
    releve, retards = Releve(), []
    with journal.open("wb") as sortie, serve(base, choix.ouvriers, erreurs=sortie) as serveur:
        avant, debut = serveur.memory(), time.monotonic()
        calcul = serveur.cpu_seconds()
        asyncio.run(_all(gens, serveur, releve, retards, choix))
        duree = time.monotonic() - debut
        calcul = serveur.cpu_seconds() - calcul
        apres = serveur.memory()
    reussi = report(releve, duree)
    print(f"Processeur des ouvriers : {100 * calcul / duree:.0f} % d’un cœur")
    print(f"Mémoire du plus gros ouvrier : {avant[0]:.0f} puis {apres[0]:.0f} Mo (RSS)")
    print(f"Retard du banc lui-même, compris dans les temps : p95 {_rank(retards, 0.95):.0f} ms")
    return _sound(releve, journal, base) and reussi


async def _all(
    gens: "list[Personne]",
    serveur: "Serveur",
    releve: "Releve",
    retards: list[float],
    choix: argparse.Namespace,
) -> None:
    from bench.espace.gens import Gens
    from bench.espace.navigateur import Navigateur, client, lag

    fin = time.monotonic() + choix.minutes * 60
    async with client(serveur.adresse) as http, asyncio.TaskGroup() as groupe:
        groupe.create_task(lag(retards, fin))
        for rang, qui in enumerate(gens):
            web = Navigateur(http, releve, qui.temoin)
            groupe.create_task(Gens(qui, web, releve, choix.pause, rang).live(fin))


def report(releve: "Releve", duree: float) -> bool:
    """Print the table; say whether nobody waited too long nor met an error."""
    print(f"\n{'geste':<24}{'fois':>7}{'p50':>8}{'p95':>8}{'p99':>8}{'max':>8}  statuts")
    tous = [t for temps in releve.temps.values() for t in temps]
    for action, temps in sorted(releve.temps.items()):
        statuts = {s: n for (a, s), n in sorted(releve.statuts.items()) if a == action}
        _row(action, temps, ", ".join(f"{s} × {n}" for s, n in statuts.items()))
    _row("tout", tous, "")
    pannes = sum(n for (_, statut), n in releve.statuts.items() if statut >= 500)
    refus = sum(n for (_, s), n in releve.statuts.items() if 400 <= s < 500 and s != 409)
    p95 = _rank(tous, 0.95)
    print(
        f"\n{len(tous) / duree:.1f} requêtes par seconde ; {releve.conflits} conflits d’écriture tranchés"
    )
    print(f"Erreurs du serveur : {pannes} (0) ; refus : {refus} (0) ; sans réponse : "
          f"{sum(releve.erreurs.values())} (0)")  # fmt: skip
    for erreur, nombre in releve.erreurs.most_common():
        print(f"  {erreur} × {nombre}")
    print(f"p95 : {p95:.0f} ms (≤ {P95_MS})")
    return not pannes and not refus and not releve.erreurs and p95 <= P95_MS


def _row(action: str, temps: list[float], statuts: str) -> None:
    rangs = "".join(f"{_rank(temps, part):>8.0f}" for part in (0.5, 0.95, 0.99, 1))
    print(f"{action:<24}{len(temps):>7}{rangs}  {statuts}")


def _rank(valeurs: list[float], part: float) -> float:
    return sorted(valeurs)[min(len(valeurs) - 1, int(len(valeurs) * part))] if valeurs else 0.0


def _sound(releve: "Releve", journal: Path, base: Path) -> bool:
    """Whether the base is whole and holds all that the server said it had saved."""
    from django.db import connection

    from repere.annuaire.models import HistoriqueDuLieu
    from repere.comptes.services.journal import find_tampering

    texte = journal.read_text(errors="replace")
    verrous = texte.count("database is locked")
    print(f"« database is locked » : {verrous} (0)")
    gardes = set(HistoriqueDuLieu.objects.values_list("identifiant", "impression_prix").distinct())
    perdus = [ecrit for ecrit in releve.ecrits if ecrit[:2] not in gardes]
    print(
        f"Écritures confirmées, retrouvées : {len(releve.ecrits) - len(perdus)} sur {len(releve.ecrits)}"
    )
    with connection.cursor() as curseur:
        curseur.execute("PRAGMA integrity_check")
        entiere = curseur.fetchone() == ("ok",)
    chaine = find_tampering() is None
    print(
        f"Base entière : {'oui' if entiere else 'NON'} ; journal inaltéré : {'oui' if chaine else 'NON'}"
    )
    if texte.strip():
        print("Ce que le serveur a écrit :", *texte.splitlines()[-20:], sep="\n  ")
    return entiere and chaine and not verrous and not perdus


if __name__ == "__main__":
    main()
