"""Remembering what places were: one version each time something changed, with who and why.

The first change of a place writes two versions: as it was, then as it became. Importing 12,000 places for the
first time writes none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from repere.annuaire.models import HistoriqueDuLieu, Lieu
from repere.annuaire.services.correspondance import CHAMPS_DU_LIEU
from repere.socle.lots import batched

CHAMPS_SUIVIS: Final = (
    *CHAMPS_DU_LIEU,
    "desactive_le",
    "motif_desactivation",
    "fusionne_dans_id",
)
# Changes with every other one, and alone says nothing of the place: no version for it.
_SANS_VERSION: Final = frozenset({"date_maj"})
_COMPARES: Final = tuple(c for c in CHAMPS_SUIVIS if c not in _SANS_VERSION)
_COLONNES: Final = [champ.attname for champ in HistoriqueDuLieu.tracked_fields]
_LOT: Final = 400


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changes a place, and why. ``auteur`` is the name shown; ``personne``, the account when there is one."""

    auteur: str = ""
    personne: Any = None
    raison: str = ""


class Memoire:
    """Knows what places were before one operation, and writes the versions of those that changed."""

    def __init__(self, signature: Signature | None) -> None:
        """``signature`` None: an operation that no person would look for in the history writes none."""
        self.signature = signature or Signature()
        self._muette = signature is None
        self._avant: dict[int, dict[str, Any]] = {}

    def watch(self, lieu: Lieu) -> None:
        """Take note of ``lieu`` before it changes; its first state of the operation counts."""
        if lieu.pk is not None and lieu.pk not in self._avant:
            self._avant[lieu.pk] = {colonne: getattr(lieu, colonne) for colonne in _COLONNES}

    def write(self, lieux: Iterable[Lieu]) -> None:
        """Write a version of each of ``lieux`` that is no longer what ``watch`` saw."""
        if self._muette:
            return
        for lot in batched([lieu for lieu in lieux if self._has_changed(lieu)], _LOT):
            self._write(lot)

    def created(self, lieux: Iterable[Lieu]) -> None:
        """Write the first version of places that somebody has just created."""
        versions = [self._version(_state(lieu), "+") for lieu in lieux]
        HistoriqueDuLieu.objects.bulk_create(versions, batch_size=_LOT)

    def _has_changed(self, lieu: Lieu) -> bool:
        avant = self._avant.get(lieu.pk)
        return avant is not None and any(getattr(lieu, c) != avant[c] for c in _COMPARES)

    def _write(self, lieux: Sequence[Lieu]) -> None:
        pks = [lieu.pk for lieu in lieux]
        connus = set(
            HistoriqueDuLieu.objects.filter(id__in=pks).order_by().values_list("id", flat=True)
        )
        versions = [_baseline(self._avant[pk]) for pk in pks if pk not in connus]
        versions += [self._version(_state(lieu), "~") for lieu in lieux]
        HistoriqueDuLieu.objects.bulk_create(versions, batch_size=_LOT)
        for lieu in lieux:
            self._avant[lieu.pk] = _state(lieu)

    def _version(self, colonnes: dict[str, Any], genre: str) -> Any:
        qui = self.signature
        return HistoriqueDuLieu(
            **colonnes,
            history_date=timezone.now(),
            history_type=genre,
            history_user=qui.personne,
            history_change_reason=qui.raison[:200],
            # Somebody's name goes with their account: it is read there, not written here.
            auteur="" if qui.personne else qui.auteur[:120],
        )


def _state(lieu: Lieu) -> dict[str, Any]:
    return {colonne: getattr(lieu, colonne) for colonne in _COLONNES}


def _baseline(colonnes: dict[str, Any]) -> Any:
    # Before the change, by as little as the base can tell.
    avant = timezone.now() - timedelta(milliseconds=1)
    return HistoriqueDuLieu(
        **colonnes, history_date=avant, history_type="+", history_change_reason=""
    )
