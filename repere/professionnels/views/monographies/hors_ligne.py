"""The worker that opens the notebook of a meeting again without a network: this folder, and nothing else."""

import json
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action

_SCRIPT: Final = "professionnels/monographies/ouvrier.js"


@require_safe
@cache_control(no_cache=True, private=True)
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def ouvrier(request: HttpRequest) -> HttpResponse:
    """Give the worker: its script has a name of its own at each version."""
    contenu = f"importScripts({json.dumps(static(_SCRIPT))});\n"
    return HttpResponse(contenu, content_type="text/javascript; charset=utf-8")
