"""What each bassin weighs once kept on a phone: compressed bytes, places, bytes a place.

    .venv/bin/python bench/hors_ligne.py    the zones of the configured database

Budget: 15,000 bytes a bassin, searchable (the words that lead to its services are inside).
"""

import gzip
import os
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.utils import timezone  # noqa: E402 — after django.setup

from repere.recherche.services.bassins import POIDS_MAX, parcels_of  # noqa: E402
from repere.territoires.models import Zone  # noqa: E402


def main() -> None:
    """Print a line for each bassin, the heaviest first."""
    zones = list(Zone.objects.order_by("zonage", "pk"))
    debut = time.perf_counter()
    colis = parcels_of(zones, timezone.localdate())
    duree = time.perf_counter() - debut
    print(f"{'bassin':32} {'lieux':>6} {'brotli':>8} {'gzip':>8} {'entier':>8}")
    for c in sorted(colis, key=lambda c: -len(c.compresse)):
        tailles = len(c.compresse), len(gzip.compress(c.contenu, 9)), len(c.contenu)
        print(f"{c.nom:32} {c.lieux:6} " + " ".join(f"{t:8}" for t in tailles))
    trop = [c.nom for c in colis if len(c.compresse) > POIDS_MAX]
    print(
        f"{len(colis)} bassins in {duree:.2f} s; over {POIDS_MAX} bytes: {', '.join(trop) or 'none'}"
    )


if __name__ == "__main__":
    main()
