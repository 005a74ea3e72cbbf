"""Time of a search: near a commune, by text, with criteria, open now, without anything.

    .venv/bin/python bench/recherche.py                    the places of the configured database, rows included
    .venv/bin/python bench/recherche.py FILE [--copies N]  the engine alone, on N copies of a file of the
                                                           national standard (17 copies: 200,000 places)

Budget, 11,825 places on SQLite: p50 ≤ 5 ms near me or by text, ≤ 12 ms with facets.
"""

import argparse
import os
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from repere.annuaire.horaires.osm import PARIS  # noqa: E402 — after django.setup
from repere.annuaire.imports.lecture import Lue  # noqa: E402
from repere.annuaire.imports.registre import read_records  # noqa: E402
from repere.recherche.index.document import Document  # noqa: E402
from repere.recherche.index.index import Index  # noqa: E402
from repere.recherche.moteur.facettes import facets  # noqa: E402
from repere.recherche.moteur.terrain import Terrain  # noqa: E402
from repere.recherche.moteur.trouver import find  # noqa: E402
from repere.recherche.requete import Requete, read_request  # noqa: E402
from repere.recherche.services.documents import document_of_record  # noqa: E402
from repere.recherche.services.memoire import current_index  # noqa: E402
from repere.recherche.services.recherche import search  # noqa: E402
from repere.socle.geographie import Point  # noqa: E402

MOMENT = datetime(2026, 11, 23, 12, 30, tzinfo=PARIS)
TOURS = "lat=47.39&lon=0.69"
RECHERCHES = {
    "près de moi": TOURS,
    "près de moi, 50 km": f"{TOURS}&rayon=50",
    "texte près de moi": f"{TOURS}&q=carte grise",
    "texte seul": "q=médiathèque blois",
    "texte fréquent": "q=france services",
    "faute de frappe": "q=medaitheque",
    "mot inconnu": "q=zxwvqk",
    "critères": f"{TOURS}&services=Aide aux démarches administratives&frais_a_charge=Gratuit",
    "ouvert maintenant": f"{TOURS}&ouvert=maintenant",
    "ouvert samedi, partout": "ouvert=samedi",
    "relâchée": f"{TOURS}&langues=ar&wifi=oui&ouvert=samedi",
    "rien de demandé": "",
}
FOIS = 60


class SansCommunes:
    """The engine alone needs no territory."""

    def find(self, code_insee: str, code_postal: str, nom: str) -> None:
        return None


def copies(fichier: Path, nombre: int) -> Iterator[Document]:
    """Yield the places of the file, then the same a few kilometres away, renumbered."""
    lues = read_records(
        fichier.read_bytes(),
        "mediation-numerique",
        nom_fichier=fichier.name,
        communes=SansCommunes(),
    )
    documents = [
        document_of_record(lue.fiche, pk=0, identifiant="") for lue in lues if isinstance(lue, Lue)
    ]
    for copie in range(nombre):
        for rang, document in enumerate(documents):
            pk = copie * len(documents) + rang + 1
            point = document.point
            if point:
                point = Point(point.latitude + copie * 0.011, point.longitude + copie * 0.017)
            yield replace(document, pk=pk, identifiant=f"{pk:08}", point=point)


def measure(nom: str, action: Callable[[], object]) -> None:
    """Print the median and the 95th percentile of ``action``."""
    action()
    temps = []
    for _ in range(FOIS):
        debut = time.perf_counter()
        action()
        temps.append((time.perf_counter() - debut) * 1000)
    temps.sort()
    print(f"{nom:28} p50 {temps[FOIS // 2]:6.2f} ms   p95 {temps[int(FOIS * 0.95)]:6.2f} ms")


def engine(index: Index, requete: Requete, *, facettes: bool) -> None:
    """Search without rows."""
    ou = requete.ou
    terrain = Terrain("", ou.point, ou.rayon) if ou else None
    trouvaille = find(index, requete, terrain, requete.moment(MOMENT))
    if facettes:
        facets(trouvaille.selection, trouvaille.relache.sans)


def main() -> None:
    analyse = argparse.ArgumentParser(description=__doc__)
    analyse.add_argument("fichier", nargs="?", type=Path)
    analyse.add_argument("--copies", type=int, default=1)
    options = analyse.parse_args()
    debut = time.perf_counter()
    index = Index(copies(options.fichier, options.copies)) if options.fichier else current_index()
    duree, lieux = time.perf_counter() - debut, index.vivants.bit_count()
    memoire = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"index : {lieux} lieux, {duree:.1f} s, {memoire:.0f} Mo pour le processus")
    for nom, adresse in RECHERCHES.items():
        requete = read_request(parse_qs(adresse))
        if options.fichier:
            measure(nom, lambda r=requete: engine(index, r, facettes=False))
            measure("  … et facettes", lambda r=requete: engine(index, r, facettes=True))
        else:
            measure(nom, lambda r=requete: search(r, MOMENT, facettes=False, compter=False))
            measure("  … et facettes", lambda r=requete: search(r, MOMENT, compter=False))


if __name__ == "__main__":
    main()
