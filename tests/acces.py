"""A session that showed both proofs, without walking through the door each time (tests/comptes does)."""

import time

from django.contrib.auth.models import User
from django.test import Client


def force_login_twice(client: Client, personne: User) -> None:
    client.force_login(personne)
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "mfa", "type": "totp", "at": time.time()}
    ]
    session["account_authentication_methods_user"] = str(personne.pk)
    session.save()
