"""Addresses that open an account. django-allauth's steps, on our page."""

from typing import Any

from allauth.account.views import EmailView
from django.utils.translation import gettext_lazy as _

from repere.comptes.views.connexion import Envoi
from repere.comptes.views.second_facteur import MON_COMPTE


class Adresses(Envoi, EmailView):
    """Add one, take one away, choose where codes arrive."""

    template_name = "comptes/adresses.html"
    extra_context: dict[str, Any] = {"fil": [MON_COMPTE, (_("Adresses"), "")]}
