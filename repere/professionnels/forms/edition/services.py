"""What a place does, does not do, and to whom it sends people instead: one question for each service."""

from typing import Any, Final, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from repere.annuaire.presentation import mots
from repere.annuaire.standard.fiche import Fiche
from repere.professionnels.forms.edition.base import Envoi, SectionForm
from repere.professionnels.forms.edition.champs import NON, OUI, RIEN, TexteField

_REPONSES: Final = [
    (OUI, _("Nous le faisons")),
    (NON, _("Nous ne le faisons pas")),
    (RIEN, _("Je ne le dis pas")),
]


class Question(NamedTuple):
    """A service as the form asks about it."""

    phrase: str
    exemples: str
    fait: BoundField
    vers: BoundField


class ServicesForm(SectionForm):
    champs = ("services", "services_non_proposes", "orientations")
    gabarit = "professionnels/edition/services.html"

    def __init__(self, fiche: Fiche, data: Envoi | None = None) -> None:
        super().__init__(fiche, data)
        for cle, valeur in mots.SERVICES_PAR_CLE.items():
            service = mots.SERVICES[valeur]
            self.fields[f"fait_{cle}"] = forms.ChoiceField(
                label=service.phrase,
                choices=_REPONSES,
                required=False,
                widget=forms.RadioSelect,
                error_messages={"invalid_choice": _("Choisissez une des trois réponses.")},
            )
            self.fields[f"vers_{cle}"] = TexteField(_("Vers qui envoyez-vous les gens ?"), 200)

    def shown(self, fiche: Fiche) -> dict[str, Any]:
        montre: dict[str, Any] = {}
        for cle, valeur in mots.SERVICES_PAR_CLE.items():
            non = NON if valeur in fiche.services_non_proposes else RIEN
            montre[f"fait_{cle}"] = OUI if valeur in fiche.services else non
            montre[f"vers_{cle}"] = fiche.orientations.get(valeur, "")
        return montre

    @property
    def questions(self) -> list[Question]:
        """Return the services in the order of the page of a place."""
        return [
            Question(service.phrase, service.exemples, self[f"fait_{cle}"], self[f"vers_{cle}"])
            for cle, service in ((c, mots.SERVICES[v]) for c, v in mots.SERVICES_PAR_CLE.items())
        ]

    def values(self) -> dict[str, Any]:
        dit = {v: self.cleaned_data[f"fait_{c}"] for c, v in mots.SERVICES_PAR_CLE.items()}
        vers = {v: self.cleaned_data[f"vers_{c}"] for c, v in mots.SERVICES_PAR_CLE.items()}
        fiche = self.fiche
        return {
            "services": _in_order(fiche.services, [v for v in dit if dit[v] == OUI]),
            "services_non_proposes": _in_order(
                fiche.services_non_proposes, [v for v in dit if dit[v] == NON]
            ),
            "orientations": {
                **{s: q for s, q in fiche.orientations.items() if s not in dit},
                **{s: vers[s] for s in dit if vers[s] and dit[s] != OUI},
            },
        }


def _in_order(avant: tuple[str, ...], dits: list[str]) -> tuple[str, ...]:
    """Return ``dits``, those of before first and in their order; what the list does not know stays."""
    gardes = [v for v in avant if v in dits or v not in mots.SERVICES]
    return (*gardes, *(v for v in dits if v not in avant))
