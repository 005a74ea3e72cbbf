"""The second proof: set up, asked for, taken away; what is lost without it."""

import hmac
import re
import struct
import time
from base64 import b32decode

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from config.urls import urlpatterns as adresses_du_site
from repere.comptes.access import current_roles, held_roles, role_required
from repere.comptes.models import Evenement
from repere.comptes.roles import SITE, Genre, Perimetre, Role
from repere.comptes.services.roles import grant_role
from tests.comptes.conftest import last_code, sign_in

pytestmark = pytest.mark.django_db
DOUBLE = "/compte/double-verification/"
APPLICATION, CODES = f"{DOUBLE}application/", f"{DOUBLE}codes/"
TOURS = Perimetre(Genre.ZONE, "12")
ESPACE = Perimetre(Genre.STRUCTURE, "7")


@role_required(Role.ANIMATEUR)
def bassin(request: HttpRequest) -> HttpResponse:
    return HttpResponse("le bassin")


@role_required(Role.PROFESSIONNEL, Role.GESTIONNAIRE)
def structure(request: HttpRequest) -> HttpResponse:
    noms = sorted(role.value for role, _ in current_roles(request))
    return HttpResponse(",".join(noms))


urlpatterns = [
    path("bassin/", bassin),
    path("structure/", structure),
    path("", include(adresses_du_site)),
]
avec_pages = pytest.mark.urls("tests.comptes.test_second_facteur")


