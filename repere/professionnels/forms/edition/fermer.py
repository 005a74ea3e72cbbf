"""Closing a place for good: why, since when."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from repere.professionnels.forms.base import Formulaire
from repere.professionnels.forms.edition.base import RenduEdition

MOTIF_MAX = 200


class FermerForm(Formulaire):
    default_renderer = RenduEdition()

    motif = forms.CharField(
        label=_("Pourquoi ce lieu ferme-t-il ?"),
        max_length=MOTIF_MAX,
        help_text=_("Le public le lira. Par exemple : le service est repris par la médiathèque."),
        error_messages={
            "required": _("Écrivez pourquoi, en quelques mots."),
            "max_length": _("C’est trop long. Gardez 200 lettres au plus."),
        },
    )
    le = forms.DateField(
        label=_("Depuis quel jour ?"),
        required=False,
        help_text=_("Vide : aujourd’hui."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        error_messages={"invalid": _("Écrivez un jour, comme 24/12/2026.")},
    )

    def clean_le(self) -> Any:
        le = self.cleaned_data["le"]
        if le and le > timezone.localdate():
            raise forms.ValidationError(
                _("Ce jour n’est pas encore venu. Annoncez plutôt la fermeture dans les horaires.")
            )
        return le
