"""Counting what was not found: in memory while pages are read, in the base a little later.

A page that is read writes nothing (socle.lecture_seule): a short-lived thread with a connection of its
own writes the counts once a minute at most, and the end of the process the last ones.
"""

import atexit
import json
import logging
import time
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from threading import Lock, Thread
from typing import Any, Final, NamedTuple

from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils import timezone

from repere.recherche.models import RechercheInfructueuse
from repere.recherche.requete.modele import HABITUDES, MAINTENANT
from repere.recherche.resultats import Liste, Resultats
from repere.recherche.texte.interpretation import Terme

_DELAI: Final = 60.0
# Nobody fills the memory of a server by asking for nonsense.
_MAX: Final = 2000
_journal: Final = logging.getLogger(__name__)


class Cle(NamedTuple):
    """What is counted together. ``criteres`` is canonical JSON."""

    jour: str
    commune: str
    criteres: str
    genre: str


_attente: Counter[Cle] = Counter()
_verrou: Final = Lock()
_depuis: float | None = None


def count_unmet(resultats: Liste | Resultats, termes: Sequence[Terme]) -> None:
    """Count a search that found nothing as asked. Keeps no free text and no position."""
    global _depuis
    genre = RechercheInfructueuse.Genre.RELACHEE if resultats.total else "aucun"
    commune = resultats.terrain.commune if resultats.terrain else ""
    criteres = json.dumps(_criteria(resultats, termes), ensure_ascii=False, sort_keys=True)
    cle = Cle(timezone.localdate().isoformat(), commune, criteres, str(genre))
    with _verrou:
        if cle in _attente or len(_attente) < _MAX:
            _attente[cle] += 1
        maintenant = time.monotonic()
        if _depuis is None:
            _depuis = maintenant
            return
        if maintenant - _depuis < _DELAI:
            return
        _depuis = maintenant
    Thread(target=_flush_apart, name="recherches-infructueuses", daemon=True).start()


def _criteria(resultats: Liste | Resultats, termes: Sequence[Terme]) -> dict[str, Any]:
    requete = resultats.requete
    criteres: dict[str, Any] = {nom: list(valeurs) for nom, valeurs in requete.criteres}
    if requete.ouvert:
        connu = requete.ouvert in (MAINTENANT, *HABITUDES)
        criteres["ouvert"] = requete.ouvert if connu else "moment"
    if requete.verifie_depuis:
        criteres["verifie_depuis"] = requete.verifie_depuis.isoformat()
    # Expressions of our own table only: anything else may be somebody's name.
    if besoins := sorted(" ".join(t.ecrits[0]) for t in termes if t.cibles):
        criteres["besoins"] = besoins
    if ou := requete.ou:
        zones = {"departement": ou.departement, "epci": ou.epci, "zone": ou.zone}
        criteres |= {nom: code for nom, code in zones.items() if code}
        if not ou.area:
            criteres["rayon"] = ou.rayon
    return criteres


def flush_unmet() -> int:
    """Write the counts that wait; return how many searches they are. They wait on if the base is busy."""
    with _verrou:
        lot = Counter(_attente)
        _attente.clear()
    try:
        with transaction.atomic():
            for cle, nombre in sorted(lot.items()):
                _write(cle, nombre)
    except Exception:
        with _verrou:
            _attente.update(lot)
        raise
    return sum(lot.values())


def _write(cle: Cle, nombre: int) -> None:
    empreinte = blake2b(cle.criteres.encode(), digest_size=16).hexdigest()
    ligne, _ = RechercheInfructueuse.objects.get_or_create(
        jour=cle.jour,
        commune=cle.commune,
        empreinte=empreinte,
        genre=cle.genre,
        defaults={"criteres": json.loads(cle.criteres)},
    )
    RechercheInfructueuse.objects.filter(pk=ligne.pk).update(nombre=F("nombre") + nombre)


def _flush_apart() -> None:
    try:
        flush_unmet()
    except DatabaseError:
        _journal.warning("Recherches infructueuses : écriture remise à plus tard.", exc_info=True)
    finally:
        connection.close()


def flush_at_exit() -> None:
    """Write what waits, as a process ends."""
    if _attente:
        _flush_apart()


atexit.register(flush_at_exit)
