"""What a person takes away from a place: sheet to print, PDF, contact card, calendar.

Each document answers as the page of the place does: a former name or a merged place redirects to the
document of today's, a closed place says so (410).
"""

from collections.abc import Callable
from functools import wraps
from typing import Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from repere.annuaire.access import get_place
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.carte import public_view
from repere.annuaire.presentation.remise import POLICES, address, sheet
from repere.annuaire.remise.calendrier import calendar, has_events
from repere.annuaire.remise.code_qr import qr_code
from repere.annuaire.remise.mise_en_page import type_size
from repere.annuaire.remise.vcard import Version, contact_card
from repere.annuaire.views import lieux
from repere.socle.langue import _
from repere.socle.limites import seconds_to_wait, wait_page

Document = Callable[[HttpRequest, Lieu], HttpResponse]
Vue = Callable[[HttpRequest, str, str], HttpResponse]
VCARD: Final = "text/vcard; charset=utf-8"
ICALENDAR: Final = "text/calendar; charset=utf-8"


def of_a_published_place(nom: str) -> Callable[[Document], Vue]:
    """Give the view named ``nom`` its place, or answer what the page of the place would."""

    def decorate(document: Document) -> Vue:
        @login_not_required
        @require_safe
        @wraps(document)
        def vue(request: HttpRequest, identifiant: str, slug: str) -> HttpResponse:
            lieu = get_place(identifiant)
            if (lieu.identifiant, lieu.slug) != (identifiant, slug):
                return redirect(address(nom, lieu), permanent=True)
            if not lieu.publie:
                return lieux.lieu(request, identifiant, slug)
            return document(request, lieu)

        return vue

    return decorate


@of_a_published_place("feuille")
def feuille(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Show the sheet: A4, large type, made to be printed."""
    mots, croquis = sheet(lieu, public_view(lieu), timezone.localtime())
    contexte = {
        "feuille": mots,
        "croquis": croquis,
        "corps": type_size(mots, croquis=croquis is not None),
        "code_qr": qr_code(mots.code),
        "adresse_pdf": address("feuille_pdf", lieu),
        "fil": [(mots.nom, lieu.get_absolute_url()), (_("Feuille à imprimer"), "")],
    }
    return render(request, "annuaire/remise/feuille.html", contexte)


@of_a_published_place("feuille_pdf")
def feuille_pdf(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Give the same sheet as a PDF: a fifth of a second of work, hence as limited as downloads are."""
    par_minute = settings.REPERE_DONNEES_PAR_MINUTE
    if attente := seconds_to_wait(request, "feuilles", par_minute):
        return wait_page(request, attente)
    # 30 MB of fonts' machinery that most workers never need.
    from repere.annuaire.remise.feuille_pdf import pdf_sheet

    mots, croquis = sheet(lieu, public_view(lieu), timezone.localtime())
    instance = f"{settings.REPERE_NOM}, {settings.REPERE_TERRITOIRE}"
    contenu = pdf_sheet(mots, croquis, instance, POLICES)
    return _download(contenu, "application/pdf", lieu, "pdf", depose="inline")


@of_a_published_place("contact")
def contact(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Give the contact card that every telephone reads."""
    return _card(lieu, "3.0")


@of_a_published_place("contact_v4")
def contact_v4(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Give the contact card in the version of today's standard."""
    return _card(lieu, "4.0")


@of_a_published_place("agenda")
def agenda(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Give the passages of an itinerant place and the exceptional closures; 404 when there is none."""
    moment, fiche = timezone.localtime(), public_view(lieu)
    if not has_events(fiche, moment):
        raise Http404(_("Ce lieu n’a ni passage ni fermeture exceptionnelle à noter."))
    return _download(calendar(fiche, _page_of(lieu), moment).encode(), ICALENDAR, lieu, "ics")


def _card(lieu: Lieu, version: Version) -> HttpResponse:
    carte = contact_card(public_view(lieu), _page_of(lieu), timezone.localtime(), version)
    return _download(carte.encode(), VCARD, lieu, "vcf")


def _page_of(lieu: Lieu) -> str:
    return f"{settings.REPERE_URL}{lieu.get_absolute_url()}"


def _download(
    contenu: bytes, genre: str, lieu: Lieu, extension: str, depose: str = "attachment"
) -> HttpResponse:
    nom = f"{lieu.slug}.{extension}"
    return HttpResponse(
        contenu,
        content_type=genre,
        headers={"Content-Disposition": f'{depose}; filename="{nom}"'},
    )
