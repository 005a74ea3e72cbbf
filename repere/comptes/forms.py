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