def figures(secret: str, decalage: int = 0) -> str:
    """RFC 6238, written again: the application of a telephone is not django-allauth's."""
    cle = b32decode(secret + "=" * (-len(secret) % 8))
    compte = struct.pack(">Q", int(time.time()) // 30 + decalage)
    condense = hmac.digest(cle, compte, "sha1")
    debut = condense[-1] & 15
    nombre = struct.unpack(">I", condense[debut : debut + 4])[0] & 0x7FFFFFFF
    return f"{nombre % 1_000_000:06}"


def set_up(client: Client) -> str:
    page = client.get(APPLICATION).content.decode()
    secret = re.search(r"<code>([A-Z2-7]+)</code>", page)[1]
    assert client.post(APPLICATION, {"code": figures(secret)}).url == CODES
    return secret


def said() -> list[str]:
    return list(Evenement.objects.values_list("quoi", flat=True))


@pytest.fixture
def chez_soi(client: Client, ines) -> Client:
    sign_in(client, "ines@exemple.fr")
    return client


def test_an_application_is_added_then_asked_for(chez_soi: Client, ines) -> None:
    secret = set_up(chez_soi)
    autre = Client()
    autre.post("/compte/connexion/", {"login": "ines@exemple.fr"})
    reponse = autre.post("/compte/connexion/code/", {"code": last_code()})
    assert reponse.url == "/compte/connexion/second-facteur/"
    assert autre.get("/compte/").status_code == 302
    page = autre.post(reponse.url, {"code": "000000"})
    assert "pas le bon code" in page.content.decode()
    # The application may have shown it a moment ago.
    assert autre.post(reponse.url, {"code": figures(secret, 1)}).url == "/compte/"
    assert autre.get("/compte/").status_code == 200
    assert said() == [
        "session.ouverte",
        "second_facteur.ajoute",
        "second_facteur.refuse",
        "session.ouverte",
    ]
    assert Evenement.objects.get(quoi="second_facteur.refuse").sur == f"personne:{ines.pk}"


def test_secrets_are_sealed_in_the_base(chez_soi: Client) -> None:
    secret = set_up(chez_soi)
    for pose in Authenticator.objects.all():
        assert secret not in str(pose.data)
        assert not re.fullmatch(r"[A-Z2-7]{16,}|[0-9a-f]{80}", str(pose.data.get("secret", "")))
    from allauth.mfa.utils import decrypt

    pose = Authenticator.objects.get(type="totp")
    assert decrypt(pose.data["secret"]) == secret


def test_a_wrong_code_adds_nothing(chez_soi: Client) -> None:
    page = chez_soi.post(APPLICATION, {"code": "000000"})
    assert page.status_code == 200 and "pas le bon code" in page.content.decode()
    assert not Authenticator.objects.exists()


def test_codes_for_the_bad_day_are_shown_once_and_serve_once(chez_soi: Client) -> None:
    set_up(chez_soi)
    chez_soi.post("/compte/deconnexion/")
    chez_soi.post("/compte/connexion/", {"login": "ines@exemple.fr"})
    chez_soi.post("/compte/connexion/code/", {"code": last_code()})
    secret_page = "/compte/connexion/second-facteur/"
    from allauth.mfa.utils import decrypt

    cle = decrypt(Authenticator.objects.get(type="totp").data["secret"])
    chez_soi.post(secret_page, {"code": figures(cle, -1)})
    # Asked to prove it again, since what is shown opens the account.
    assert chez_soi.get(CODES).url.startswith("/compte/confirmer/?next=")
    reponse = chez_soi.post(f"/compte/confirmer/?next={CODES}", {"code": figures(cle)})
    assert reponse.url == CODES
    assert "Il vous reste 10 codes" in chez_soi.get(CODES).content.decode()
    vus = re.findall(r"<code>(\d{8})</code>", chez_soi.post(CODES).content.decode())
    assert len(set(vus)) == 10
    assert not re.search(r"<code>\d{8}</code>", chez_soi.post(CODES).content.decode())
    for attendu in ("/compte/", None):
        autre = Client()
        autre.post("/compte/connexion/", {"login": "ines@exemple.fr"})
        autre.post("/compte/connexion/code/", {"code": last_code()})
        reponse = autre.post(secret_page, {"code": vus[0]})
        assert reponse.get("Location") == attendu
    neufs = chez_soi.post(CODES, {"action": "nouveaux"}).content.decode()
    assert not set(re.findall(r"<code>(\d{8})</code>", neufs)) & set(vus)


@avec_pages
def test_a_role_that_decides_for_others_waits_for_it(chez_soi: Client, ines) -> None:
    grant_role(personne=ines, role=Role.ANIMATEUR, perimetre=TOURS)
    grant_role(personne=ines, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    assert chez_soi.get("/bassin/").url == f"{DOUBLE}?next=/bassin/"
    assert chez_soi.get("/structure/").content == b"professionnel"
    page = chez_soi.get(f"{DOUBLE}?next=/bassin/").content.decode()
    assert "Votre rôle demande cette protection" in page
    set_up(chez_soi)
    assert chez_soi.get("/bassin/").content == b"le bassin"
    assert chez_soi.get("/structure/").content == b"animateur,professionnel"
    assert 'href="/bassin/"' in chez_soi.post(CODES).content.decode()


@avec_pages
def test_others_are_told_nothing(chez_soi: Client, ines) -> None:
    assert chez_soi.get("/bassin/").status_code == 404
    grant_role(personne=ines, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    set_up(chez_soi)
    assert chez_soi.get("/bassin/").status_code == 404
    assert chez_soi.get("/structure/").status_code == 200
    assert Client().get("/bassin/").url == "/compte/connexion/?next=/bassin/"


@avec_pages
def test_without_a_factor_left_the_session_proves_nothing_more(chez_soi: Client, ines) -> None:
    grant_role(personne=ines, role=Role.ANIMATEUR, perimetre=TOURS)
    secret = set_up(chez_soi)
    retirer = f"{APPLICATION}retirer/"
    chez_soi.post(f"/compte/confirmer/?next={retirer}", {"code": figures(secret, 1)})
    assert chez_soi.get(retirer).status_code == 200
    assert chez_soi.post(retirer).url == DOUBLE
    assert not Authenticator.objects.exists()
    assert chez_soi.get("/bassin/").url == f"{DOUBLE}?next=/bassin/"
    assert "second_facteur.retire" in said()


def test_roles_are_read_once_a_request(rf, ines, django_assert_num_queries) -> None:
    grant_role(personne=ines, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    requete = rf.get("/")
    requete.user, requete.session = ines, {}
    with django_assert_num_queries(1):
        assert held_roles(requete) == current_roles(requete) == {(Role.PROFESSIONNEL, ESPACE)}


def test_the_administration_wants_it_too(client: Client, ines) -> None:
    ines.is_staff = ines.is_superuser = True
    ines.save()
    grant_role(personne=ines, role=Role.ADMINISTRATEUR, perimetre=SITE)
    sign_in(client, "ines@exemple.fr")
    arrivee, _ = client.get("/admin/", follow=True).redirect_chain[-1]
    assert arrivee == f"{DOUBLE}?next=/admin/"
    set_up(client)
    assert client.get("/admin/").status_code == 200


def test_guesses_are_counted(chez_soi: Client, settings) -> None:
    from config.connexion import LIMITES

    set_up(chez_soi)
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": LIMITES["login_failed"]}
    autre = Client()
    autre.post("/compte/connexion/", {"login": "ines@exemple.fr"})
    autre.post("/compte/connexion/code/", {"code": last_code()})
    for _ in range(11):
        page = autre.post("/compte/connexion/second-facteur/", {"code": "000000"})
    assert page.status_code == 200
    cle = Authenticator.objects.get(type="totp")
    from allauth.mfa.utils import decrypt

    bon = figures(decrypt(cle.data["secret"]), 1)
    reponse = autre.post("/compte/connexion/second-facteur/", {"code": bon})
    # Even the right one, for a quarter of an hour.
    assert reponse.status_code == 200


def test_its_owner_is_told(ines, client: Client, django_capture_on_commit_callbacks) -> None:
    sign_in(client, "ines@exemple.fr")
    with django_capture_on_commit_callbacks(execute=True):
        set_up(client)
    assert "Double vérification ajoutée sur Repère" in [m.subject for m in mail.outbox]


def test_checks_of_django_are_clean() -> None:
    call_command("check")
