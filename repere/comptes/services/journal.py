"""Writing the journal, and finding out whether somebody went behind its back."""

from collections.abc import Mapping
from datetime import UTC
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from repere.comptes.models import Evenement
from repere.comptes.scellement import ORIGINE, Ligne, first_fault, seal

# Any number will do, provided nothing else of ours takes the same lock.
_VERROU = 0x5265_7065_7265


def record(
    *, acteur: str, quoi: str, sur: str = "", details: Mapping[str, Any] | None = None
) -> Evenement:
    """Append one line. Within a transaction, it is written if and only if the rest is."""
    with transaction.atomic():
        _wait_for_turn()
        dernier = Evenement.objects.order_by("-numero").first()
        numero, precedent = (dernier.numero + 1, dernier.sceau) if dernier else (1, ORIGINE)
        evenement = Evenement(
            numero=numero,
            le=timezone.now(),
            acteur=acteur,
            quoi=quoi,
            sur=sur,
            details=dict(details or {}),
            precedent=precedent,
        )
        evenement.sceau = seal(_line(evenement), precedent)
        evenement.save(force_insert=True)
    return evenement


def find_tampering() -> int | None:
    """Return the number of the first line that was changed, added or removed; None when all is as written.

    Cutting the end off leaves a chain that holds: the last seal is worth noting elsewhere (``last_seal``).
    """
    evenements = Evenement.objects.order_by("numero").iterator(chunk_size=1_000)
    return first_fault((_line(e), e.precedent, e.sceau) for e in evenements)


def last_seal() -> str:
    """Return the seal of the last line: kept outside, it shows that nothing was cut off since."""
    sceau = Evenement.objects.order_by("-numero").values_list("sceau", flat=True).first()
    return sceau or ORIGINE


def _line(evenement: Evenement) -> Ligne:
    le = evenement.le.astimezone(UTC).isoformat(timespec="microseconds")
    return Ligne(
        evenement.numero, le, evenement.acteur, evenement.quoi, evenement.sur, evenement.details
    )


def _wait_for_turn() -> None:
    """Two lines cannot follow the same one. SQLite's transactions that write wait already (IMMEDIATE)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as curseur:
            curseur.execute("SELECT pg_advisory_xact_lock(%s)", [_VERROU])
