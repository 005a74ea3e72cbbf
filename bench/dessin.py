"""What maps weigh as they are served, on the outlines loaded and on those drawn from positions; and how long they take.

    REPERE_DATA_DIR=DIR .venv/bin/python bench/dessin.py [--vues DOSSIER]

DIR holds the communes of the région, and their outlines (repere territoires charger --referentiel contours). It is left
as it is. Every area says its name, a figure and "(4/5 critères)", as those of the index do. --vues writes the PNG.
"""

import argparse
import gzip
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

# Bytes, compressed by the best of the two ways that the server has.
BUDGETS = {"bassin": 25_000, "région par bassins": 12_000, "région par communes": 45_000}
BASSINS = "bassins-de-vie"


def timed(faire: Callable[[], Any]) -> tuple[Any, float]:
    debut = time.perf_counter()
    fait = faire()
    return fait, time.perf_counter() - debut


def draw(nom: str, territoire: Any, par: str, vues: Path | None) -> int:
    """Draw one map, print what it costs, and return its bytes."""
    import brotli

    from repere.observatoire.cartes import (
        Habillage,
        choropleth,
        png,
        quantiles,
        readable_names,
        standalone,
    )
    from repere.observatoire.dessin.nombres import number
    from repere.observatoire.lecture.formes import shapes

    formes, lecture = timed(lambda: shapes(territoire, par))
    # Figures without a pattern: the worst case for compression.
    valeurs = {f.code: (rang * 7919 % 1000) / 10 for rang, f in enumerate(formes)}
    decoupe = quantiles(valeurs, unite="%")
    paroles = {code: f"{number(v, '%')} (4/5 critères)" for code, v in valeurs.items()}
    habillage = Habillage(paroles=paroles, etiquettes=readable_names(formes, {}, 12))
    svg, dessin = timed(
        lambda: choropleth(formes, decoupe.classes, titre=nom, description=nom, habillage=habillage)
    )
    seul = standalone(svg, source="Figures invented to measure", legende=decoupe.legende("Part"))
    image, rendu = timed(lambda: png(seul))
    if vues:
        vues.mkdir(parents=True, exist_ok=True)
        (vues / f"{nom.replace(' ', '-')}.png").write_bytes(image)
    octets = svg.encode()
    servis = len(brotli.compress(octets, quality=5))
    print(
        f"{nom:42} {len(formes):5} aires, {len(octets):7} octets, gzip {len(gzip.compress(octets, 6)):6}, "
        f"brotli {servis:6} ; lecture {lecture:5.2f} s, SVG {dessin * 1000:4.0f} ms, PNG {rendu * 1000:4.0f} ms"
    )
    return servis


def measure(quoi: str, vues: Path | None) -> None:
    """Draw all the maps of the région."""
    from repere.observatoire.territoires import territories, territory

    region = territory("region", "24")
    par_bassins = draw(f"région par bassins {quoi}", region, BASSINS, vues)
    par_communes = draw(f"région par communes {quoi}", region, "commune", vues)
    bassins = [draw(f"{b.nom} {quoi}", b, "commune", vues) for b in territories(BASSINS)]
    mesures = zip(BUDGETS, (max(bassins), par_bassins, par_communes), strict=True)
    for nom, mesure in mesures:
        verdict = "tenu" if mesure <= BUDGETS[nom] else "DÉPASSÉ"
        print(f"  {nom} : {mesure} octets, budget {BUDGETS[nom]} : {verdict}")


def main() -> None:
    lecteur = argparse.ArgumentParser(description=__doc__)
    lecteur.add_argument("--vues", type=Path)
    vues = lecteur.parse_args().vues
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    from django.core.cache import cache
    from django.db import transaction

    from repere.territoires.models import Contour

    cache.clear()
    if Contour.objects.exists():
        measure("(contours officiels)", vues)
    with transaction.atomic():
        Contour.objects.all().delete()
        cache.clear()
        measure("(contours approchés)", vues)
        transaction.set_rollback(True)
    cache.clear()


if __name__ == "__main__":
    main()
