"""Old monographs of which something is still to be read again."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from repere.comptes.droits import Action
from repere.monographies.models import Reprise, Trouvaille
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import scope


def old_monographs(request: HttpRequest) -> list[AFaire]:
    """Return how many documents wait for who asks. One query."""
    if scope(request, Action.REPRENDRE_UNE_MONOGRAPHIE).vide:
        return []
    ouvertes = Reprise.objects.filter(etat__in=[Reprise.Etat.A_RELIRE, Reprise.Etat.APPLIQUEE])
    attendent = ouvertes.filter(trouvailles__etat=Trouvaille.Etat.PROPOSE)
    nombre = attendent.order_by().distinct().count()
    if not nombre:
        return []
    phrase = ngettext(
        "%(n)d ancienne monographie à relire", "%(n)d anciennes monographies à relire", nombre
    )
    return [AFaire(phrase % {"n": nombre}, reverse("professionnels:reprises"), nombre)]
