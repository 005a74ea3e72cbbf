"""Recognising a record from one import to the next."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from repere.annuaire.identifiants import discriminate
from repere.annuaire.imports.lecture import Lue
from repere.annuaire.models import FicheSource
from repere.annuaire.standard.fiche import Fiche
from repere.socle.lots import batched

_LOT = 400


class Cle(NamedTuple):
    """How a record is known: its source, the identifier there, and a digest when that is not enough."""

    source: str
    identifiant: str
    discriminant: str = ""


def assign_keys(lues: Sequence[Lue], connues: Iterable[Cle]) -> list[Cle]:
    """Return the key of each record.

    A source that gives one identifier to several places (216 in the national file) gets a digest of
    name and address beside it; a record met alone keeps the key under which it is already known.
    """
    vues = Counter((lue.fiche.source, lue.fiche.id) for lue in lues)
    connues = set(connues)
    return [_key(lue.fiche, vues[lue.fiche.source, lue.fiche.id], connues) for lue in lues]


def _key(fiche: Fiche, occurrences: int, connues: set[Cle]) -> Cle:
    simple = Cle(fiche.source, fiche.id)
    if occurrences == 1 and simple in connues:
        return simple
    precise = Cle(fiche.source, fiche.id, discriminate(fiche))
    return precise if occurrences > 1 or precise in connues else simple


def known_records(lues: Sequence[Lue]) -> dict[Cle, FicheSource]:
    """Return the stored records that bear an identifier of ``lues``, by key; raw content left out."""
    identifiants = sorted({lue.fiche.id for lue in lues})
    connues: dict[Cle, FicheSource] = {}
    for lot in batched(identifiants, _LOT):
        for fiche in FicheSource.objects.filter(identifiant__in=lot).defer("brut"):
            connues[Cle(fiche.source, fiche.identifiant, fiche.discriminant)] = fiche
    return connues
