"""Forms of teams."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.comptes.models import Attribution
from repere.comptes.roles import LIBELLES, Role
from repere.professionnels.forms.base import Formulaire

_ADRESSE: Final = {
    "required": _("Écrivez une adresse électronique, comme nom@exemple.fr."),
    "invalid": _("Écrivez une adresse complète, comme nom@exemple.fr."),
}
# What stands for nobody, and for somebody from outside, among members.
PERSONNE: Final = "personne"
AUTRE: Final = "autre"


class InvitationForm(Formulaire):
    courriel = forms.EmailField(
        label=_("Son adresse électronique"),
        help_text=_("Exemple : nom@exemple.fr. Nous y envoyons un lien."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages=_ADRESSE,
    )
    role = forms.ChoiceField(
        label=_("Son rôle"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez un rôle."), "invalid_choice": _("Choisissez un rôle.")},
    )  # fmt: skip

    def __init__(self, roles: Sequence[Role], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        champ: Any = self.fields["role"]
        champ.choices = [(role.value, LIBELLES[role]) for role in roles]
        champ.initial = roles[0].value if roles else None


class DepartForm(Formulaire):
    """Who takes over: a member, somebody from outside, or nobody, said in so many words."""

    suite = forms.ChoiceField(
        label=_("Qui prend la suite ?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choisissez qui prend la suite."),
            "invalid_choice": _("Cette personne n’est plus dans l’équipe. Choisissez-en une autre."),
        },
    )  # fmt: skip
    courriel = forms.EmailField(
        label=_("Adresse de la personne que vous invitez"),
        required=False,
        help_text=_("Seulement si elle n’est pas dans la liste."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages=_ADRESSE,
    )

    def __init__(self, membres: Sequence[Attribution], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        champ: Any = self.fields["suite"]
        champ.choices = [
            *((str(m.personne_id), shown_name(m.personne)) for m in membres),
            (AUTRE, _("Quelqu’un d’autre, que j’invite par message")),
            (PERSONNE, _("Personne : l’équipe reste sans gestionnaire") if membres else _("Personne")),
        ]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        donnees = super().clean() or {}
        sans = not donnees.get("courriel") and "courriel" not in self.errors
        if donnees.get("suite") == AUTRE and sans:
            self.add_error("courriel", _ADRESSE["required"])
        return donnees


def shown_name(personne: Any) -> str:
    """Return how a member is named to who runs the team."""
    return str(personne.first_name or personne.email)
