"""Where django-allauth asks us about second factors: names, drawings, seals."""

import io
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any, Final

import segno
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_SEL: Final = b"repere.second-facteur:"


class Facteurs(DefaultMFAAdapter):
    """Django-allauth's own, in our words; secrets are sealed with the key of this instance."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_generate_recovery_codes": gettext_lazy(
            "Ajoutez d’abord une clé d’accès ou une appli de codes."
        ),
        "incorrect_code": gettext_lazy("Ce n’est pas le bon code, ou pas la bonne clé."),
        "unverified_email": gettext_lazy("Confirmez d’abord toutes vos adresses."),
    }

    def get_totp_issuer(self) -> str:
        return str(settings.REPERE_NOM)

    def _get_site_name(self) -> str:
        return str(settings.REPERE_NOM)

    def build_totp_svg(self, url: str) -> str:
        """Draw the code that a telephone photographs: dark on light in both schemes."""
        dessin = io.BytesIO()
        segno.make(url, error="m").save(dessin, kind="svg", scale=6, border=4, light="white")
        return dessin.getvalue().decode()

    def encrypt(self, text: str) -> str:
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _seal().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        from allauth.mfa.models import Authenticator

        combien = Authenticator.objects.filter(user=user, type=type).count()
        return _("Clé {numero}").format(numero=combien + 1)


def _seal() -> Fernet:
    """Return the seal: who copies the base without the key of the instance holds nothing."""
    cle = sha256(_SEL + settings.SECRET_KEY.encode()).digest()
    return Fernet(urlsafe_b64encode(cle))
