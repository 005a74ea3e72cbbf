"""The kinds of territories, in words."""

from django.utils.translation import gettext as _

from repere.observatoire.territoires import COMMUNE, DEPARTEMENT, EPCI, REGION
from repere.territoires.models import Zonage


def levels() -> list[tuple[str, str]]:
    """Return (kind, plural name) of what one may look at, the largest first; zonages after départements."""
    zonages = list(Zonage.objects.order_by("nom").values_list("pk", "nom"))
    return [
        (REGION, _("Régions")),
        (DEPARTEMENT, _("Départements")),
        *zonages,
        (EPCI, _("Intercommunalités")),
        (COMMUNE, _("Communes")),
    ]


def level_name(maille: str) -> str | None:
    """Return the plural name of a kind, None when there is none."""
    return dict(levels()).get(maille)
