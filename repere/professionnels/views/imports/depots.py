"""Files of places brought by coordinators: put down, arranged, looked at, applied, rolled back."""

from collections.abc import Collection
from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_tasks.base import Task

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels import taches
from repere.professionnels.cadre import page
from repere.professionnels.forms.imports import DepotForm, RangementForm
from repere.professionnels.imports.avancement import progress
from repere.professionnels.imports.rangement import fields_by_column, mapping_of, source_of
from repere.professionnels.models import DepotImport
from repere.professionnels.presentation.imports import shown
from repere.professionnels.services import imports
from repere.professionnels.views.edition.propositions import open_proposals

PAR_PAGE: Final = 20
Etat = DepotImport.Etat
_A_LIRE: Final = frozenset({Etat.DEPOSE, Etat.PRET, Etat.ILLISIBLE, Etat.ECHEC, Etat.A_RANGER})


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.IMPORTER)
def depots(request: HttpRequest) -> HttpResponse:
    """List what was brought; bring a file."""
    formulaire = DepotForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and formulaire.is_valid():
        donnees = formulaire.cleaned_data
        depot = imports.deposit(
            fichier=donnees["fichier"],
            nom=donnees["fichier"].name,
            format=donnees["format"],
            complet=donnees["complet"],
            par=request.user,
        )
        return _read(request, depot)
    faits = DepotImport.objects.select_related("depose_par")
    contexte = {
        "form": formulaire,
        "feuillet": Paginator(faits, PAR_PAGE).get_page(request.GET.get("page")),
    }
    fil = [(_("Imports"), "")]
    return page(request, "professionnels/imports/depots.html", contexte, fil=fil)


@require_safe
@action_required(Action.IMPORTER)
def depot(request: HttpRequest, pk: int) -> HttpResponse:
    """Show where a file is, what it would change or has changed."""
    trouve = _one(pk)
    avancement = progress(imports.progress_file(trouve)) if trouve.en_cours else None
    contexte = {
        "depot": trouve,
        "avancement": avancement,
        "arrete": trouve.en_cours and (avancement is None or avancement.arrete),
        "propositions": _proposals(request, trouve),
        **shown(trouve, request.GET.get("voir", ""), request.GET.get("page", "")),
    }
    reponse = page(request, "professionnels/imports/depot.html", contexte, fil=_trail(trouve))
    if request.headers.get("HX-Request") and not trouve.en_cours:
        # The job is over: the whole page has something else to say.
        reponse["HX-Refresh"] = "true"
    return reponse


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.IMPORTER)
def ranger(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which column of a table goes where."""
    trouve = _one(pk)
    if not trouve.correspondance or trouve.etat not in _A_LIRE:
        return redirect("professionnels:depot", pk)
    colonnes = fields_by_column(trouve.correspondance)
    initial: dict[str, Any] = {"source": source_of(trouve.correspondance)}
    initial |= {f"colonne_{rang}": champ for rang, champ in enumerate(colonnes.values())}
    formulaire = RangementForm(colonnes, request.POST or None, initial=initial)
    if request.method == "POST" and formulaire.is_valid():
        imports.arrange(
            depot=trouve,
            correspondance=mapping_of(
                formulaire.chosen(),
                source=formulaire.cleaned_data["source"],
                avant=trouve.correspondance,
            ),
        )
        return _read(request, trouve)
    contexte = {"form": formulaire, "depot": trouve}
    return page(
        request,
        "professionnels/imports/ranger.html",
        contexte,
        fil=_trail(trouve, _("Ranger les colonnes")),
    )


@require_POST
@action_required(Action.IMPORTER)
def relire(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a file again: the base changed since, or the job stopped."""
    trouve = _one(pk)
    if trouve.etat in _A_LIRE or _stopped(trouve, Etat.LECTURE):
        return _read(request, trouve)
    return redirect("professionnels:depot", pk)


@require_POST
@action_required(Action.IMPORTER)
def appliquer(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what the file changes, in the background."""
    trouve = _one(pk)
    depuis = {Etat.PRET, Etat.ANNULE}
    if _stopped(trouve, Etat.APPLICATION):
        depuis = {Etat.APPLICATION}
    return _launch(request, trouve, Etat.APPLICATION, depuis, taches.apply_deposit, request.user.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.IMPORTER)
def annuler(request: HttpRequest, pk: int) -> HttpResponse:
    """Put back what was before, once one has read what that means."""
    trouve = _one(pk)
    depuis = {Etat.APPLIQUE}
    if _stopped(trouve, Etat.ANNULATION):
        depuis = {Etat.ANNULATION}
    if request.method == "POST":
        return _launch(
            request, trouve, Etat.ANNULATION, depuis, taches.undo_deposit, request.user.pk
        )
    if trouve.etat not in depuis:
        return redirect("professionnels:depot", pk)
    return page(
        request,
        "professionnels/imports/annuler.html",
        {"depot": trouve},
        fil=_trail(trouve, _("Annuler l’import")),
    )


@require_safe
@action_required(Action.IMPORTER)
def refus(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Hand over the refused lines, the reason beside each, to be mended and brought again."""
    trouve = _one(pk)
    fichier = imports.write_rejects(depot=trouve)
    if fichier is None:
        raise Http404
    return FileResponse(fichier.open("rb"), as_attachment=True, filename=f"refus-{trouve.nom}")


def _one(pk: int) -> DepotImport:
    return get_object_or_404(DepotImport.objects.select_related("importation"), pk=pk)


def _proposals(request: HttpRequest, depot: DepotImport) -> int:
    """Return how many values wait for a decision once a file is applied: a source never erases people's words."""
    if depot.etat != Etat.APPLIQUE:
        return 0
    return open_proposals(request).order_by().count()


def _stopped(depot: DepotImport, etat: DepotImport.Etat) -> bool:
    """Say whether the job that was to end ``etat`` is dead."""
    if depot.etat != etat:
        return False
    avancement = progress(imports.progress_file(depot))
    return avancement is None or avancement.arrete


def _read(request: HttpRequest, depot: DepotImport) -> HttpResponse:
    return _launch(request, depot, Etat.LECTURE, _A_LIRE | {Etat.LECTURE}, taches.read_deposit)


def _launch(
    request: HttpRequest,
    depot: DepotImport,
    etat: DepotImport.Etat,
    depuis: Collection[str],
    tache: Task[..., None],
    *avec: Any,
) -> HttpResponse:
    """Begin a job, once; who comes second is told. ``avec``: what the task takes after the deposit."""
    try:
        imports.start(depot=depot, etat=etat, depuis=depuis)
    except imports.DepotImpossible as refus:
        messages.error(request, str(refus))
    else:
        transaction.on_commit(lambda: tache.enqueue(depot.pk, *avec))
    return redirect("professionnels:depot", depot.pk)


def _trail(depot: DepotImport, ici: str = "") -> list[tuple[str, str]]:
    racine = (_("Imports"), reverse("professionnels:depots"))
    if not ici:
        return [racine, (depot.nom, "")]
    return [racine, (depot.nom, reverse("professionnels:depot", args=[depot.pk])), (ici, "")]
