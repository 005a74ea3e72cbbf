"""Loading a referential from an official source: all of it, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone

from repere.territoires.decoupage import FRANCE
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.services.journal import (
    Origine,
    digest,
    record_failure,
    record_success,
)
from repere.territoires.sources import DELAI_SECONDES, fetch

GEO_API = "https://geo.api.gouv.fr/communes"
CHAMPS_GEO_API = "nom,code,codesPostaux,codeEpci,population,centre,mairie"
# A count of rows that moves more than this from one version to the next hides an accident.
ECART_ADMIS = 0.2
LICENCE_OUVERTE = "Licence Ouverte 2.0"

# What a loader did: rows written, and a sentence about them.
Bilan = tuple[int, str]
Chargeur = Callable[[list[bytes]], Bilan]
Progres = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demande:
    """What to load from where. ``forcer`` accepts an unusual count of rows; ``delai`` is in seconds."""

    sources: tuple[str, ...]
    licence: str = LICENCE_OUVERTE
    millesime: str = ""
    delai: float = DELAI_SECONDES
    forcer: bool = False


def communes_sources() -> tuple[str, ...]:
    """Return the official addresses of the communes of this instance's régions."""
    if FRANCE in settings.REPERE_REGIONS:
        return (f"{GEO_API}?fields={CHAMPS_GEO_API}",)
    return tuple(
        f"{GEO_API}?codeRegion={code}&fields={CHAMPS_GEO_API}" for code in settings.REPERE_REGIONS
    )


def load(
    referentiel: str,
    demande: Demande,
    chargeur: Chargeur,
    progres: Progres = lambda phrase: None,
) -> str:
    """Fetch the sources, let ``chargeur`` write them in one transaction, and record what happened.

    Raises SourceIllisible, the base left as it was but for the record of the failure.
    """
    noms = ", ".join(demande.sources)[:500]
    try:
        contenus = []
        for source in demande.sources:
            progres(f"Lecture de {source}…")
            contenus.append(fetch(source, delai=demande.delai))
        progres("Vérification et écriture…")
        return _write(referentiel, demande, partial(chargeur, contenus), noms, digest(*contenus))
    except (SourceIllisible, DatabaseError) as erreur:
        message = str(erreur)
        record_failure(referentiel, noms, message)
        raise SourceIllisible(f"{message} La dernière bonne version reste en service.") from erreur


def _write(
    referentiel: str,
    demande: Demande,
    action: Callable[[], Bilan],
    noms: str,
    empreinte: str,
) -> str:
    with transaction.atomic():
        lignes, message = action()
        origine = Origine(
            source=noms,
            millesime=demande.millesime or f"{timezone.localdate():%Y-%m-%d}",
            licence=demande.licence,
            empreinte=empreinte,
        )
        record_success(referentiel, origine, lignes=lignes, message=message)
    return message


def check_count(lues: int, connues: int, *, forcer: bool) -> None:
    """Raise SourceIllisible when the count of rows is empty, or far from what is known."""
    if not lues:
        raise SourceIllisible("Aucune ligne ne concerne le territoire de cette instance.")
    if not forcer and connues and abs(lues - connues) > ECART_ADMIS * connues:
        raise SourceIllisible(
            f"{lues} lignes utilisables, {connues} attendues : l’écart dépasse "
            f"{ECART_ADMIS:.0%}. Si c’est voulu, ajoutez --forcer."
        )
