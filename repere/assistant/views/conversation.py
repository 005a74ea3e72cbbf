"""The conversation: a form that sends words or a tap, and a page that answers; nothing of it is kept."""

from http import HTTPStatus
from typing import Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from repere.annuaire.filtres.refus import ParametresRefuses
from repere.assistant.comprehension.texte.masquage import LONGUEUR_MAX
from repere.assistant.presentation.langues import address
from repere.assistant.presentation.modele import Page
from repere.assistant.presentation.page import Cadre, answer_page, opening_page
from repere.assistant.services.jeton import read_token
from repere.assistant.services.orienter import orient
from repere.assistant.views.envoi import entry_of, state_of
from repere.recherche.integration.demande import EN_DEFAUT, read_frame
from repere.recherche.views.integration import COULEURS, embeddable
from repere.socle.langue import LANGUES, _, active_language
from repere.socle.limites import seconds_to_wait
from repere.socle.traduction import in_language

METHODES: Final = ("GET", "HEAD", "POST")


# No token against forgeries: nobody is signed in and nothing is written but counts, so that a site which made
# a visitor send a message would gain nothing by it; the token would need a cookie, and we set none.
@csrf_exempt
@login_not_required
@require_http_methods(METHODES)
def page(request: HttpRequest, langue: str = "") -> HttpResponse:
    """Show the conversation, or answer what was just sent."""
    if langue and langue == settings.LANGUAGE_CODE:
        return redirect(address(langue), permanent=True)
    return _serve(request, Cadre(pro=_is_professional(request)), "assistant/page.html")


@csrf_exempt
@login_not_required
@require_http_methods(METHODES)
@embeddable
def cadre(request: HttpRequest) -> HttpResponse:
    """Show the same conversation in a frame of another site, from the search that the frame shows."""
    try:
        demande = read_frame(dict(request.GET.lists()))
    except ParametresRefuses:
        demande = EN_DEFAUT
    contexte = {
        "hotes": " ".join(settings.REPERE_INTEGRATION_HOTES),
        "couleurs": COULEURS.get(demande.apparence, ""),
    }
    encadre = Cadre(encadre=True, suite=demande.query())
    return _serve(request, encadre, "assistant/cadre.html", contexte)


def _is_professional(request: HttpRequest) -> bool:
    return "1" in (request.GET.get("pro"), request.POST.get("pro"))


def _serve(
    request: HttpRequest, cadre: Cadre, gabarit: str, contexte: dict[str, str] | None = None
) -> HttpResponse:
    if request.method != "POST":
        depart = opening_page(
            cadre, state_of(request.GET), texte=request.GET.get("q", "")[:LONGUEUR_MAX]
        )
        return render(request, gabarit, {"page": depart, **(contexte or {})})
    if request.headers.get("HX-Request"):
        gabarit = "assistant/echange.html"
    if attente := seconds_to_wait(request, "assistant", settings.REPERE_ASSISTANT_PAR_MINUTE):
        reponse = render(
            request,
            gabarit,
            {"page": _asked_to_wait(request, cadre, attente), **(contexte or {})},
            status=HTTPStatus.TOO_MANY_REQUESTS,
        )
        reponse["Retry-After"] = str(attente)
    else:
        reponse = _answer(request, cadre, gabarit, contexte or {})
    # Whoever comes next on this device and presses "back" reads nothing.
    add_never_cache_headers(reponse)
    return reponse


def _answer(
    request: HttpRequest, cadre: Cadre, gabarit: str, contexte: dict[str, str]
) -> HttpResponse:
    entree = entry_of(request.POST)
    etat = read_token(request.POST.get("etat", ""))
    # The script of the page sends a message again when the page must change its language.
    compter = "encore" not in request.POST
    trouve = orient(etat, entree, timezone.localtime(), langue=active_language(), compter=compter)
    parlee = trouve.reponse.langue
    # Who writes in another of our languages is answered in it, the whole page included.
    with in_language(parlee if parlee in LANGUES else active_language()):
        repondu = answer_page(cadre, trouve, entree.texte)
        return render(request, gabarit, {"page": repondu, **contexte})


def _asked_to_wait(request: HttpRequest, cadre: Cadre, attente: int) -> Page:
    """Return the page that keeps what was typed, and asks to send it again in a moment."""
    avis = _(
        "Beaucoup de demandes arrivent en même temps. Attendez {secondes} secondes, puis renvoyez."
    )
    return opening_page(
        cadre,
        read_token(request.POST.get("etat", "")),
        texte=request.POST.get("texte", "")[:LONGUEUR_MAX],
        avis=avis.format(secondes=attente),
    )
