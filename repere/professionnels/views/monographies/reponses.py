"""What an invited structure answers, from a message or from the space, without signing in.

Looking changes nothing: machines that open every link of a message answer for nobody.
"""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from repere.monographies.services.reunions import answer
from repere.professionnels.forms.monographies import ReponseForm
from repere.professionnels.liens_reunions import read_token
from repere.professionnels.presentation.rendezvous import as_ics, title_of, when


@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def reponse(request: HttpRequest, jeton: str) -> HttpResponse:
    """Show the invitation and two buttons; keep what is answered."""
    participation = read_token(jeton)
    if participation is None:
        return render(request, "professionnels/monographies/lien_mort.html", status=404)
    formulaire = ReponseForm(request.POST or None, initial={"personnes": participation.personnes})
    vient = request.POST.get("reponse")
    if vient in {"oui", "non"} and formulaire.is_valid():
        combien = formulaire.cleaned_data["personnes"] or 1
        answer(participation=participation, vient=vient == "oui", personnes=combien)
        messages.success(request, _("Merci, votre réponse est notée."))
        return redirect(request.path)
    contexte = {
        "participation": participation,
        "reunion": participation.reunion,
        "quand": when(participation.reunion),
        "objet": title_of(participation.reunion),
        "form": formulaire,
        "jeton": jeton,
        "fil": [(_("Invitation"), "")],
    }
    statut = 422 if request.method == "POST" else 200
    return render(request, "professionnels/monographies/reponse.html", contexte, status=statut)


@never_cache
@login_not_required
@require_safe
def agenda(request: HttpRequest, jeton: str) -> HttpResponse:
    """Give the meeting as a calendar file."""
    participation = read_token(jeton)
    debut = participation.reunion.debut if participation else None
    if participation is None or debut is None:
        raise Http404
    entetes = {"Content-Disposition": 'attachment; filename="reunion.ics"'}
    contenu = as_ics(participation.reunion, debut)
    return HttpResponse(contenu, content_type="text/calendar; charset=utf-8", headers=entetes)
