"""What every page knows of the instance that serves it."""

from django.conf import settings
from django.http import HttpRequest


def instance(request: HttpRequest) -> dict[str, str]:
    """Name, territory, publisher and contact of this instance; the last two may be empty."""
    return {
        "instance_nom": settings.REPERE_NOM,
        "instance_territoire": settings.REPERE_TERRITOIRE,
        "instance_editeur": settings.REPERE_EDITEUR,
        "instance_contact": settings.REPERE_CONTACT,
        "instance_url": settings.REPERE_URL,
    }
