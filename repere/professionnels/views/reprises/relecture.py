"""Reading again what was read, beside its source: kept, corrected, put aside, by one or by group, and undone."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from repere.annuaire.models import Lieu
from repere.annuaire.services.lieux_proposes import propose_place
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.monographies.lecture.correction import Incorrecte, read_correction
from repere.monographies.lecture.trouvailles import sheet_of
from repere.monographies.models import Reprise, Trouvaille
from repere.monographies.services import reprises as services
from repere.professionnels.access_monographies import old_monograph_for
from repere.professionnels.annulation import offer_undo, read_token
from repere.professionnels.cadre import page
from repere.professionnels.numeros import number
from repere.professionnels.presentation.reprises import Groupe, groups, key_of, source, values
from repere.professionnels.views.reprises.depots import trail
from repere.territoires.models import Commune

Etat = Trouvaille.Etat
_GESTE: Final = "reprises"
_ETATS: Final = {
    "garder": Etat.RETENU,
    "ecarter": Etat.ECARTE,
    "corriger": Etat.CORRIGE,
    "rouvrir": Etat.PROPOSE,
}
_TOUT: Final = "tout"
_ADRESSE_MAX: Final = 3800


@require_safe
@action_required(Action.REPRENDRE_UNE_MONOGRAPHIE)
def reprise(request: HttpRequest, numero: int, groupe: str = "") -> HttpResponse:
    """Show one group of values beside the lines they come from."""
    return _show(request, old_monograph_for(request, numero), groupe)


def _show(
    request: HttpRequest,
    lue: Reprise,
    groupe: str,
    saisies: Mapping[int, str] | None = None,
    refus: str = "",
) -> HttpResponse:
    """``saisies``: by value, what was typed and not taken; nothing of it is lost. ``refus``: why, said beside it."""
    trouvailles = _all(lue)
    liste = groups(trouvailles)
    ici = _here(liste, groupe)
    siennes = [t for t in trouvailles if ici and key_of(t) == ici.cle]
    faites = sum(t.etat != Etat.PROPOSE for t in trouvailles)
    contexte = {
        "reprise": lue,
        "groupes": liste,
        "ici": ici,
        "suivant": _next(liste, ici),
        "valeurs": values(lue, siennes, saisies or {}),
        "source": source(lue, siennes),
        "refus": refus,
        "faites": faites,
        "total": len(trouvailles),
        "annuler": request.GET.get("annuler", "")[:8000],
        **_place(lue, siennes),
    }
    return page(request, "professionnels/reprises/reprise.html", contexte, fil=trail(lue))


@require_POST
@action_required(Action.REPRENDRE_UNE_MONOGRAPHIE)
def decider(request: HttpRequest, numero: int, groupe: str) -> HttpResponse:
    """Decide of one value, or of all those of a group that wait."""
    lue, ici = old_monograph_for(request, numero), _address(numero, groupe)
    geste, _entre, quoi = request.POST.get("geste", "").partition(":")
    if geste not in _ETATS:
        return redirect(ici)
    tout = quoi == _TOUT and geste != "corriger"
    siennes = [t for t in _all(lue) if key_of(t) == groupe]
    choisies = siennes if tout else [t for t in siennes if t.pk == number(quoi)]
    try:
        corrigee = read_correction(choisies[0].chemin, request.POST.dict()) if geste == "corriger" and choisies else None  # fmt: skip
        avant = services.decide(
            reprise=lue,
            trouvailles=[t.pk for t in choisies],
            etat=_ETATS[geste],
            par=request.user,
            corrigee=corrigee,
            seulement_proposees=tout,
        )
    except Incorrecte as refus:
        saisie = {choisies[0].pk: request.POST.get("valeur", "")}
        return _show(request, lue, groupe, saisie, str(refus))
    except (services.ReprisePassee, services.RepriseImpossible) as refus:
        messages.error(request, str(refus))
        return redirect(f"{ici}#v{number(quoi)}")
    return _undoable(request, avant, ici, _anchor(siennes, choisies))


@require_POST
@action_required(Action.REPRENDRE_UNE_MONOGRAPHIE)
def lieu(request: HttpRequest, numero: int, groupe: str) -> HttpResponse:
    """Say of which place of the directory a structure's sheet speaks, or propose it to the directory."""
    lue, ici = old_monograph_for(request, numero), _address(numero, groupe)
    tete = get_object_or_404(lue.trouvailles, chemin=groupe.replace("-", "/", 1))
    if "proposer" in request.POST:
        return _propose(request, lue, tete, ici)
    choisi = None
    if identifiant := request.POST.get("lieu", ""):
        choisi = Lieu.objects.published().filter(identifiant=identifiant).first()
        if choisi is None:
            messages.error(request, _("Ce lieu n’est plus dans l’annuaire."))
            return redirect(ici)
    try:
        avant = services.choose_place(reprise=lue, trouvaille=tete, lieu=choisi, par=request.user)
    except services.ReprisePassee as refus:
        messages.error(request, str(refus))
        return redirect(ici)
    return _undoable(request, avant, ici, "lieu")


