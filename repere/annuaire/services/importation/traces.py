"""Noting what an import changes, as it changes it: what rolling it back puts back."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeAlias

from repere.annuaire.models import FicheSource, Import, Lieu, TraceImport
from repere.annuaire.standard.fiche import value_to_json

# Told (done, in all) as an import goes on.
Suivre: TypeAlias = Callable[[int, int], None]
# How provenance names an export of ours, mended and sent back.
FICHIER_REIMPORTE: Final = "fichier réimporté"
_LOT: Final = 500


class Carnet:
    """The notes of one import. Nothing of it stays if the import does not."""

    def __init__(self, importation: Import) -> None:
        self._importation = importation

    def added(self, fiches: Iterable[FicheSource]) -> None:
        """Note records that were not there."""
        self._keep(TraceImport(fiche=fiche, avant=None) for fiche in fiches)

    def records(self, fiches: Iterable[FicheSource]) -> None:
        """Note records as they are, before they change."""
        self._keep(
            TraceImport(
                fiche=fiche,
                avant={"contenu": fiche.contenu, "brut": fiche.brut, "active": fiche.active},
            )
            for fiche in fiches
        )

    def activity(self, fiches: Iterable[FicheSource]) -> None:
        """Note records of which only the presence in their source is about to change."""
        self._keep(TraceImport(fiche=f, avant={"active": f.active}) for f in fiches)

    def states(self, lieux: Iterable[Lieu]) -> None:
        """Note whether places are in the directory, before that changes."""
        self._keep(TraceImport(lieu=lieu, avant={"etat": state_of(lieu)}) for lieu in lieux)

    def words(self, lieu: Lieu, champs: Sequence[str]) -> None:
        """Note what a place says of ``champs``, and who said it."""
        avant = {
            "valeurs": {c: value_to_json(getattr(lieu, c)) for c in champs},
            "provenance": {c: lieu.provenance[c] for c in champs if c in lieu.provenance},
        }
        self._keep([TraceImport(lieu=lieu, avant=avant)])

    def _keep(self, traces: Iterable[TraceImport]) -> None:
        liste = list(traces)
        for trace in liste:
            trace.importation = self._importation
        TraceImport.objects.bulk_create(liste, batch_size=_LOT)


def state_of(lieu: Lieu) -> dict[str, Any]:
    """Return whether a place is in the directory, as JSON."""
    le = lieu.desactive_le
    return {"le": le.isoformat() if le else None, "motif": lieu.motif_desactivation}
