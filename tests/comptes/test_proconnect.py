"""ProConnect's own ways, over a real provider run by the tests: it refuses what ProConnect refuses, and signs."""

import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.contrib.auth import get_user_model
from django.test import Client

from config.connexion import external_provider

with warnings.catch_warnings():
    # Of the library under that provider: it has moved since.
    warnings.simplefilter("ignore")
    import flask
    import oidc_provider_mock
    from authlib import jose
    from authlib.integrations import flask_oauth2
    from oidc_provider_mock._server import _threaded_server
    from oidc_provider_mock._storage import Client as Declare
    from oidc_provider_mock._storage import storage

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:get_jwt_config:DeprecationWarning"),
]
PARTIR = "/compte/externe/externe/"
PARAMETRES = {"response_type", "client_id", "redirect_uri", "scope", "state", "nonce"}
AGENT = {"given_name": "Inès", "usual_name": "Lune", "email": "ines@ville.fr", "siret": "2" * 14}


class ProConnect:
    """``signer`` makes what ``/userinfo`` answers, for one test to change."""

    def __init__(self) -> None:
        self.signer: Callable[[dict[str, Any]], str] = self.signed
        self.genre = "application/jwt"
        self.url = ""

    def signed(self, dit: dict[str, Any], *, cle: Any = None, alg: str = "RS256") -> str:
        secret = cle or storage.jwk.as_dict(is_private=True)
        entete = {"alg": alg, "kid": storage.jwk.as_dict()["kid"]}
        return jose.JsonWebToken([alg]).encode(entete, dit, secret).decode()

    def claims(self) -> dict[str, Any]:
        jeton = flask_oauth2.current_token
        return {
            **jeton.get_user().claims,
            "sub": jeton.get_user().sub,
            "aud": "repere",
            "iss": flask.request.host_url.rstrip("/"),
            "exp": int(time.time()) + 60,
            "iat": int(time.time()),
        }

    def application(self) -> flask.Flask:
        site = oidc_provider_mock.app(
            require_nonce=True, user_claims=[oidc_provider_mock.User(sub="agent", claims=AGENT)]
        )
        nom = next(n for n in site.view_functions if n.endswith(".userinfo"))
        ancienne = site.view_functions[nom]
        # The door of the library, with our answer behind it.
        site.view_functions[nom] = lambda: self.answer(ancienne)
        site.before_request(self.refuse)
        return site

    def answer(self, ancienne: Callable[[], Any]) -> Any:
        brut = flask.make_response(ancienne())
        assert brut.status_code == 200
        return flask.Response(
            self.signer(self.claims()), content_type=f"{self.genre}; charset=utf-8"
        )

    def refuse(self) -> Any:
        """Refuse what ProConnect refuses: parameters it does not know, words that are too short."""
        if flask.request.path != "/oauth2/authorize":
            return None
        dits = flask.request.args
        if set(dits) != PARAMETRES or min(len(dits["state"]), len(dits["nonce"])) < 32:
            return flask.Response("Y000400", status=400)
        if set(dits["scope"].split()) - {"openid", "given_name", "usual_name", "email", "siret"}:
            return flask.Response("scope", status=400)
        return None


@pytest.fixture
def proconnect(settings, monkeypatch) -> Iterator[ProConnect]:
    monkeypatch.setattr(
        Declare, "SCOPES_SUPPORTED", ("openid", "given_name", "usual_name", "email")
    )
    site = ProConnect()
    with ExitStack() as pile:
        serveur = pile.enter_context(_threaded_server(site.application()))
        site.url = f"http://localhost:{serveur.server_port}"
        settings.SOCIALACCOUNT_PROVIDERS = external_provider(
            site.url, "ProConnect", "repere", "secret", proconnect=True
        )
        settings.REPERE_OIDC_NOM = "ProConnect"
        settings.REPERE_URL = "https://repere.example"
        yield site


def come_back(client: Client, *, changer: str = ""):
    depart = client.post(f"{PARTIR}{changer}")
    assert depart.status_code == 302
    reponse = httpx.post(depart.url, data={"sub": "agent"})
    assert reponse.status_code == 302, reponse.text
    return client.get(reponse.headers["location"].replace("http://testserver", ""))


