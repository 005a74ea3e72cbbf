"""A person, a browser, and a real mail server from which codes are read."""

import re
import socket
from collections.abc import Iterator
from contextlib import closing
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.cache import cache
from django.test import Client


def code_in(objet: str) -> str:
    """Return the code in a subject."""
    trouve = re.search(r"\b(\d{6})\b", objet)
    assert trouve, objet
    return trouve[1]


def last_code() -> str:
    return code_in(mail.outbox[-1].subject)


class Facteur:
    """Keeps what it was given, as it came over the network.

    ``refuse``: it takes nothing now; ``reponse``: what it answers to each address instead, "" to take it.
    """

    def __init__(self) -> None:
        self.recus: list[EmailMessage] = []
        self.refuse = False
        self.reponse = ""

    async def handle_RCPT(self, serveur, session, enveloppe, adresse, options) -> str:
        if self.refuse or self.reponse:
            return self.reponse or "451 plus tard"
        enveloppe.rcpt_tos.append(adresse)
        return "250 OK"

    async def handle_DATA(self, serveur, session, enveloppe) -> str:
        self.recus.append(message_from_bytes(enveloppe.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def facteur(settings) -> Iterator[Facteur]:
    """A real mail server on the loopback, to which the site really speaks."""
    bureau = Facteur()
    with closing(socket.socket()) as libre:
        libre.bind(("127.0.0.1", 0))
        port = libre.getsockname()[1]
    serveur = Controller(bureau, hostname="127.0.0.1", port=port)
    serveur.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    try:
        yield bureau
    finally:
        serveur.stop()


@pytest.fixture(autouse=True)
def _limits_of_allauth_start_from_nothing() -> None:
    cache.clear()


@pytest.fixture
def ines(db):
    """An account whose address was proved."""
    personne = get_user_model().objects.create_user("a1b2c3d4", email="ines@exemple.fr")
    personne.emailaddress_set.create(email="ines@exemple.fr", verified=True, primary=True)
    return personne


def sign_in(client: Client, courriel: str) -> None:
    """Walk through the door as anybody does."""
    client.post("/compte/connexion/", {"login": courriel})
    reponse = client.post("/compte/connexion/code/", {"code": last_code()})
    assert reponse.status_code == 302
