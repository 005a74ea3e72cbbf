"""What was asked of the assistant and led to no place, for those who animate a territory."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Sum

from repere.annuaire.presentation.mots import SERVICES_PAR_CLE, service_in_words
from repere.assistant.models import CompteDuJour
from repere.assistant.petits_nombres import SEUIL
from repere.recherche.sans_reponse import SansReponse

_VAINES = (CompteDuJour.Issue.HUMAIN, CompteDuJour.Issue.AILLEURS)


def unmet_turns(communes: Sequence[str], depuis: date) -> list[SansReponse]:
    """Return the needs that led to no place; few of them would be somebody, and stay untold."""
    lignes = (
        CompteDuJour.objects.filter(jour__gte=depuis, commune__in=communes, issue__in=_VAINES)
        .exclude(service="")
        .order_by()
        .values("service")
        .annotate(total=Sum("nombre"))
        .filter(total__gte=SEUIL)
    )
    return [
        SansReponse(service_in_words(SERVICES_PAR_CLE[ligne["service"]]), ligne["total"])
        for ligne in lignes
        if ligne["service"] in SERVICES_PAR_CLE
    ]
