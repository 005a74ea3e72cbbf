"""What is told of a team: a structure that nobody runs any more."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from repere.annuaire.models import Structure
from repere.comptes.genres_notification import Genre
from repere.comptes.services.notifications import notify
from repere.professionnels.portee import over_structure
from repere.professionnels.querysets.equipes import members, who_answers_for


def left_alone(structure: Structure, par: Any) -> None:
    """Tell who animates the basin that a structure lost the last who ran it."""
    lieux = structure.lieux.filter(fusionne_dans__isnull=True)
    reste = members(over_structure(structure)).count()
    phrase = (
        _("{structure} n’a plus de gestionnaire. Son équipe attend quelqu’un.")
        if reste
        else _("{structure} n’a plus personne pour tenir ses pages.")
    )
    notify(
        personnes=[p for p in who_answers_for(lieux) if p != par],
        genre=Genre.EQUIPE,
        phrase=phrase.format(structure=structure.nom),
        lien=reverse("professionnels:equipe", args=["structure", structure.pk]),
        cle=f"structure:{structure.pk}",
    )
