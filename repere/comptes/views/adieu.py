"""After an account was erased: the last page that its owner sees."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def adieu(request: HttpRequest) -> HttpResponse:
    """Say that it is done, and what remains."""
    return render(request, "comptes/adieu.html", {"fil": [(_("Compte supprimé"), "")]})
