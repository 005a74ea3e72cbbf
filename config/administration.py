"""The administration site, entered by the one door of the site (decision 18)."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from repere.annuaire.administration import SiteAdministration
from repere.comptes.access import has_second_factor, to_second_factor


class Administration(SiteAdministration):
    """No door of its own: it had a password, and told whoever asked that it was there.

    Who changes everybody's data shows a second proof.
    """

    def has_permission(self, request: HttpRequest) -> bool:
        return bool(super().has_permission(request)) and has_second_factor(request)

    @method_decorator([never_cache, login_not_required])
    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if request.user.is_authenticated:
            if super().has_permission(request):
                return to_second_factor(request, vers=request.GET.get("next"))
            raise Http404
        return redirect_to_login(request.GET.get("next") or "/admin/")
