"""What people choose about their messages."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from repere.comptes.genres_notification import LIBELLES_RYTHMES, REGLAGES, Genre, Rythme


class PreferencesForm(forms.Form):
    """One list of rhythms a kind."""

    def __init__(
        self, *args: Any, genres: Sequence[Genre], actuels: Mapping[Genre, Rythme], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for genre in genres:
            self.fields[genre.value] = forms.ChoiceField(
                label=_(REGLAGES[genre].libelle),
                choices=[(r.value, LIBELLES_RYTHMES[r]) for r in REGLAGES[genre].rythmes],
                initial=actuels[genre].value,
                error_messages={
                    "required": _("Choisissez quand recevoir ce message."),
                    "invalid_choice": _("Choisissez dans la liste."),
                },
            )

    def choices(self) -> dict[Genre, Rythme]:
        """Return what was chosen, once valid."""
        return {Genre(nom): Rythme(valeur) for nom, valeur in self.cleaned_data.items()}
