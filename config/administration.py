"""The administration site, entered by the one door of the site (decision 19)."""

from collections.abc import Iterable
from typing import Any, Final

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from repere.annuaire.administration import SiteAdministration
from repere.comptes.access import has_second_factor, to_second_factor

COMPTES: Final = frozenset({"account", "auth", "mfa", "socialaccount", "usersessions"})


class Administration(SiteAdministration):
    """No door of its own: it had a password, and told whoever asked that it was there.

    Who changes everybody's data shows a second proof.
    """

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Take the pages of ours only: those of others write secrets, passwords and rights by hand."""
        modeles = (
            model_or_iterable if isinstance(model_or_iterable, Iterable) else [model_or_iterable]
        )
        notre = getattr(admin_class, "__module__", "").startswith("repere.")
        gardes = [m for m in modeles if notre or m._meta.app_label not in COMPTES]
        super().register(gardes, admin_class, **options)

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
