"""My profile: what colleagues read of me, if I want."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.cadre import page
from repere.professionnels.forms.reseau import ProfilForm
from repere.professionnels.querysets.structures import own_structures
from repere.professionnels.views.reseau.personnes import network_trail
from repere.reseau.models import Profil
from repere.reseau.services.profils import save_profile


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.VOIR_LE_RESEAU)
def mon_profil(request: HttpRequest) -> HttpResponse:
    """Write my profile, show it or hide it."""
    profil = Profil.objects.with_where().filter(personne_id=request.user.pk).first()
    structures = own_structures(request)
    formulaire = ProfilForm(
        structures, request.POST or None, initial=_initial(request, profil, structures)
    )
    if request.method == "POST" and formulaire.is_valid():
        return _save(request, formulaire.cleaned_data)
    contexte = {"form": formulaire, "profil": profil}
    fil = [network_trail(), (_("Mon profil"), "")]
    return page(request, "professionnels/reseau/mon_profil.html", contexte, fil=fil)


def _save(request: HttpRequest, donnees: dict[str, Any]) -> HttpResponse:
    visible = donnees.pop("visible")
    structure = donnees.pop("structure")
    valeurs = donnees | {"structure_id": int(structure) if structure else None}
    profil = save_profile(personne=request.user, valeurs=valeurs, visible=visible)
    messages.success(
        request,
        _("C’est enregistré. Le réseau voit votre profil.")
        if visible
        else _("C’est enregistré. Personne d’autre que vous ne voit ce profil."),
    )
    return redirect("professionnels:personne", profil.pk)


def _initial(
    request: HttpRequest, profil: Profil | None, structures: dict[str, str]
) -> dict[str, Any]:
    if profil is None:
        nom = getattr(request.user, "first_name", "")
        return {"nom": nom, "structure": next(iter(structures), ""), "langues": ["fr"]}
    champs = ("nom", "fonction", "publics", "outils", "langues", "formations", "partage", "visible")
    commune = profil.commune
    return {champ: getattr(profil, champ) for champ in champs} | {
        "structure": str(profil.structure_id or ""),
        "commune": f"{commune.nom} {(commune.codes_postaux or [''])[0]}".strip() if commune else "",
    }
