"""sitemap.xml: the pages that search engines should know, in parts when one file may not hold them."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db.models import F, Max, QuerySet
from django.db.models.functions import Coalesce, Greatest
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from repere.annuaire.models import Lieu
from repere.annuaire.models.lieu import slug_of
from repere.annuaire.presentation import adresses
from repere.recherche.services.comptes import count_places
from repere.territoires.codes import departement_of
from repere.territoires.models import Commune, Departement, Region, Zone

# What one sitemap may hold (sitemaps.org).
ADRESSES_MAX: Final = 50_000
# Robots read it once a day or so; each reading costs as much as twenty pages.
_UNE_HEURE: Final = 3600
# Stand for those of a place in its address; upper case, which neither has.
_IDENTIFIANT, _NOM = "IDENTIFIANT", "NOM"
_ESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Page(NamedTuple):
    """An address and the day of its last change, None when it is not known."""

    adresse: str
    modifiee: date | None = None


@login_not_required
@require_safe
@cache_control(public=True, max_age=_UNE_HEURE)
def plan_du_site(request: HttpRequest) -> StreamingHttpResponse:
    """List every page; or the parts that do, when there are too many."""
    nombre = _places().count()
    # As many pages of communes at most as there are places; the rest is a few hundred.
    if nombre + len(count_places().communes) <= ADRESSES_MAX - 2_000:
        return _sitemap(chain(_territories(), _places_pages(_places())))
    parties = [Page(reverse("recherche:plan_territoires"))]
    for numero in range(1, -(-nombre // ADRESSES_MAX) + 1):
        parties.append(Page(reverse("recherche:plan_lieux", args=[numero])))
    return _answer("sitemapindex", "sitemap", parties)


@login_not_required
@require_safe
@cache_control(public=True, max_age=_UNE_HEURE)
def territoires(request: HttpRequest) -> StreamingHttpResponse:
    """List the pages of territories."""
    return _sitemap(_territories())


@login_not_required
@require_safe
@cache_control(public=True, max_age=_UNE_HEURE)
def lieux(request: HttpRequest, numero: int) -> StreamingHttpResponse:
    """List one part of the places."""
    debut = (numero - 1) * ADRESSES_MAX
    if numero < 1 or (debut and _places().count() <= debut):
        raise Http404("Le plan du site n’a pas cette partie.")
    return _sitemap(_places_pages(_places()[debut : debut + ADRESSES_MAX]))


def _places() -> QuerySet[Lieu]:
    return Lieu.objects.published().order_by("pk")


def _places_pages(lieux: QuerySet[Lieu]) -> Iterator[Page]:
    # Asking the router for each place, and making an object of each row, took three quarters of the time.
    modele = reverse("annuaire:lieu", args=[_IDENTIFIANT, _NOM])
    lignes = lieux.values_list("identifiant", "nom", "date_maj", "verifie_le")
    for identifiant, nom, *jours in lignes.iterator(chunk_size=1000):
        adresse = modele.replace(_IDENTIFIANT, identifiant).replace(_NOM, slug_of(nom))
        yield Page(adresse, max(filter(None, jours), default=None))


def _territories() -> Iterator[Page]:
    """Yield the pages of the territories that have places: an empty page helps nobody."""
    derniers = _last_changes()
    yield Page("/", max(filter(None, derniers.values()), default=None))
    yield from _observatory()
    yield from _pages(
        Region.objects.prefetch_related("departements").order_by("pk"),
        adresses.region,
        lambda region: region.departements.all(),
        _by_departement(derniers),
    )
    yield from _pages(
        Departement.objects.order_by("pk"),
        adresses.departement,
        lambda d: [d],
        _by_departement(derniers),
    )
    zones = Zone.objects.prefetch_related("communes").order_by("zonage", "pk")
    yield from _pages(zones, adresses.zone, lambda zone: zone.communes.all(), derniers)
    communes = Commune.objects.filter(pk__in=derniers).order_by("pk")
    for commune in communes.only("pk", "nom").iterator(chunk_size=1000):
        yield Page(adresses.commune(commune), derniers[commune.pk])


def _observatory() -> Iterator[Page]:
    """Yield the first pages of the observatory: portraits of zones and départements are a link away."""
    for page in ("accueil", "indicateurs", "methode", "besoins", "monographies"):
        yield Page(reverse(f"observatoire:{page}"))
    for zonage, code in Zone.objects.order_by("zonage", "pk").values_list("zonage", "code"):
        yield Page(reverse("observatoire:portrait", args=[zonage, code]))


def _pages(
    territoires: Iterable[Any],
    adresse: Callable[[Any], str],
    parties: Callable[[Any], Iterable[Any]],
    derniers: dict[str, date | None],
) -> Iterator[Page]:
    for territoire in territoires:
        codes = [partie.pk for partie in parties(territoire) if partie.pk in derniers]
        if codes:
            jours = [jour for code in codes if (jour := derniers[code])]
            yield Page(adresse(territoire), max(jours, default=None))


def _last_changes() -> dict[str, date | None]:
    """Return, for each commune that has places, the day when one of them last changed. One query."""
    lignes = (
        Lieu.objects.published()
        .filter(rattachement__isnull=False)
        .order_by("rattachement")
        .values_list("rattachement")
        .annotate(dernier=Max(Greatest(*_DATES)))
    )
    return dict(lignes)


# Greatest() of one NULL is NULL on SQLite only: each date stands in for the other.
_DATES: Final = (
    Coalesce(F("date_maj"), F("verifie_le")),
    Coalesce(F("verifie_le"), F("date_maj")),
)


def _by_departement(derniers: dict[str, date | None]) -> dict[str, date | None]:
    par_departement: dict[str, date | None] = {}
    for code, jour in derniers.items():
        cle = departement_of(code)
        connu = par_departement.get(cle)
        par_departement[cle] = max(jour, connu) if jour and connu else jour or connu
    return par_departement


def _sitemap(pages: Iterable[Page]) -> StreamingHttpResponse:
    return _answer("urlset", "url", pages)


def _answer(racine: str, element: str, pages: Iterable[Page]) -> StreamingHttpResponse:
    return StreamingHttpResponse(_lines(racine, element, pages), content_type="application/xml")


def _lines(racine: str, element: str, pages: Iterable[Page]) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<{racine} xmlns="{_ESPACE}">\n'
    for page in pages:
        jour = f"<lastmod>{page.modifiee.isoformat()}</lastmod>" if page.modifiee else ""
        yield f"<{element}><loc>{escape(settings.REPERE_URL + page.adresse)}</loc>{jour}</{element}>\n"
    yield f"</{racine}>\n"
