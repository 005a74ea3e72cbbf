"""How long access to help takes to compute: the région (1,754 communes, 700 places) and France (35,000, 20,000).

    .venv/bin/python bench/observatoire.py [--france]

Communes and places are drawn over a square as dense as the real ones; aims: 0.5 s, then 60 s and 2 GB.
"""

import argparse
import random
import resource
import time

from repere.observatoire.calcul.accessibilite import Demande, Offre, accessibility, served
from repere.socle.geographie import Point


def country(communes: int, lieux: int, cote_degres: float) -> tuple[list[Demande], list[Offre]]:
    """Draw a country of ``cote_degres`` by the same, whose places are where people are, more or less."""
    hasard = random.Random(37)

    def somewhere() -> Point:
        return Point(46 + hasard.random() * cote_degres, 1 + hasard.random() * cote_degres)

    demandes = [
        Demande(f"c{rang}", somewhere(), int(hasard.paretovariate(1.1) * 300))
        for rang in range(communes)
    ]
    poids = [demande.population for demande in demandes]
    ou = hasard.choices(demandes, weights=poids, k=lieux)
    offres = [
        Offre(f"l{rang}", commune.point, hasard.uniform(3, 40)) for rang, commune in enumerate(ou)
    ]
    return demandes, offres


def measure(nom: str, communes: int, lieux: int, cote: float) -> None:
    demandes, offres = country(communes, lieux, cote)
    debut = time.perf_counter()
    acces = accessibility(demandes, offres)
    acces_s = time.perf_counter() - debut
    debut = time.perf_counter()
    a_portee = served(demandes, offres)
    servis_s = time.perf_counter() - debut
    total = sum(demande.population for demande in demandes)
    memoire = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{nom} : {communes} communes × {lieux} lieux")
    print(
        f"  accès (E2SFCA)        {acces_s:8.2f} s   médiane {sorted(acces.values())[communes // 2]:.1f}"
    )
    print(f"  à 10, 20, 30 minutes  {servis_s:8.2f} s   {a_portee[20.0] / total:.0%} à 20 minutes")
    print(f"  mémoire               {memoire:8.0f} Mo")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--france", action="store_true", help="Aussi la France entière.")
    demande = options.parse_args()
    measure("Région", 1_754, 700, 2.2)
    if demande.france:
        measure("France", 35_000, 20_000, 7.5)


if __name__ == "__main__":
    main()
