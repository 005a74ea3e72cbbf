"""The page of results: what a form, a link or an old address asks, answered or refused by name."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from repere.annuaire.filtres.refus import ParametresRefuses, Refus
from repere.recherche.endroits import Candidat, Endroit, find_place
from repere.recherche.presentation.page import results_page
from repere.recherche.presentation.phrases import address
from repere.recherche.requete import Requete, read_request, to_parameters, to_query
from repere.recherche.resultats import Resultats
from repere.recherche.saisie import ENDROITS, FILTRES, OU_MAX, TOUS, Saisie, read_entry
from repere.recherche.services.memoire import current_index
from repere.recherche.services.recherche import search
from repere.recherche.services.terrains import resolve
from repere.recherche.views.refus import refuse_unknown_values
from repere.socle.langue import _
from repere.socle.texte import plier


@login_not_required
@require_safe
@refuse_unknown_values
def resultats(request: HttpRequest) -> HttpResponse:
    """List the places that answer; lead a form to the one address of its search."""
    saisie = read_entry(dict(request.GET.lists()))
    requete = read_request(saisie.parametres)
    note = ""
    if saisie.ou is not None:
        endroit = _place(saisie.ou, requete)
        if saisie.ou and not endroit.parametres:
            return _ask(request, saisie, endroit)
        saisie, note = saisie.at(endroit.parametres), endroit.message
        requete = replace(read_request(saisie.parametres), page=1)
    if saisie.reecrite and not note and not request.headers.get("HX-Request"):
        return redirect(address(requete) + _all_criteria(requete, saisie))
    trouves = search(requete, timezone.now())
    _refuse_beyond(trouves)
    ou = saisie.ou if saisie.ou is not None else request.GET.get("ou", "")
    contexte = _context(trouves, saisie, note, ou)
    reponse = render(request, "recherche/resultats.html", contexte)
    # What htmx sends holds the blanks of a form: the address to keep has none.
    reponse["HX-Push-Url"] = address(requete)
    return reponse


def _all_criteria(requete: Requete, saisie: Saisie) -> str:
    if not saisie.tous:
        return ""
    return f"{'&' if to_query(requete) else '?'}{FILTRES}={TOUS}"


def _context(trouves: Resultats, saisie: Saisie, note: str, ou: str) -> dict[str, Any]:
    page = results_page(trouves, tous=saisie.tous, note=note)
    form = page.form if trouves.terrain else page.form._replace(ou=ou)
    return {"page": page, "form": form, "adresse_entiere": settings.REPERE_URL + page.adresse}


def _place(ou: str, requete: Requete) -> Endroit:
    """Return where ``ou`` leads; the place that the request has already, when its name was left as it was."""
    if not ou:
        return Endroit({})
    if requete.ou:
        connu = resolve(requete.ou, current_index())
        if plier(connu.libelle) == plier(ou):
            return Endroit(place_of(requete))
    return find_place(ou)


def place_of(requete: Requete) -> dict[str, str]:
    """Return the parameters that say where, the radius left out."""
    return {nom: valeur for nom, valeur in to_parameters(requete) if nom in ENDROITS}


def _ask(request: HttpRequest, saisie: Saisie, endroit: Endroit) -> HttpResponse:
    """Ask where again, the rest of the search kept; one may still look everywhere."""
    partout = replace(read_request(saisie.at({}).parametres), page=1)
    mots = " ".join(filter(None, (partout.texte, saisie.ou)))[:OU_MAX]
    contexte = {
        "ou": saisie.ou,
        "q": partout.texte,
        "gardes": [paire for paire in to_parameters(partout) if paire[0] != "q"],
        "choix": choices(saisie, endroit.candidats),
        "message": endroit.message,
        "en_mots": (mots, address(replace(partout, texte=mots))),
        "partout": address(partout),
    }
    return render(request, "recherche/quel_endroit.html", contexte)


def choices(saisie: Saisie, candidats: tuple[Candidat, ...]) -> list[tuple[Candidat, str]]:
    """Return each candidate with the address of the same search there."""
    return [
        (
            candidat,
            address(replace(read_request(saisie.at(candidat.parametres).parametres), page=1)),
        )
        for candidat in candidats
    ]


def _refuse_beyond(trouves: Resultats) -> None:
    page, pages = trouves.requete.page, trouves.pages
    if page > pages:
        message = _("il n’y a pas de page {page} : la dernière est la {derniere}.")
        refus = Refus("page", str(page), message.format(page=page, derniere=pages), str(pages))
        raise ParametresRefuses([refus])
