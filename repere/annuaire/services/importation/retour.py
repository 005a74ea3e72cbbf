"""Our own export coming back: an operator mended it in a spreadsheet, or it is simply the same."""

from collections.abc import Sequence
from typing import Any

from repere.annuaire.exports.mediation_numerique import standard_record
from repere.annuaire.exports.publications import publication_of
from repere.annuaire.identifiants import own_identifier
from repere.annuaire.imports.lecture import Lue
from repere.annuaire.models import Lieu
from repere.annuaire.standard.fiche import CHAMPS_STANDARD, value_to_json
from repere.socle.lots import batched

_LOT = 400


class OwnRecords:
    """The places of this base among the records read, by the ``id`` under which we publish them."""

    def __init__(self, lues: Sequence[Lue]) -> None:
        identifiants = [i for lue in lues if (i := own_identifier(lue.fiche.id))]
        self._lieux: dict[str, Lieu] = {}
        for lot in batched(identifiants, _LOT):
            lieux = Lieu.objects.filter(identifiant__in=lot).select_related("rattachement")
            self._lieux.update((lieu.identifiant, lieu) for lieu in lieux)

    def place_of(self, lue: Lue) -> Lieu | None:
        identifiant = own_identifier(lue.fiche.id)
        return self._lieux.get(identifiant) if identifiant else None

    def differences(self, lieu: Lieu, lue: Lue) -> list[tuple[str, Any, Any]]:
        """Return (field, before, after) where the file says other than what we would publish today.

        What the file leaves out is no statement: the format may not carry it.
        """
        publiee = standard_record(publication_of(lieu))
        return [
            (champ, value_to_json(avant), value_to_json(apres))
            for champ, apres in lue.fiche.said().items()
            if champ in CHAMPS_STANDARD and apres != (avant := getattr(publiee, champ))
        ]
