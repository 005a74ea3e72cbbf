"""Colleagues who accept to be seen: found by what they know, where they are, what they speak."""

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.annuaire.standard.complements import LANGUES
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.cadre import page
from repere.professionnels.forms.reseau import PUBLICS_ACCUEILLIS, choices
from repere.professionnels.numeros import number
from repere.professionnels.presentation.reseau import portrait
from repere.reseau.models import Message, Profil
from repere.reseau.querysets.profil import ProfilQuerySet
from repere.reseau.taxonomie import OUTILS
from repere.territoires.models import Zone

PAR_PAGE: Final = 30


@require_safe
@action_required(Action.VOIR_LE_RESEAU)
def personnes(request: HttpRequest) -> HttpResponse:
    """Search the professionals of the network; the search stays in the address."""
    trouves = _asked(request).with_where().order_by("nom", "pk")
    feuillet = Paginator(trouves, PAR_PAGE).get_page(request.GET.get("page"))
    contexte = {
        "feuillet": feuillet,
        "portraits": [portrait(profil) for profil in feuillet],
        "demande": {cle: request.GET.get(cle, "") for cle in ("q", "bassin", *_listes())},
        "listes": [(cle, nom, choix) for cle, (nom, choix) in _listes().items()],
        "bassins": Zone.objects.select_related("zonage").order_by("nom", "pk"),
        "precis": any(request.GET.get(cle) for cle in ("bassin", *_listes())),
        "filtre": any(request.GET.get(cle) for cle in ("q", "bassin", *_listes())),
        "non_lus": Message.objects.unread_by(request.user).count(),
        "moi": Profil.objects.filter(personne_id=request.user.pk).first(),
    }
    return page(request, "professionnels/reseau/personnes.html", contexte, fil=[(_("Réseau"), "")])


@require_safe
@action_required(Action.VOIR_LE_RESEAU)
def personne(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one colleague, seen by all of the network; or oneself, as others would see."""
    visibles = Profil.objects.seen() | Profil.objects.filter(personne_id=request.user.pk)
    profil = get_object_or_404(visibles.with_where(), pk=pk)
    contexte = {
        "profil": profil,
        "portrait": portrait(profil),
        "moi": profil.personne_id == request.user.pk,
    }
    fil = [network_trail(), (profil.nom, "")]
    return page(request, "professionnels/reseau/personne.html", contexte, fil=fil)


def network_trail() -> tuple[str, str]:
    return _("Réseau"), reverse("professionnels:reseau")


def _listes() -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """Return the lists that one may filter by: field → its words, its values."""
    return {
        "outils": (_("Sujet"), choices(OUTILS)),
        "publics": (_("Public"), [(valeur, valeur) for valeur in PUBLICS_ACCUEILLIS]),
        "langues": (_("Langue"), list(LANGUES.items())),
    }


def _asked(request: HttpRequest) -> ProfilQuerySet:
    profils = Profil.objects.seen().matching(request.GET.get("q", "")[:100])
    if zone := number(request.GET.get("bassin", "")):
        profils = profils.in_zone(zone)
    for champ, (_nom, choix) in _listes().items():
        valeur = request.GET.get(champ, "")
        if any(valeur == cle for cle, _mots in choix):
            profils = profils.skilled(champ, valeur)
    return profils
