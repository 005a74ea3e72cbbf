"""sitemap.xml: the pages that search engines should know."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, StreamingHttpResponse
from django.utils.html import escape
from django.views.decorators.http import require_safe

from repere.annuaire.models import Lieu
from repere.annuaire.presentation import adresses
from repere.territoires.models import Commune, Departement, Zone

# What one sitemap may hold (sitemaps.org).
ADRESSES_MAX: Final = 50_000


@login_not_required
@require_safe
def plan_du_site(request: HttpRequest) -> StreamingHttpResponse:
    """List the public pages that hold places, a few at a time."""
    return StreamingHttpResponse(_lines(), content_type="application/xml")


def _lines() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    for adresse in islice(_addresses(), ADRESSES_MAX):
        yield f"<url><loc>{escape(settings.REPERE_URL + adresse)}</loc></url>\n"
    yield "</urlset>\n"


def _addresses() -> Iterator[str]:
    publies = Lieu.objects.published()
    communes = Commune.objects.filter(pk__in=publies.values("rattachement"))
    lieux = publies.only("identifiant", "nom").order_by("pk").iterator(chunk_size=1000)
    return chain(
        ["/"],
        map(adresses.departement, Departement.objects.all()),
        map(adresses.zone, Zone.objects.all()),
        map(adresses.commune, communes.order_by("pk")),
        (lieu.get_absolute_url() for lieu in lieux),
    )
