"""The indicators: what each one is, its map, its table."""

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from repere.observatoire.indicateurs.modele import Fonction, Indicateur
from repere.observatoire.lecture.mesures import FICHES, MESURES
from repere.observatoire.presentation.indicateur import (
    NOM,
    NOMBRE,
    TRIS,
    VALEUR,
    indicator_map,
    read,
    rows,
    vintages,
)
from repere.observatoire.presentation.mailles import level_name, levels, main_level
from repere.observatoire.views.conditionnel import public_page
from repere.observatoire.views.territoires import home

_PAR_PAGE = 100


@public_page
def liste(request: HttpRequest) -> HttpResponse:
    """List the indicators by where they come from."""
    par_source: dict[str, list[Indicateur]] = {}
    for fiche in FICHES.values():
        source = _("Calculés ici") if fiche.code in MESURES else fiche.source
        par_source.setdefault(source, []).append(fiche)
    contexte = {"fil": [home(), (_("Indicateurs"), "")], "groupes": list(par_source.items())}
    return render(request, "observatoire/indicateurs.html", contexte)


@public_page
def indicateur(request: HttpRequest, code: str) -> HttpResponse:
    """Show an indicator: its definition, its map, its table."""
    fiche = FICHES.get(code)
    if fiche is None:
        raise Http404
    annees = vintages(code)
    choix = read_choices(request, annees)
    releves = read(code, choix["par"], choix["annee"])
    lignes = Paginator(rows(releves, choix["tri"]), _PAR_PAGE).get_page(request.GET.get("page"))
    au_dessus = (_("Indicateurs"), reverse("observatoire:indicateurs"))
    contexte = {
        "fil": [home(), au_dessus, (_(fiche.libelle), "")],
        "fiche": fiche,
        "releves": releves,
        "carte": indicator_map(releves),
        "lignes": lignes,
        "maille": level_name(choix["par"]),
        "mailles": _links(choix, "par", [(m, nom) for m, nom in levels()]),
        "annees": _links(choix, "annee", [(a, str(a)) for a in annees]),
        "tris": _links(choix, "tri", _orders(fiche)),
        "suite": urlencode({k: v for k, v in choix.items() if v}),
        "avec_nombre": fiche.fonction is Fonction.PART,
    }
    return render(request, "observatoire/indicateur.html", contexte)


def read_choices(request: HttpRequest, annees: list[int]) -> dict[str, object]:
    """Return what the address asks for, each choice replaced when it is none of ours."""
    par, annee, tri = (request.GET.get(nom, "") for nom in ("par", "annee", "tri"))
    return {
        "par": par if level_name(par) else main_level(),
        "annee": int(annee) if annee in map(str, annees) else (annees[0] if annees else None),
        "tri": tri if tri in TRIS else VALEUR,
    }


def _orders(fiche: Indicateur) -> list[tuple[str, str]]:
    ordres = [(VALEUR, _("Le chiffre")), (NOM, _("Le nom"))]
    if fiche.fonction is Fonction.PART:
        ordres.insert(1, (NOMBRE, _("Le nombre")))
    return ordres


def _links(
    choix: dict[str, object], quoi: str, valeurs: Iterable[tuple[object, str]]
) -> list[tuple[str, str, bool]]:
    """Return (address, words, current) of each value that ``quoi`` may take, the other choices kept."""
    return [
        (
            "?" + urlencode({k: v for k, v in {**choix, quoi: valeur}.items() if v}),
            mots,
            choix[quoi] == valeur,
        )
        for valeur, mots in valeurs
    ]
