"""What another site says of who comes, read as its operators sign it (OpenID Connect, and ProConnect's own ways).

Over what django-allauth does: one answer for one question (nonce), identities that come as signed tokens
(``application/jwt``), and going out there as well as here. Nothing of it is kept but what going out takes.
"""

import secrets
from typing import Any, Final
from urllib.parse import urlencode

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest, QueryDict

# The provider chooses one when the site is declared there. Never what the token itself asks for ("none").
ALGORITHMES: Final = ("RS256", "ES256")
_NONCE: Final = "repere_externe_nonce"
_SORTIE: Final = "repere_externe_sortie"
_LONGUEUR: Final = 32


def ask_once(request: HttpRequest) -> None:
    """Add to the question a word that the answer must bear; nothing of the address is passed on."""
    request.session[_NONCE] = nonce = secrets.token_urlsafe(_LONGUEUR)
    request.GET = QueryDict(urlencode({"auth_params": urlencode({"nonce": nonce})}))


def way_out(request: HttpRequest) -> str:
    """Return where one also leaves the other site; "" when one did not come from there."""
    sortie = request.session.get(_SORTIE)
    if not sortie:
        return ""
    parametres = {
        "id_token_hint": sortie["jeton"],
        "post_logout_redirect_uri": f"{settings.REPERE_URL}/",
        "state": secrets.token_urlsafe(_LONGUEUR),
    }
    return f"{sortie['adresse']}?{urlencode(parametres)}"


class Lecteur(OpenIDConnectOAuth2Adapter):
    """Django-allauth's reader, which also reads signed identities."""

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        jeton = kwargs["response"].get("id_token", "")
        attendu = request.session.pop(_NONCE, None)
        self._sujet = self._subject(app, jeton, attendu)
        connexion = super().complete_login(request, app, token, **kwargs)
        adresse = self.openid_config.get("end_session_endpoint")
        if adresse and app.settings.get("proconnect"):
            request.session[_SORTIE] = {"adresse": adresse, "jeton": jeton}
        return connexion

    def _subject(self, app: Any, jeton: str, attendu: str | None) -> str:
        """Return of whom the answer is. Raises OAuth2Error when it answers another question."""
        dit = self._decode_id_token(app, jeton) if jeton else {}
        if not attendu or not secrets.compare_digest(str(dit.get("nonce", "")), attendu):
            raise OAuth2Error("nonce")
        return str(dit.get("sub", ""))

    def _fetch_user_info(self, access_token: str) -> dict[str, Any]:
        entetes = {"Authorization": f"Bearer {access_token}"}
        with get_adapter().get_requests_session() as session:
            reponse = session.get(self.profile_url, headers=entetes)
            reponse.raise_for_status()
        genre = reponse.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        signe = genre == "application/jwt"
        dit: dict[str, Any] = self._verified(reponse.text) if signe else reponse.json()
        # Who signs the identity of somebody else would open that account.
        if str(dit.get("sub", "")) != self._sujet:
            raise OAuth2Error("sub")
        return self._in_common_words(dit)

    def _verified(self, jeton: str) -> dict[str, Any]:
        """Return what a signed identity says. Raises OAuth2Error when it was not signed there, for us, lately."""
        try:
            entete = jwt.get_unverified_header(jeton)
        except jwt.PyJWTError as faute:
            raise OAuth2Error("identity") from faute
        if entete.get("alg") not in ALGORITHMES or not entete.get("kid"):
            raise OAuth2Error("algorithm")
        dit: dict[str, Any] = jwtkit.verify_and_decode(
            credential=jeton,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=self.get_provider().app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        return dit

    def _in_common_words(self, dit: dict[str, Any]) -> dict[str, Any]:
        if not self.get_provider().app.settings.get("proconnect"):
            return dit
        # ProConnect passes on the professional addresses of its identity providers, and says so of none.
        return {
            "family_name": dit.get("usual_name"),
            "email_verified": bool(dit.get("email")),
            **dit,
        }
