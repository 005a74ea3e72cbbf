"""Where django-allauth asks us: names of accounts, messages, the journal."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from repere.comptes import courriels
from repere.comptes.courriels import Courriel
from repere.comptes.services.adresses import mark_working
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.socle.limites import client_of

COURRIELS: Final[dict[str, Callable[[Mapping[str, Any]], Courriel]]] = {
    "account/email/login_code": courriels.login_code,
    "account/email/email_confirmation": courriels.confirmation_code,
    "account/email/email_confirmation_signup": courriels.confirmation_code,
    "account/email/unknown_account": courriels.unknown_account,
    "account/email/account_already_exists": courriels.account_exists,
    "account/email/email_changed": courriels.address_added,
    "account/email/email_deleted": courriels.address_removed,
    "mfa/email/totp_activated": courriels.factor_added,
    "mfa/email/totp_deactivated": courriels.factor_removed,
    "mfa/email/webauthn_added": courriels.factor_added,
    "mfa/email/webauthn_removed": courriels.factor_removed,
    "mfa/email/recovery_codes_generated": courriels.recovery_codes_made,
}
# An address that cannot be read is still one, for what keeps addresses.
_INCONNUE: Final = "0.0.0.0"  # noqa: S104 — nothing listens there


class Adaptateur(DefaultAccountAdapter):
    """Django-allauth's own, in our words and with our journal."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Ce compte est fermé."),
        "cannot_remove_primary_email": _("Cette adresse reçoit vos codes. Choisissez-en une autre d’abord."),
        "duplicate_email": _("Cette adresse est déjà sur votre compte."),
        "incorrect_code": _("Ce code n’est pas le bon. Recopiez celui du dernier message."),
        "invalid_login": _("Écrivez une adresse complète, comme nom@exemple.fr."),
        "max_email_addresses": _("Vous avez déjà trois adresses. Retirez-en une d’abord."),
        "rate_limited": _("Vous avez demandé plusieurs codes. Attendez quelques minutes."),
        "too_many_login_attempts": _("Il y a eu trop d’essais. Attendez un peu, puis demandez un autre code."),
        "unverified_primary_email": _("Confirmez d’abord cette adresse."),
    }  # fmt: skip

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Say it without numbers in the middle: "%d" is no name for translators."""
        return ValidationError(self.error_messages[code], code=code)

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """Name the account by chance: names end up in addresses and logs, e-mail addresses must not."""
        user.username = user.username or get_random_string(16).lower()

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        personne = super().save_user(request, user, form, commit)
        if commit:
            record(acteur=actor(personne), quoi="compte.cree", sur=actor(personne))
        return personne

    def login(self, request: HttpRequest, user: Any) -> None:
        """Open the session. A password from before this door existed opens nothing any more."""
        if user.has_usable_password():
            user.set_unusable_password()
            user.save(update_fields=["password"])
        super().login(request, user)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        record(acteur=actor(user), quoi="session.ouverte", sur=actor(user))
        adresse, preuves = kwargs.get("email"), get_authentication_records(request, user)
        if adresse and any(preuve.get("method") == "code" for preuve in preuves):
            # The code was read there: what no longer arrived does again.
            mark_working(courriel=adresse)
        reponse: HttpResponse = super().post_login(request, user, **kwargs)
        return reponse

    def logout(self, request: HttpRequest) -> None:
        if request.user.is_authenticated:
            record(acteur=actor(request.user), quoi="session.fermee", sur=actor(request.user))
        super().logout(request)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        courriels.send(COURRIELS[template_prefix](context), email)

    def send_account_already_exists_mail(self, email: str) -> None:
        self.send_mail("account/email/account_already_exists", email, {})

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Any,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell the owner of what changed in their account, where that is worth a message."""
        if template_prefix in COURRIELS:
            super().send_notification_mail(template_prefix, user, context, email)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Keep the errors. What went well, our pages say themselves."""
        if message:
            messages.add_message(request, level, message, extra_tags=extra_tags)

    def is_ajax(self, request: HttpRequest) -> bool:
        """Answer everybody with pages: their JSON would be one more door to guard."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        adresse = client_of(request)
        return _INCONNUE if adresse == "inconnu" else adresse
