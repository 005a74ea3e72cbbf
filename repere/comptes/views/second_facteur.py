"""Second factors: choosing them, showing them, taking them away. django-allauth's steps, on our pages."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base.views import AuthenticateView, IndexView, ReauthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from repere.comptes.access import awaits_second_factor, has_second_factor
from repere.comptes.services.facteurs import forget_proofs_without_factor
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor

SUITE = "repere_second_facteur_suite"
MON_COMPTE = (_("Mon compte"), reverse_lazy("comptes:compte"))
DOUBLE = (_("Double vérification"), reverse_lazy("mfa_index"))


def _journal(request: HttpRequest, quoi: str, genre: str) -> None:
    moi = actor(request.user)
    record(acteur=moi, quoi=quoi, sur=moi, details={"genre": genre})


class Index(IndexView):
    """What protects my account; where one is led whose role asks for more."""

    template_name = "comptes/second_facteur/index.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        contexte: dict[str, Any] = super().get_context_data(**kwargs)
        if suite := get_next_redirect_url(self.request):
            # Kept for the end of a path of several pages.
            self.request.session[SUITE] = suite
        poses = contexte["authenticators"]
        return contexte | {
            "fil": [MON_COMPTE, (DOUBLE[0], "")],
            "attendue": awaits_second_factor(self.request),
            "cles": poses.get(Authenticator.Type.WEBAUTHN, []),
            "application": poses.get(Authenticator.Type.TOTP),
            "codes": poses.get(Authenticator.Type.RECOVERY_CODES),
        }


@method_decorator(login_not_required, name="dispatch")
class Demande(AuthenticateView):
    """The second proof, asked for while signing in."""

    template_name = "comptes/second_facteur/demander.html"

    def form_invalid(self, form: Any) -> HttpResponse:
        record(acteur="inconnu", quoi="second_facteur.refuse", sur=actor(self.stage.login.user))
        reponse: HttpResponse = super().form_invalid(form)
        return reponse

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        contexte: dict[str, Any] = super().get_context_data(**kwargs)
        return contexte | _proofs(self.stage.login.user) | {"fil": [(_("Se connecter"), "")]}


class Ajout:
    """A factor that is set up was shown: who set it up needs not sign in again."""

    request: HttpRequest
    genre = ""

    def form_valid(self, form: Any) -> HttpResponse:
        super().form_valid(form)  # type: ignore[misc]
        record_authentication(
            self.request, self.request.user, "mfa", type=self.genre, reauthenticated=True
        )
        _journal(self.request, "second_facteur.ajoute", self.genre)
        return redirect("mfa_view_recovery_codes")


class Application(Ajout, ActivateTOTPView):
    template_name = "comptes/second_facteur/application.html"
    extra_context = {"fil": [MON_COMPTE, DOUBLE, (_("Appli"), "")]}
    genre = Authenticator.Type.TOTP.value


class Cle(Ajout, AddWebAuthnView):
    template_name = "comptes/second_facteur/cle.html"
    extra_context = {"fil": [MON_COMPTE, DOUBLE, (_("Clé d’accès"), "")]}
    genre = Authenticator.Type.WEBAUTHN.value


class Retrait:
    """A factor is taken away; without any left, the session proves nothing more."""

    request: HttpRequest
    genre = ""
    success_url = reverse_lazy("mfa_index")
    template_name = "comptes/second_facteur/retirer.html"
    extra_context = {"fil": [MON_COMPTE, DOUBLE, (_("Retirer"), "")]}

    def form_valid(self, form: Any) -> HttpResponse:
        reponse: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        _journal(self.request, "second_facteur.retire", self.genre)
        forget_proofs_without_factor(self.request)
        return reponse


class ApplicationRetiree(Retrait, DeactivateTOTPView):
    genre = Authenticator.Type.TOTP.value


class CleRetiree(Retrait, RemoveWebAuthnView):
    genre = Authenticator.Type.WEBAUTHN.value


class Confirmation(ReauthenticateView):
    """The second proof again, before what cannot be undone."""

    template_name = "comptes/second_facteur/confirmer.html"

    def form_invalid(self, form: Any) -> HttpResponse:
        _journal(self.request, "second_facteur.refuse", "code")
        reponse: HttpResponse = super().form_invalid(form)
        return reponse

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        contexte: dict[str, Any] = super().get_context_data(**kwargs)
        return contexte | _proofs(self.request.user) | {"fil": [MON_COMPTE, (_("Confirmer"), "")]}


class ConfirmationCle(ReauthenticateWebAuthnView):
    template_name = "comptes/second_facteur/confirmer_cle.html"

    def form_invalid(self, form: Any) -> HttpResponse:
        _journal(self.request, "second_facteur.refuse", "webauthn")
        reponse: HttpResponse = self.render_to_response(self.get_context_data(form=form))
        return reponse

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        contexte: dict[str, Any] = super().get_context_data(**kwargs)
        return contexte | _proofs(self.request.user) | {
            "form": kwargs.get("form") or self.get_form(),
            "fil": [MON_COMPTE, (_("Confirmer"), "")],
        }  # fmt: skip


def _proofs(personne: Any) -> dict[str, bool]:
    genres = set(Authenticator.objects.filter(user=personne).values_list("type", flat=True))
    return {
        "a_une_cle": Authenticator.Type.WEBAUTHN.value in genres,
        "a_des_codes": bool(genres - {Authenticator.Type.WEBAUTHN.value}),
    }


def next_after_factor(request: HttpRequest) -> str:
    """Return where one was going before a second proof was asked for; "" when nowhere."""
    return str(request.session.get(SUITE, "")) if has_second_factor(request) else ""
