"""How each figure is made, and what it does not say."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from repere.observatoire.calcul.fragilite import VERSION
from repere.observatoire.dessin.nombres import number
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.lecture.fragilite import current_reference
from repere.observatoire.offre.lecture import supply
from repere.observatoire.presentation.croisement import crossing
from repere.observatoire.views.conditionnel import public_page
from repere.observatoire.views.territoires import home


@public_page
def methode(request: HttpRequest) -> HttpResponse:
    """Explain every calculation in plain words, with its sources."""
    reference = current_reference()
    offre = supply()
    contexte = {
        "fil": [home(), (_("Méthode"), "")],
        "version": VERSION,
        "reference": reference,
        "bornes": [
            (INDICATEURS[code].libelle, number(bas, "%", 1), number(haut, "%", 1))
            for code, (bas, haut) in (reference.bornes.items() if reference else ())
        ],
        "lieux": len(offre.points),
        "sans_position": offre.sans_position,
        "sans_accueil": offre.sans_accueil,
        "au_vol": offre.au_vol,
        "croisement": crossing(),
    }
    return render(request, "observatoire/methode.html", contexte)
