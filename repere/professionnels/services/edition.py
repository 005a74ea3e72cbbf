"""Writing a section of a place: what others changed meanwhile is kept, what collides is handed back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import transaction

from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.services.edition import deactivate_place, reactivate_place, update_place
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.propositions import propose_values
from repere.annuaire.standard.fiche import value_from_json, value_to_json
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.services.brouillons import drop_draft
from repere.professionnels.trois_voies import Conflit, Reunion, merge, same

MIENNE, LEUR = "mienne", "leur"
Choix = Mapping[str, str]
_EXCLUSIFS: Final = ("services", "services_non_proposes")


@dataclass(frozen=True, slots=True)
class Enregistrement:
    """``conflits`` left: nothing was written. ``propose``: others decide of ``changes``."""

    lieu: Lieu
    changes: tuple[str, ...] = ()
    venues: tuple[str, ...] = ()
    conflits: tuple[Conflit, ...] = ()
    propose: bool = False


def section_values(lieu: Lieu, champs: tuple[str, ...]) -> dict[str, Any]:
    """Return what the place says today of ``champs``, as JSON: what a form starts from."""
    fiche = record_of(lieu)
    return {champ: value_to_json(getattr(fiche, champ)) for champ in champs}


def typed(valeurs: Mapping[str, Any]) -> dict[str, Any]:
    """Return JSON values as ``Fiche`` types them."""
    return {champ: value_from_json(champ, valeur) for champ, valeur in valeurs.items()}


@transaction.atomic
def save_section(
    *,
    lieu: Lieu,
    section: str,
    base: Mapping[str, Any],
    miennes: Mapping[str, Any],
    signature: Signature,
    choix: Choix | None = None,
    vues: Mapping[str, Any] | None = None,
    propose: bool = False,
) -> Enregistrement:
    """Write ``miennes`` over what the place says now, from what it said when the form was opened (``base``).

    ``choix``: "mienne" or "leur" for fields in conflict; a choice holds while theirs is still what was seen
    (``vues``). ``propose``: leave it to those who answer for the place.
    """
    # Locked: between reading what the place says and writing, nobody writes.
    lieu = Lieu.objects.select_for_update().get(pk=lieu.pk)
    leurs = typed(section_values(lieu, tuple(miennes)))
    reunion = merge(base, miennes, leurs)
    tranches = {c.champ: c for c in reunion.conflits if _is_settled(c, choix or {}, vues or {})}
    if len(tranches) < len(reunion.conflits):
        restent = tuple(c for c in reunion.conflits if c.champ not in tranches)
        return Enregistrement(lieu, venues=reunion.venues, conflits=restent)
    valeurs = _settled(reunion, tranches, choix or {})
    differentes = {c: v for c, v in valeurs.items() if not same(v, leurs[c])}
    ecrire = propose_values if propose else update_place
    changes = ecrire(
        lieu=lieu, valeurs=differentes, auteur=signature.auteur, personne=signature.personne
    )
    drop_draft(personne=signature.personne, lieu=lieu, section=section)
    return Enregistrement(lieu, tuple(changes), reunion.venues, propose=propose)


def _is_settled(conflit: Conflit, choix: Choix, vues: Mapping[str, Any]) -> bool:
    vue = conflit.champ in vues and same(vues[conflit.champ], conflit.leur)
    return vue and choix.get(conflit.champ) in (MIENNE, LEUR)


def _settled(reunion: Reunion, tranches: Mapping[str, Conflit], choix: Choix) -> dict[str, Any]:
    valeurs = dict(reunion.valeurs)
    for champ, conflit in tranches.items():
        if choix[champ] == LEUR:
            valeurs[champ] = conflit.leur
    if set(_EXCLUSIFS) <= set(valeurs):
        # One says that it is done, the other that it is not: taken as done, as between two sources.
        faits, refuses = (valeurs[c] for c in _EXCLUSIFS)
        valeurs["services_non_proposes"] = tuple(s for s in refuses if s not in faits)
    return valeurs


@transaction.atomic
def restore_values(
    *, lieu: Lieu, valeurs: Mapping[str, Any], signature: Signature, propose: bool = False
) -> list[str]:
    """Put values of a former version back; return the fields changed, or proposed."""
    lieu = Lieu.objects.select_for_update().get(pk=lieu.pk)
    qui = {"auteur": signature.auteur, "personne": signature.personne}
    if propose:
        return propose_values(lieu=lieu, valeurs=valeurs, **qui)
    return update_place(lieu=lieu, valeurs=valeurs, raison=signature.raison, **qui)


@transaction.atomic
def close_place(*, lieu: Lieu, motif: str, le: date | None, signature: Signature) -> None:
    """Take a place out of the directory: a decision, that the journal tells too."""
    lieu = Lieu.objects.select_for_update().get(pk=lieu.pk)
    qui = {"auteur": signature.auteur, "personne": signature.personne}
    deactivate_place(lieu=lieu, motif=motif, le=le, **qui)
    _record("lieu.ferme", lieu, signature)


@transaction.atomic
def reopen_place(*, lieu: Lieu, signature: Signature) -> None:
    """Put a place back in the directory."""
    lieu = Lieu.objects.select_for_update().get(pk=lieu.pk)
    reactivate_place(lieu=lieu, auteur=signature.auteur, personne=signature.personne)
    _record("lieu.rouvert", lieu, signature)


def _record(quoi: str, lieu: Lieu, signature: Signature) -> None:
    record(acteur=actor(signature.personne), quoi=quoi, sur=f"lieu:{lieu.identifiant}")
