"""Places that may be one, for who animates their basin."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from repere.comptes.droits import Action
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import scope
from repere.professionnels.fusions import presumed_duplicates


def waiting_duplicates(request: HttpRequest) -> list[AFaire]:
    """Return how many pairs wait for who asks. One query."""
    if scope(request, Action.FUSIONNER).vide:
        return []
    nombre = presumed_duplicates(request).order_by().count()
    if not nombre:
        return []
    phrase = ngettext("%(n)d doublon à regarder", "%(n)d doublons à regarder", nombre)
    return [AFaire(phrase % {"n": nombre}, reverse("professionnels:doublons"), nombre)]
