"""What people write by hand: it outlives every later import."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from repere.annuaire.identifiants import draw_identifier
from repere.annuaire.models import Lieu, Proposition
from repere.annuaire.services.correspondance import record_of, to_column, write_values
from repere.annuaire.services.recomposition import PlaceWriter, recompose_places


def create_place(*, valeurs: Mapping[str, Any], auteur: str) -> Lieu:
    """Create a place that no source names. ``valeurs`` are typed as in ``Fiche``."""
    lieu = Lieu(identifiant=draw_identifier())
    write_values(lieu, valeurs)
    lieu.provenance = {champ: human_origin(auteur) for champ in valeurs}
    with transaction.atomic():
        redacteur = PlaceWriter()
        redacteur.attach(lieu)
        redacteur.insert([lieu])
    return lieu


def update_place(*, lieu: Lieu, valeurs: Mapping[str, Any], auteur: str) -> list[str]:
    """Write ``valeurs`` (typed as in ``Fiche``; empty erases) on ``lieu``; return the fields changed.

    Each changed field is from now on the person's: a later import that says otherwise only proposes.
    """
    changes = [c for c, v in valeurs.items() if getattr(lieu, c) != to_column(c, v)]
    if not changes:
        return []
    nouvelles = {c: valeurs[c] for c in changes}
    nouvelles.setdefault("date_maj", timezone.localdate())
    write_values(lieu, record_of(lieu).said() | nouvelles)
    lieu.provenance = lieu.provenance | {c: human_origin(auteur) for c in nouvelles}
    with transaction.atomic():
        redacteur = PlaceWriter()
        redacteur.attach(lieu)
        redacteur.update([lieu])
    return changes


def verify_place(*, lieu: Lieu, par: str, le: date | None = None) -> None:
    """Record that somebody checked the place: apart from its being updated."""
    update_place(
        lieu=lieu,
        valeurs={"verifie_le": le or timezone.localdate(), "verifie_par": par},
        auteur=par,
    )


def deactivate_place(*, lieu: Lieu, motif: str, le: date | None = None) -> None:
    """Take a place out of the directory, with the reason that its address will give; ``le``: since when."""
    lieu.desactive_le = le or timezone.localdate()
    lieu.motif_desactivation = motif
    _save(lieu, "desactive_le", "motif_desactivation")


def reactivate_place(*, lieu: Lieu) -> None:
    """Put a place back in the directory."""
    lieu.desactive_le, lieu.motif_desactivation = None, ""
    _save(lieu, "desactive_le", "motif_desactivation")


def human_origin(auteur: str) -> dict[str, Any]:
    """Provenance of a value that a person wrote today."""
    return {"origine": "humain", "par": auteur, "le": timezone.localdate().isoformat()}


def accept_proposal(*, proposition: Proposition, auteur: str) -> None:
    """Let the source's value replace the person's; the source speaks again for that field."""
    lieu = proposition.lieu
    with transaction.atomic():
        lieu.provenance.pop(proposition.champ, None)
        _save(lieu, "provenance")
        recompose_places(touches={lieu.pk: set()})
        _decide(proposition, Proposition.Etat.ACCEPTEE)


def refuse_proposal(*, proposition: Proposition) -> None:
    """Keep the person's value."""
    _decide(proposition, Proposition.Etat.REFUSEE)


def _decide(proposition: Proposition, etat: Proposition.Etat) -> None:
    proposition.etat = etat
    proposition.decidee_le = timezone.now()
    proposition.save(update_fields=["etat", "decidee_le"])


@transaction.atomic
def _save(lieu: Lieu, *colonnes: str) -> None:
    lieu.save(update_fields=[*colonnes, "revision"])
