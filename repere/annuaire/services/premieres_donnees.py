"""The first data of an instance: places that we wrote, in ``donnees/``."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings

from repere.annuaire.imports.lecture import Lue
from repere.annuaire.models import Import
from repere.annuaire.services.importation import apply_plan, prepare_plan
from repere.annuaire.standard.fiche import Fiche

FORMAT = "repere"


def load_first_data(fichier: Path | None = None) -> str:
    """Import the structures that the monographs describe, once per content; return what was done.

    They go through the importer like any source, so that a later census completes them without erasing
    what people wrote.
    """
    fichier = fichier or Path(settings.BASE_DIR) / "donnees" / "structures-monographies.json"
    contenu = fichier.read_bytes()
    empreinte = sha256(contenu).hexdigest()
    if Import.objects.filter(format=FORMAT, empreinte=empreinte).exists():
        return "à jour"
    lieux: list[dict[str, Any]] = json.loads(contenu)["lieux"]
    lectures = [
        Lue(ligne=rang, fiche=Fiche.from_json(lieu), brut=lieu, remarques=())
        for rang, lieu in enumerate(lieux, start=1)
    ]
    plan = prepare_plan(format=FORMAT, lectures=lectures)
    apply_plan(plan=plan, fichier=fichier.name, empreinte=empreinte)
    return f"{len(lieux)} lieux"
