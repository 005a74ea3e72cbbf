"""Invitations: for one address, one role, once, and not for ever."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client

from repere.comptes.models import Attribution, Evenement, Invitation
from repere.comptes.roles import SITE, Genre, Perimetre, Role
from repere.comptes.services.invitations import (
    JOURS,
    InvitationImpossible,
    accept,
    cancel,
    invite,
    resend,
)
from repere.comptes.services.roles import RoleImpossible
from tests.comptes.conftest import Facteur, last_code, sign_in

pytestmark = pytest.mark.django_db
ESPACE = Perimetre(Genre.STRUCTURE, "7")


def link(message=None) -> str:
    """Return the path of the link in the last message."""
    corps = (message or mail.outbox[-1]).body
    return re.search(r"https?://[^/]+(/compte/invitations/\S+)", corps)[1]


def token() -> str:
    return link().split("/")[3]


def said() -> list[str]:
    return list(Evenement.objects.values_list("quoi", flat=True))


@pytest.fixture
def chef(db):
    return get_user_model().objects.create_user("chef", first_name="Malika Chef")


@pytest.fixture
def invitee(chef) -> Invitation:
    return invite(courriel=" Lea@Exemple.fr ", role=Role.PROFESSIONNEL, perimetre=ESPACE, par=chef)


def test_one_is_invited_creates_an_account_and_joins(client: Client, invitee, chef) -> None:
    (message,) = mail.outbox
    assert message.to == ["lea@exemple.fr"] and "Malika Chef vous invite." in message.body
    page = client.get(link()).content.decode()
    assert "Professionnel d’une structure" in page and "lea@exemple.fr" in page
    suite = re.search(r'href="(/compte/creer/[^"]+)"', page)[1].replace("&amp;", "&")
    arrivee = link()
    assert 'value="lea@exemple.fr"' in client.get(suite).content.decode()
    client.post(suite, {"email": "lea@exemple.fr", "next": arrivee})
    assert client.post("/compte/adresses/code/", {"code": last_code()}).url == arrivee
    assert not Attribution.objects.exists()
    assert client.post(arrivee).url == "/compte/"
    tenue = Attribution.objects.current().get()
    assert (tenue.role, tenue.perimetre, tenue.accordee_par) == ("professionnel", ESPACE, chef)
    assert tenue.personne.email == "lea@exemple.fr"
    assert said() == [
        "invitation.envoyee",
        "compte.cree",
        "session.ouverte",
        "invitation.acceptee",
        "role.accorde",
    ]
    assert client.get(arrivee).status_code == 404


def test_who_has_an_account_comes_in_and_joins(client: Client, ines, chef) -> None:
    invite(courriel="ines@exemple.fr", role=Role.PROFESSIONNEL, perimetre=ESPACE, par=chef)
    arrivee = link()
    client.post("/compte/connexion/", {"login": "ines@exemple.fr", "next": arrivee})
    reponse = client.post("/compte/connexion/code/", {"code": last_code(), "next": arrivee})
    assert reponse.url == arrivee
    client.post(arrivee)
    assert Attribution.objects.current().of(ines).exists()


def test_the_link_alone_gives_nothing(client: Client, invitee, ines) -> None:
    arrivee = link()
    assert client.post(arrivee).status_code == 404
    sign_in(client, "ines@exemple.fr")
    page = client.get(arrivee).content.decode()
    assert "autre adresse" in page and "Accepter" not in page
    client.post(arrivee)
    assert not Attribution.objects.exists()
    # An address that was written but never proved is no address.
    ines.emailaddress_set.create(email="lea@exemple.fr", verified=False)
    client.post(arrivee)
    assert not Attribution.objects.exists()


def test_an_administrator_is_led_to_the_second_proof(client: Client, ines, chef) -> None:
    invite(courriel="ines@exemple.fr", role=Role.ADMINISTRATEUR, perimetre=SITE, par=chef)
    arrivee = link()
    sign_in(client, "ines@exemple.fr")
    assert client.post(arrivee).url == "/compte/double-verification/?next=/compte/"


def test_reading_it_writes_nothing(client: Client, invitee) -> None:
    avant = said()
    client.get(link())
    invitee.refresh_from_db()
    assert invitee.acceptee_le is None and said() == avant


def test_the_base_does_not_hold_the_link(invitee) -> None:
    ligne = Invitation.objects.values().get()
    assert token() not in str(ligne) and len(ligne["empreinte"]) == 64


def test_asked_again_only_the_last_link_lives(client: Client, invitee, chef) -> None:
    premier = link()
    resend(invitation=invitee, par=chef)
    deuxieme = link()
    invite(courriel="lea@exemple.fr", role=Role.PROFESSIONNEL, perimetre=ESPACE, par=chef)
    statuts = [client.get(lien).status_code for lien in (premier, deuxieme, link())]
    assert statuts == [404, 404, 200]
    assert Invitation.objects.count() == 1
    assert said() == ["invitation.envoyee", "invitation.renvoyee", "invitation.envoyee"]


def test_taken_back_it_gives_nothing(client: Client, invitee, chef) -> None:
    for _ in range(2):
        cancel(invitation=invitee, par=chef)
    assert client.get(link()).status_code == 404
    with pytest.raises(InvitationImpossible):
        resend(invitation=invitee, par=chef)
    assert said().count("invitation.annulee") == 1


def test_too_late_it_gives_nothing_until_sent_again(client: Client, invitee, ines, chef) -> None:
    ines.emailaddress_set.create(email="lea@exemple.fr", verified=True)
    Invitation.objects.update(expire_le=invitee.envoyee_le - timedelta(seconds=1))
    jeton = token()
    assert client.get(link()).status_code == 404
    with pytest.raises(InvitationImpossible):
        accept(jeton=jeton, personne=ines)
    neuve = resend(invitation=invitee, par=chef)
    assert (neuve.expire_le - neuve.envoyee_le).days in {JOURS - 1, JOURS}
    accept(jeton=token(), personne=ines)
    with pytest.raises(InvitationImpossible):
        accept(jeton=token(), personne=ines)
    assert Attribution.objects.count() == 1


def test_who_lost_the_right_to_sign_in_invites_nobody(client: Client, invitee, chef) -> None:
    chef.is_active = False
    chef.save()
    assert client.get(link()).status_code == 404


def test_a_role_that_makes_no_sense_is_not_offered(chef) -> None:
    with pytest.raises(RoleImpossible):
        invite(courriel="a@exemple.fr", role=Role.ANIMATEUR, perimetre=ESPACE, par=chef)
    assert not Invitation.objects.exists() and not mail.outbox


def test_what_does_not_leave_was_not_sent(chef, facteur: Facteur) -> None:
    facteur.refuse = True
    with pytest.raises(OSError):
        invite(courriel="a@exemple.fr", role=Role.PROFESSIONNEL, perimetre=ESPACE, par=chef)
    assert not Invitation.objects.exists() and not Evenement.objects.exists()


def test_a_link_that_never_was(client: Client, db) -> None:
    page = client.get("/compte/invitations/nimporte/")
    assert page.status_code == 404 and "Ce lien ne sert plus" in page.content.decode()
