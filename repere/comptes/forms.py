"""Forms of the account: django-allauth's, with errors that say what to do."""

from typing import Any, Final

from allauth.account.forms import AddEmailForm, LoginForm, SignupForm
from django import forms
from django.utils.translation import gettext_lazy as _

_ADRESSE: Final = {
    "required": _("Écrivez votre adresse électronique, comme nom@exemple.fr."),
    "invalid": _("Écrivez une adresse complète, comme nom@exemple.fr."),
}


def _say(champ: forms.Field) -> None:
    champ.error_messages.update(_ADRESSE)
    for regle in champ.validators:
        if hasattr(regle, "message") and getattr(regle, "code", "") == "invalid":
            regle.message = _ADRESSE["invalid"]


class ConnexionForm(LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self.fields["login"])


class CreationForm(SignupForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self.fields["email"])


class AdresseForm(AddEmailForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self.fields["email"])


class NomForm(forms.Form):
    nom = forms.CharField(
        max_length=80,
        required=False,
        error_messages={"max_length": _("Ce nom est trop long. Il faut 80 lettres au plus.")},
    )


class SuppressionForm(forms.Form):
    """Writing one's address is the only way not to do it by mistake."""

    adresse = forms.CharField(max_length=254, required=False)

    def __init__(self, personne: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.personne = personne

    def clean_adresse(self) -> str:
        adresse: str = self.cleaned_data["adresse"].strip().lower()
        if adresse != self.personne.email.lower() or not adresse:
            raise forms.ValidationError(_("Recopiez votre adresse pour confirmer."))
        return adresse
