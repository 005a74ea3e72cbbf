"""Several territories side by side."""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from repere.observatoire.presentation.choix_commune import Choix, choose
from repere.observatoire.presentation.comparaison import MAXIMUM, compare
from repere.observatoire.presentation.mailles import address, level_name, levels, main_level
from repere.observatoire.territoires import COMMUNE, Territoire, territories
from repere.observatoire.views.conditionnel import public_page
from repere.observatoire.views.territoires import home
from repere.socle.limites import seconds_to_wait, wait_page


class Choisi(NamedTuple):
    """A territory of the table: its page, and the address of the table without it."""

    nom: str
    code: str
    adresse: str
    sans: str


@public_page
def comparer(request: HttpRequest) -> HttpResponse:
    """Show from two to six territories side by side."""
    demandee = request.GET.get("maille", "")
    maille = demandee if level_name(demandee) else main_level()
    tous = {t.code: t for t in territories(maille)}
    choix = choose(request.GET.get("ou", "")) if maille == COMMUNE else Choix()
    codes = [*request.GET.getlist("avec"), *([choix.commune.pk] if choix.commune else [])]
    choisis = [tous[code] for code in dict.fromkeys(codes) if code in tous][:MAXIMUM]
    if len(choisis) > 1:
        # As many tables as there are choices of six communes: none is kept.
        attente = seconds_to_wait(request, "comparaisons", settings.REPERE_DONNEES_PAR_MINUTE)
        if attente:
            return wait_page(request, attente)
    contexte = {
        "fil": [home(), (_("Comparer"), "")],
        "maille": maille,
        "mailles": [(f"?maille={m}", nom, m == maille) for m, nom in levels()],
        "choisis": [_chosen(t, choisis) for t in choisis],
        "restent": [] if maille == COMMUNE else [t for t in tous.values() if t not in choisis],
        "par_saisie": maille == COMMUNE,
        "choix": choix,
        "propositions": [
            (nom, departement, _address([*choisis, Territoire(COMMUNE, code, nom)]))
            for nom, departement, _adresse, code in choix.propositions
        ],
        "plein": len(choisis) >= MAXIMUM,
        "tableau": compare(choisis) if len(choisis) > 1 else None,
    }
    return render(request, "observatoire/comparer.html", contexte)


def _chosen(territoire: Territoire, choisis: list[Territoire]) -> Choisi:
    autres = [t for t in choisis if t != territoire]
    sans = _address(autres) if autres else f"?maille={territoire.maille}"
    return Choisi(territoire.nom, territoire.code, address(territoire), sans)


def _address(territoires: list[Territoire]) -> str:
    parametres = [("maille", territoires[0].maille), *(("avec", t.code) for t in territoires)]
    return f"{reverse('observatoire:comparer')}?{urlencode(parametres)}"
