"""A section of the editor: a few fields of a place, read from its record and written back as typed values."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar

from django.forms.formsets import BaseFormSet
from django.forms.utils import ErrorDict
from django.utils.datastructures import MultiValueDict

from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.validation import validate
from repere.professionnels.forms.base import Formulaire, Rendu
from repere.professionnels.forms.edition.champs import PlusieursField

Envoi = MultiValueDict[str, Any]


class RenduEdition(Rendu):
    """Fields with where their value comes from."""

    field_template_name = "professionnels/edition/champ.html"


class SectionForm(Formulaire):
    """``champs``: the fields of ``Fiche`` that this section writes, whether or not a field bears their name."""

    default_renderer = RenduEdition()
    champs: ClassVar[tuple[str, ...]] = ()
    gabarit: ClassVar[str] = "professionnels/edition/champs.html"

    def __init__(self, fiche: Fiche, data: Envoi | None = None) -> None:
        self.fiche = fiche
        super().__init__(data, initial=self.shown(fiche))
        for nom, champ in self.fields.items():
            if isinstance(champ, PlusieursField):
                champ.offer(getattr(fiche, nom, ()))
            elif hasattr(champ, "remember") and hasattr(fiche, nom):
                champ.remember(getattr(fiche, nom))
        self.lignes = self.rows(fiche, data)

    def shown(self, fiche: Fiche) -> dict[str, Any]:
        """Return what the fields show of ``fiche``."""
        return {nom: getattr(fiche, nom) for nom in self.base_fields if hasattr(fiche, nom)}

    def rows(self, fiche: Fiche, data: Envoi | None) -> "BaseFormSet[Any] | None":
        """Return the rows below the fields, when a section has some."""
        return None

    def values(self) -> dict[str, Any]:
        """Return what was typed, by field of ``Fiche``, typed as there. Only after ``is_valid``."""
        return {champ: self.cleaned_data[champ] for champ in self.champs}

    def is_valid(self) -> bool:
        """Say whether all may be written: the fields, the rows, then the rules of the standard."""
        if not super().is_valid() or not self._rows_are_valid():
            return False
        self._check_standard()
        return not self.errors

    @property
    def a_corriger(self) -> bool:
        """Say whether something must be mended, in the fields or in the rows."""
        return bool(self.errors) or bool(self.lignes and self.lignes.total_error_count())

    def _rows_are_valid(self) -> bool:
        return self.lignes is None or self.lignes.is_valid()

    def _check_standard(self) -> None:
        deja = {(e.champ, e.valeur) for e in validate(self.fiche)}
        for erreur in validate(replace(self.fiche, **self.values())):
            # What was wrong before, elsewhere or here, is not what this person just wrote.
            if erreur.champ in self.champs and (erreur.champ, erreur.valeur) not in deja:
                champ = erreur.champ if erreur.champ in self.fields else None
                self.add_error(champ, f"{erreur.raison} {erreur.remede}")

    def as_left(self) -> None:
        """Show what the form holds without judging it: a draft is not a mistake."""
        self._errors = self._no_errors()
        self.cleaned_data: dict[str, Any] = {}
        lignes: Any = self.lignes
        if lignes is not None:
            for ligne in lignes.forms:
                ligne._errors = self._no_errors()
                ligne.cleaned_data = {}
            lignes._errors = []
            lignes._non_form_errors = lignes.error_class()

    def _no_errors(self) -> Any:
        return ErrorDict(renderer=self.renderer)

    def set_origins(self, origines: Mapping[str, str]) -> None:
        """Let each field say where its value comes from."""
        for nom, champ in self.fields.items():
            champ.origine = origines.get(nom, "")  # type: ignore[attr-defined]
