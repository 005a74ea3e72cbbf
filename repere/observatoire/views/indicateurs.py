"""The indicators: what each one is, its map, its table."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

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
from repere.observatoire.views.territoires import files, home

_PAR_PAGE: Final = 100


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
    releves = read(code, choix.par, choix.annee)
    lignes = Paginator(rows(releves, choix.tri), _PAR_PAGE).get_page(request.GET.get("page"))
    au_dessus = (_("Indicateurs"), reverse("observatoire:indicateurs"))
    contexte = {
        "fil": [home(), au_dessus, (_(fiche.libelle), "")],
        "fiche": fiche,
        "releves": releves,
        "carte": indicator_map(releves),
        "lignes": lignes,
        "maille": level_name(choix.par),
        "mailles": _links(choix, "par", [(m, nom) for m, nom in levels()]),
        "annees": _links(choix, "annee", [(a, str(a)) for a in annees]),
        "tris": _links(choix, "tri", _orders(fiche)),
        "suite": choix.address(),
        "fichiers": files(
            "indicateur",
            [code],
            {k: v for k, v in choix._asdict().items() if v and k != "tri"},
            images=releves.connus > 0,
        ),
        "avec_nombre": fiche.fonction is Fonction.PART,
    }
    return render(request, "observatoire/indicateur.html", contexte)


class Choix(NamedTuple):
    """What the address asks for; ``annee`` None: our own measures, made today."""

    par: str
    annee: int | None
    tri: str

    def address(self) -> str:
        """Return these choices as an address keeps them."""
        return urlencode({cle: valeur for cle, valeur in self._asdict().items() if valeur})


def read_choices(request: HttpRequest, annees: list[int]) -> Choix:
    """Return what the address asks for, each choice replaced when it is none of ours."""
    par, annee, tri = (request.GET.get(nom, "") for nom in ("par", "annee", "tri"))
    return Choix(
        par if level_name(par) else main_level(),
        int(annee) if annee in map(str, annees) else (annees[0] if annees else None),
        tri if tri in TRIS else VALEUR,
    )


def _orders(fiche: Indicateur) -> list[tuple[str, str]]:
    ordres = [(VALEUR, _("Le chiffre")), (NOM, _("Le nom"))]
    if fiche.fonction is Fonction.PART:
        ordres.insert(1, (NOMBRE, _("Le nombre")))
    return ordres


def _links(
    choix: Choix, quoi: str, valeurs: Iterable[tuple[Any, str]]
) -> list[tuple[str, str, bool]]:
    """Return (address, words, current) of each value that ``quoi`` may take, the other choices kept."""
    return [
        (f"?{autre.address()}", mots, autre == choix)
        for valeur, mots in valeurs
        for autre in [choix._replace(**{quoi: valeur})]
    ]
