"""The territories of a kind, and the portrait of one."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.observatoire.presentation.mailles import level_name
from repere.observatoire.territoires import territories, territory


@login_not_required
@require_safe
def liste(request: HttpRequest, maille: str) -> HttpResponse:
    """List the territories of a kind."""
    trouves = territories(maille)
    nom = level_name(maille)
    if not trouves or nom is None:
        raise Http404
    contexte = {"fil": [_home(), (nom, "")], "titre": nom, "territoires": trouves}
    return render(request, "observatoire/territoires.html", contexte)


@login_not_required
@require_safe
def portrait(request: HttpRequest, maille: str, code: str) -> HttpResponse:
    """Show a territory: who needs help, what help there is, what lacks."""
    ici = territory(maille, code)
    nom = level_name(maille)
    if ici is None or nom is None or not ici.communes().exists():
        raise Http404
    au_dessus = (nom, reverse("observatoire:territoires", args=[maille]))
    contexte = {"fil": [_home(), au_dessus, (ici.nom, "")], "territoire": ici}
    return render(request, "observatoire/portrait.html", contexte)


def _home() -> tuple[str, str]:
    return (_("Observatoire"), reverse("observatoire:accueil"))
