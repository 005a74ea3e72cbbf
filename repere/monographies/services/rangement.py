"""Tidying what was said, after the meeting: each gesture can be undone, one note or many at once."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from repere.monographies.discretion import personal_words
from repere.monographies.models import Propos
from repere.monographies.models.propos import PROPOS_MAX

_RANGES: Final = ("nature", "rubrique", "texte", "role", "garde", "fiche_id", "fusionne_dans_id")
# The number of a note and its version once changed: what an undoing names.
Marque = tuple[int, int]


class ProposChange(ValueError):
    """The note is no longer what one had read, or cannot be what one asks; the message says why, in French."""


@transaction.atomic
def decide(*, propos: Sequence[Propos], garde: bool | None) -> list[Marque]:
    """Keep notes for the document, put them aside, or leave them to be decided."""
    return [_apply(note, garde=garde) for note in _locked(propos)]


@transaction.atomic
def move(*, propos: Sequence[Propos], nature: str) -> list[Marque]:
    """Put notes under another heading, on the sheet where they are; that of an old document is theirs no more."""
    return [_apply(note, nature=nature, rubrique="") for note in _locked(propos)]


@transaction.atomic
def correct(*, propos: Propos, texte: str, role: str, version: int) -> list[Marque]:
    """Rewrite a note. Raises ProposChange when it is no longer what one had read."""
    note = _locked([propos])[0]
    if note.version != version:
        raise ProposChange("Quelqu’un a changé cette note entre-temps. Relisez-la.")
    return [_apply(note, texte=texte, role=role)]


@transaction.atomic
def merge(*, propos: Sequence[Propos]) -> list[Marque]:
    """Make several notes one: the first takes what the others say, and they point to it. Raises ProposChange."""
    premiere, *autres = _locked(propos)
    if any(note.fusionne_dans_id for note in (premiere, *autres)):
        raise ProposChange("Quelqu’un a réuni ces notes entre-temps. Relisez-les.")
    if Propos.objects.filter(variante_de__in=autres).exists():
        raise ProposChange("Une de ces notes a deux textes. Choisissez d’abord entre les deux.")
    textes = dict.fromkeys(note.texte.strip() for note in (premiere, *autres))
    texte = "\n".join(textes)
    if len(texte) > PROPOS_MAX:
        raise ProposChange("Ces notes sont trop longues pour n’en faire qu’une.")
    marques = [_apply(premiere, texte=texte, garde=True)]
    return [
        *marques,
        *(_apply(note, garde=False, fusionne_dans_id=premiere.pk) for note in autres),
    ]


@transaction.atomic
def undo(*, marques: Sequence[Marque]) -> int:
    """Give notes back what they had; those that were changed since stay. Returns how many were."""
    versions = dict(marques)
    notes = Propos.objects.select_for_update().filter(pk__in=versions).order_by("pk")
    rendues = [note for note in notes if note.avant and note.version == versions[note.pk]]
    for note in rendues:
        avant = note.avant
        _apply(note, **{champ: avant[champ] for champ in _RANGES})
    return len(rendues)


def _locked(propos: Sequence[Propos]) -> list[Propos]:
    """Return the notes as they are now, in the order of the document."""
    lues = Propos.objects.select_for_update().filter(pk__in=[note.pk for note in propos])
    return list(lues.order_by("ordre", "ecrit_le", "pk"))


def _apply(note: Propos, **valeurs: Any) -> Marque:
    avant = {champ: getattr(note, champ) for champ in _RANGES}
    for champ, valeur in valeurs.items():
        setattr(note, champ, valeur)
    # The day, so that ``purge`` forgets it even of a monograph that nobody ever publishes.
    note.avant = {} if _took_out(note, avant) else avant | {"le": timezone.localdate().isoformat()}
    note.version += 1
    note.save(update_fields=[*(c.removesuffix("_id") for c in _RANGES), "avant", "version"])
    return note.pk, note.version


def _took_out(note: Propos, avant: Mapping[str, Any]) -> bool:
    """Say whether the words of a person were just removed: kept to be put back, they would not be removed."""
    neufs, anciens = (note.texte, note.role), (avant["texte"], avant["role"])
    return neufs != anciens and not set(personal_words(*anciens)) <= set(personal_words(*neufs))
