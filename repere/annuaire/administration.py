"""The administration site: Django's own, in our name, with what an operator must know on its front page."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse

from repere.territoires.services import approximations


class SiteAdministration(AdminSite):
    site_header = "Repère — administration"
    site_title = "Repère"
    index_title = "Que voulez-vous faire ?"

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        contexte = {"avis_territoires": approximations(), **(extra_context or {})}
        reponse: TemplateResponse = super().index(request, contexte)
        return reponse
