"""My account is mine: read, changed, handed over and erased by its owner, and by nobody else."""

import json

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client

from repere.comptes import perimetres
from repere.comptes.appareils import device
from repere.comptes.models import Attribution, Evenement
from repere.comptes.roles import SITE, Genre, Perimetre, Role
from repere.comptes.services.roles import grant_role
from tests.comptes.conftest import last_code, sign_in
from tests.comptes.test_second_facteur import set_up

pytestmark = pytest.mark.django_db
COMPTE = "/compte/"
TOURS = Perimetre(Genre.ZONE, "12")
ESPACE = Perimetre(Genre.STRUCTURE, "7")
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"


def said() -> list[str]:
    return list(Evenement.objects.values_list("quoi", flat=True))


def text(reponse) -> str:
    return reponse.content.decode()


@pytest.fixture
def chez_soi(client: Client, ines) -> Client:
    sign_in(client, "ines@exemple.fr")
    return client


@pytest.fixture
def autre(db):
    personne = get_user_model().objects.create_user("autre", email="autre@exemple.fr")
    personne.emailaddress_set.create(email="autre@exemple.fr", verified=True, primary=True)
    return personne


def test_a_name_is_given(chez_soi: Client, ines) -> None:
    assert chez_soi.post(COMPTE, {"nom": " Inès <b> "}).url == COMPTE
    ines.refresh_from_db()
    assert ines.first_name == "Inès <b>"
    assert "Inès &lt;b&gt;" in text(chez_soi.get(COMPTE))
    page = chez_soi.post(COMPTE, {"nom": "a" * 81})
    assert page.status_code == 422 and "trop long" in text(page)


