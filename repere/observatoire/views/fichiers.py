"""Figures and maps to take away: CSV, JSON, SVG, PNG, each with its source; within the limit of /donnees/."""

from collections.abc import Callable
from functools import wraps
from hashlib import blake2s
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from repere.observatoire.cartes import Legende
from repere.observatoire.dessin.autonome import standalone
from repere.observatoire.dessin.image import png
from repere.observatoire.fichiers.lignes import LigneDeFichier, as_csv, as_json, line
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.ensemble import whole
from repere.observatoire.lecture.etat import state
from repere.observatoire.lecture.mesures import FICHES, MESURES, ours
from repere.observatoire.lecture.parties import parts
from repere.observatoire.lecture.petits import told, unrevealing
from repere.observatoire.presentation.cartes import territory_map
from repere.observatoire.presentation.indicateur import drawn, read, shapes_of, vintages
from repere.observatoire.presentation.mailles import on_map, parts_of
from repere.observatoire.presentation.origines import drawn_from
from repere.observatoire.views.indicateurs import read_choices
from repere.observatoire.views.territoires import find
from repere.socle.langue import _
from repere.socle.limites import seconds_to_wait, wait_page

CSV, JSON, SVG, PNG = "csv", "json", "svg", "png"
TYPES: Final = {
    CSV: "text/csv; charset=utf-8",
    JSON: "application/json",
    SVG: "image/svg+xml",
    PNG: "image/png",
}
LICENCE: Final = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
_GARDE_SECONDES: Final = 24 * 3600


def public_file(vue: Callable[..., bytes]) -> Callable[..., HttpResponse]:
    """Return a page that hands what ``vue`` makes: kept while nothing changed, within the limit of downloads."""

    @login_not_required
    @require_safe
    @wraps(vue)
    def answer(request: HttpRequest, *args: Any, genre: str, **kwargs: Any) -> HttpResponse:
        if attente := seconds_to_wait(request, "donnees", settings.REPERE_DONNEES_PAR_MINUTE):
            return wait_page(request, attente)
        etat = state()
        etag = f'W/"{etat}-{genre}"'
        entetes = {"ETag": etag, "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
        reponse = get_conditional_response(request, etag=etag)
        if reponse is None:
            contenu = vue(request, *args, genre=genre, **kwargs)
            reponse = HttpResponse(contenu, content_type=TYPES[genre])
            entetes["Link"] = f'<{LICENCE}>; rel="license"'
            nom = "-".join(["observatoire", *(str(v) for v in kwargs.values())])
            entetes["Content-Disposition"] = f'attachment; filename="{nom}.{genre}"'
            entetes["X-Content-Type-Options"] = "nosniff"
        for cle, valeur in entetes.items():
            reponse[cle] = valeur
        return reponse

    return answer


@public_file
def indicateur(request: HttpRequest, *, code: str, genre: str) -> bytes:
    """Hand the figures of an indicator, or its map."""
    fiche = FICHES.get(code)
    if fiche is None:
        raise Http404
    choix = read_choices(request, vintages(code))
    releves = read(code, choix.par, choix.annee)
    if genre in (CSV, JSON):
        lignes = [
            line(t.maille, t.code, t.nom, fiche, chiffre, cache=t.code in releves.caches)
            for t, chiffre in sorted(releves.chiffres.items(), key=lambda p: (p[0].nom, p[0].code))
        ]
        return _written(lignes, genre, definition=fiche.definition, licence=fiche.licence)
    svg, legende = drawn(releves, shapes_of(choix.par))
    return _picture(svg, legende, " ; ".join(releves.sources) or fiche.source, genre)


@public_file
def territoire(request: HttpRequest, *, maille: str, code: str, genre: str) -> bytes:
    """Hand the figures of a territory, or its map."""
    ici = find(maille, code)
    if genre in (CSV, JSON):
        notres = ours([ici], *MESURES)
        officiels = unrevealing(figures([ici], *INDICATEURS))
        chiffres = {
            **{code: lus[ici] for code, lus in notres.items()},
            **{code: officiels[ici, code] for code in INDICATEURS},
        }
        lignes = [
            line(ici.maille, ici.code, ici.nom, FICHES[c], chiffre, cache=not told(FICHES[c], chiffre))
            for c, chiffre in chiffres.items()
        ]  # fmt: skip
        return _written(lignes, genre, territoire=ici.nom)
    ensemble, par, montre = whole(), parts_of(ici), on_map(ici)
    carte = territory_map(
        montre,
        parts(ensemble, montre, par),
        ensemble.mesure,
        vue=request.GET.get("carte", ""),
        par=par,
        liens=False,
        entoure=ici.code if montre != ici else "",
    )
    return _picture(str(carte.svg), carte.legende, drawn_from(montre, carte.vue), genre)


def _written(lignes: list[LigneDeFichier], genre: str, **entete: Any) -> bytes:
    jour = timezone.localdate().isoformat()
    # A page says « aujourd’hui » of our own measures; who opens a file next year would not know which day.
    datees = [li._replace(millesime=jour) if li.indicateur in MESURES else li for li in lignes]
    if genre == CSV:
        return as_csv(datees)
    return as_json(datees, **entete, fait_le=jour, site=settings.REPERE_URL)


def _picture(svg: str, legende: Legende, source: str, genre: str) -> bytes:
    """Return a map of its own; the PNG is kept: typst takes half a second to draw it."""
    if not svg:
        raise Http404
    jour = timezone.localdate()
    dite = _("{source}. Repère, {site}, le {jour}. Licence Ouverte 2.0.").format(
        source=source,
        site=settings.REPERE_URL,
        jour=f"{jour:%d/%m/%Y}",
    )
    dessin = standalone(svg, source=dite, legende=legende)
    if genre == SVG:
        return dessin.encode()
    # Not hash(), which each process salts: workers share what they draw.
    cle = f"observatoire:png:{blake2s(dessin.encode()).hexdigest()}"
    gardees = caches["images"]
    image: bytes | None = gardees.get(cle)
    if image is None:
        image = png(dessin)
        gardees.set(cle, image, _GARDE_SECONDES)
    return image
