"""The doors of monographs: those of the basins where one works, their meetings, what was said there."""

from typing import Final

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from repere.comptes.droits import Action
from repere.comptes.roles import Perimetre
from repere.monographies.models import Monographie, Propos, Reprise, Reunion
from repere.monographies.querysets.monographie import MonographieQuerySet
from repere.professionnels.access import scope
from repere.professionnels.portee import over_zone_coded


def monographs_for(request: HttpRequest, action: Action) -> MonographieQuerySet:
    """Return the monographs on which who asks may do ``action``."""
    return Monographie.objects.filter(scope(request, action).zoned())


def monograph_for(request: HttpRequest, action: Action, numero: int) -> Monographie:
    """Return one monograph on which who asks may do ``action``. Raises Http404."""
    monographie = monographs_for(request, action).filter(pk=numero).first()
    if monographie is None:
        raise Http404("Rien ici.")
    return monographie


def meeting_for(request: HttpRequest, action: Action, numero: int) -> Reunion:
    """Return one meeting of a monograph on which who asks may do ``action``. Raises Http404."""
    siennes = monographs_for(request, action).order_by().values("pk")
    lues = Reunion.objects.select_related("monographie", "commune")
    reunion = lues.filter(pk=numero, monographie__in=siennes).first()
    if reunion is None:
        raise Http404("Rien ici.")
    return reunion


def note_for(request: HttpRequest, action: Action, numero: int) -> Propos:
    """Return one note of a monograph on which who asks may do ``action``. Raises Http404."""
    siennes = monographs_for(request, action).order_by().values("pk")
    lues = Propos.objects.select_related("monographie", "reunion", "fiche__structure", "besoin")
    propos = lues.filter(pk=numero, monographie__in=siennes).first()
    if propos is None:
        raise Http404("Rien ici.")
    return propos


def old_monographs_for(request: HttpRequest) -> QuerySet[Reprise]:
    """Return the old documents that who asks may read again: those of their basins, and those of none yet."""
    siennes = monographs_for(request, Action.REPRENDRE_UNE_MONOGRAPHIE).order_by().values("pk")
    return Reprise.objects.filter(Q(monographie=None) | Q(monographie__in=siennes))


def old_monograph_for(request: HttpRequest, numero: int) -> Reprise:
    """Return one old document that who asks may read again. Raises Http404."""
    return get_object_or_404(old_monographs_for(request).select_related("monographie"), pk=numero)


def leads_monograph(request: HttpRequest, monographie: Monographie) -> bool:
    """Say whether who asks may invite and publish for ``monographie``."""
    menees = monographs_for(request, Action.MENER_LA_MONOGRAPHIE)
    return menees.filter(pk=monographie.pk).exists()


# What those who may not are told.
PUBLIEE: Final = _("Cette monographie est publiée. Qui anime le bassin peut la changer.")


def may_change(request: HttpRequest, monographie: Monographie) -> bool:
    """Say whether who asks may change what it says: once public, only who may publish it."""
    return monographie.etat != Monographie.Etat.PUBLIEE or leads_monograph(request, monographie)


def basin_of(monographie: Monographie) -> Perimetre:
    """Return the basin of ``monographie``, as roles are held over it."""
    return over_zone_coded(monographie.zonage, monographie.zone)
