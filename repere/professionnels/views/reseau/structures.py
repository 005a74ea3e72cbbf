"""Structures, as their peers know them: what they lack, plan and do well."""

from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from repere.annuaire.models import Lieu, Structure
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.bassins import chosen_zone
from repere.professionnels.cadre import page
from repere.professionnels.forms.reseau import BesoinForm, PresentationForm
from repere.professionnels.presentation.reseau import portrait
from repere.professionnels.querysets.structures import structures_for
from repere.professionnels.views.reseau.personnes import network_trail
from repere.reseau.models import Besoin, Presentation, Profil
from repere.reseau.services.besoins import meet_need, present, reopen_need, state_need
from repere.reseau.taxonomie import BESOINS

PAR_PAGE: Final = 30
CHAMPS: Final = ("equipe", "projets", "forces", "faiblesses", "partenaires", "prescripteurs")


@require_safe
@action_required(Action.VOIR_LE_RESEAU)
def structures(request: HttpRequest) -> HttpResponse:
    """List the structures of a basin that said something, and what is lacking most."""
    zone, _siennes, toutes = chosen_zone(request, Action.VOIR_LE_RESEAU)
    ouverts = Besoin.objects.open().in_zone(zone) if zone else Besoin.objects.none()
    genre = request.GET.get("besoin", "")
    contexte = {
        "zone": zone,
        "zone_choisie": str(zone.pk) if zone else "",
        "bassins": toutes,
        "besoin": genre if genre in BESOINS else "",
        "besoins": [(cle, BESOINS[cle], nombre) for cle, nombre in ouverts.by_kind().items()],
        "feuillet": Paginator(_of_zone(zone, genre), PAR_PAGE).get_page(request.GET.get("page")),
    }
    fil = [network_trail(), (_("Structures"), "")]
    return page(request, "professionnels/reseau/structures.html", contexte, fil=fil)


@require_safe
@action_required(Action.VOIR_LE_RESEAU)
def structure(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one structure to its peers."""
    trouvee = get_object_or_404(Structure, pk=pk)
    presentation = Presentation.objects.filter(structure=trouvee).first()
    besoins = Besoin.objects.filter(structure=trouvee).order_by("resolu_le", "-dit_le")
    contexte = {
        "structure": trouvee,
        "lieux": Lieu.objects.published().filter(structure=trouvee).without_heavy()[:50],
        "presentation": _told(presentation),
        "besoins": [(BESOINS[b.genre], b) for b in besoins if b.genre in BESOINS],
        "collegues": [
            portrait(p) for p in Profil.objects.seen().filter(structure=trouvee).with_where()
        ],
        "mienne": structures_for(request, Action.PRESENTER_SA_STRUCTURE).filter(pk=pk).exists(),
    }
    fil = [
        network_trail(),
        (_("Structures"), reverse("professionnels:structures")),
        (trouvee.nom, ""),
    ]
    return page(request, "professionnels/reseau/structure.html", contexte, fil=fil)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.PRESENTER_SA_STRUCTURE)
def presenter(request: HttpRequest, pk: int) -> HttpResponse:
    """Write how my structure presents itself."""
    mienne = _own(request, pk)
    presentation = Presentation.objects.filter(structure=mienne).first()
    initial = {champ: getattr(presentation, champ) for champ in CHAMPS} if presentation else {}
    formulaire = PresentationForm(request.POST or None, initial=initial)
    if request.method == "POST" and formulaire.is_valid():
        present(structure=mienne, valeurs=formulaire.cleaned_data)
        messages.success(request, _("C’est enregistré. Le réseau le voit."))
        return redirect("professionnels:structure", pk)
    contexte = {"form": formulaire, "structure": mienne}
    return page(
        request,
        "professionnels/reseau/presenter.html",
        contexte,
        fil=_trail(mienne, _("Présenter")),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.PRESENTER_SA_STRUCTURE)
def besoin(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what my structure lacks."""
    mienne = _own(request, pk)
    formulaire = BesoinForm(request.POST or None)
    if request.method == "POST" and formulaire.is_valid():
        state_need(structure=mienne, par=request.user, **formulaire.cleaned_data)
        messages.success(request, _("Votre besoin est noté. Le réseau le voit."))
        return redirect("professionnels:structure", pk)
    contexte = {"form": formulaire, "structure": mienne}
    return page(
        request,
        "professionnels/reseau/besoin.html",
        contexte,
        fil=_trail(mienne, _("Dire un besoin")),
    )


@require_POST
@action_required(Action.PRESENTER_SA_STRUCTURE)
def besoin_resolu(request: HttpRequest, pk: int, besoin: int) -> HttpResponse:
    """Say that it lacks no more, or that it does after all."""
    dit = get_object_or_404(Besoin, pk=besoin, structure=_own(request, pk))
    if request.POST.get("rouvrir"):
        reopen_need(besoin=dit)
        messages.success(request, _("Ce besoin est de nouveau ouvert."))
    else:
        meet_need(besoin=dit)
        messages.success(request, _("Ce besoin est résolu. Vous pouvez le rouvrir ci-dessous."))
    return redirect("professionnels:structure", pk)


def _own(request: HttpRequest, pk: int) -> Structure:
    mienne = structures_for(request, Action.PRESENTER_SA_STRUCTURE).filter(pk=pk).first()
    if mienne is None:
        raise Http404
    return mienne


def _of_zone(zone: Any, genre: str) -> Any:
    """Return the structures of a basin that told something, those who lack most first."""
    if zone is None:
        return Structure.objects.none()
    ici = Lieu.objects.published().filter(rattachement__appartenances__zone=zone)
    ouverts = Q(besoins__resolu_le__isnull=True)
    trouvees = Structure.objects.filter(pk__in=ici.order_by().values("structure"))
    if genre in BESOINS:
        trouvees = trouvees.filter(
            pk__in=Besoin.objects.open().filter(genre=genre).order_by().values("structure")
        )
    else:
        trouvees = trouvees.filter(Q(besoins__isnull=False) | Q(presentation__isnull=False))
    return trouvees.annotate(ouverts=Count("besoins", filter=ouverts)).order_by(
        "-ouverts", "nom", "pk"
    )


def _told(presentation: Presentation | None) -> list[tuple[str, str]]:
    if presentation is None:
        return []
    noms = {
        "equipe": _("Équipe"),
        "projets": _("Projets"),
        "forces": _("Points forts"),
        "faiblesses": _("Points faibles"),
        "partenaires": _("Partenaires"),
        "prescripteurs": _("Qui lui envoie des personnes"),
    }
    return [(noms[champ], texte) for champ in CHAMPS if (texte := getattr(presentation, champ))]


def _trail(structure: Structure, ici: str) -> list[tuple[str, str]]:
    return [
        network_trail(),
        (_("Structures"), reverse("professionnels:structures")),
        (structure.nom, reverse("professionnels:structure", args=[structure.pk])),
        (ici, ""),
    ]
