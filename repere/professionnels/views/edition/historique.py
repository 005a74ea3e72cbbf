"""Who changed what on a place: the versions, two of them compared, putting values back."""

from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from repere.annuaire.models import HistoriqueDuLieu, Lieu
from repere.annuaire.presentation.formats import date_in_words
from repere.comptes.droits import Action
from repere.professionnels.access import place_required
from repere.professionnels.cadre import Fil, page
from repere.professionnels.numeros import number
from repere.professionnels.presentation.historique import (
    differences,
    restorable_values,
    versions_in_words,
)
from repere.professionnels.qui_ecrit import must_propose, sign
from repere.professionnels.services.avis_edition import tell_change, tell_proposal
from repere.professionnels.services.edition import restore_values

PAR_PAGE: Final = 20


@require_safe
@place_required(Action.MODIFIER_UN_LIEU)
def historique(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """List the versions of a place; with ``de`` and ``a``, compare two."""
    if "de" in request.GET:
        return _compare(request, lieu)
    feuillet = Paginator(_versions(lieu), PAR_PAGE).get_page(request.GET.get("page"))
    versions = list(feuillet.object_list)
    contexte = {
        "lieu": lieu,
        "feuillet": feuillet,
        "versions": versions_in_words(versions, _before(lieu, versions)),
    }
    return page(request, "professionnels/edition/historique.html", contexte, fil=_trail(lieu))


@require_POST
@place_required(Action.MODIFIER_UN_LIEU)
def restaurer(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Put back fields of a version, or all of it: a change like another, that the history tells too."""
    if not request.POST.get("version"):
        messages.info(request, _("Choisissez d’abord une version."))
        return redirect("professionnels:historique", lieu.identifiant)
    version = _version(lieu, request.POST["version"])
    champs = None if request.POST.get("geste") == "tout" else request.POST.getlist("champ")
    raison = _("Remis comme le {jour}").format(jour=date_in_words(version.history_date.date()))
    propose = must_propose(request, lieu)
    faits = restore_values(
        lieu=lieu,
        valeurs=restorable_values(version, lieu, champs),
        signature=sign(request, lieu, raison),
        propose=propose,
    )
    if not faits:
        messages.info(request, _("Rien n’a changé. Cochez ce que vous voulez remettre."))
    elif propose:
        tell_proposal(lieu=lieu, champs=faits)
        messages.success(request, _("Votre proposition est envoyée à l’équipe du lieu."))
    else:
        tell_change(lieu=lieu, champs=faits, par=request.user)
        n = len(faits)
        modele = ngettext("%(n)d information est remise.", "%(n)d informations sont remises.", n)
        messages.success(request, modele % {"n": n})
    return redirect("professionnels:historique", lieu.identifiant)


def _compare(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    avant = _version(lieu, request.GET["de"])
    vers = request.GET.get("a", "")
    apres: Any = _version(lieu, vers) if vers else lieu
    contexte = {
        "lieu": lieu,
        "avant": avant,
        "apres": None if apres is lieu else apres,
        "versions": list(_versions(lieu)[:100]),
        "differences": differences(avant, apres),
    }
    fil = _trail(lieu, _("Comparer"))
    return page(request, "professionnels/edition/comparer.html", contexte, fil=fil)


def _versions(lieu: Lieu) -> Any:
    versions = HistoriqueDuLieu.objects.filter(id=lieu.pk).select_related("history_user")
    return versions.order_by("-history_date", "-history_id")


def _before(lieu: Lieu, versions: list[Any]) -> list[Any]:
    """Return the version before each: the next of the list, and one more query for the last."""
    if not versions:
        return []
    dernier = versions[-1]
    plus_anciennes = _versions(lieu).filter(
        history_date__lte=dernier.history_date, history_id__lt=dernier.history_id
    )
    return [*versions[1:], plus_anciennes.first()]


def _version(lieu: Lieu, numero: str) -> Any:
    """Return a version of this place. Raises Http404."""
    trouvee = _versions(lieu).filter(history_id=number(numero)).first()
    if trouvee is None:
        raise Http404("Rien ici.")
    return trouvee


def _trail(lieu: Lieu, titre: str = "") -> Fil:
    fil = [(lieu.nom, reverse("professionnels:lieu", args=[lieu.identifiant]))]
    if not titre:
        return [*fil, (_("Qui a changé quoi"), "")]
    historique = reverse("professionnels:historique", args=[lieu.identifiant])
    return [*fil, (_("Qui a changé quoi"), historique), (titre, "")]
