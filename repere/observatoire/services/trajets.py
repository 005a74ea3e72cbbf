"""Loading a table of travel times: checked whole, then written whole, or nothing."""

from collections.abc import Iterable
from itertools import islice

from django.db import DatabaseError, transaction
from django.utils import timezone

from repere.observatoire.models import TempsDeTrajet
from repere.observatoire.offre.lecture_trajets import (
    TableIllisible,
    TrajetsLus,
    read_travel_times,
)
from repere.observatoire.offre.trajets import REFERENTIEL
from repere.territoires.codes import departement_of
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.models import Chargement, Commune, Departement
from repere.territoires.services.chargement import ECART_ADMIS, check_count
from repere.territoires.services.codes import current_code, say_left_out
from repere.territoires.services.journal import (
    Origine,
    digest,
    record_failure,
    record_success,
)
from repere.territoires.sources import fetch

_LOT = 5000


def load_travel_times(
    *,
    source: str,
    licence: str = "",
    millesime: str = "",
    forcer: bool = False,
) -> str:
    """Put the table of ``source`` (a file, or an address) in place of the last one; return what was done.

    Raises SourceIllisible, the last table left as it was.
    """
    try:
        contenu = fetch(source)
        lus = _read(contenu, forcer=forcer)
        message = _said(lus)
        jour = f"{timezone.localdate():%Y-%m-%d}"
        origine = Origine(source[:500], millesime or jour, licence, digest(contenu))
        with transaction.atomic():
            _write(
                lus, record_success(REFERENTIEL, origine, lignes=len(lus.durees), message=message)
            )
    except (SourceIllisible, DatabaseError) as erreur:
        record_failure(REFERENTIEL, source, str(erreur))
        raise SourceIllisible(f"{erreur} La dernière bonne version reste en service.") from erreur
    return message


def _read(contenu: bytes, *, forcer: bool) -> TrajetsLus:
    connues = frozenset(Commune.objects.order_by().values_list("pk", flat=True))
    if not connues:
        raise SourceIllisible("Chargez d’abord les communes : repere territoires embarques.")
    try:
        lus = read_travel_times(contenu, connues, current_code())
    except TableIllisible as erreur:
        raise SourceIllisible(str(erreur)) from erreur
    inconnues = _unknown_here(lus.inconnues)
    if not forcer and len(inconnues) > ECART_ADMIS * len(connues):
        raise SourceIllisible(f"Trop de codes inconnus{say_left_out([], inconnues)}")
    check_count(len(lus.durees), TempsDeTrajet.objects.count(), forcer=forcer)
    return lus


def _unknown_here(codes: Iterable[str]) -> list[str]:
    """Return the unknown codes of our départements: those of other territories are no error."""
    departements = set(Departement.objects.order_by().values_list("pk", flat=True))
    return [code for code in codes if departement_of(code) in departements]


def _write(lus: TrajetsLus, chargement: Chargement) -> None:
    TempsDeTrajet.objects.all().delete()
    lignes = (
        TempsDeTrajet(depuis_id=depuis, vers_id=vers, minutes=minutes, chargement=chargement)
        for (depuis, vers), minutes in lus.durees.items()
    )
    while lot := list(islice(lignes, _LOT)):
        TempsDeTrajet.objects.bulk_create(lot)


def _said(lus: TrajetsLus) -> str:
    phrase = f"Temps de trajet : {len(lus.durees)} trajets"
    if lus.anciennes:
        phrase += f", dont {lus.anciennes} par un ancien code"
    if lus.longs:
        phrase += f", {lus.longs} de plus de deux heures laissés de côté"
    return f"{phrase}{say_left_out([], _unknown_here(lus.inconnues))}"
