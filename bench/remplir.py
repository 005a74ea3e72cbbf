"""Fill the configured base with copies of the places of another one: 17 copies of 11,852 are 201,484.

    DATABASE_URL=postgres://… .venv/bin/python bench/remplir.py FILE.sqlite3 --copies 17

The base is prepared beforehand (``repere preparer``) and holds the same communes. Each copy lies a
kilometre or two from the one before, under the same name with a number. Never on a base in service.
"""

import argparse
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.conf import settings  # noqa: E402 — after django.setup
from django.db import connections  # noqa: E402

from repere.annuaire.identifiants import derive_identifier  # noqa: E402
from repere.annuaire.models import Lieu  # noqa: E402
from repere.territoires.models import Commune  # noqa: E402

LOT = 2000
_ABSENTS = {"id", "structure_id", "fusionne_dans_id", "desactive_le", "revision"}


def copies(fichier: Path, nombre: int) -> Iterator[Lieu]:
    """Yield the places of ``fichier``, then the same a little farther away."""
    connections.databases["source"] = connections.databases["default"] | {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(fichier),
        "OPTIONS": {},
    }
    champs = [f.attname for f in Lieu._meta.concrete_fields if f.attname not in _ABSENTS]
    connues = set(Commune.objects.values_list("pk", flat=True))
    lignes = list(Lieu.objects.using("source").order_by("pk").values(*champs))
    for copie in range(nombre):
        for ligne in lignes:
            lieu = Lieu(**ligne)
            lieu.identifiant = derive_identifier("copie", str(copie), ligne["identifiant"])
            lieu.nom = f"{lieu.nom} {copie}" if copie else lieu.nom
            if lieu.rattachement_id not in connues:
                lieu.rattachement_id = None
            if lieu.latitude is not None:
                lieu.latitude += copie * 0.011
                lieu.longitude += copie * 0.017
            yield lieu


def main() -> None:
    analyse = argparse.ArgumentParser(description=__doc__)
    analyse.add_argument("fichier", type=Path)
    analyse.add_argument("--copies", type=int, default=17)
    options = analyse.parse_args()
    Lieu.objects.all().delete()
    nombre = 0
    lieux = copies(options.fichier, options.copies)
    while lot := list(islice(lieux, LOT)):
        nombre += len(Lieu.objects.bulk_create(lot))
        print(f"\r{nombre} lieux", end="", flush=True)
    print(f" dans {settings.DATABASES['default']['ENGINE'].rsplit('.', 1)[-1]}")


if __name__ == "__main__":
    main()
