"""What every page knows of the instance that serves it."""

from django.conf import settings
from django.http import HttpRequest


def instance(request: HttpRequest) -> dict[str, str]:
    """Name and territory of this instance, for the base template."""
    return {"instance_nom": settings.REPERE_NOM, "instance_territoire": settings.REPERE_TERRITOIRE}
