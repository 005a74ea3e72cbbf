"""My account: what the site knows of me, and what I may do about it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def compte(request: HttpRequest) -> HttpResponse:
    """Show my account."""
    return render(request, "comptes/compte.html", {"fil": [(_("Mon compte"), "")]})
