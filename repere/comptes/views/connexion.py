"""Coming in and going out: django-allauth's steps, on our pages."""

import logging
from contextlib import nullcontext
from http import HTTPStatus
from typing import Any

from allauth.account.views import (
    AccountInactiveView,
    ConfirmEmailVerificationCodeView,
    ConfirmLoginCodeView,
    LoginView,
    LogoutView,
    SignupView,
)
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from repere.comptes.fournisseur_externe import way_out
from repere.comptes.reconnaissance import expected_address
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.socle.limites import FENETRE_SECONDES, wait_page

journal = logging.getLogger(__name__)


def trop_de_demandes(request: HttpRequest) -> HttpResponse:
    """Answer who asks too often, wherever django-allauth counts."""
    return wait_page(request, FENETRE_SECONDES)


class Envoi:
    """A step that sends a message: when the mail server refuses, nothing is half done and the page says so.

    ``tout_ou_rien``: the step writes more than the session. The base of SQLite waits meanwhile for the mail
    server, hence not everywhere.
    """

    tout_ou_rien = False

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            with transaction.atomic() if self.tout_ou_rien else nullcontext():
                reponse: HttpResponse = super().form_valid(form)  # type: ignore[misc]
            return reponse
        except OSError:
            journal.exception("message not sent")
        form.add_error(
            None, _("Le message n’a pas pu partir. Essayez de nouveau dans quelques minutes.")
        )
        contexte = self.get_context_data(form=form)  # type: ignore[attr-defined]
        page: HttpResponse = self.render_to_response(  # type: ignore[attr-defined]
            contexte, status=HTTPStatus.SERVICE_UNAVAILABLE
        )
        return page


class Connexion(Envoi, LoginView):
    template_name = "comptes/connexion.html"
    extra_context = {"fil": [(gettext_lazy("Se connecter"), "")]}

    def get_initial(self) -> dict[str, Any]:
        initial: dict[str, Any] = super().get_initial()
        return initial | {"login": expected_address(self.request)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        contexte: dict[str, Any] = super().get_context_data(**kwargs)
        externe = settings.REPERE_OIDC_NOM if settings.SOCIALACCOUNT_PROVIDERS else ""
        return contexte | {"externe": externe}


class Creation(Envoi, SignupView):
    template_name = "comptes/creer.html"
    tout_ou_rien = True
    extra_context = {"fil": [(gettext_lazy("Créer un compte"), "")]}


class Code(Envoi, ConfirmLoginCodeView):
    """The code that came by e-mail. Wrong ones are in the journal: somebody may be guessing."""

    template_name = "comptes/code.html"
    extra_context = {
        "fil": [(gettext_lazy("Écrire le code"), "")],
        "bouton": gettext_lazy("Se connecter"),
    }

    def form_invalid(self, form: Any) -> HttpResponse:
        _record_refusal("code.refuse", self._process.user)
        reponse: HttpResponse = super().form_invalid(form)
        return reponse


@method_decorator(login_not_required, name="dispatch")
class CodeAdresse(Envoi, ConfirmEmailVerificationCodeView):
    """The code that proves an address: of a new account, or one more of an account that is open."""

    template_name = "comptes/code.html"
    extra_context = {
        "fil": [(gettext_lazy("Confirmer l’adresse"), "")],
        "bouton": gettext_lazy("Confirmer cette adresse"),
    }

    def form_invalid(self, form: Any) -> HttpResponse:
        _record_refusal("code.refuse", self._process.user)
        reponse: HttpResponse = super().form_invalid(form)
        return reponse


class Deconnexion(LogoutView):
    template_name = "comptes/deconnexion.html"
    extra_context = {"fil": [(gettext_lazy("Se déconnecter"), "")]}

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Go out here, then of the site that one came from: the next person there must not be one."""
        # Read before the session goes. Who changes accounts comes back here, and stays there.
        ailleurs = "" if self.request.POST.get("next") else way_out(self.request)
        reponse: HttpResponse = super().post(*args, **kwargs)
        return redirect(ailleurs) if ailleurs else reponse


class CompteFerme(AccountInactiveView):
    template_name = "comptes/ferme.html"
    extra_context = {"fil": [(gettext_lazy("Compte fermé"), "")]}


def _record_refusal(quoi: str, personne: Any) -> None:
    """Note a refusal on the account it aims at; there may be none, and nobody is told which."""
    if personne is not None:
        record(acteur="inconnu", quoi=quoi, sur=actor(personne))