def test_roles_are_read_with_the_names_that_people_know(
    chez_soi: Client, ines, monkeypatch
) -> None:
    monkeypatch.setitem(perimetres._NOMMEURS, Genre.ZONE, lambda cles: {"12": "Bassin de Tours"})
    grant_role(personne=ines, role=Role.CONTRIBUTEUR, perimetre=TOURS)
    grant_role(personne=ines, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    page = text(chez_soi.get(COMPTE))
    assert "Bassin de Tours" in page and "Professionnel d’une structure" in page
    assert perimetres.sentences(Attribution.objects.current().held()) == [
        "Contributeur d’un bassin – Bassin de Tours",
        "Professionnel d’une structure",
    ]


def test_the_page_asks_little_of_the_base(
    chez_soi: Client, ines, django_assert_max_num_queries
) -> None:
    for n in range(20):
        grant_role(
            personne=ines, role=Role.PROFESSIONNEL, perimetre=Perimetre(Genre.STRUCTURE, f"{n}")
        )
        sign_in(Client(), "ines@exemple.fr")
    with django_assert_max_num_queries(8):
        chez_soi.get(COMPTE)


def test_connexions_are_seen_and_cut(chez_soi: Client, ines) -> None:
    ailleurs = Client(headers={"user-agent": FIREFOX})
    sign_in(ailleurs, "ines@exemple.fr")
    troisieme = Client()
    sign_in(troisieme, "ines@exemple.fr")
    page = text(chez_soi.get(COMPTE))
    assert "Firefox, Windows" in page and page.count("Ici</span>") == 1
    numero = UserSession.objects.get(user_agent=FIREFOX).pk
    assert chez_soi.get("/compte/connexions/couper/").status_code == 405
    chez_soi.post("/compte/connexions/couper/", {"connexion": numero})
    assert ailleurs.get(COMPTE).status_code == 302
    assert troisieme.get(COMPTE).status_code == 200
    chez_soi.post("/compte/connexions/couper/")
    assert troisieme.get(COMPTE).status_code == 302
    assert chez_soi.get(COMPTE).status_code == 200
    assert said().count("session.coupee") == 2


def test_nobody_cuts_others_connexions(chez_soi: Client, autre) -> None:
    voisin = Client()
    sign_in(voisin, "autre@exemple.fr")
    numero = UserSession.objects.get(user=autre).pk
    chez_soi.post("/compte/connexions/couper/", {"connexion": numero})
    assert voisin.get(COMPTE).status_code == 200


@pytest.mark.parametrize(
    ("agent", "dit"),
    [
        (FIREFOX, "Firefox, Windows"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari, iPhone",
        ),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile Safari/537.36", "Chrome, Android"),
        ("", "Appareil inconnu"),
    ],
)
def test_devices_are_named_as_people_do(agent: str, dit: str) -> None:
    assert device(agent) == dit


def test_an_address_is_added_made_first_and_taken_away(chez_soi: Client, ines) -> None:
    adresses = "/compte/adresses/"
    reponse = chez_soi.post(adresses, {"action_add": "", "email": "ines@mairie.fr"})
    assert reponse.url == "/compte/adresses/code/"
    assert mail.outbox[-1].to == ["ines@mairie.fr"]
    # What was not proved opens nothing, and is nobody's yet.
    assert EmailAddress.objects.filter(email="ines@mairie.fr", verified=True).count() == 0
    chez_soi.post("/compte/adresses/code/", {"code": last_code()})
    chez_soi.post(adresses, {"action_primary": "", "email": "ines@mairie.fr"})
    ines.refresh_from_db()
    assert ines.email == "ines@mairie.fr"
    chez_soi.post(adresses, {"action_remove": "", "email": "ines@mairie.fr"})
    assert EmailAddress.objects.filter(email="ines@mairie.fr").exists()
    chez_soi.post(adresses, {"action_remove": "", "email": "ines@exemple.fr"})
    assert [a.email for a in EmailAddress.objects.all()] == ["ines@mairie.fr"]
    sign_in(Client(), "ines@mairie.fr")


def test_anothers_address_is_not_told_nor_taken(chez_soi: Client, autre) -> None:
    reponse = chez_soi.post(
        "/compte/adresses/", {"action_add": "", "email": "autre@exemple.fr"}, follow=True
    )
    assert reponse.status_code == 200 and "déjà" not in text(reponse)
    if mail.outbox[-1].to == ["autre@exemple.fr"]:
        chez_soi.post("/compte/adresses/code/", {"code": last_code()})
    assert EmailAddress.objects.get(email="autre@exemple.fr").user == autre


def test_my_data_are_handed_over_without_secrets(chez_soi: Client, ines, autre) -> None:
    grant_role(personne=ines, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    grant_role(personne=autre, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    secret = set_up(chez_soi)
    reponse = chez_soi.get("/compte/mes-donnees.json")
    assert "attachment" in reponse["Content-Disposition"]
    assert "no-store" in reponse["Cache-Control"]
    dit = json.loads(reponse.content)
    assert dit["adresses"] == [{"email": "ines@exemple.fr", "verified": True, "primary": True}]
    assert [r["cle"] for r in dit["roles"]] == ["7"]
    assert {f["type"] for f in dit["double_verification"]} == {"totp", "recovery_codes"}
    assert dit["connexions"] and dit["journal"]
    brut = reponse.content.decode()
    assert secret not in brut and "autre@exemple.fr" not in brut
    assert not [s.session_key for s in Session.objects.all() if s.session_key in brut]


def test_a_role_is_left(chez_soi: Client, ines, autre) -> None:
    mien = grant_role(personne=ines, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    sien = grant_role(personne=autre, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    assert chez_soi.post(f"/compte/roles/{sien.pk}/quitter/").status_code == 404
    assert chez_soi.get(f"/compte/roles/{mien.pk}/quitter/").status_code == 200
    assert Attribution.objects.current().of(ines).exists()
    assert chez_soi.post(f"/compte/roles/{mien.pk}/quitter/").url == COMPTE
    assert not Attribution.objects.current().of(ines).exists()
    assert Attribution.objects.current().of(autre).exists()


def test_the_last_administrator_stays(chez_soi: Client, ines, autre) -> None:
    mien = grant_role(personne=ines, role=Role.ADMINISTRATEUR, perimetre=SITE)
    page = chez_soi.post(f"/compte/roles/{mien.pk}/quitter/")
    assert page.status_code == 409 and "dernier administrateur" in text(page)
    page = chez_soi.post("/compte/supprimer/", {"adresse": "ines@exemple.fr"})
    assert "dernier administrateur" in text(page)
    grant_role(personne=autre, role=Role.ADMINISTRATEUR, perimetre=SITE)
    assert chez_soi.post(f"/compte/roles/{mien.pk}/quitter/").status_code == 302


def test_an_account_is_erased_and_leaves_a_number(chez_soi: Client, ines) -> None:
    grant_role(personne=ines, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    sign_in(Client(), "ines@exemple.fr")
    numero = ines.pk
    assert chez_soi.get("/compte/supprimer/").status_code == 200
    for faux in ("", "autre@exemple.fr"):
        page = chez_soi.post("/compte/supprimer/", {"adresse": faux})
        assert page.status_code == 422 and "Recopiez votre adresse" in text(page)
    reponse = chez_soi.post("/compte/supprimer/", {"adresse": " INES@exemple.fr"}, follow=True)
    assert "Votre compte est supprimé" in text(reponse)
    assert not get_user_model().objects.exists() and not EmailAddress.objects.exists()
    assert not UserSession.objects.exists() and not Attribution.objects.exists()
    assert chez_soi.get(COMPTE).status_code == 302
    assert said()[-2:] == ["role.termine", "compte.supprime"]
    for ligne in Evenement.objects.all():
        assert "ines" not in f"{ligne.acteur}{ligne.sur}{ligne.details}"
        assert ligne.sur == f"personne:{numero}"
    # The number serves nobody else.
    assert get_user_model().objects.create_user("suite").pk > numero


def test_erasing_asks_for_the_second_proof_again(chez_soi: Client, ines) -> None:
    set_up(chez_soi)
    ailleurs = Client()
    ailleurs.force_login(ines)
    for adresse in ("/compte/supprimer/", "/compte/mes-donnees.json", "/compte/adresses/"):
        reponse = ailleurs.post(
            adresse, {"adresse": "ines@exemple.fr", "action_add": "", "email": "a@b.fr"}
        )
        if reponse.status_code != 405:
            assert reponse.url.startswith("/compte/confirmer/"), adresse
    assert get_user_model().objects.exists()


@pytest.mark.parametrize(
    "adresse", [COMPTE, "/compte/adresses/", "/compte/supprimer/", "/compte/mes-donnees.json"]
)
def test_pages_are_for_their_owner(client: Client, adresse: str) -> None:
    assert client.get(adresse).url.startswith("/compte/connexion/?next=")
