"""Forms of monographs: opening one, a meeting, a note, a text, a theme."""

from datetime import datetime, time
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from repere.monographies.models import Propos
from repere.monographies.models.monographie import TEXTE_MAX
from repere.monographies.models.propos import PROPOS_MAX
from repere.professionnels.forms.base import Formulaire

ANNEE_MIN: Final = 2015
_TROP_LONG: Final = _("C’est trop long. Gardez %(limit_value)d lettres au plus.")


class OuvrirForm(Formulaire):
    """The year of a monograph: this one, or one near it."""

    annee = forms.IntegerField(
        label=_("Année"),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": _("Écrivez une année."), "invalid": _("Écrivez une année.")},
    )

    def clean_annee(self) -> int:
        """Keep years that a meeting can have."""
        annee: int = self.cleaned_data["annee"]
        if not ANNEE_MIN <= annee <= timezone.localdate().year + 1:
            raise forms.ValidationError(_("Vérifiez l’année."))
        return annee


class ReunionForm(Formulaire):
    jour = forms.DateField(
        label=_("Jour"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _("Écrivez une date, comme 15/03/2027.")},
    )
    heure = forms.TimeField(
        label=_("Heure"),
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"invalid": _("Écrivez une heure, comme 14:00.")},
    )
    lieu = forms.CharField(
        label=_("Lieu"),
        help_text=_("Nom et adresse, comme dans l’invitation."),
        max_length=200,
        required=False,
        error_messages={"max_length": _TROP_LONG},
    )
    message = forms.CharField(
        label=_("Mot de l’invitation"),
        help_text=_("Ce que vous ferez ensemble, et pourquoi venir."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"max_length": _TROP_LONG},
    )

    def clean(self) -> dict[str, Any]:
        """A day wants an hour, and an hour a day."""
        dit = super().clean() or {}
        if dit.get("jour") and not dit.get("heure") and "heure" not in self.errors:
            self.add_error("heure", _("Écrivez aussi l’heure."))
        if dit.get("heure") and not dit.get("jour") and "jour" not in self.errors:
            self.add_error("jour", _("Écrivez aussi le jour."))
        return dit

    def start(self) -> datetime | None:
        """Return the day and the hour as one moment of this country."""
        jour, heure = self.cleaned_data["jour"], self.cleaned_data["heure"]
        if jour is None:
            return None
        return timezone.make_aware(datetime.combine(jour, heure or time(0)))


class InviteeForm(Formulaire):
    nom = forms.CharField(
        label=_("Nom de la structure"),
        help_text=_("Une structure qui n’est pas dans l’annuaire. Pas de nom de personne."),
        max_length=200,
        error_messages={
            "required": _("Écrivez le nom de la structure."),
            "max_length": _TROP_LONG,
        },
    )


class ReponseForm(Formulaire):
    personnes = forms.IntegerField(
        label=_("Combien serez-vous ?"),
        initial=1,
        min_value=1,
        max_value=20,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": _("Écrivez un nombre."),
            "min_value": _("Écrivez un nombre entre 1 et 20."),
            "max_value": _("Écrivez un nombre entre 1 et 20."),
        },
    )


def _said(lignes: int) -> forms.CharField:
    return forms.CharField(
        label=_("Ce qui est dit"),
        max_length=PROPOS_MAX,
        widget=forms.Textarea(attrs={"rows": lignes}),
        error_messages={"required": _("Écrivez ce qui est dit."), "max_length": _TROP_LONG},
    )


def _role() -> forms.CharField:
    return forms.CharField(
        label=_("Rôle de qui parle"),
        help_text=_("Médiatrice, élu… Jamais son nom."),
        max_length=120,
        required=False,
        error_messages={"max_length": _TROP_LONG},
    )


class NoteForm(Formulaire):
    """A note as a tablet or a page sends it. ``role``: of who spoke."""

    cle = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)
    nature = forms.ChoiceField(choices=Propos.Nature.choices)
    fiche = forms.IntegerField(required=False, widget=forms.HiddenInput)
    texte = _said(lignes=3)
    role = _role()


class CorrectionForm(Formulaire):
    """Correcting a note."""

    texte = _said(lignes=6)
    role = _role()
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class TexteForm(Formulaire):
    corps = forms.CharField(
        label=_("Votre texte"),
        max_length=TEXTE_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        error_messages={"max_length": _TROP_LONG},
    )
    lu = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)


class ThemeForm(Formulaire):
    libelle = forms.CharField(
        label=_("Thème"),
        max_length=120,
        error_messages={"required": _("Écrivez le nom du thème."), "max_length": _TROP_LONG},
    )
    definition = forms.CharField(
        label=_("Ce qu’il recouvre"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": _TROP_LONG},
    )
