"""Another site says who comes: a real OpenID Connect provider, run by the tests."""

import warnings
from collections.abc import Iterator

import httpx
import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.contrib.auth import get_user_model
from django.test import Client

from config.connexion import external_provider
from config.csp import policy
from repere.comptes.models import Evenement
from tests.comptes.conftest import sign_in
from tests.comptes.test_second_facteur import set_up
from tests.socle.test_couverture_langue import untranslated

with warnings.catch_warnings():
    # Of the library under that provider: it has moved since.
    warnings.simplefilter("ignore")
    from oidc_provider_mock import User, run_server_in_thread

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:get_jwt_config:DeprecationWarning"),
]
PARTIR = "/compte/externe/externe/"
SURE = User(
    sub="ines",
    claims={"email": "ines@exemple.fr", "email_verified": True, "name": "Inès Lune"},
)
DOUTEUSE = User(sub="doute", claims={"email": "ines@exemple.fr", "email_verified": False})


@pytest.fixture
def fournisseur(settings) -> Iterator[str]:
    with run_server_in_thread(user_claims=[SURE, DOUTEUSE]) as serveur:
        url = f"http://localhost:{serveur.server_port}"
        settings.SOCIALACCOUNT_PROVIDERS = external_provider(url, "ProEssai", "repere", "secret")
        settings.REPERE_OIDC_NOM = "ProEssai"
        yield url


def come_back(client: Client, sub: str, suite: str = ""):
    """Go to the other site, say who one is there, and come back."""
    depart = client.post(PARTIR, {"next": suite} if suite else {})
    assert depart.status_code == 302
    choix = {"action": "deny"} if sub == "" else {"sub": sub}
    retour = httpx.post(depart.url, data=choix).headers["location"]
    return client.get(retour.replace("http://testserver", ""))


def said() -> list[str]:
    return list(Evenement.objects.values_list("quoi", flat=True))


def test_without_a_setting_there_is_no_such_door(client: Client) -> None:
    assert "Se connecter avec" not in client.get("/compte/connexion/").content.decode()
    assert client.post(PARTIR).status_code == 404


def test_one_comes_in_for_the_first_time(client: Client, fournisseur: str) -> None:
    assert "Se connecter avec ProEssai" in client.get("/compte/connexion/").content.decode()
    assert client.get(PARTIR).status_code == 405
    assert come_back(client, "ines", "/compte/adresses/").url == "/compte/adresses/"
    personne = get_user_model().objects.get()
    assert (personne.email, personne.first_name) == ("ines@exemple.fr", "Inès Lune")
    assert "ines" not in personne.username
    assert EmailAddress.objects.get().verified
    assert SocialAccount.objects.get().extra_data == {} and not SocialToken.objects.exists()
    assert said() == ["compte.cree", "session.ouverte"]
    # The second time, nothing new.
    assert come_back(Client(), "ines").url == "/compte/"
    assert SocialAccount.objects.get().extra_data == {}
    assert get_user_model().objects.count() == 1


def test_who_has_an_account_finds_it(client: Client, ines, fournisseur: str) -> None:
    assert come_back(client, "ines").url == "/compte/"
    assert get_user_model().objects.get() == ines


def test_an_address_that_was_not_verified_opens_nothing(
    client: Client, ines, fournisseur: str
) -> None:
    page = come_back(client, "doute")
    assert page.status_code == 422 and "n’a pas abouti" in page.content.decode()
    assert client.get("/compte/").status_code == 302
    assert not SocialAccount.objects.exists()


def test_the_second_proof_is_still_asked_for(client: Client, ines, fournisseur: str) -> None:
    sign_in(client, "ines@exemple.fr")
    set_up(client)
    assert come_back(Client(), "ines").url == "/compte/connexion/second-facteur/"


@pytest.mark.parametrize("retour", ["", "?state=faux&code=faux", "?error=access_denied"])
def test_what_was_not_asked_for_is_refused(
    client: Client, ines, fournisseur: str, retour: str
) -> None:
    page = client.get(f"{PARTIR}retour/{retour}")
    assert page.status_code == 422 and not said()


def test_the_refusal_is_translated(client: Client, fournisseur: str, langue_pseudo: str) -> None:
    assert not untranslated(client.get(f"{PARTIR}retour/").content.decode(), [])
    assert not untranslated(client.get("/compte/connexion/").content.decode(), ["ProEssai"])


def test_saying_no_over_there_is_told(client: Client, fournisseur: str) -> None:
    assert "Recevoir un code" in come_back(client, "").content.decode()


def test_connecting_something_else_to_an_account_is_refused(
    client: Client, ines, fournisseur: str
) -> None:
    sign_in(client, "ines@exemple.fr")
    depart = client.post(PARTIR, {"process": "connect"})
    if depart.status_code == 302 and depart.url.startswith(fournisseur):
        retour = httpx.post(depart.url, data={"sub": "autre"}).headers["location"]
        assert client.get(retour.replace("http://testserver", "")).status_code == 422
    assert not SocialAccount.objects.exists()


def test_forms_may_lead_there_and_nowhere_else() -> None:
    portes = policy(connexion="https://pro.exemple.fr/api/v2")["DIRECTIVES"]["form-action"]
    assert portes[1:] == ["https://pro.exemple.fr"]
    assert len(policy()["DIRECTIVES"]["form-action"]) == 1
