"""Walking into the professional space without knocking each time (tests/navigateur/test_comptes.py does)."""

from django.conf import settings
from django.contrib.auth.models import User
from playwright.sync_api import Page

from tests.navigateur.conftest import Ouvrir
from tests.professionnels.conftest import entrer


def enter_as(ouvrir: Ouvrir, personne: User, adresse: str = "/espace/", **options: object) -> Page:
    """Open ``adresse`` as ``personne``, who showed both proofs."""
    page = ouvrir("/a-propos/", **options)
    temoin = entrer(personne).cookies[settings.SESSION_COOKIE_NAME].value
    site = page.url.removesuffix("/a-propos/")
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": temoin, "url": site}])
    page.goto(adresse)
    return page
