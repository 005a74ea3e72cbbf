"""What people write by hand: it outlives every later import."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from repere.annuaire.identifiants import draw_identifier
from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import record_of, to_column, write_values
from repere.annuaire.services.historique import Memoire, Signature
from repere.annuaire.services.recomposition import PlaceWriter

# Checking a place updates nothing: both are said apart.
_VERIFICATION: Final = frozenset({"verifie_le", "verifie_par"})
# What ties a place to its commune and to its structure.
_ATTACHES: Final = frozenset({"pivot", "structure_parente", "code_insee", "code_postal", "commune"})


def create_place(
    *, valeurs: Mapping[str, Any], auteur: str, personne: Any = None, raison: str = ""
) -> Lieu:
    """Create a place that no source names. ``valeurs`` are typed as in ``Fiche``."""
    lieu = Lieu(identifiant=draw_identifier())
    write_values(lieu, valeurs)
    lieu.provenance = {champ: human_origin(auteur, personne) for champ in valeurs}
    with transaction.atomic():
        redacteur = PlaceWriter(Signature(auteur, personne, raison))
        redacteur.attach(lieu)
        redacteur.insert([lieu])
        redacteur.memoire.created([lieu])
    return lieu


def update_place(
    *,
    lieu: Lieu,
    valeurs: Mapping[str, Any],
    auteur: str,
    personne: Any = None,
    raison: str = "",
) -> list[str]:
    """Write ``valeurs`` (typed as in ``Fiche``; empty erases) on ``lieu``; return the fields changed.

    Each changed field is from now on the person's: a later import that says otherwise only proposes.
    ``personne``: the account of who writes, for the history; ``raison``: why, in a few words.
    """
    changes = [c for c, v in valeurs.items() if getattr(lieu, c) != to_column(c, v)]
    if not changes:
        return []
    nouvelles = {c: valeurs[c] for c in changes}
    if not _VERIFICATION.issuperset(changes):
        nouvelles.setdefault("date_maj", timezone.localdate())
    redacteur = PlaceWriter(Signature(auteur, personne, raison))
    redacteur.memoire.watch(lieu)
    write_values(lieu, record_of(lieu).said() | nouvelles)
    lieu.provenance = lieu.provenance | {c: human_origin(auteur, personne) for c in nouvelles}
    with transaction.atomic():
        # Reads every commune and every structure: not while others wait to write, unless it is needed.
        if not _ATTACHES.isdisjoint(changes):
            redacteur.attach(lieu)
        redacteur.update([lieu])
    return changes


def verify_place(*, lieu: Lieu, par: str, le: date | None = None, personne: Any = None) -> None:
    """Record that somebody checked the place: apart from its being updated."""
    update_place(
        lieu=lieu,
        valeurs={"verifie_le": le or timezone.localdate(), "verifie_par": par},
        auteur=par,
        personne=personne,
    )


def deactivate_place(
    *,
    lieu: Lieu,
    motif: str,
    le: date | None = None,
    auteur: str = "",
    personne: Any = None,
) -> None:
    """Take a place out of the directory, with the reason that its address will give; ``le``: since when."""
    _set_state(lieu, le or timezone.localdate(), motif, Signature(auteur, personne, motif))


def reactivate_place(*, lieu: Lieu, auteur: str = "", personne: Any = None) -> None:
    """Put a place back in the directory."""
    _set_state(lieu, None, "", Signature(auteur, personne, "Lieu rouvert"))


def human_origin(auteur: str, personne: Any = None) -> dict[str, Any]:
    """Provenance of a value that a person wrote today. The number of the account lets the name go with it."""
    compte = {} if personne is None else {"compte": personne.pk}
    le = timezone.localdate().isoformat()
    return {"origine": "humain", "par": auteur, "le": le, **compte}


@transaction.atomic
def _set_state(lieu: Lieu, le: date | None, motif: str, signature: Signature) -> None:
    memoire = Memoire(signature)
    memoire.watch(lieu)
    lieu.desactive_le, lieu.motif_desactivation = le, motif
    lieu.save(update_fields=["desactive_le", "motif_desactivation", "revision"])
    memoire.write([lieu])
