"""What people say of their tools: keys, addresses to tell."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from repere.comptes.portees_api import DUREES, LIBELLES_PORTEES, PorteeCle
from repere.professionnels.connecteurs.adresses import fault_of

_NOM = {
    "required": _("Donnez un nom, pour le reconnaître."),
    "max_length": _("Ce nom est trop long. Il faut 60 lettres au plus."),
}


class CleForm(forms.Form):
    """A key: its name, what it permits, how long it lasts."""

    nom = forms.CharField(max_length=60, error_messages=_NOM)
    portees = forms.MultipleChoiceField(
        error_messages={
            "required": _("Choisissez ce que la clé permet."),
            "invalid_choice": _("Choisissez dans la liste."),
        }
    )
    jours = forms.TypedChoiceField(
        coerce=int,
        initial=DUREES[1],
        error_messages={
            "required": _("Choisissez une durée."),
            "invalid_choice": _("Choisissez une durée dans la liste."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.portees_dites = [(p.value, LIBELLES_PORTEES[p]) for p in PorteeCle]
        self.fields["portees"].choices = self.portees_dites  # type: ignore[attr-defined]
        self.fields["jours"].choices = [(d, str(d)) for d in DUREES]  # type: ignore[attr-defined]

    def scopes(self) -> list[PorteeCle]:
        """Return what was ticked, once valid."""
        return [PorteeCle(valeur) for valeur in self.cleaned_data["portees"]]


class ConnecteurForm(forms.Form):
    """An address to tell."""

    nom = forms.CharField(max_length=60, error_messages=_NOM)
    url = forms.CharField(
        max_length=500,
        error_messages={
            "required": _("Écrivez l’adresse de votre outil."),
            "max_length": _("Cette adresse est trop longue."),
        },
    )

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"].strip()
        if faute := fault_of(url, prives=settings.REPERE_CONNECTEURS_PRIVES):
            raise forms.ValidationError(faute)
        return url
