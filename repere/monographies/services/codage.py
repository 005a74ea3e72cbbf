"""Themes of needs and initiatives: what a person confirmed or put aside, and the list as it grows."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.monographies.models import Codage, Propos, Theme


class ThemeImpossible(ValueError):
    """The list has it already; the message says so, in French."""


@transaction.atomic
def decide_theme(
    *, propos: Propos, theme: Theme, oui: bool, par: Any, raisons: Sequence[str] = ()
) -> Codage:
    """Say that a note is about ``theme``, or that it is not."""
    etat = Codage.Etat.CONFIRME if oui else Codage.Etat.ECARTE
    codage, _nouveau = Codage.objects.update_or_create(
        propos=propos,
        theme=theme,
        defaults={"etat": etat, "decide_le": timezone.now(), "decide_par": par},
        create_defaults={
            "etat": etat,
            "decide_le": timezone.now(),
            "decide_par": par,
            "raisons": list(raisons),
        },
    )
    return codage


@transaction.atomic
def forget_theme(*, propos: Propos, theme: Theme) -> None:
    """Leave it to be decided again."""
    Codage.objects.filter(propos=propos, theme=theme).delete()


@transaction.atomic
def add_theme(*, libelle: str, definition: str, par: Any) -> Theme:
    """Add to the list what it does not have. Raises ThemeImpossible."""
    code = slugify(libelle)[:40].strip("-")
    if not code or Theme.objects.filter(code=code).exists():
        raise ThemeImpossible("Ce thème existe déjà.")
    theme = Theme.objects.create(code=code, libelle=libelle, definition=definition, ajoute_par=par)
    record(acteur=actor(par), quoi="theme.ajoute", sur=f"theme:{code}")
    return theme


@transaction.atomic
def close_theme(*, theme: Theme, ouvert: bool, par: Any) -> None:
    """Propose a theme no longer, or again; what was coded with it stays. Twice: once."""
    autrement = Theme.objects.filter(pk=theme.pk, ferme_le__isnull=not ouvert)
    if autrement.update(ferme_le=None if ouvert else timezone.now()):
        quoi = "theme.rouvert" if ouvert else "theme.ferme"
        record(acteur=actor(par), quoi=quoi, sur=f"theme:{theme.pk}")
