"""Forms of old monographs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from repere.professionnels.forms.base import Formulaire
from repere.territoires.models import Zone

OCTETS_MAX: Final = 10 * 1024 * 1024
EXTENSIONS: Final = (".txt", ".pdf", ".docx")
ANNEE_MIN, ANNEE_MAX = 2000, 2100


class ReprisesForm(Formulaire):
    """A file to be read."""

    fichier = forms.FileField(
        label=_("Fichier"),
        help_text=_("Texte, PDF ou Word (.docx). 10 Mo au plus."),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ",".join(EXTENSIONS)}),
        error_messages={
            "required": _("Choisissez un fichier."),
            "missing": _("Choisissez un fichier."),
        },
    )

    def clean_fichier(self) -> UploadedFile[bytes]:
        """Refuse what nobody could read, before keeping it."""
        fichier: UploadedFile[bytes] = self.cleaned_data["fichier"]
        if not fichier.size:
            raise forms.ValidationError(_("Ce fichier est vide. Choisissez-en un autre."))
        if fichier.size > OCTETS_MAX:
            raise forms.ValidationError(_("Ce fichier dépasse 10 Mo. Enlevez-en les images."))
        if Path(fichier.name or "").suffix.lower() not in EXTENSIONS:
            raise forms.ValidationError(_("Donnez un texte, un PDF ou un fichier .docx."))
        return fichier


class VersementForm(Formulaire):
    """Of which basin and which year the document speaks."""

    zone = forms.ModelChoiceField(
        label=_("Bassin"),
        queryset=Zone.objects.none(),
        empty_label=_("Choisissez"),
        error_messages={"required": _("Choisissez un bassin.")},
    )
    annee = forms.IntegerField(
        label=_("Année du document"),
        min_value=ANNEE_MIN,
        max_value=ANNEE_MAX,
        error_messages={"required": _("Écrivez l’année, comme 2020.")},
    )

    def __init__(self, *args: object, zones: Sequence[Zone], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        siennes = Zone.objects.filter(pk__in=[zone.pk for zone in zones])
        self.fields["zone"].queryset = siennes.order_by("zonage", "nom")  # type: ignore[attr-defined]
