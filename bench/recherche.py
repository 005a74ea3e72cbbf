"""Time of a search: near a commune, by text, with criteria, open now, without anything.

    .venv/bin/python bench/recherche.py                    the places of the configured database, rows included
    .venv/bin/python bench/recherche.py FILE [--copies N]  the engine alone, on N copies of a file of the
                                                           national standard (17 copies: 200,000 places)

Budget, 11,825 places on SQLite: p50 ≤ 5 ms near me or by text, ≤ 8 ms with facets, ≤ 6 ms for the filtered
list of the API (twenty whole records; "à froid": each place is read and written for the first time).
At 200,000 places on PostgreSQL (bench/remplir.py), twice as much.
"""

import argparse
import gc
import json
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

from django.conf import settings as django_settings  # noqa: E402 — after django.setup
from django.test import Client  # noqa: E402

from repere.annuaire.horaires.osm import PARIS  # noqa: E402
from repere.annuaire.imports.lecture import Lue  # noqa: E402
from repere.annuaire.imports.registre import read_records  # noqa: E402
from repere.api import lieux  # noqa: E402
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
SERVICES = "services=Aide aux démarches administratives"
API = {
    "API, filtrée près de Tours": f"/api/v1/lieux?{TOURS}&{SERVICES}",
    "API, filtrée partout": f"/api/v1/lieux?{SERVICES}&frais_a_charge=Gratuit",
    "API, texte": "/api/v1/lieux?q=france services",
    "API, ouvert maintenant": f"/api/v1/lieux?{TOURS}&ouvert=maintenant",
}


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
    """Print the median and the 95th percentile of ``action``; and of the processor alone, which a busy
    machine does not stretch.
    """
    action()
    temps: list[float] = []
    calculs: list[float] = []
    for _ in range(FOIS):
        debut, debut_calcul = time.perf_counter(), time.process_time()
        action()
        calculs.append((time.process_time() - debut_calcul) * 1000)
        temps.append((time.perf_counter() - debut) * 1000)
    temps.sort()
    print(
        f"{nom:28} p50 {temps[FOIS // 2]:6.2f} ms   p95 {temps[int(FOIS * 0.95)]:6.2f} ms   "
        f"processeur {sorted(calculs)[FOIS // 2]:6.2f} ms"
    )


def engine(index: Index, requete: Requete, *, facettes: bool) -> None:
    """Search without rows."""
    ou = requete.ou
    terrain = Terrain("", ou.point, ou.rayon) if ou else None
    trouvaille = find(index, requete, terrain, requete.moment(MOMENT))
    if facettes:
        facets(trouvaille.selection, trouvaille.relache.sans)


def measure_api() -> None:
    """Print the time of a page of the API and of one place, through the whole of Django."""
    django_settings.REPERE_LIMITES = False
    client = Client(HTTP_HOST="127.0.0.1", HTTP_ACCEPT_ENCODING="identity")

    def read(adresse: str, *, froid: bool = False) -> bytes:
        if froid:
            lieux._textes.clear()
        reponse = client.get(adresse)
        assert reponse.status_code == 200, reponse.content
        return reponse.content

    for nom, adresse in API.items():
        measure(nom, lambda a=adresse: read(a))
        measure("  … à froid", lambda a=adresse: read(a, froid=True))
    premier = json.loads(read("/api/v1/lieux?par_page=1"))["resultats"][0]["identifiant"]
    measure("API, un lieu", lambda: read(f"/api/v1/lieux/{premier}"))


def resident() -> float:
    """Return the memory that the process holds now, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def main() -> None:
    analyse = argparse.ArgumentParser(description=__doc__)
    analyse.add_argument("fichier", nargs="?", type=Path)
    analyse.add_argument("--copies", type=int, default=1)
    options = analyse.parse_args()
    debut = time.perf_counter()
    index = Index(copies(options.fichier, options.copies)) if options.fichier else current_index()
    duree, nombre = time.perf_counter() - debut, index.vivants.bit_count()
    gc.collect()
    memoire = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"index : {nombre} lieux, {duree:.1f} s, {resident():.0f} Mo pour le processus "
        f"({memoire:.0f} au plus haut)"
    )
    for nom, adresse in RECHERCHES.items():
        requete = read_request(parse_qs(adresse))
        if options.fichier:
            measure(nom, lambda r=requete: engine(index, r, facettes=False))
            measure("  … et facettes", lambda r=requete: engine(index, r, facettes=True))
        else:
            measure(nom, lambda r=requete: search(r, MOMENT, facettes=False, compter=False))
            measure("  … et facettes", lambda r=requete: search(r, MOMENT, compter=False))
    if not options.fichier:
        measure_api()
        print(f"{resident():.0f} Mo pour le processus à la fin")


if __name__ == "__main__":
    main()
