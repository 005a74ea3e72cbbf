"""Forms of claims."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.comptes.roles import LIBELLES, Role
from repere.professionnels.forms.base import Formulaire
from repere.professionnels.models.revendication import TEXTE_MAX

_LONG = _("C’est trop long. Gardez %(limit_value)d lettres au plus.")


class RevendicationForm(Formulaire):
    """``nom``: asked only of who never gave one."""

    nom = forms.CharField(
        label=_("Votre nom"),
        max_length=80,
        help_text=_("Qui décide le voit. Le public ne le voit pas."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Écrivez votre nom."), "max_length": _LONG},
    )
    fonction = forms.CharField(
        label=_("Votre fonction dans ce lieu"),
        max_length=100,
        help_text=_("Exemples : médiatrice numérique, bibliothécaire, secrétaire de mairie."),
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
        error_messages={"required": _("Écrivez votre fonction."), "max_length": _LONG},
    )
    message = forms.CharField(
        label=_("Un mot pour qui décide (facultatif)"),
        max_length=TEXTE_MAX,
        required=False,
        help_text=_("Par exemple : le nom de la personne qui dirige le lieu."),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": _LONG},
    )

    def __init__(self, personne: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if personne.first_name:
            del self.fields["nom"]


class RefusForm(Formulaire):
    motif = forms.CharField(
        label=_("Pourquoi ?"),
        max_length=TEXTE_MAX,
        help_text=_("La personne reçoit ces mots."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Dites pourquoi : la personne doit comprendre."), "max_length": _LONG},
    )  # fmt: skip


class AcceptationForm(Formulaire):
    role = forms.ChoiceField(
        label=_("Son rôle"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez un rôle."), "invalid_choice": _("Choisissez un rôle.")},
    )  # fmt: skip

    def __init__(self, *args: Any, premier: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Nobody runs it yet: who comes first does.
        roles = [Role.GESTIONNAIRE] if premier else [Role.PROFESSIONNEL, Role.GESTIONNAIRE]
        champ: Any = self.fields["role"]
        champ.choices = [(role.value, LIBELLES[role]) for role in roles]
        champ.initial = roles[0].value
