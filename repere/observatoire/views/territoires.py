"""The territories of a kind, and the portrait of one."""

from collections import Counter
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from repere.observatoire.access import sees_detail
from repere.observatoire.presentation.mailles import (
    address,
    around,
    directory_page,
    heading,
    level_name,
)
from repere.observatoire.presentation.plan_a_toucher import key_of
from repere.observatoire.presentation.portrait.page import read_portrait
from repere.observatoire.territoires import COMMUNE, Territoire, territories, territory
from repere.observatoire.views.conditionnel import public_page
from repere.territoires.models import Commune

Fil = list[tuple[str, str]]


def home() -> tuple[str, str]:
    """Return the first step of every trail."""
    return (_("Observatoire"), reverse("observatoire:accueil"))


def find(maille: str, code: str) -> Territoire:
    """Return the territory of this instance; raises Http404."""
    # PostgreSQL refuses the NUL character; no code holds it.
    ici = None if "\0" in code else territory(maille, code)
    if ici is None or not ici.communes().exists():
        raise Http404
    return ici


@public_page
def liste(request: HttpRequest, maille: str) -> HttpResponse:
    """List the territories of a kind."""
    nom = level_name(maille)
    trouves = territories(maille) if nom else []
    if nom is None or not trouves:
        raise Http404
    contexte = {
        "fil": [home(), (nom, "")],
        "titre": nom,
        "territoires": told_apart(trouves),
        "serree": len(trouves) > 100,
    }
    return render(request, "observatoire/territoires.html", contexte)


def told_apart(trouves: list[Territoire]) -> list[tuple[str, str, str]]:
    """Return (name, address, département where several communes are called the same)."""
    fois = Counter(t.nom for t in trouves)
    homonymes = [t.code for t in trouves if t.maille == COMMUNE and fois[t.nom] > 1]
    lignes = Commune.objects.filter(pk__in=homonymes).values_list("pk", "departement__nom")
    ou = dict(lignes) if homonymes else {}
    return [(t.nom, address(t), ou.get(t.code) or "") for t in trouves]


@public_page
def portrait(request: HttpRequest, maille: str, code: str) -> HttpResponse:
    """Show a territory: who needs help, what help there is, what lacks."""
    ici = find(maille, code)
    page = read_portrait(ici, vue=request.GET.get("carte", ""))
    contexte = {
        "fil": [*trail(ici), (ici.nom, "")],
        "page": page,
        "jour": timezone.localdate(),
        "annuaire": directory_page(ici),
        # Only to those whom it does not answer that there is nothing.
        "detail": reverse("observatoire:detail", args=[ici.maille, ici.code])
        if sees_detail(request, ici)
        else "",
        "essayer": _what_if(ici),
        "fichiers": files(
            "territoire",
            [ici.maille, ici.code],
            {"carte": page.carte.vue} if page.carte else {},
            images=page.carte is not None,
        ),
        "comparer": f"{reverse('observatoire:comparer')}?maille={ici.maille}&avec={ici.code}",
    }
    return render(request, "observatoire/portrait.html", contexte)


def _what_if(ici: Territoire) -> str:
    """Return where one tries a place more: in this commune, or on the map of this territory."""
    page = reverse("observatoire:et_si")
    quoi = {"ou": ici.code} if ici.maille == COMMUNE else {"plan": key_of(ici)}
    return f"{page}?{urlencode(quoi)}"


class Fichier(NamedTuple):
    """Something to take away."""

    nom: str
    quoi: str
    adresse: str


def files(
    page: str, arguments: list[str], choix: dict[str, Any], *, images: bool = True
) -> list[Fichier]:
    """Return what one may take away of a page, as it is shown."""
    genres = [("csv", _("tableau")), ("json", _("données"))]
    genres += [("svg", _("carte à modifier")), ("png", _("image de la carte"))] if images else []
    suite = f"?{urlencode(choix)}" if choix else ""
    return [
        Fichier(
            genre.upper(), quoi, reverse(f"observatoire:{page}_{genre}", args=arguments) + suite
        )
        for genre, quoi in genres
    ]


def trail(ici: Territoire) -> Fil:
    """Return the way down to ``ici``: its kind; for a commune, its zone, else its département."""
    if ici.maille == COMMUNE:
        # Named as its page is: the main town often bears the name of its basin.
        au_dessus = around(ici.code)
        return [home(), (heading(au_dessus), address(au_dessus))]
    nom = level_name(ici.maille) or ""
    return [home(), (nom, reverse("observatoire:territoires", args=[ici.maille]))]
