"""Changing a place so that it can be put back, as long as nobody wrote on the same things since."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import to_column
from repere.annuaire.services.edition import deactivate_place, reactivate_place, update_place
from repere.annuaire.services.historique import Signature
from repere.annuaire.standard.fiche import value_from_json, value_to_json

_MAJ: Final = "date_maj"
_ETAT: Final = ("desactive_le", "motif_desactivation")


def retouch(
    *, lieu: Lieu, valeurs: Mapping[str, Any], signature: Signature, fermer: str = ""
) -> dict[str, Any]:
    """Write ``valeurs`` (typed as in ``Fiche``); ``fermer``: why the place closes. Return what undoing needs."""
    champs = sorted(valeurs)
    avant, avant_maj = state_of(lieu, champs), state_of(lieu, [_MAJ])
    auteur, personne = signature.auteur, signature.personne
    if valeurs:
        update_place(
            lieu=lieu, valeurs=valeurs, auteur=auteur, personne=personne, raison=signature.raison
        )
    if fermer and lieu.desactive_le is None:
        deactivate_place(lieu=lieu, motif=fermer, auteur=auteur, personne=personne)
    return {
        "avant": avant,
        "ecrit": state_of(lieu, champs),
        "maj": {"avant": avant_maj, "ecrit": state_of(lieu, [_MAJ])},
    }


def put_back(*, lieu: Lieu, effet: Mapping[str, Any], signature: Signature) -> bool:
    """Undo a ``retouch``; False, and nothing done, when the place no longer is as it left it."""
    avant, ecrit = effet["avant"], effet["ecrit"]
    champs = sorted(avant["valeurs"])
    if state_of(lieu, champs) != ecrit:
        return False
    # Somebody wrote something else since: that day stays the day of the update.
    maj = effet["maj"]["avant"] if state_of(lieu, [_MAJ]) == effet["maj"]["ecrit"] else None
    auteur, personne = signature.auteur, signature.personne
    valeurs = {c: value_from_json(c, v) for c, v in avant["valeurs"].items()}
    if valeurs:
        update_place(
            lieu=lieu, valeurs=valeurs, auteur=auteur, personne=personne, raison=signature.raison
        )
    _reopen(lieu, avant, ecrit, signature)
    _restore_origins(lieu, champs, avant["provenance"])
    if maj:
        lieu.date_maj = to_column(_MAJ, value_from_json(_MAJ, maj["valeurs"][_MAJ]))
        _restore_origins(lieu, [_MAJ], maj["provenance"])
    lieu.save(update_fields=[_MAJ, "provenance", "revision"])
    return True


def _restore_origins(lieu: Lieu, champs: list[str], origines: Mapping[str, Any]) -> None:
    autres = {c: o for c, o in lieu.provenance.items() if c not in champs}
    lieu.provenance = {**autres, **origines}


def state_of(lieu: Lieu, champs: Iterable[str]) -> dict[str, Any]:
    """Return, as JSON, what the place says of ``champs``, where from, and whether it is closed."""
    noms = list(champs)
    return {
        "valeurs": {c: value_to_json(getattr(lieu, c)) for c in noms},
        "provenance": {c: lieu.provenance[c] for c in noms if c in lieu.provenance},
        "etat": [value_to_json(getattr(lieu, c)) for c in _ETAT],
    }


def _reopen(
    lieu: Lieu, avant: Mapping[str, Any], ecrit: Mapping[str, Any], signature: Signature
) -> None:
    if avant["etat"] == ecrit["etat"]:
        return
    depuis, motif = avant["etat"]
    if depuis is None:
        reactivate_place(lieu=lieu, auteur=signature.auteur, personne=signature.personne)
    else:
        deactivate_place(
            lieu=lieu,
            motif=motif,
            le=date.fromisoformat(depuis),
            auteur=signature.auteur,
            personne=signature.personne,
        )