@require_POST
@action_required(Action.REPRENDRE_UNE_MONOGRAPHIE)
def annuler(request: HttpRequest, numero: int, groupe: str) -> HttpResponse:
    """Take back what was just decided."""
    lue = old_monograph_for(request, numero)
    avant = read_token(_GESTE, request)
    if avant is None:
        messages.info(request, _("C’est trop tard pour annuler. Décidez de nouveau."))
        return redirect(_address(numero, groupe))
    try:
        nombre = services.put_back(reprise=lue, avant=avant, par=request.user)
    except services.ReprisePassee as refus:
        messages.error(request, str(refus))
    else:
        phrase = ngettext("%(n)d valeur remise.", "%(n)d valeurs remises.", nombre)
        messages.success(request, phrase % {"n": nombre})
    return redirect(_address(numero, groupe))


def _propose(request: HttpRequest, lue: Reprise, tete: Trouvaille, ici: str) -> HttpResponse:
    """The directory gets a place to decide of, like any other: nothing is written in it."""
    valeurs = {t.chemin: services.value_of(t) for t in _all(lue) if t.etat != Etat.ECARTE}
    fiche = sheet_of(valeurs, tete.chemin)
    communes = Commune.objects.filter(nom__iexact=fiche["commune"] or "").order_by("pk")[:2]
    if len(communes) != 1 or not fiche["nom"]:
        messages.error(request, _("Corrigez d’abord la commune : l’annuaire ne la connaît pas."))
        return redirect(ici)
    dites = {"nom": fiche["nom"], "commune": communes[0].nom, "code_insee": communes[0].pk}
    dites |= {champ: fiche[champ] for champ in ("telephone", "horaires") if fiche[champ]}
    propose_place(valeurs=dites, commune=communes[0], personne=request.user)
    messages.success(request, _("C’est proposé. Qui anime ce bassin décidera."))
    return redirect(ici)


def _place(lue: Reprise, siennes: Sequence[Trouvaille]) -> dict[str, object]:
    """Return the places that a structure's sheet may speak of."""
    if not siennes or not siennes[0].chemin.startswith("structures/"):
        return {"tete": None, "candidats": []}
    tete = siennes[0]
    fiche = sheet_of({t.chemin: services.value_of(t) for t in siennes}, tete.chemin)
    trouves = services.candidates(fiche, zone=services.basin_of(lue))
    autres = [c for c in trouves if c.lieu.pk != tete.lieu_id]
    return {"tete": tete, "candidats": autres}


def _undoable(
    request: HttpRequest, avant: Sequence[services.Avant], ici: str, ancre: str
) -> HttpResponse:
    if not avant:
        return redirect(ici)
    reponse = offer_undo(request, _GESTE, list(avant), vers=ici)
    if len(reponse["Location"]) > _ADRESSE_MAX:
        # A page of text that replaces another: servers take no such address.
        messages.success(request, _("C’est noté."))
        return redirect(f"{ici}#{ancre}")
    reponse["Location"] += f"#{ancre}"
    return reponse


def _anchor(siennes: Sequence[Trouvaille], choisies: Sequence[Trouvaille]) -> str:
    """Return where to go on: the next value that waits, after the last decided of."""
    rang = max((siennes.index(t) for t in choisies), default=0)
    suivantes = [t for t in siennes[rang + 1 :] if t.etat == Etat.PROPOSE]
    return f"v{suivantes[0].pk}" if suivantes else "suite"


def _all(lue: Reprise) -> list[Trouvaille]:
    return list(lue.trouvailles.select_related("lieu"))


def _here(liste: Sequence[Groupe], groupe: str) -> Groupe | None:
    if not groupe:
        return next((g for g in liste if g.reste), liste[0] if liste else None)
    trouve = next((g for g in liste if g.cle == groupe), None)
    if trouve is None:
        raise Http404("Rien ici.")
    return trouve


def _next(liste: Sequence[Groupe], ici: Groupe | None) -> Groupe | None:
    rang = liste.index(ici) if ici else -1
    return next((g for g in [*liste[rang + 1 :], *liste[:rang]] if g.reste), None)


def _address(numero: int, groupe: str) -> str:
    return reverse("professionnels:reprise_groupe", args=[numero, groupe])
