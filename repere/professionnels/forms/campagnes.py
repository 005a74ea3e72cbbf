"""Forms of campaigns: opening one, telling what came of a place."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from repere.professionnels.equipe import name_of
from repere.professionnels.forms.base import Formulaire
from repere.professionnels.models import Campagne, Tache
from repere.professionnels.models.campagne import CONSIGNE_MAX, NOTES_MAX

CIBLES: Final = (
    (Campagne.Cible.ANCIENS, _("Les lieux vus il y a plus de 6 mois")),
    (
        Campagne.Cible.INCOMPLETS,
        _("Les lieux dont il manque l’adresse, le contact, les horaires, l’aide ou le prix"),
    ),
    (Campagne.Cible.TOUS, _("Tous les lieux")),
)
MOTIFS: Final = (
    ("Le lieu a fermé pour de bon", _("Le lieu a fermé pour de bon")),
    ("Le lieu a déménagé", _("Le lieu a déménagé")),
    ("Le lieu ne fait plus d’aide numérique", _("Le lieu ne fait plus d’aide numérique")),
    ("Le lieu ne reçoit plus le public", _("Le lieu ne reçoit plus le public")),
)


class OuvertureForm(Formulaire):
    """``personnes`` are those of the basin; none chosen: whoever comes takes the next place."""

    titre = forms.CharField(
        label=_("Nom de la campagne"),
        help_text=_("Par exemple : Printemps 2027."),
        max_length=120,
        error_messages={"required": _("Donnez un nom à la campagne.")},
    )
    cible = forms.ChoiceField(
        label=_("Quels lieux vérifier ?"),
        choices=CIBLES,
        widget=forms.RadioSelect,
        initial=Campagne.Cible.ANCIENS,
        error_messages={"required": _("Choisissez quels lieux vérifier.")},
    )
    personnes = forms.MultipleChoiceField(
        label=_("Qui vérifie ?"),
        help_text=_("Les lieux sont partagés par commune. Vous pourrez changer."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    consigne = forms.CharField(
        label=_("Consigne pour ceux qui appellent"),
        help_text=_("Facultatif."),
        max_length=CONSIGNE_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, equipe: Sequence[Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._equipe = {str(personne.pk): personne for personne in equipe}
        noms = [(cle, name_of(personne)) for cle, personne in self._equipe.items()]
        self.fields["personnes"].choices = noms  # type: ignore[attr-defined]
        if not equipe:
            del self.fields["personnes"]

    def people(self) -> list[Any]:
        """Return those who were chosen."""
        return [self._equipe[cle] for cle in self.cleaned_data.get("personnes", [])]


class IssueForm(forms.Form):
    """What came of a place; each button of the page is an ``issue``."""

    issue = forms.ChoiceField(
        choices=[c for c in Tache.Etat.choices if c[0] != Tache.Etat.A_FAIRE],
        error_messages={
            "required": _("Choisissez ce qui s’est passé."),
            "invalid_choice": _("Choisissez ce qui s’est passé."),
        },
    )
    version = forms.IntegerField()
    notes = forms.CharField(
        required=False,
        max_length=NOTES_MAX,
        error_messages={
            "max_length": _("C’est trop long. Gardez %(limit_value)d caractères au plus.")
        },
    )
    motif = forms.ChoiceField(
        choices=MOTIFS,
        required=False,
        error_messages={"invalid_choice": _("Choisissez une raison de la liste.")},
    )
    depuis = forms.DateField(
        required=False, error_messages={"invalid": _("Écrivez une date, comme 15/03/2026.")}
    )

    def clean(self) -> dict[str, Any]:
        """A closed place says why; it did not close tomorrow."""
        dit = super().clean() or {}
        if dit.get("issue") == Tache.Etat.FERME:
            if not dit.get("motif") and "motif" not in self.errors:
                self.add_error("motif", _("Dites pourquoi le lieu n’est plus ouvert."))
            if (depuis := dit.get("depuis")) and depuis > timezone.localdate():
                self.add_error(
                    "depuis", _("Cette date est à venir. Écrivez une fermeture dans la fiche.")
                )
        return dit
