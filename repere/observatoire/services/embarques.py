"""The few figures by département that the software carries: something honest before any official file is loaded."""

import json
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import transaction

from repere.observatoire.models import Valeur
from repere.territoires.models import Chargement, Departement
from repere.territoires.services.journal import Origine, digest, last_success, record_success

FIGURES: Final[Path] = settings.BASE_DIR / "donnees" / "observatoire-departements.json"
REFERENTIEL: Final = "observatoire:embarque"
LICENCE: Final = "Licence Ouverte 2.0"


def load_embedded_figures(fichier: Path = FIGURES) -> str:
    """Load the figures of the départements of this instance, unless the base already has them, or better."""
    contenu = fichier.read_bytes()
    ici = set(Departement.objects.order_by().values_list("pk", flat=True))
    empreinte = digest(contenu, ",".join(sorted(ici)).encode())
    with transaction.atomic():
        ecrites = sum(_series(serie, ici, empreinte) for serie in json.loads(contenu)["series"])
    return f"{ecrites} chiffres par département" if ecrites else "en place"


def _series(serie: dict[str, Any], ici: set[str], empreinte: str) -> int:
    referentiel = f"{REFERENTIEL}:{serie['indicateur']}"
    dernier = last_success(referentiel)
    if dernier is not None and dernier.empreinte == empreinte:
        return 0
    chiffres = {code: c for code, c in serie["departements"].items() if code in ici}
    communs = {
        "indicateur": serie["indicateur"],
        "maille": Valeur.Maille.DEPARTEMENT,
        "annee": serie["annee"],
    }
    if dernier is not None:
        Valeur.objects.filter(**communs, chargement__referentiel=referentiel).delete()
    # What an operator loaded wins.
    deja = set(Valeur.objects.filter(**communs).order_by().values_list("code", flat=True))
    nouveaux = {code: c for code, c in chiffres.items() if code not in deja}
    if not nouveaux:
        return 0
    chargement = _record(referentiel, serie, len(nouveaux), empreinte)
    Valeur.objects.bulk_create(
        Valeur(
            **communs,
            code=code,
            numerateur=count_of(chiffre),
            denominateur=chiffre["denominateur"],
            statut=serie["statut"],
            chargement=chargement,
        )
        for code, chiffre in nouveaux.items()
    )
    return len(nouveaux)


def _record(referentiel: str, serie: dict[str, Any], lignes: int, empreinte: str) -> Chargement:
    origine = Origine(str(serie["source"]), str(serie["annee"]), LICENCE, empreinte)
    return record_success(referentiel, origine, lignes=lignes, message=str(serie["url"]))


def count_of(chiffre: dict[str, float]) -> float:
    """Return how many people a figure counts: from its rate, or from the index of ageing."""
    if "taux" in chiffre:
        return chiffre["taux"] * chiffre["denominateur"] / 100
    return chiffre["indice"] * chiffre["moins_de_20"] / 100
