"""What who runs a team reads of its members: when they last came to within a month, no more."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import Q
from django.utils import timezone

from repere.comptes.models import Attribution
from repere.comptes.roles import LIBELLES, Role

MOIS_D_ABSENCE: Final = 6
JOURS_POUR_RENDRE: Final = 30
_JOURS_PAR_MOIS: Final = 30.44


@dataclass(frozen=True, slots=True)
class Membre:
    """``vu``: the first day of the month in which they last came; None: never."""

    attribution: Attribution
    nom: str
    courriel: str
    role: str
    vu: date | None
    absent: bool


def as_member(attribution: Attribution) -> Membre:
    """Return a role as its line in a list."""
    personne: Any = attribution.personne
    return Membre(
        attribution=attribution,
        nom=personne.first_name,
        courriel=personne.email,
        role=LIBELLES[Role(attribution.role)],
        vu=month_seen(personne),
        absent=is_away(personne),
    )


def month_seen(personne: Any) -> date | None:
    """Return the month of the last sign-in: the day and the hour are nobody's business."""
    if personne.last_login is None:
        return None
    jour: date = timezone.localtime(personne.last_login).date()
    return jour.replace(day=1)


def is_away(personne: Any) -> bool:
    """Say whether somebody has not come for months."""
    return bool((personne.last_login or personne.date_joined) < _long_ago())


def away_since() -> Q:
    """Return the condition that keeps roles of who has not come for months."""
    limite = _long_ago()
    jamais = Q(personne__last_login__isnull=True, personne__date_joined__lt=limite)
    return Q(personne__last_login__lt=limite) | jamais


def _long_ago() -> datetime:
    return timezone.now() - timedelta(days=MOIS_D_ABSENCE * _JOURS_PAR_MOIS)


def recently_ended(perimetre: Any) -> list[Attribution]:
    """Return the roles that ended lately over ``perimetre``: a mistake is mended in a click."""
    limite = timezone.now() - timedelta(days=JOURS_POUR_RENDRE)
    finies = Attribution.objects.filter(terminee_le__gt=limite, personne__is_active=True)
    tenues = Attribution.objects.current().over([perimetre]).order_by()
    encore = set(tenues.values_list("personne_id", "role"))
    return [
        a
        for a in finies.over([perimetre]).select_related("personne").order_by("-terminee_le", "pk")
        if (a.personne_id, a.role) not in encore
    ]
