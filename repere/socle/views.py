"""Pages that know no business word: what this site is, how accessible, under which law."""

from typing import Final

from django.conf import settings
from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from repere.socle.composants import shelves
from repere.socle.feuilles import CLAIR, SOMBRE
from repere.socle.langue import _

# What robots may read: everything public. Pages of results tell themselves that they are no page to keep.
ROBOTS: Final = "User-agent: *\nDisallow: /admin/\nDisallow: /compte/\nDisallow: /espace/\nDisallow: /integrer/annuaire\n"


@login_not_required
@require_safe
def a_propos(request: HttpRequest) -> HttpResponse:
    """Who we are, and where the information comes from."""
    return render(request, "socle/a_propos.html", {"fil": [(_("À propos"), "")]})


@login_not_required
@require_safe
def accessibilite(request: HttpRequest) -> HttpResponse:
    """The declaration that the law asks for."""
    return render(request, "socle/accessibilite.html", {"fil": [(_("Accessibilité"), "")]})


@login_not_required
@require_safe
def mentions_legales(request: HttpRequest) -> HttpResponse:
    """Who publishes, and what becomes of personal data."""
    return render(request, "socle/mentions_legales.html", {"fil": [(_("Mentions légales"), "")]})


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Return robots.txt."""
    plan = f"Sitemap: {settings.REPERE_URL}/sitemap.xml\n"
    return HttpResponse(ROBOTS + plan, content_type="text/plain; charset=utf-8")


@staff_member_required
@require_safe
def composants(request: HttpRequest) -> HttpResponse:
    """Show every component in every state; ``?theme=`` whatever the device prefers."""
    feuille = {"clair": CLAIR, "sombre": SOMBRE}.get(request.GET.get("theme", ""), "")
    contexte = {"fil": [("Composants", "")], "feuille": feuille, "rayons": list(shelves(request))}
    return render(request, "socle/composants.html", contexte)
