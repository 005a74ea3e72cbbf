"""Notes taken during a meeting, by several tablets, some of them without a network.

What arrives is never lost: a note sent twice is one, late notes are taken, and when two tablets changed the
same note, both texts are kept side by side until somebody chooses.
"""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from repere.monographies.models import Fiche, Monographie, Propos, Reunion

# A variant is named after what it holds: sent again, it is the same one.
_VARIANTE: Final = "{cle}:{version}:{texte}"


class NoteRefusee(ValueError):
    """What came is no note of this meeting; the message says why, in French."""


@dataclass(frozen=True, slots=True)
class Saisie:
    """What a tablet sends. ``version``: the one it had under its eyes; 0: it wrote the note itself."""

    cle: UUID
    nature: str
    texte: str
    role: str = ""
    fiche: Fiche | None = None
    version: int = 0


@transaction.atomic
def save_note(*, reunion: Reunion, saisie: Saisie, par: Any) -> Propos:
    """Write a note, or change it. Returns the note as it now stands, with its variants if there are. See above."""
    deja = _find(saisie.cle)
    if deja is None:
        deja, nouvelle = Propos.objects.get_or_create(
            cle=saisie.cle, defaults=_values(saisie) | _where(reunion, par)
        )
        if nouvelle:
            return deja
    if deja.monographie_id != reunion.monographie_id:
        raise NoteRefusee("Cette note est d’une autre monographie.")
    if all(getattr(deja, champ) == valeur for champ, valeur in _values(saisie).items()):
        return deja
    if deja.fusionne_dans is not None:
        # Nobody looks any more at a note that was made one with another.
        _keep_beside(deja.fusionne_dans, saisie, reunion, par)
    elif _knew(saisie, deja, par) and not _is_public(deja):
        return _change(deja, saisie)
    else:
        _keep_beside(deja, saisie, reunion, par)
    return deja


@transaction.atomic
def settle(*, variante: Propos, choix: str, version: int | None = None) -> Propos:
    """Choose between two texts of one note: "autre" takes the variant, "deux" keeps both, else the first stays.

    ``version``: that of the first one, as who chooses read it. Raises NoteRefusee when it has changed since.
    """
    paire = Propos.objects.select_for_update().filter(pk__in=[variante.pk, variante.variante_de_id])
    lues = {note.pk: note for note in paire.order_by("pk")}
    variante = lues.get(variante.pk, variante)
    originale = lues.get(variante.variante_de_id or 0)
    if originale is None or variante.pk not in lues:
        return variante
    if version is not None and originale.version != version:
        raise NoteRefusee("Quelqu’un a changé cette note entre-temps. Relisez-la.")
    if choix == "deux":
        variante.variante_de = None
        variante.save(update_fields=["variante_de"])
        return variante
    if choix == "autre":
        originale.texte, originale.role = variante.texte, variante.role
        originale.version += 1
        # What a tidying would have put back goes with the text that it was of.
        originale.avant = {}
        originale.save(update_fields=["texte", "role", "avant", "version"])
    variante.delete()
    return originale


def _find(cle: UUID) -> Propos | None:
    return Propos.objects.select_for_update().filter(cle=cle).first()


def _values(saisie: Saisie) -> dict[str, Any]:
    return {
        "nature": saisie.nature,
        "texte": saisie.texte,
        "role": saisie.role,
        "fiche": saisie.fiche,
    }


def _where(reunion: Reunion, par: Any) -> dict[str, Any]:
    return {
        "monographie": reunion.monographie,
        "reunion": reunion,
        "ecrit_par": par,
        "ecrit_le": timezone.now(),
    }


def _knew(saisie: Saisie, deja: Propos, par: Any) -> bool:
    """Say whether who sends had seen the note as it is: or wrote it, and never heard that it had arrived."""
    sienne = deja.version == 1 and deja.ecrit_par_id == par.pk
    return saisie.version == deja.version or (saisie.version == 0 and sienne)


def _is_public(note: Propos) -> bool:
    """Say whether everybody reads it: what a tablet sends late waits beside it for somebody's choice."""
    return bool(note.garde) and note.monographie.etat == Monographie.Etat.PUBLIEE


def _change(deja: Propos, saisie: Saisie) -> Propos:
    for champ, valeur in _values(saisie).items():
        setattr(deja, champ, valeur)
    deja.version += 1
    deja.avant = {}
    deja.save(update_fields=[*_values(saisie), "avant", "version"])
    return deja


def _keep_beside(deja: Propos, saisie: Saisie, reunion: Reunion, par: Any) -> None:
    nom = _VARIANTE.format(cle=saisie.cle, version=saisie.version, texte=saisie.texte)
    Propos.objects.get_or_create(
        cle=uuid5(saisie.cle, nom),
        defaults=_values(saisie) | _where(reunion, par) | {"variante_de": deja},
    )
