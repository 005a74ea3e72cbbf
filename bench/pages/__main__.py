"""The budgets of the public pages, on the places of a base, in one table.

    .venv/bin/python -m bench.pages                        all of it, on var/
    REPERE_DATA_DIR=DIR .venv/bin/python -m bench.pages    … on another base
        [--fois 5] [--demandes 300] [--sans-navigateur] [--sans-serveur] [--json FILE]

Loopback only; the server is started and stopped here. The base must be ready (``repere preparer``).
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from bench.pages import chromium, mesures_navigateur, mesures_serveur
from bench.pages.adresses import Adresses, choose
from bench.pages.budgets import Ligne, as_json
from bench.pages.serveur import RACINE, serve


def main() -> None:
    analyse = argparse.ArgumentParser(description=__doc__)
    analyse.add_argument("--fois", type=int, default=5, help="chargements de chaque page")
    analyse.add_argument("--demandes", type=int, default=300, help="demandes de chaque adresse")
    analyse.add_argument("--sans-navigateur", action="store_true")
    analyse.add_argument("--sans-serveur", action="store_true")
    analyse.add_argument("--json", type=Path)
    options = analyse.parse_args()
    base = Path(os.environ.get("REPERE_DATA_DIR", RACINE / "var")).resolve()
    lignes: list[Ligne] = []

    def note(nouvelles: list[Ligne]) -> None:
        lignes.extend(nouvelles)
        print("\n".join(ligne.printed() for ligne in nouvelles), flush=True)

    charge = os.getloadavg()[0]
    print(f"Charge de la machine au départ : {charge:.1f} sur {os.cpu_count()} processeurs")
    with serve(base, 1) as serveur:
        adresses = choose(serveur.port)
        if not options.sans_serveur:
            note(mesures_serveur.times(serveur, adresses, options.demandes))
            note(mesures_serveur.memory(serveur, adresses))
        if not options.sans_navigateur:
            measure_browser(serveur.adresse, adresses, options.fois, note)
    if not options.sans_serveur:
        with serve(base, os.cpu_count() or 1) as serveur:
            note(mesures_serveur.throughput(serveur, adresses, options.demandes * 4))
    print(f"Charge de la machine à la fin : {os.getloadavg()[0]:.1f}")
    if options.json:
        options.json.write_text(as_json(lignes), encoding="utf-8")


def measure_browser(
    adresse: str, adresses: Adresses, fois: int, note: Callable[[list[Ligne]], None]
) -> None:
    with chromium.browser() as navigateur:
        note(mesures_navigateur.weights(navigateur, adresse, adresses))
        note(mesures_navigateur.targets(navigateur, adresse, adresses))
        note(mesures_navigateur.speeds(navigateur, adresse, adresses, fois))
    note(mesures_navigateur.small_things(adresse, adresses))


if __name__ == "__main__":
    main()
