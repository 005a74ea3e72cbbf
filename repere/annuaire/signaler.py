"""The form "Signaler une erreur"."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.annuaire.formulaire_public import FormulairePublic
from repere.annuaire.models import Lieu, Signalement
from repere.annuaire.models.signalement import TEXTE_MAX

_SEL: Final = "repere.signaler"

GENRES: Final = (
    (Signalement.Genre.FERME, _("Ce lieu a fermé")),
    (Signalement.Genre.DEMENAGE, _("Ce lieu a déménagé")),
    (Signalement.Genre.HORAIRES, _("Les horaires sont faux")),
    (Signalement.Genre.TELEPHONE, _("Le téléphone est faux")),
    (Signalement.Genre.SERVICE, _("Ce lieu ne fait pas ce qui est écrit")),
    (Signalement.Genre.AUTRE, _("Autre chose")),
)


class SignalementForm(FormulairePublic):
    """What is wrong with the page of one place."""

    field_order = ("genre", "texte")

    genre = forms.ChoiceField(
        choices=GENRES,
        error_messages={
            "required": _("Choisissez ce qui est faux."),
            "invalid_choice": _("Choisissez une des réponses proposées."),
        },
    )
    texte = forms.CharField(
        required=False,
        max_length=TEXTE_MAX,
        error_messages={
            "max_length": _(
                "Votre texte est trop long : %(show_value)d caractères, pour %(limit_value)d au plus. "
                "Raccourcissez-le."
            )
        },
    )

    def __init__(self, lieu: Lieu, *args: Any, **kwargs: Any) -> None:
        super().__init__(f"{_SEL}.{lieu.identifiant}", *args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Ask what is wrong of who chose "something else"."""
        autre = self.cleaned_data.get("genre") == Signalement.Genre.AUTRE
        if autre and not self.cleaned_data.get("texte"):
            self.add_error("texte", _("Expliquez ce qui est faux, en quelques mots."))
        return super().clean()
