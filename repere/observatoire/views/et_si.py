"""« Et si ? »: one place or one weekly stop more."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from repere.annuaire.presentation.mots import SERVICES_PAR_CLE
from repere.observatoire.presentation.choix_commune import choose
from repere.observatoire.presentation.et_si import (
    HEURES,
    PAR_DEFAUT,
    Essai,
    Resultat,
    services,
    try_it,
)
from repere.observatoire.views.conditionnel import public_page
from repere.observatoire.views.territoires import home
from repere.socle.limites import seconds_to_wait, wait_page


@public_page
def et_si(request: HttpRequest) -> HttpResponse:
    """Try one more place; robots have nothing to do here."""
    choix = choose(request.GET.get("ou", ""))
    heures = request.GET.get("heures", PAR_DEFAUT)
    heures = heures if heures in HEURES else PAR_DEFAUT
    service = request.GET.get("service", "")
    service = service if service in SERVICES_PAR_CLE else ""
    resultat: Resultat | None = None
    sans_position = False
    if choix.commune is not None:
        # Everything around is counted again, for each try.
        if attente := seconds_to_wait(request, "essais", settings.REPERE_DONNEES_PAR_MINUTE):
            return wait_page(request, attente)
        valeur = SERVICES_PAR_CLE[service] if service else ""
        try:
            resultat = try_it(Essai(choix.commune, float(heures), valeur))
        except ValueError:
            sans_position = True
    contexte = {
        "fil": [home(), (_("Et si ?"), "")],
        "choix": choix,
        "heures": heures,
        "durees": [(h, _words(h)) for h in HEURES],
        "service": service,
        "services": services(),
        "resultat": resultat,
        "sans_position": sans_position,
    }
    reponse = render(request, "observatoire/et_si.html", contexte)
    reponse["X-Robots-Tag"] = "noindex, nofollow"
    return reponse


def _words(heures: str) -> str:
    dites = {
        "2": _("2 heures par semaine : une permanence"),
        "3.5": _("3 h 30 par semaine : une demi-journée"),
        "7": _("7 heures par semaine : une journée"),
        "14": _("14 heures par semaine : deux journées"),
        "21": _("21 heures par semaine : trois journées"),
        "28": _("28 heures par semaine : quatre journées"),
        "35": _("35 heures par semaine : un lieu ouvert tous les jours"),
    }
    return dites[heures]
