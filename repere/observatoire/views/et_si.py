"""« Et si ? »: places or weekly stops more, where one writes or touches a map."""

from typing import Any, Final

from django.conf import settings
from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from repere.annuaire.presentation.mots import SERVICES_PAR_CLE
from repere.observatoire.lecture.ensemble import whole
from repere.observatoire.lecture.etat import state
from repere.observatoire.presentation.chiffres import hours_for_ten_thousand
from repere.observatoire.presentation.choix_commune import Choix, choose
from repere.observatoire.presentation.demande_essai import LIEUX_MAX, Demande, read_demand
from repere.observatoire.presentation.et_si import HEURES, Essai, Resultat, services, try_it
from repere.observatoire.presentation.mailles import regions
from repere.observatoire.presentation.ou_ouvrir import best
from repere.observatoire.presentation.plan_a_toucher import (
    Touche,
    picture,
    read_touch,
    territory_asked,
    touch_map,
    touched,
)
from repere.observatoire.territoires import COMMUNE, Territoire
from repere.observatoire.views.conditionnel import public_page
from repere.observatoire.views.territoires import find, home
from repere.socle.limites import seconds_to_wait, wait_page
from repere.territoires.models import Commune

_GARDE_SECONDES: Final = 3600


@public_page
def et_si(request: HttpRequest) -> HttpResponse:
    """Try one more place, or several; robots have nothing to do here."""
    demande, touche = read_demand(request.GET), read_touch(request.GET)
    if touche is not None and (commune := _touched(touche)):
        reponse: HttpResponse = redirect(demande.address(demande.places(commune)) + "#resultat")
    else:
        choix = choose(request.GET.get("ou", ""))
        communes = demande.places(choix.commune) if choix.commune else list(demande.gardees)
        # Everything around is counted again, for each try.
        if communes and (
            attente := seconds_to_wait(request, "essais", settings.REPERE_DONNEES_PAR_MINUTE)
        ):
            return wait_page(request, attente)
        contexte = _context(demande, choix, communes, territory_asked(request.GET))
        contexte["a_cote"] = touche is not None
        reponse = render(request, "observatoire/et_si.html", contexte)
    reponse["X-Robots-Tag"] = "noindex, nofollow"
    return reponse


@public_page
def plan(request: HttpRequest, maille: str, code: str) -> HttpResponse:
    """Hand the picture that one touches; as it changes little, telephones keep it an hour."""
    ici = find(maille, code)
    if ici.maille == COMMUNE:
        raise Http404
    cle = f"observatoire:plan:{state()}:{ici.maille}:{ici.code}"
    gardes = caches["images"]
    dessin: str | None = gardes.get(cle)
    if dessin is None:
        dessin = picture(ici, whole())
        gardes.set(cle, dessin, _GARDE_SECONDES)
    if not dessin:
        raise Http404
    entetes = {
        "X-Robots-Tag": "noindex",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": f"public, max-age={_GARDE_SECONDES}",
    }
    return HttpResponse(dessin, content_type="image/svg+xml", headers=entetes)


def _touched(touche: Touche) -> Commune | None:
    code = touched(touche, whole())
    return Commune.objects.in_territory().filter(pk=code).first() if code else None


def _context(
    demande: Demande, choix: Choix, communes: list[Commune], voulu: Territoire | None
) -> dict[str, Any]:
    resultat, sans_position = _tried(demande, communes)
    autour = resultat.autour if resultat else voulu or next(iter(regions()), None)
    return {
        "fil": [home(), (_("Et si ?"), "")],
        "choix": choix,
        "communes": [
            (c.nom, c.pk, demande.address([a for a in communes if a != c])) for c in communes
        ],
        "plein": len(communes) >= LIEUX_MAX,
        "garder": bool(demande.gardees),
        "suite": demande.keeping(demande.gardees),
        "heures": demande.heures,
        "durees": [(h, _words(h)) for h in HEURES],
        "service": demande.service,
        "services": services(),
        "resultat": resultat,
        "sans_position": sans_position,
        "unite": hours_for_ten_thousand(),
        **_where(autour, demande, resultat),
    }


def _tried(demande: Demande, communes: list[Commune]) -> tuple[Resultat | None, bool]:
    """Return what ``communes`` would change, and whether one of them cannot be placed."""
    if not communes:
        return None, False
    valeur = SERVICES_PAR_CLE[demande.service] if demande.service else ""
    try:
        return try_it(Essai(communes, float(demande.heures), valeur)), False
    except ValueError:
        return None, True


def _where(
    autour: Territoire | None, demande: Demande, resultat: Resultat | None
) -> dict[str, Any]:
    """Return the map to touch, and where one more place would help most, even before any choice."""
    if autour is None:
        return {"plan": None, "meilleures": ()}
    valeur = SERVICES_PAR_CLE[demande.service] if demande.service else ""
    ensemble = whole()
    meilleures = resultat.meilleures if resultat else best(ensemble, autour, valeur)
    return {
        "plan": touch_map(autour, ensemble),
        "autour": autour,
        "meilleures": meilleures,
    }


def _words(heures: str) -> str:
    dites = {
        "2": _("Une permanence : 2 h"),
        "3.5": _("Une demi-journée : 3 h 30"),
        "7": _("Une journée : 7 h"),
        "14": _("Deux journées : 14 h"),
        "21": _("Trois journées : 21 h"),
        "28": _("Quatre journées : 28 h"),
        "35": _("Tous les jours : 35 h"),
    }
    return dites[heures]
