"""A tool and the keys of people."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from repere.comptes.portees_api import PorteeCle
from repere.comptes.services.cles_api import create_key
from tests.professionnels.conftest import bassin

__all__ = ["bassin"]


class Outil:
    """Speaks to the site with a key, as a program does: no cookie, no page."""

    def __init__(self, cle: str = "") -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.entetes = {"Authorization": f"Bearer {cle}"} if cle else {}

    def ask(self, methode: str, adresse: str, corps: Any = None, **entetes: str) -> Any:
        options: dict[str, Any] = {"headers": self.entetes | entetes}
        if corps is not None:
            brut = isinstance(corps, bytes)
            options |= {"data": corps, "content_type": "application/json"}
            if not brut:
                import json

                options["data"] = json.dumps(corps)
        return self.client.generic(methode, f"/api/v1/{adresse}", **options)

    def patch(self, lieu: Any, corps: Any, etag: str = "") -> Any:
        etag = etag or f'"{type(lieu).objects.get(pk=lieu.pk).revision}"'
        return self.ask("PATCH", f"lieux/{lieu.identifiant}", corps, **{"If-Match": etag})


def outil_de(personne: User, *portees: PorteeCle, forte: bool = True) -> Outil:
    _cle, secret = create_key(
        personne=personne,
        nom="Logiciel",
        portees=portees or tuple(PorteeCle),
        jours=30,
        forte=forte,
    )
    return Outil(secret)


@pytest.fixture
def personne_outil() -> Any:
    return outil_de
