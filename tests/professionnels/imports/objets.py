"""What the addresses of imports name."""

from typing import Any

from django.core.files.base import ContentFile

from repere.professionnels.models import DepotImport
from repere.professionnels.services.imports import deposit, read
from tests.annuaire.imports.fichiers import as_json, place
from tests.professionnels.conftest import Bassin, creer_personne

NULLE_PART = 999_999


def creer_depot(
    *enregistrements: Any,
    par: Any = None,
    format: str = "mediation-numerique",
    complet: bool = False,
) -> DepotImport:
    """Put a file of places down, unread."""
    contenu = as_json(*(enregistrements or [place()]))
    return deposit(
        fichier=ContentFile(contenu), nom="lieux.json", format=format, complet=complet, par=par
    )


def deposits(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    depot = creer_depot(
        # A line is refused: there is something to hand over.
        place(code_insee="37261"),
        place(id="sans-nom", nom=""),
        par=creer_personne(f"depot-{DepotImport.objects.count()}"),
    )
    read(depot=depot)
    return [depot.pk], [NULLE_PART]


OBJETS = {
    "professionnels:depot": deposits,
    "professionnels:depot_ranger": deposits,
    "professionnels:depot_relire": deposits,
    "professionnels:depot_appliquer": deposits,
    "professionnels:depot_annuler": deposits,
    "professionnels:depot_refus": deposits,
}
