"""Where django-allauth asks us about people whom another site sends."""

from http import HTTPStatus
from typing import Any, Final

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest
from django.shortcuts import render
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor

_SIGNES: Final = 43


class Externe(DefaultSocialAccountAdapter):
    """Believes a proved address, keeps nothing else, and says plainly when it cannot open."""

    def generate_state_param(self, state: dict[str, Any]) -> str:
        # ProConnect wants 32 signs at least, twice what django-allauth writes.
        return get_random_string(_SIGNES)

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        if sociallogin.state.get("process") != "login":
            _refuse(request)
        sociallogin.account.extra_data = {}
        if sociallogin.account.pk:
            sociallogin.account.save(update_fields=["extra_data"])
        if not sociallogin.is_existing and not any(a.verified for a in sociallogin.email_addresses):
            _refuse(request)

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Any:
        personne = super().populate_user(request, sociallogin, data)
        nom = f"{personne.first_name} {personne.last_name}".strip()
        personne.username, personne.first_name, personne.last_name = "", nom[:80], ""
        return personne

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> Any:
        personne = super().save_user(request, sociallogin, form)
        record(acteur=actor(personne), quoi="compte.cree", sur=actor(personne))
        return personne

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Any = None,
        extra_context: Any = None,
    ) -> None:
        _refuse(request)


def _refuse(request: HttpRequest) -> None:
    contexte = {"fil": [(_("Se connecter"), "")]}
    page = render(
        request, "comptes/externe_refus.html", contexte, status=HTTPStatus.UNPROCESSABLE_ENTITY
    )
    raise ImmediateHttpResponse(page)
