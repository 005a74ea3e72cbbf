"""Who works on a basin: those to whom one may give places to verify."""

from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _

from repere.comptes.models import Attribution
from repere.comptes.roles import Perimetre, Role
from repere.professionnels.models import Campagne
from repere.professionnels.portee import over_zone_coded


def team_of(campagne: Campagne) -> list[Any]:
    """Return the contributeurs and the animateurs of the basin of ``campagne``, by name."""
    return team_over(perimeter_of(campagne))


def team_over(perimetre: Perimetre) -> list[Any]:
    """Return the contributeurs and the animateurs of a basin, by name."""
    tenus = Attribution.objects.current().over([perimetre])
    siens = tenus.with_role(Role.CONTRIBUTEUR, Role.ANIMATEUR).order_by().values("personne")
    return list(get_user_model().objects.filter(pk__in=siens).order_by("first_name", "pk"))


def perimeter_of(campagne: Campagne) -> Perimetre:
    """Return the basin of ``campagne``, as roles are held over it."""
    return over_zone_coded(campagne.zonage, campagne.zone)


def name_of(personne: Any) -> str:
    """Return how colleagues call ``personne``; never an e-mail address."""
    if personne is None:
        return _("à qui veut")
    return personne.first_name or _("Personne n° {numero}").format(numero=personne.pk)
