"""The index in the memory of this process, always that of the directory as committed now.

In a server, a change that asks for the whole to be read again (territories loaded anew, a large import, a
backup put back) is read apart: nobody waits, and the directory of a few seconds ago answers meanwhile.
"""

import logging
from threading import Lock, Thread
from typing import Final, NamedTuple

from django.db import DatabaseError, connection
from django.db.models import Count, F, Sum

from repere.annuaire.models import Lieu, Revision
from repere.recherche.index.index import MODULE, Index
from repere.recherche.services.documents import documents_of
from repere.socle.memoire import collector_paused
from repere.territoires.models import Chargement

# Dead ranks are cleared out when they are more than this share of the living.
_MORTS_TOLERES: Final = 4
_journal: Final = logging.getLogger(__name__)


_SQL_DU_TAMPON: Final = (
    f"SELECT (SELECT numero FROM {Revision._meta.db_table} WHERE id = 1), "  # noqa: S608 — our own names
    f"(SELECT MAX(revision) FROM {Lieu._meta.db_table}), "
    f"(SELECT MAX(id) FROM {Chargement._meta.db_table} WHERE reussi)"
)


class Tampon(NamedTuple):
    """What tells whether anything changed: the directory's revision, its last row, the territories."""

    numero: int | None
    derniere: int | None
    chargement: int | None


class _Memoire(NamedTuple):
    """An index and the state of the base that it shows."""

    tampon: Tampon
    annuaire: Index


_memoire: _Memoire | None = None
_verrou: Final = Lock()
# Whether the whole is read again apart, and whether it is being so now.
_a_part = False
_relecture = False


def warm_up() -> None:
    """Read the directory before anybody asks; from now on, read it again without making anybody wait."""
    global _a_part
    _a_part = True
    current_index()


def current_index() -> Index:
    """Return the index of the places published now. One query when nothing changed.

    A change costs its own places only; the whole is read again when territories were loaded anew, or
    when counting and summing shows that the base has another history (a backup put back).
    """
    tampon = _stamp()
    connue = _memoire
    if connue is not None and (connue.tampon == tampon or _relecture):
        return connue.annuaire
    with _verrou:
        return _refreshed(_stamp())


def _stamp() -> Tampon:
    # Asked by every search: written once, where building it through the ORM takes longer than running it.
    with connection.cursor() as curseur:
        curseur.execute(_SQL_DU_TAMPON)
        return Tampon(*curseur.fetchone())


def _refreshed(tampon: Tampon) -> Index:
    connue = _memoire
    if connue is None:
        return _read_all(tampon)
    if connue.tampon == tampon or _relecture:
        return connue.annuaire
    if index := _updated(connue, tampon):
        return _remember(tampon, index)
    if not _a_part:
        return _read_all(tampon)
    _read_all_apart()
    return connue.annuaire


def _read_all(tampon: Tampon) -> Index:
    with collector_paused():
        return _remember(tampon, Index(documents_of(Lieu.objects.published())))


def _remember(tampon: Tampon, index: Index) -> Index:
    global _memoire
    _memoire = _Memoire(tampon, index)
    return index


def _read_all_apart() -> None:
    global _relecture
    _relecture = True
    Thread(target=_read_again, name="annuaire-relu", daemon=True).start()


def _read_again() -> None:
    global _relecture
    try:
        _read_all(_stamp())
    except DatabaseError:
        # The next search begins it again.
        _journal.warning("Annuaire : relecture remise à plus tard.", exc_info=True)
    finally:
        connection.close()
        _relecture = False


def _updated(connue: _Memoire, tampon: Tampon) -> Index | None:
    """Return the known index brought up to date, None when it is better built anew."""
    depuis = connue.tampon.derniere
    if depuis is None or connue.tampon.chargement != tampon.chargement:
        return None
    index = connue.annuaire
    changes = Lieu.objects.filter(revision__gt=depuis)
    # By revision: asked by primary key, SQLite reads the whole table to find one place.
    pks = list(changes.order_by("revision", "pk").values_list("pk", flat=True))
    vivants = max(index.vivants.bit_count(), 1)
    if (len(pks) + index.morts) * _MORTS_TOLERES > vivants + 400:
        return None
    publies = list(documents_of(changes.published(), ordre="revision"))
    index.add(publies)
    index.remove(set(pks) - {document.pk for document in publies})
    return index if index.controle == _control_of_base() else None


def _control_of_base() -> tuple[int, int]:
    publies = Lieu.objects.published().order_by()
    # Nothing but what the index of published revisions holds; the operator, as SQLite's MOD is ours, in Python.
    compte = publies.aggregate(n=Count("revision"), somme=Sum(F("revision") % MODULE))
    return compte["n"], int(compte["somme"] or 0)
