"""What would name somebody once a monograph is public, beside its notes: each with its words and where to mend it."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from repere.monographies.discretion import personal_words
from repere.monographies.models import Monographie, Participation, Propos
from repere.monographies.sections import SECTIONS


class Nomme(NamedTuple):
    """``ou`` says where in the document; ``mots`` what looks like a person there."""

    ou: str
    mots: str
    adresse: str


def named_elsewhere(monographie: Monographie) -> list[Nomme]:
    """Return the texts, headings, places of meetings and guests that seem to name somebody."""
    trouves = ((ou, personal_words(texte), adresse) for ou, texte, adresse in _said(monographie))
    return [Nomme(ou, ", ".join(mots), adresse) for ou, mots, adresse in trouves if mots]


def _said(monographie: Monographie) -> Iterator[tuple[str, str, str]]:
    pour = "professionnels:"
    for texte in monographie.textes.all():
        titre = SECTIONS.get(texte.section, texte.section)
        arguments = [monographie.pk, texte.section]
        yield titre, texte.corps, reverse(f"{pour}monographie_texte", args=arguments)
    # One link for a heading, to the first note under it.
    gardees = Propos.objects.kept().filter(monographie=monographie).exclude(rubrique="")
    rubriques: dict[str, int] = {}
    for rubrique, pk in gardees.order_by("pk").values_list("rubrique", "pk"):
        rubriques.setdefault(rubrique, pk)
    for rubrique, pk in rubriques.items():
        yield _("Une rubrique"), rubrique, reverse(f"{pour}propos", args=[pk])
    for reunion in monographie.reunions.all():
        adresse = reverse(f"{pour}reunion", args=[reunion.pk])
        yield _("Lieu de la réunion {rang}").format(rang=reunion.rang), reunion.lieu, adresse
    venues = Participation.objects.filter(reunion__monographie=monographie)
    for nom, rang, pk in venues.values_list("nom", "reunion__rang", "reunion"):
        ou = _("Invitée de la réunion {rang}").format(rang=rang)
        yield ou, nom, reverse(f"{pour}reunion", args=[pk])
