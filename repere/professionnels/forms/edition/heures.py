"""A time of the day, and two that make a range."""

import re
from collections.abc import Collection
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.professionnels.horaires.semaine import MINUIT, Plage

_HEURE: Final = re.compile(r"(\d{1,2})\s*(?:[h:H.]\s*(\d{2})?)?")
# Nobody who helps with screens is open later in the night.
_NUIT_AU_PLUS: Final = 6 * 60


class HeureField(forms.CharField):
    """A time of the day, in minutes; None when empty. Telephones show their own clock."""

    def __init__(self, label: Any) -> None:
        super().__init__(
            label=label,
            required=False,
            max_length=8,
            widget=forms.TextInput(attrs={"type": "time"}),
        )

    def clean(self, value: Any) -> Any:
        texte = super().clean(value)
        if not texte:
            return None
        lu = _HEURE.fullmatch(texte)
        if not lu or int(lu[1]) > 24 or int(lu[2] or 0) > 59:
            raise forms.ValidationError(_("Écrivez une heure, comme 9:30."))
        return (int(lu[1]) * 60 + int(lu[2] or 0)) % MINUIT


def backwards(debut: int, fin: int, dites: Collection[Plage]) -> bool:
    """Say whether a range runs so far into the next day that it is two hours typed the wrong way round.

    What the page already said (``dites``) stays: a night shelter may well close at eight.
    """
    if not _NUIT_AU_PLUS < fin < debut:
        return False
    return (debut, fin) not in dites and (debut, fin + MINUIT) not in dites
