"""The index in the memory of this process, always that of the directory as committed now."""

from threading import Lock
from typing import Final, NamedTuple

from django.db import connection
from django.db.models import Count, Sum
from django.db.models.functions import Mod

from repere.annuaire.models import Lieu, Revision
from repere.recherche.index.index import Index
from repere.recherche.services.documents import documents_of
from repere.territoires.models import Chargement

# Dead ranks are cleared out when they are more than this share of the living.
_MORTS_TOLERES: Final = 4
_MODULE: Final = 1_000_003


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


def current_index() -> Index:
    """Return the index of the places published now. One query when nothing changed.

    A change costs its own places only; the whole is read again when territories were loaded anew, or
    when counting and summing shows that the base has another history (a backup put back).
    """
    tampon = _stamp()
    connue = _memoire
    if connue is not None and connue.tampon == tampon:
        return connue.annuaire
    with _verrou:
        return _refreshed(_stamp())


def _stamp() -> Tampon:
    # Asked by every search: written once, where building it through the ORM takes longer than running it.
    with connection.cursor() as curseur:
        curseur.execute(_SQL_DU_TAMPON)
        return Tampon(*curseur.fetchone())


def _refreshed(tampon: Tampon) -> Index:
    global _memoire
    connue = _memoire
    if connue is not None and connue.tampon == tampon:
        return connue.annuaire
    index = _updated(connue, tampon) if connue else None
    if index is None:
        index = Index(documents_of(Lieu.objects.published()))
    _memoire = _Memoire(tampon, index)
    return index


def _updated(connue: _Memoire, tampon: Tampon) -> Index | None:
    """Return the known index brought up to date, None when it is better built anew."""
    depuis = connue.tampon.derniere
    if depuis is None or connue.tampon.chargement != tampon.chargement:
        return None
    index = connue.annuaire
    changes = Lieu.objects.filter(revision__gt=depuis)
    pks = list(changes.order_by("pk").values_list("pk", flat=True))
    vivants = max(index.vivants.bit_count(), 1)
    if (len(pks) + index.morts) * _MORTS_TOLERES > vivants + 400:
        return None
    publies = list(documents_of(changes.published()))
    index.add(publies)
    index.remove(set(pks) - {document.pk for document in publies})
    return index if _control_of(index) == _control_of_base() else None


def _control_of(index: Index) -> tuple[int, int]:
    documents = index.ranked(index.vivants)
    return len(documents), sum(document.revision % _MODULE for document in documents)


def _control_of_base() -> tuple[int, int]:
    publies = Lieu.objects.published().order_by()
    compte = publies.aggregate(n=Count("pk"), somme=Sum(Mod("revision", _MODULE)))
    return compte["n"], int(compte["somme"] or 0)
