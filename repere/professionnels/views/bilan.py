"""The digest of a week, in the space: what the message of Monday says, today."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.comptes.access import action_required, current_roles
from repere.comptes.droits import Action, roles_for
from repere.comptes.perimetres import names_of
from repere.comptes.roles import Genre, Perimetre
from repere.professionnels.cadre import page
from repere.professionnels.services.bilan import sections_of, week_of


@require_safe
@action_required(Action.MENER_CAMPAGNE)
def bilan(request: HttpRequest) -> HttpResponse:
    """Show the last seven days of one territory of who asks."""
    miens = _territories(request)
    voulu = request.GET.get("territoire", "")
    trouves = [p for p in miens if f"{p.genre.value}:{p.cle}" == voulu] if voulu else miens[:1]
    if voulu and not trouves:
        raise Http404("Rien ici.")
    semaine = week_of(trouves[0]) if trouves else None
    noms = names_of(miens)
    contexte = {
        "territoires": [(f"{p.genre.value}:{p.cle}", noms[p], p in trouves) for p in miens],
        "semaine": semaine,
        "sections": sections_of(semaine) if semaine else (),
    }
    return page(request, "professionnels/bilan.html", contexte, fil=[(_("Ma semaine"), "")])


def _territories(request: HttpRequest) -> list[Perimetre]:
    """Return the territories that who asks animates; the whole site is too much for one page."""
    admis = roles_for(Action.MENER_CAMPAGNE)
    return sorted(
        {ou for role, ou in current_roles(request) if role in admis and ou.genre is not Genre.SITE}
    )
