"""How long access to help takes to compute: the région (1,754 communes, 700 places) and France (35,000, 20,000).

    [REPERE_DATA_DIR=DIR] .venv/bin/python bench/observatoire.py [--france]

Communes and places are drawn over a square as dense as the real ones; aims: 0.5 s, then 60 s and 2 GB. With the base of
DIR: reading its supply, then all that the page of a basin asks.
"""

import argparse
import os
import random
import resource
import time
from collections.abc import Callable
from typing import TypeVar

from repere.observatoire.calcul.accessibilite import accessibility, gain_together, served
from repere.observatoire.calcul.modele import Demande, Offre
from repere.observatoire.calcul.reseau import Reseau
from repere.observatoire.calcul.simulation import best_places
from repere.socle.geographie import Point

T = TypeVar("T")


def timed(nom: str, calcul: Callable[[], T]) -> T:
    """Run ``calcul`` and print how long it took."""
    debut = time.perf_counter()
    resultat = calcul()
    print(f"  {nom:44} {time.perf_counter() - debut:8.3f} s")
    return resultat


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
    """Print what a drawn country costs."""
    print(f"{nom} : {communes} communes × {lieux} lieux")
    demandes, offres = country(communes, lieux, cote)
    timed("accès (E2SFCA), d’un bout à l’autre", lambda: accessibility(demandes, offres))
    timed("à 10, 20 et 30 minutes", lambda: served(demandes, offres))
    reseau = timed("trajets de 30 minutes, gardés", lambda: Reseau(demandes, offres))
    moitie = bytearray(rang % 2 for rang in range(lieux))
    timed("accès d’une partie des lieux, trajets gardés", lambda: reseau.access(moitie))
    timed(
        "et si : un lieu de plus",
        lambda: gain_together(reseau, [Offre("neuf", demandes[0].point, 20)]),
    )
    timed(
        "où en mettre dix, parmi toutes les communes",
        lambda: best_places(reseau, demandes, combien=10, duree=10),
    )
    print_memory()


def measure_base() -> None:
    """Print what the base of REPERE_DATA_DIR costs."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from repere.annuaire.standard.vocabulaire import SERVICES
    from repere.observatoire.offre.lecture import (
        Filtre,
        best_communes,
        coverages,
        gaps,
        nearest_open,
        simulate,
        supply,
    )
    from repere.observatoire.territoires import Territoire, territories
    from repere.recherche.services.memoire import current_index

    print("La base")
    timed("index de la recherche", current_index)
    offre = timed("l’offre : horaires, arrêts, positions", supply)
    timed("trajets de 30 minutes", lambda: offre.reseau)
    timed("l’offre, relue sans changement", supply)
    filtres = [Filtre()] + [Filtre(service=service) for service in SERVICES]
    filtres += [Filtre(gratuit=True), Filtre(samedi=True), Filtre(soir=True)]
    filtres += [Filtre(accessible=True), Filtre(langue="ar")]

    def page(bassin: Territoire) -> None:
        connue = supply()
        coverages([bassin], filtres, offre=connue)
        gaps(bassin, offre=connue)
        for filtre in filtres:
            nearest_open(filtre, offre=connue)
        best_communes(bassin, offre=connue)

    bassins = territories("bassins-de-vie") or territories("epci")
    timed("tout ce que dit un bassin, la première fois", lambda: page(bassins[0]))
    with CaptureQueriesContext(
        connection,
    ) as requetes:
        timed("tout ce que dit un autre bassin", lambda: page(bassins[-1]))
    code = min(offre.ici)
    timed("et si : un lieu de plus", lambda: simulate(code, 20, services=SERVICES, offre=offre))
    region = territories("region")[0]
    timed("où en mettre dix dans la région", lambda: best_communes(region, combien=10, offre=offre))
    print(
        f"  {len(offre.points)} points d’aide, {len(offre.demandes)} communes ; "
        f"{len(requetes)} requêtes pour un bassin"
    )
    print_memory()


def print_memory() -> None:
    memoire = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {'mémoire, au plus haut':44} {memoire:8.0f} Mo")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--france", action="store_true", help="Aussi la France entière.")
    demande = options.parse_args()
    measure("Région", 1_754, 700, 2.2)
    if os.environ.get("REPERE_DATA_DIR"):
        measure_base()
    if demande.france:
        measure("France", 35_000, 20_000, 7.5)


if __name__ == "__main__":
    main()
