"""The table of rights, cell by cell: every page of the space × every role × one's own or others' × GET and POST.

A page whose address names something has a row in ``OBJETS``: how to name one within the perimeter of those
who may, and one without. A new page without its row fails.
"""

from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie
from typing import Any, Final

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import NoReverseMatch, reverse
from pytest_django import DjangoDbBlocker

from repere.comptes.droits import MATRICE, ROUTES, action_of, roles_for
from repere.comptes.roles import Role
from tests.professionnels import outils_objets
from tests.professionnels.campagnes import objets as campagnes
from tests.professionnels.conftest import (
    Bassin,
    creer_bassin,
    creer_personne,
    entrer,
    perimetre_de,
)
from tests.professionnels.equipes import objets as equipes
from tests.professionnels.fraicheur import objets as fraicheur
from tests.professionnels.fusions import objets as fusions
from tests.professionnels.imports import objets as imports
from tests.professionnels.monographies import objets as monographies
from tests.professionnels.nouveaux import objets as nouveaux
from tests.professionnels.reprises import objets as reprises
from tests.professionnels.reseau import objets as reseau
from tests.scene import close_answer, scene

# Arguments of an address: for something of ours, then for something of others.
Nommer = Callable[[Bassin], tuple[list[Any], list[Any]]]
Adresses = tuple[str, str | None]
Commun = tuple[Bassin, dict[Role | None, SimpleCookie]]


def places(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [bassin.chez_nous.identifiant], [bassin.loin.identifiant]


def sections(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [bassin.chez_nous.identifiant, "prix"], [bassin.loin.identifiant, "prix"]


OBJETS: Final[dict[str, Nommer]] = {
    "professionnels:lieu": places,
    "professionnels:modifier": places,
    "professionnels:modifier_section": sections,
    "professionnels:modifier_brouillon": sections,
    "professionnels:historique": places,
    "professionnels:restaurer": places,
    "professionnels:fermer": places,
    "professionnels:verifier": places,
    "professionnels:verifier_annuler": places,
    "professionnels:rythme": places,
    **fraicheur.OBJETS,
    **campagnes.OBJETS,
    **fusions.OBJETS,
    **monographies.OBJETS,
    **nouveaux.OBJETS,
    **equipes.OBJETS,
    **imports.OBJETS,
    **outils_objets.OBJETS,
    **reprises.OBJETS,
    **reseau.OBJETS,
}
# Opened by having written it, or by moderating the basin, and not by a role alone.
LEUR_AUTEUR: Final = {
    "professionnels:clore",
    "professionnels:partir",
    "professionnels:retirer_revendication",
}
PARTOUT: Final = {Role.COORDINATEUR, Role.ADMINISTRATEUR}
PAGES: Final = sorted(page for page in ROUTES if page.startswith("professionnels:"))
PAR_ROLE: Final = [page for page in PAGES if page not in LEUR_AUTEUR]


def addresses(page: str, bassin: Bassin) -> Adresses:
    """Return the address of ours, and that of others when the page names something."""
    if page in OBJETS:
        nous, autres = OBJETS[page](bassin)
        return reverse(page, args=nous), reverse(page, args=autres)
    try:
        return reverse(page), None
    except NoReverseMatch:
        raise AssertionError(f"{page} names something: give it a row in OBJETS") from None


def of_role(role: Role | None, bassin: Bassin, nom: str = "") -> User:
    roles = [(role, perimetre_de(role, bassin))] if role else []
    return creer_personne(nom or role or "sans-role", *roles)


@pytest.fixture(scope="module")
def commun(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Commun]:
    """The basin, and the session of somebody of each role who showed both proofs."""
    with scene(django_db_blocker):
        bassin = creer_bassin()
        sessions = {r: entrer(of_role(r, bassin)).cookies for r in [None, *Role]}
        with django_db_blocker.block():
            yield bassin, sessions


@pytest.fixture(scope="module")
def page(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def nommee(page: str, commun: Commun, django_db_blocker: DjangoDbBlocker) -> Iterator[Adresses]:
    """The addresses of the page; what they name is made once for all its cells."""
    with scene(django_db_blocker):
        adresses = addresses(page, commun[0])
        with django_db_blocker.block():
            yield adresses


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAR_ROLE, indirect=True)
@pytest.mark.parametrize("role", [None, *Role])
@pytest.mark.parametrize("methode", ["get", "post"])
def test_each_cell(
    page: str, nommee: Adresses, commun: Commun, role: Role | None, methode: str
) -> None:
    bassin, sessions = commun
    nous, autres = nommee
    client = Client()
    client.cookies.update(sessions[role])
    if page in outils_objets.OBJETS:
        # One's own is made for who asks: whoever came last.
        client = entrer(of_role(role, bassin, "dernier"))
        nous, autres = addresses(page, bassin)
    client.raise_request_exception = False
    action = action_of(page)
    assert action is not None
    admis = MATRICE[action] is None or role in roles_for(action)
    envoyer = getattr(client, methode)
    if autres is not None and role not in PARTOUT:
        assert envoyer(autres).status_code in {404, 405}
    reponse = envoyer(nous)
    # What is downloaded holds its file open until then.
    close_answer(reponse)
    if admis:
        # Nothing sent: refused with words, or done when there is nothing to say.
        assert reponse.status_code in {200, 302, 303, 400, 405, 409, 422}
        assert not reponse.get("Location", "").startswith("/compte/connexion/")
    else:
        assert reponse.status_code in {404, 405}
