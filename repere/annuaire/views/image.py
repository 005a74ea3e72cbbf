"""The pictures that messages and social networks show beside a link to us."""

from typing import Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.carte import public_view
from repere.annuaire.presentation.remise import ICONES, POLICES
from repere.annuaire.views.remise import of_a_published_place
from repere.socle.langue import _

# A renamed place has another address; the rest may be a day late.
_UN_JOUR: Final = 24 * 3600


@of_a_published_place("image")
def image(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Give the picture of a place: its name and its commune."""
    fiche = public_view(lieu)
    return _picture(fiche.nom, fiche.commune)


@login_not_required
@require_safe
def image_du_site(request: HttpRequest) -> HttpResponse:
    """Give the picture of every other page."""
    return _picture(_("Trouvez de l’aide numérique près de chez vous"), "")


def _picture(titre: str, sous_titre: str) -> HttpResponse:
    # Pillow and the fonts' machinery weigh megabytes that most workers never need.
    from repere.annuaire.remise.vignette import share_picture

    contenu = share_picture(
        titre,
        sous_titre,
        f"{settings.REPERE_NOM} – {settings.REPERE_TERRITOIRE}",
        polices=POLICES,
        icones=ICONES,
    )
    reponse = HttpResponse(contenu, content_type="image/png")
    patch_cache_control(reponse, public=True, max_age=_UN_JOUR)
    return reponse
