"""Places that nobody verified for six months or more."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from repere.annuaire.fraicheur_des_lieux import Fraicheur
from repere.comptes.droits import Action
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import places_for, scope


def places_to_verify(request: HttpRequest) -> list[AFaire]:
    """Return how many places wait for who asks, and how many nobody can rely on any more. One query."""
    if scope(request, Action.MODIFIER_UN_LIEU).vide:
        return []
    lieux = places_for(request, Action.MODIFIER_UN_LIEU).published()
    nombres = lieux.count_by_freshness()
    nombre = sum(nombres.values()) - nombres[Fraicheur.A_JOUR]
    if not nombre:
        return []
    phrase = ngettext("%(n)d lieu à vérifier", "%(n)d lieux à vérifier", nombre) % {"n": nombre}
    detail = _("Sans nouvelle depuis 6 mois ou plus")
    return [AFaire(phrase, reverse("professionnels:a_verifier"), nombre, detail)]
