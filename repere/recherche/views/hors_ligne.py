"""The app that works without a network: its page, the file of each bassin, the manifest, the worker."""

import hashlib
import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from repere.annuaire.presentation import mots
from repere.recherche.services.bassins import Colis, parcel_of, parcels_of
from repere.recherche.texte.mots import INVARIABLES, MOTS_VIDES
from repere.socle.francais import decimal
from repere.socle.texte import plier
from repere.territoires.models import Zone

_DOSSIER: Final = "recherche/hors_ligne"
# What the offline page needs beyond what its own HTML names: the modules that its module imports.
MODULES: Final = tuple(
    f"{_DOSSIER}/{nom}.js"
    for nom in ("bassins", "cartes", "chercher", "decoder", "lexique", "mots", "ouverture")
)
ICONES: Final = (("192", "any"), ("512", "any"), ("512-masque", "maskable"))
# The colours of the tokens --surface and --nuit: a manifest reads no style sheet.
FOND: Final = "#fffdf9"
THEME: Final = "#17414d"


class Bassin(NamedTuple):
    """A line of the page. ``cle`` names the bassin in the page's own address."""

    nom: str
    cle: str
    adresse: str
    lieux: int
    octets: int
    taille: str


class Zonage(NamedTuple):
    """The bassins of a zonage."""

    nom: str
    bassins: list[Bassin]


@login_not_required
@require_safe
@cache_control(no_cache=True)
def page(request: HttpRequest) -> HttpResponse:
    """Choose a bassin; then, without a network, search in it."""
    zones = list(Zone.objects.select_related("zonage").order_by("zonage", "pk"))
    colis = parcels_of(zones, timezone.localdate())
    noms = {zone.zonage_id: zone.zonage.nom for zone in zones}
    zonages = [
        Zonage(noms[code], sorted(map(_line, groupe), key=lambda b: plier(b.nom)))
        for code, groupe in groupby(colis, key=lambda c: c.zonage)
    ]
    contexte = {
        "fil": [(_("Sans réseau"), "")],
        "zonages": zonages,
        "besoins": mots.SERVICES.items(),
        "mots_vides": " ".join(sorted(MOTS_VIDES)),
        "invariables": " ".join(sorted(INVARIABLES)),
    }
    return render(request, "recherche/hors_ligne/page.html", contexte)


def _line(colis: Colis) -> Bassin:
    cle = f"{colis.zonage}/{colis.code}"
    adresse = reverse("hors_ligne:bassin", args=[colis.zonage, colis.code])
    octets = len(colis.compresse)
    return Bassin(colis.nom, cle, adresse, colis.lieux, octets, size_in_words(octets))


def size_in_words(octets: int) -> str:
    """Return "12,9 ko"."""
    return _("{nombre} ko").format(nombre=decimal(round(octets / 1000, 1)))


@login_not_required
@require_safe
@cache_control(public=True, max_age=600)
def bassin(request: HttpRequest, zonage: str, code: str) -> HttpResponse:
    """Give the file of a bassin: compressed once for all, and only when it changed."""
    zone = get_object_or_404(Zone, zonage=zonage, code=code)
    colis = parcel_of(zone, timezone.localdate())
    # Otherwise the whole, which is compressed on its way as any other page is.
    compresse = "br" in {c.strip() for c in request.headers.get("Accept-Encoding", "").split(",")}
    reponse = HttpResponse(
        colis.compresse if compresse else colis.contenu, content_type="application/json"
    )
    # Weak: the same content, whichever way it travels.
    reponse.headers["ETag"] = etag = f'W/"{colis.empreinte}"'
    if compresse:
        reponse.headers["Content-Encoding"] = "br"
    patch_vary_headers(reponse, ["Accept-Encoding"])
    return get_conditional_response(request, etag=etag, response=reponse) or reponse


@login_not_required
@require_safe
@cache_control(public=True, max_age=3600)
def manifeste(request: HttpRequest) -> HttpResponse:
    """Give what a phone asks before it installs the site as an app."""
    contenu = {
        "id": "/",
        "name": f"{settings.REPERE_NOM} – {settings.REPERE_TERRITOIRE}",
        "short_name": settings.REPERE_NOM,
        "description": _("Près de chez vous, qui vous aide avec internet et l’ordinateur."),
        "lang": get_language() or "fr",
        "dir": "rtl" if get_language_bidi() else "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": FOND,
        "theme_color": THEME,
        "categories": ["utilities", "government"],
        "icons": [*_icons()],
        "shortcuts": [
            {"name": _("Trouver de l’aide"), "url": "/recherche"},
            {"name": _("Chercher sans réseau"), "url": reverse("hors_ligne:page")},
        ],
    }
    return _text(json.dumps(contenu, ensure_ascii=False), "application/manifest+json")


def _icons() -> Iterator[dict[str, str]]:
    for nom, usage in ICONES:
        cote = nom.split("-")[0]
        yield {
            "src": static(f"{_DOSSIER}/icone-{nom}.png"),
            "sizes": f"{cote}x{cote}",
            "type": "image/png",
            "purpose": usage,
        }


@login_not_required
@require_safe
@cache_control(no_cache=True)
def service_worker(request: HttpRequest) -> HttpResponse:
    """Give the worker: what changes with each version, then the script itself, whose name does too."""
    reglages = json.dumps(_worker_settings(), ensure_ascii=False)
    scripts = ", ".join(json.dumps(static(f"{_DOSSIER}/{n}.js")) for n in ("bassins", "sw"))
    return _text(f"self.REPERE = {reglages};\nimportScripts({scripts});\n", "text/javascript")


def _worker_settings() -> dict[str, Any]:
    reglages = {
        "page": reverse("hors_ligne:page"),
        "modules": [static(nom) for nom in MODULES],
        "langue": get_language() or "fr",
        "textes": {
            "gardee": _("Vous êtes hors connexion. Voici la page gardée le {quand}."),
            "panne": _("Le site ne répond pas. Voici la page gardée le {quand}."),
            "lente": _("Le réseau est lent. Voici la page gardée le {quand}."),
            "etats": _("« Ouvert », « fermé » et « aujourd’hui » datent de ce moment-là."),
            "lien": _("Chercher sans réseau"),
        },
    }
    # A new name for any of our files is a new version, and so is a new word here.
    statiques = getattr(staticfiles_storage, "manifest_hash", "")
    empreinte = hashlib.sha256(json.dumps([reglages, statiques]).encode()).hexdigest()
    return {**reglages, "version": empreinte[:12]}


def _text(contenu: str, genre: str) -> HttpResponse:
    return HttpResponse(contenu, content_type=f"{genre}; charset=utf-8")
