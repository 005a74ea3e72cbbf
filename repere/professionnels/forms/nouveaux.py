"""Forms of new places: adding one, refusing one that was proposed."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.annuaire.models import Structure
from repere.annuaire.models.lieu_propose import MOTIF_MAX
from repere.annuaire.proposer import LieuForm
from repere.professionnels.forms.base import Rendu


class AjoutForm(LieuForm):
    """``structures``: those of who asks; a place of theirs is created at once."""

    default_renderer = Rendu()
    use_required_attribute = False

    def __init__(self, structures: Sequence[Structure], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._structures = {str(structure.pk): structure for structure in structures}
        if structures:
            choix = [(cle, s.nom) for cle, s in self._structures.items()]
            self.fields["structure"] = forms.ChoiceField(
                label=_("Qui gère ce lieu ?"),
                choices=[*choix, ("", _("Une autre structure"))],
                required=False,
            )

    def structure(self) -> Structure | None:
        """Return the structure that runs the place, when it is one's own."""
        return self._structures.get(self.cleaned_data.get("structure", ""))


class RefusForm(forms.Form):
    """``motif`` is told to who proposed."""

    motif = forms.CharField(
        max_length=MOTIF_MAX,
        error_messages={
            "required": _("Dites pourquoi : la personne le lira."),
            "max_length": _("C’est trop long. Gardez %(limit_value)d caractères au plus."),
        },
    )
