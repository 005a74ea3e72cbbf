"""Pages of the account speak the language of the instance, every word of them."""

import pytest
from django.core import mail
from django.test import Client

from repere.comptes.roles import SITE, Role
from repere.comptes.services.invitations import invite
from repere.comptes.services.roles import grant_role
from tests.comptes.conftest import last_code, sign_in
from tests.comptes.test_invitations import link
from tests.comptes.test_second_facteur import set_up
from tests.socle.test_couverture_langue import untranslated

pytestmark = pytest.mark.django_db
CONNUS = ["ines@exemple.fr"]


def check(page) -> None:
    assert page.status_code == 200
    assert not untranslated(page.content.decode(), CONNUS)


def test_every_step_of_signing_in(client: Client, ines, langue_pseudo: str) -> None:
    check(client.post("/compte/connexion/", {"login": "x"}))
    client.post("/compte/connexion/", {"login": "ines@exemple.fr"})
    check(client.get("/compte/connexion/code/"))
    check(client.post("/compte/connexion/code/", {"code": "x"}))
    client.post("/compte/connexion/code/", {"code": last_code()})
    tenu = grant_role(personne=ines, role=Role.ADMINISTRATEUR, perimetre=SITE)
    for suite in ("", "deconnexion/", "adresses/", "supprimer/", f"roles/{tenu.pk}/quitter/"):
        check(client.get(f"/compte/{suite}"))
    for adresse in ("/compte/supprimer/", f"/compte/roles/{tenu.pk}/quitter/", "/compte/adresses/"):
        page = client.post(adresse, {"adresse": "x", "email": "x", "action_add": ""})
        assert not untranslated(page.content.decode(), CONNUS)


def test_the_messages_too(client: Client, ines, langue_pseudo: str) -> None:
    client.post("/compte/connexion/", {"login": "ines@exemple.fr"})
    (message,) = mail.outbox
    assert not untranslated(message.alternatives[0].content, [last_code()])


def test_proving_an_address(client: Client, db, langue_pseudo: str) -> None:
    check(client.post("/compte/creer/", {"email": "x"}))
    client.post("/compte/creer/", {"email": "ines@exemple.fr"})
    check(client.get("/compte/adresses/code/"))


def test_the_second_factor(client: Client, ines, langue_pseudo: str) -> None:
    sign_in(client, "ines@exemple.fr")
    double = "/compte/double-verification/"
    for suite in ("", "?next=/bassin/", "application/", "cle/"):
        check(client.get(double + suite))
    check(client.post(f"{double}application/", {"code": "x"}))
    set_up(client)
    for suite in ("", "codes/", "application/retirer/"):
        check(client.get(double + suite))
    check(client.post(f"{double}codes/"))
    autre = Client()
    autre.post("/compte/connexion/", {"login": "ines@exemple.fr"})
    autre.post("/compte/connexion/code/", {"code": last_code()})
    check(autre.get("/compte/connexion/second-facteur/"))
    check(autre.post("/compte/connexion/second-facteur/", {"code": "x"}))
    check(client.get("/compte/confirmer/"))


def test_invitations(client: Client, ines, langue_pseudo: str) -> None:
    invite(courriel="neuve@exemple.fr", role=Role.ADMINISTRATEUR, perimetre=SITE, par=ines)
    lien = link()
    connus = [*CONNUS, "neuve@exemple.fr"]
    page = client.get(lien)
    assert not untranslated(page.content.decode(), connus)
    sign_in(client, "ines@exemple.fr")
    assert not untranslated(client.get(lien).content.decode(), connus)
    ines.emailaddress_set.create(email="neuve@exemple.fr", verified=True)
    assert not untranslated(client.get(lien).content.decode(), connus)
    assert not untranslated(client.get(f"{lien[:-9]}/").content.decode(), connus)
