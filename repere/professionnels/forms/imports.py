"""Forms of imports."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from repere.annuaire.imports.formats.correspondance import CHAMPS_POSSIBLES
from repere.annuaire.imports.registre import FORMATS
from repere.annuaire.presentation.champs import CHAMPS
from repere.professionnels.forms.base import Formulaire
from repere.professionnels.imports.rangement import lacks_name

OCTETS_MAX: Final = 60 * 1024 * 1024
EXTENSIONS: Final = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".geojson", ".xlsx")


class DepotForm(Formulaire):
    """``complet`` changes much: places that the file lacks leave the directory."""

    format = forms.ChoiceField(
        label=_("Quel fichier est-ce ?"),
        choices=lambda: [(code, f.libelle) for code, f in FORMATS.items()],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choisissez le type de fichier."),
            "invalid_choice": _("Choisissez un type de la liste."),
        },
    )
    fichier = forms.FileField(
        label=_("Fichier"),
        help_text=_("CSV, Excel (.xlsx) ou JSON. 60 Mo au plus."),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ",".join(EXTENSIONS)}),
        error_messages={
            "required": _("Choisissez un fichier."),
            "missing": _("Choisissez un fichier."),
        },
    )
    complet = forms.BooleanField(
        label=_("Ce fichier contient toute la source"),
        help_text=_(
            "Les lieux de cette source absents du fichier seront retirés. Vous verrez lesquels avant."
        ),
        required=False,
    )

    def clean_fichier(self) -> UploadedFile[bytes]:
        """Refuse what nobody could read, before keeping it."""
        fichier: UploadedFile[bytes] = self.cleaned_data["fichier"]
        if not fichier.size:
            raise forms.ValidationError(_("Ce fichier est vide. Choisissez-en un autre."))
        if fichier.size > OCTETS_MAX:
            raise forms.ValidationError(_("Ce fichier dépasse 60 Mo. Coupez-le en plusieurs."))
        if Path(fichier.name or "").suffix.lower() not in EXTENSIONS:
            raise forms.ValidationError(_("Donnez un fichier CSV, Excel (.xlsx) ou JSON."))
        return fichier


def field_choices() -> list[tuple[str, str]]:
    """Return the fields that a column may fill, in the words of the site, by their names."""
    noms = [
        (champ, CHAMPS.get(champ, champ.replace("_", " ").capitalize()))
        for champ in CHAMPS_POSSIBLES
    ]
    return [("", str(_("Ne pas reprendre"))), *sorted(noms, key=lambda c: (c[0] != "nom", c[1]))]


class RangementForm(Formulaire):
    """One list for each column of the table; ``colonne_0``, ``colonne_1``… since titles may be anything."""

    source = forms.CharField(
        label=_("Nom de la source"),
        max_length=120,
        required=False,
        help_text=_("Qui a fait ce tableau ? Par exemple : Ville de Chartres."),
    )

    def __init__(self, colonnes: Iterable[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.colonnes = list(colonnes)
        for rang, colonne in enumerate(self.colonnes):
            self.fields[f"colonne_{rang}"] = forms.ChoiceField(
                label=colonne,
                choices=field_choices(),
                required=False,
                error_messages={"invalid_choice": _("Choisissez dans la liste.")},
            )

    def clean(self) -> dict[str, Any]:
        """A place has a name, and comes from somewhere."""
        donnees = super().clean() or {}
        if lacks_name(self.chosen().values()):
            raise forms.ValidationError(_("Dites quelle colonne donne le nom du lieu."))
        if not donnees.get("source") and "source" not in self.chosen().values():
            self.add_error("source", _("Écrivez qui a fait ce tableau."))
        return donnees

    def chosen(self) -> dict[str, str]:
        """Return the field chosen for each column."""
        return {
            colonne: self.cleaned_data.get(f"colonne_{rang}", "")
            for rang, colonne in enumerate(self.colonnes)
        }
