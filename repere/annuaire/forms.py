"""Writing a place by hand: the standard's vocabulary as choices, messages a town clerk understands."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, Final

from django import forms
from django.db.models import Field as ModelField
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import CHAMPS_DU_LIEU
from repere.annuaire.standard.complements import LANGUES, Arret, Equipement, HorairesExceptionnels
from repere.annuaire.standard.fiche import CHAMPS_LISTES, Fiche, value_from_json
from repere.annuaire.standard.validation import validate
from repere.annuaire.standard.vocabulaire import ENUMERATIONS, SERVICES, TYPOLOGIES

CHOIX: Final[dict[str, list[tuple[str, str]]]] = {
    **{champ: [(v, v) for v in valeurs] for champ, valeurs in ENUMERATIONS.items()},
    "typologie": [(code, f"{libelle} ({code})") for code, libelle in TYPOLOGIES.items()],
    "services_non_proposes": [(v, v) for v in SERVICES],
    "langues": list(LANGUES.items()),
}
_COMPOSES: Final[dict[str, type]] = {
    "equipements": Equipement,
    "arrets": Arret,
    "horaires_exceptionnels": HorairesExceptionnels,
}


class LignesField(forms.CharField):
    """A list written one value per line."""

    widget = forms.Textarea(attrs={"rows": 3, "cols": 60})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        texte = super().to_python(value) or ""
        return [ligne.strip() for ligne in texte.splitlines() if ligne.strip()]

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """CharField's validators speak of text; this is a list."""


def list_field(champ: ModelField[Any, Any]) -> forms.Field | None:
    """Return the form field of a list column: choices when it is closed, lines when open; else None."""
    nom = champ.name
    if nom in CHOIX:
        return forms.MultipleChoiceField(
            choices=CHOIX[nom],
            required=False,
            label=champ.verbose_name,
            widget=forms.CheckboxSelectMultiple,
        )
    if nom in CHAMPS_LISTES or nom == "consentements":
        return LignesField(
            required=False, label=champ.verbose_name, help_text="Une valeur par ligne."
        )
    return None


def form_field(champ: ModelField[Any, Any], **kwargs: Any) -> forms.Field | None:
    """Return the form field of any column."""
    fabrique: Callable[..., forms.Field | None] = champ.formfield
    return list_field(champ) or fabrique(**kwargs)


class LieuForm(forms.ModelForm[Lieu]):
    """Every field of a place; ``values_changed`` gives typed values to the services."""

    class Meta:
        model = Lieu
        fields = [*CHAMPS_DU_LIEU, "consentements"]
        formfield_callback = form_field

    def clean(self) -> dict[str, Any]:
        donnees = super().clean() or {}
        # Who writes today updates today.
        donnees["date_maj"] = donnees.get("date_maj") or timezone.localdate()
        for champ in (*_COMPOSES, "orientations"):
            # An emptied box is "nothing said", not null.
            donnees[champ] = donnees.get(champ) or ({} if champ == "orientations" else [])
        for champ, classe in _COMPOSES.items():
            self._check_composite(champ, classe, donnees[champ])
        if not self.errors:
            self._check_standard(donnees)
        return donnees

    def _check_composite(self, champ: str, classe: type, valeur: Any) -> None:
        connus = [f.name for f in fields(classe)]
        try:
            value_from_json(champ, valeur)
        except (TypeError, ValueError, AttributeError):
            self.add_error(
                champ,
                f"Écrivez une liste d’objets dont les clés sont parmi : {', '.join(connus)} ; "
                "les dates s’écrivent 2026-12-31.",
            )

    def _check_standard(self, donnees: dict[str, Any]) -> None:
        valeurs = {c: value_from_json(c, donnees[c]) for c in CHAMPS_DU_LIEU if c in donnees}
        for erreur in validate(Fiche(id="saisie", **valeurs)):
            champ = erreur.champ if erreur.champ in self.fields else None
            self.add_error(champ, f"{erreur.raison} {erreur.remede}")

    def values(self) -> dict[str, Any]:
        """Return what was typed, by field, as ``Fiche`` types it."""
        return {c: value_from_json(c, self.cleaned_data[c]) for c in CHAMPS_DU_LIEU}
