"""Undoing what a verification wrote on a place, unless somebody wrote since."""

from typing import Any, Final

from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import to_column
from repere.annuaire.services.historique import Memoire, Signature
from repere.annuaire.standard.fiche import value_from_json, value_to_json

_CHAMPS: Final = ("verifie_le", "verifie_par", "date_maj")
_COLONNES: Final = (*_CHAMPS, "desactive_le", "motif_desactivation")


def verification_of(lieu: Lieu) -> dict[str, Any]:
    """Return, as JSON, all that verifying or closing ``lieu`` may write."""
    origines = {c: lieu.provenance[c] for c in _CHAMPS if c in lieu.provenance}
    return {c: value_to_json(getattr(lieu, c)) for c in _COLONNES} | {"provenance": origines}


def restore_verification(
    *,
    lieu: Lieu,
    avant: dict[str, Any],
    ecrit: dict[str, Any],
    signature: Signature | None = None,
) -> bool:
    """Put back what was there ``avant``; False, and nothing done, when the place no longer is as ``ecrit``.

    ``signature``: under which name the history tells of it; None: it does not.
    """
    if verification_of(lieu) != ecrit:
        return False
    memoire = Memoire(signature)
    memoire.watch(lieu)
    for champ in _CHAMPS:
        setattr(lieu, champ, to_column(champ, value_from_json(champ, avant[champ])))
    lieu.desactive_le = value_from_json("date_maj", avant["desactive_le"])
    lieu.motif_desactivation = avant["motif_desactivation"]
    autres = {c: o for c, o in lieu.provenance.items() if c not in _CHAMPS}
    lieu.provenance = autres | avant["provenance"]
    lieu.save(update_fields=[*_COLONNES, "provenance", "revision"])
    memoire.write([lieu])
    return True