def test_a_signed_identity_opens_the_account(client: Client, proconnect: ProConnect) -> None:
    assert come_back(client).url == "/compte/"
    personne = get_user_model().objects.get()
    assert (personne.email, personne.first_name) == ("ines@ville.fr", "Inès Lune")
    assert personne.emailaddress_set.get().verified
    # The number of the employer is not kept, nor anything else.
    assert SocialAccount.objects.get().extra_data == {}
    assert come_back(Client()).url == "/compte/" and get_user_model().objects.count() == 1


def test_parameters_of_the_address_are_not_passed_on(
    client: Client, proconnect: ProConnect
) -> None:
    assert come_back(client, changer="?auth_params=prompt%3Dnone&scope=phone").url == "/compte/"


def _other_key(site: ProConnect, dit: dict[str, Any]) -> str:
    autre = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return site.signed(dit, cle=jose.JsonWebKey.import_key(autre).as_dict(is_private=True))


def _by_the_public_key(site: ProConnect, dit: dict[str, Any]) -> str:
    """The public key taken for a shared secret: the oldest trick of signed tokens."""
    return site.signed(dit, cle=jose.OctKey.import_key("public").as_dict(), alg="HS256")


TRICHES: dict[str, Callable[[ProConnect, dict[str, Any]], str]] = {
    "another key": _other_key,
    "a shared secret": _by_the_public_key,
    "no signature": lambda site, dit: site.signed(dit).rpartition(".")[0] + ".",
    "not a token": lambda site, dit: "bonjour",
    "for another site": lambda site, dit: site.signed({**dit, "aud": "autre"}),
    "from another site": lambda site, dit: site.signed({**dit, "iss": "https://autre.example"}),
    "too late": lambda site, dit: site.signed({**dit, "exp": int(time.time()) - 60}),
    "of somebody else": lambda site, dit: site.signed({**dit, "sub": "autre"}),
    "without an address": lambda site, dit: site.signed({**dit, "email": ""}),
}


@pytest.mark.parametrize("triche", TRICHES)
def test_what_was_not_signed_there_for_us_opens_nothing(
    client: Client, proconnect: ProConnect, triche: str
) -> None:
    proconnect.signer = lambda dit: TRICHES[triche](proconnect, dit)
    assert come_back(client).status_code == 422
    assert not get_user_model().objects.exists()
    assert client.get("/compte/").status_code == 302


def test_an_answer_to_another_question_opens_nothing(
    client: Client, proconnect: ProConnect
) -> None:
    depart = client.post(PARTIR)
    retour = httpx.post(depart.url, data={"sub": "agent"}).headers["location"]
    # Meanwhile the same browser asked again: the first answer is not the one that is awaited.
    client.post(PARTIR)
    assert client.get(retour.replace("http://testserver", "")).status_code == 422
    assert not get_user_model().objects.exists()


def test_going_out_here_goes_out_there(client: Client, proconnect: ProConnect) -> None:
    come_back(client)
    sortie = client.post("/compte/deconnexion/")
    adresse = urlsplit(sortie.url)
    dits = {cle: valeurs[0] for cle, valeurs in parse_qs(adresse.query).items()}
    assert sortie.url.startswith(f"{proconnect.url}/oauth2/end_session")
    assert dits["post_logout_redirect_uri"] == "https://repere.example/"
    assert len(dits["state"]) >= 32 and dits["id_token_hint"].count(".") == 2
    assert client.get("/compte/").status_code == 302
    # Where ProConnect then leads.
    assert client.get("/", {"state": dits["state"]}).status_code == 200
    # Nothing of it is left for who comes next.
    assert client.post("/compte/deconnexion/").url == "/"


def test_changing_accounts_stays_here(client: Client, proconnect: ProConnect) -> None:
    come_back(client)
    assert client.post("/compte/deconnexion/", {"next": "/compte/"}).url == "/compte/"


def test_who_came_by_code_goes_out_here_only(client: Client, ines, proconnect: ProConnect) -> None:
    client.force_login(ines)
    assert client.post("/compte/deconnexion/").url == "/"
