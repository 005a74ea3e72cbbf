"""Signing in, as django-allauth does it for us: no password, a code by e-mail (decision 19)."""

from typing import Any, Final

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/compte/"

ACCOUNT_ADAPTER = "repere.comptes.adaptateur.Adaptateur"
ACCOUNT_LOGIN_METHODS = {"email"}
# No password to choose, so none to forget, to reuse or to steal.
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
# The same page and the same wait whether the address has an account or not: only its owner learns it.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
# A message may take minutes to come, and older hands take theirs to type.
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_TIMEOUT = 30 * 60
ACCOUNT_MAX_EMAIL_ADDRESSES = 3
ACCOUNT_FORMS = {
    "login": "repere.comptes.forms.ConnexionForm",
    "signup": "repere.comptes.forms.CreationForm",
    "add_email": "repere.comptes.forms.AdresseForm",
}
# Six figures: a telephone offers them from the message, and they are typed without changing keyboards.
# Three tries a code, few codes an hour for an address: one guess in a thousand takes eight hours of trying, by
# all four workers, while its owner reads a hundred messages.
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
LIMITES: Final[dict[str, Any]] = {
    "request_login_code": "20/m/ip,3/m/key,10/h/key",
    "confirm_email": "1/10s/key,10/h/key",
    "login": "30/m/ip",
    "signup": "10/m/ip",
    "manage_email": "10/m/user",
    "reauthenticate": "10/m/user",
    "login_failed": "20/m/ip,10/15m/key",
}
# Reading a page writes nothing: when a session was last seen is not kept.
USERSESSIONS_TRACK_ACTIVITY = False

# The second factor: what one has, beside the address that one reads.
MFA_ADAPTER = "repere.comptes.adaptateur_facteurs.Facteurs"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
# Clocks of telephones are late: the code before and the one after are good too.
MFA_TOTP_TOLERANCE = 1
# Who reads the screen, or the base, later finds no codes.
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Where a second proof exists, it is asked again before addresses change.
ACCOUNT_REAUTHENTICATION_REQUIRED = True

# Another site that says who comes, when the operator names one. Its word on an address is believed only when
# it says that the address was verified; nothing else of what it tells is kept.
SOCIALACCOUNT_ADAPTER = "repere.comptes.adaptateur_externe.Externe"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_ONLY = False


# What ProConnect calls names, and all that we ask: it refuses scopes and parameters that it does not know.
PROCONNECT: Final[dict[str, Any]] = {
    "proconnect": True,
    "scope": ["openid", "given_name", "usual_name", "email"],
    "oauth_pkce_enabled": False,
}


def external_provider(
    url: str, nom: str, client: str, secret: str, *, proconnect: bool = False
) -> dict[str, Any]:
    """Return what django-allauth wants to know of the site at ``url``; nothing without."""
    if not url:
        return {}
    manieres = PROCONNECT if proconnect else {"oauth_pkce_enabled": True}
    externe = {
        "provider_id": "externe",
        "name": nom,
        "client_id": client,
        "secret": secret,
        "settings": {"server_url": url, **manieres},
    }
    return {"openid_connect": {"APPS": [externe]}}
