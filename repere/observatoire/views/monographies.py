"""Monographs to read on the web, to download, to have written up."""

from datetime import datetime
from typing import Final

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from repere.monographies.models import Monographie
from repere.observatoire.redaction.acces import readable, writes
from repere.observatoire.redaction.composition import compose
from repere.observatoire.redaction.document import Document
from repere.observatoire.redaction.ecriture.page import write_contents, write_page
from repere.observatoire.redaction.rassemblement import gather
from repere.observatoire.services.demandes import EN_COURS, EN_PANNE, ask, state_of
from repere.observatoire.services.redactions import DOCX, PDF, Dossier, fingerprint_of
from repere.observatoire.tasks import write_monograph
from repere.observatoire.views.territoires import home
from repere.territoires.models import Zone

TYPES: Final = {
    DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    PDF: "application/pdf",
}


@login_not_required
@require_safe
def liste(request: HttpRequest) -> HttpResponse:
    """List the monographs that everybody may read."""
    noms = {(z.zonage_id, z.code): z.nom for z in Zone.objects.order_by()}
    publiees = Monographie.objects.published().order_by("-annee", "zone")
    lignes = [
        (noms.get((m.zonage, m.zone), m.zone), m.annee, reverse("observatoire:monographie", args=_address(m)))
        for m in publiees
    ]  # fmt: skip
    contexte = {"fil": [home(), (_("Monographies"), "")], "lignes": lignes}
    return render(request, "observatoire/monographie/liste.html", contexte)


@login_not_required
@require_safe
def monographie(request: HttpRequest, zonage: str, zone: str, annee: int) -> HttpResponse:
    """Show a monograph: as it was written up when it is published, as it stands for those who write it."""
    lue = readable(request, zonage, zone, annee)
    dossier, ecrit = Dossier(lue), writes(request, lue)
    publiee = lue.etat == Monographie.Etat.PUBLIEE
    public = dossier.public(lue)
    document = (dossier.document() if public and not ecrit else None) or compose(gather(lue))
    contexte = {
        "fil": [home(), (_("Monographies"), reverse("observatoire:monographies")), (document.entete, "")],
        "document": document,
        # Built of escaped words and drawings of ours.
        "sommaire": SafeString(write_contents(document)),
        "corps": SafeString(write_page(document)),
        "publiee": publiee,
        "fichiers": _files(lue, dossier.made_on() if public or ecrit else None),
        "redaction": _writing(lue, dossier, document) if ecrit else None,
    }  # fmt: skip
    reponse = render(request, "observatoire/monographie/monographie.html", contexte)
    if not publiee or ecrit:
        patch_cache_control(reponse, private=True, no_store=True)
    return reponse


@login_not_required
@require_safe
def fichier(
    request: HttpRequest, zonage: str, zone: str, annee: int, genre: str
) -> HttpResponseBase:
    """Hand a file of a monograph."""
    lue = readable(request, zonage, zone, annee)
    dossier = Dossier(lue)
    if genre not in TYPES or not (dossier.public(lue) or writes(request, lue)):
        raise Http404("Rien ici.")
    try:
        ouvert = dossier.path(genre).open("rb")
    except OSError as absent:
        raise Http404("Rien ici.") from absent
    nom = f"monographie-{zone}-{annee}.{genre}"
    reponse = FileResponse(ouvert, as_attachment=True, filename=nom, content_type=TYPES[genre])
    if not dossier.public(lue):
        patch_cache_control(reponse, private=True, no_store=True)
    return reponse


@require_POST
def rediger(request: HttpRequest, zonage: str, zone: str, annee: int) -> HttpResponse:
    """Have the files of a monograph made in the background."""
    lue = readable(request, zonage, zone, annee)
    if not writes(request, lue):
        raise Http404("Rien ici.")
    if ask(monographie=lue):
        write_monograph.enqueue(lue.pk)
    messages.success(request, _("Le document se prépare. Il sera là dans un instant."))
    return redirect("observatoire:monographie", *_address(lue))


def _writing(lue: Monographie, dossier: Dossier, document: Document) -> dict[str, object]:
    """Return what those who write read above the document."""
    etat = state_of(lue)
    return {
        "adresse": reverse("observatoire:monographie_rediger", args=_address(lue)),
        "espace": reverse("professionnels:monographie", args=[lue.pk]),
        "en_cours": etat == EN_COURS,
        "en_panne": etat == EN_PANNE,
        "a_jour": dossier.fingerprint() == fingerprint_of(document),
    }


def _files(lue: Monographie, faite_le: datetime | None) -> dict[str, object] | None:
    if faite_le is None:
        return None
    adresses = {
        genre: reverse("observatoire:monographie_fichier", args=(*_address(lue), genre))
        for genre in TYPES
    }
    return {"jour": faite_le, **adresses}


def _address(lue: Monographie) -> tuple[str, str, int]:
    return lue.zonage, lue.zone, lue.annee
