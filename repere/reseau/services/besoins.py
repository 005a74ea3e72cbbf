"""What structures say they lack, and how they present themselves."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from repere.annuaire.models import Structure
from repere.reseau.models import Besoin, Presentation


@transaction.atomic
def state_need(*, structure: Structure, genre: str, texte: str, par: Any) -> Besoin:
    """Write a need; the same need still open is said again with the new words, not twice."""
    ouvert = Besoin.objects.open().filter(structure=structure, genre=genre)
    memes = ouvert.filter(texte=texte).first() if texte else ouvert.first()
    if memes is not None:
        memes.dit_le, memes.dit_par = timezone.now(), par
        memes.save(update_fields=["dit_le", "dit_par"])
        return memes
    return Besoin.objects.create(structure=structure, genre=genre, texte=texte, dit_par=par)


def meet_need(*, besoin: Besoin) -> None:
    """Record that it lacks no more. Twice: the first date stays."""
    Besoin.objects.open().filter(pk=besoin.pk).update(resolu_le=timezone.now())


def reopen_need(*, besoin: Besoin) -> None:
    """It lacks after all."""
    Besoin.objects.filter(pk=besoin.pk).update(resolu_le=None)


@transaction.atomic
def present(*, structure: Structure, valeurs: Mapping[str, str]) -> Presentation:
    """Write how a structure presents itself to its peers."""
    presentation, _nouvelle = Presentation.objects.select_for_update().get_or_create(
        structure=structure
    )
    for champ, valeur in valeurs.items():
        setattr(presentation, champ, valeur)
    presentation.save()
    return presentation
