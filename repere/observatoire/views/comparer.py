"""Several territories side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from repere.observatoire.views.conditionnel import public_page
from repere.observatoire.views.territoires import home


@public_page
def comparer(request: HttpRequest) -> HttpResponse:
    """Show from two to six territories side by side."""
    contexte = {"fil": [home(), (_("Comparer"), "")]}
    return render(request, "observatoire/comparer.html", contexte)
